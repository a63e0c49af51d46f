import { useQuery } from '@tanstack/react-query';
import { mySkillsQuery } from '../../api/my-skills.ts';
import type { Moved as MovedOnWire, Reply, SkillCheck } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { asLevel } from '../../ui/plan/reason-words.ts';
import { Moved } from '../../ui/skill/moved.tsx';
import { drawnStandingOf, standingOf } from '../../ui/skill/standing-of.ts';
import styles from './response-effect.module.css';

const mostShown = 2;

type ResponseEffectProps = { readonly check: SkillCheck; readonly response: Reply };

/** What one response moved: the skills that moved most as bars, the others in a word. */
export function ResponseEffect({ check, response }: ResponseEffectProps) {
  const text = useText();
  const { data } = useQuery(mySkillsQuery);
  const moved = [...response.moved].sort((a, b) => sizeOf(b) - sizeOf(a));
  const shown = moved.slice(0, mostShown).map(({ skill, before, after }) => {
    const { skillId, name } = skill;
    const cutPoints = data?.skills.find((row) => row.skill.skillId === skillId)?.skill.cutPoints;
    const target = check.skills.find((row) => row.skill.skillId === skillId)?.targetLevel;
    return {
      skillId,
      name,
      before: standingOf(before, cutPoints),
      after: drawnStandingOf(after, cutPoints),
      target: asLevel(target),
    };
  });
  if (shown.length === 0) return null;
  const others = moved.slice(mostShown).map(({ skill }) => skill.name);
  return (
    <section className={styles.effect}>
      <h2 className={styles.title}>
        <Text id="assessment.moved.title" />
      </h2>
      {shown.map(({ skillId, ...skill }) => (
        <Moved key={skillId} {...skill} brief />
      ))}
      {others.length > 0 && (
        <p className={styles.others}>
          <Text id="assessment.moved.others" values={{ skills: text.list(others) }} />
        </p>
      )}
    </section>
  );
}

function sizeOf({ before, after }: MovedOnWire): number {
  return (
    Math.abs(after.mean - before.mean) +
    Math.abs(after.standardDeviation - before.standardDeviation)
  );
}
