import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { PersonSkill } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconChevronRight, IconClock } from '../../ui/icons.tsx';
import { skillPath } from '../../ui/shell/addresses.ts';
import { FogBar } from '../../ui/skill/fog-bar.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { asLevel } from '../../ui/skill/standing.ts';
import { WhyLink } from '../../ui/skill/why-link.tsx';
import { standingWords, targetWords } from '../../ui/skill/words.ts';
import styles from './my-skills.module.css';
import { gapWords } from './skill-words.ts';
import { standingOfSkill } from './standing-of.ts';

type SkillListProps = {
  readonly skills: readonly PersonSkill[];
  /** Under the headings of the framework; else one list in the order given. */
  readonly grouped: boolean;
};

/** Each skill in words: where one is, where one wants to be, what that rests on. */
export function SkillList({ skills, grouped }: SkillListProps) {
  const text = useText();
  const byGroup = [...Map.groupBy(skills, ({ skill }) => skill.groupName)];
  // Headings over one or two skills each would be longer than the list.
  const headed = grouped && skills.length >= byGroup.length * 2.5;
  const groups = headed ? byGroup : [[text('skills.list'), skills] as const];
  return (
    <div className={styles.groups}>
      {groups.map(([name, group]) => (
        <SkillGroup key={name} name={name} skills={group} namesGroups={!headed} />
      ))}
    </div>
  );
}

type SkillGroupProps = {
  readonly name: string;
  readonly skills: readonly PersonSkill[];
  /** Whether each row says to which group it belongs. */
  readonly namesGroups: boolean;
};

function SkillGroup({ name, skills, namesGroups }: SkillGroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.group} lang={namesGroups ? undefined : frameworkLanguage}>
        {name}
      </h2>
      <ul className={styles.rows}>
        {skills.map((skill) => (
          <SkillRow key={skill.skill.skillId} skill={skill} namesGroup={namesGroups} />
        ))}
      </ul>
    </section>
  );
}

function SkillRow(props: { readonly skill: PersonSkill; readonly namesGroup: boolean }) {
  const { skill, namesGroup } = props;
  const text = useText();
  const standing = standingOfSkill(skill);
  const target = asLevel(skill.target?.level);
  const gap = gapWords(text, skill);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link
          to={skillPath}
          params={{ skillId: skill.skill.skillId }}
          className={styles.name}
          lang={frameworkLanguage}
        >
          {skill.skill.name}
        </Link>
        {namesGroup && (
          <p className={styles.of} lang={frameworkLanguage}>
            {skill.skill.groupName}
          </p>
        )}
      </div>
      <div className={styles.bar} aria-hidden="true">
        <FogBar
          name={skill.skill.name}
          nameHidden
          size="small"
          standing={standing}
          target={target}
        />
      </div>
      <div className={styles.facts}>
        <p>
          <span className={styles.standing}>{standingWords(text, standing)}</span>
          <span>{targetWords(text, standing, target)}</span>
          {gap && <span className={styles.gap}>{gap}</span>}
        </p>
        <p className={styles.soft}>
          <Text id="skills.evidence" values={{ count: skill.evidenceCount }} />
          {skill.inferred && skill.evidenceCount === 0 && (
            <>
              {' '}
              <Text id="skills.inferred" />
            </>
          )}{' '}
          {standing && <WhyLink skillId={skill.skill.skillId} name={skill.skill.name} />}
        </p>
        {skill.attainedIsDue && (
          <p className={styles.due}>
            <IconClock size={16} stroke={2} aria-hidden="true" />
            <Text id="skills.due" />
          </p>
        )}
      </div>
      <IconChevronRight className={styles.chevron} size={20} stroke={1.75} aria-hidden="true" />
    </li>
  );
}
