import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useMySkills } from '../../../api/my-skills.ts';
import { useShowSkill } from '../../../api/show-skill.ts';
import type { PersonSkill } from '../../../api/wire.ts';
import { Text, useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { skillPath } from '../../../ui/shell/addresses.ts';
import { frameworkLanguage } from '../../../ui/skill/framework-language.ts';
import { LevelWord } from '../../../ui/skill/level-word.tsx';
import { asLevel } from '../../../ui/skill/standing.ts';
import { Awaited } from '../../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../../ui/state/skeletons.tsx';
import { useUndo } from '../../../ui/state/undo-toast.tsx';
import styles from './shown-skills.module.css';

/** The skills by which colleagues may find one, the highest level first, each with the way to take it back. */
export function ShownSkills() {
  const text = useText();
  const offerUndo = useUndo();
  const mine = useMySkills();
  const change = useShowSkill();
  const place = useRef<HTMLDivElement>(null);
  const takeBack = ({ skillId, name }: PersonSkill['skill']): void => {
    // The button is gone with its row: one goes on from where the rows are.
    place.current?.focus({ preventScroll: true });
    change.mutate(
      { skillId, shown: false },
      {
        onSuccess: () =>
          offerUndo({
            message: text('people.shown.takenBack', { skill: name }),
            onUndo: () => change.mutate({ skillId, shown: true }),
          }),
      },
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={place}
      role="group"
      tabIndex={-1}
      aria-label={text('people.use.shownSkills')}
      className={styles.shown}
    >
      <Awaited query={mine} failure={text('skills.failed')} skeleton={<RowsSkeleton rows={1} />}>
        {({ skills }) => (
          <List skills={skills.filter(({ shown }) => shown)} onTakeBack={takeBack} />
        )}
      </Awaited>
      {change.isError && (
        <p className={styles.fault} role="alert">
          <Text id="skills.shown.failed" />
        </p>
      )}
    </div>
  );
}

type ListProps = {
  readonly skills: readonly PersonSkill[];
  readonly onTakeBack: (skill: PersonSkill['skill']) => void;
};

function List({ skills, onTakeBack }: ListProps) {
  const text = useText();
  if (skills.length === 0) {
    return (
      <p>
        <Text id="people.shown.none" />
      </p>
    );
  }
  return (
    <ul>
      {skills
        .toSorted((a, b) => b.attainedLevel - a.attainedLevel)
        .map(({ skill, attainedLevel }) => {
          const level = asLevel(attainedLevel);
          return (
            <li key={skill.skillId}>
              <Link to={skillPath} params={{ skillId: skill.skillId }} lang={frameworkLanguage}>
                {skill.name}
              </Link>
              {level && <LevelWord level={level} />}
              <Button
                look="quiet"
                aria-label={text('people.shown.takeBack.of', { skill: skill.name })}
                onClick={() => onTakeBack(skill)}
              >
                <Text id="people.shown.takeBack" />
              </Button>
            </li>
          );
        })}
    </ul>
  );
}
