import type { SkillCheck } from '../../api/wire.ts';
import { Text } from '../../i18n/text.tsx';
import { IconChevronDown } from '../../ui/icons.tsx';
import { asLevel } from '../../ui/plan/reason-words.ts';
import { FogBar } from '../../ui/skill/fog-bar.tsx';
import { Moved } from '../../ui/skill/moved.tsx';
import { drawnStandingOf, standingOf } from '../../ui/skill/standing-of.ts';
import { WhyLink } from '../../ui/skill/why-link.tsx';
import styles from './concluded-skills.module.css';
import { useCutPoints } from './use-cut-points.ts';

type ConcludedSkill = SkillCheck['skills'][number];

/** Each skill before and after the check; those that were not asked about come last, in short. */
export function ConcludedSkills({ skills }: { readonly skills: readonly ConcludedSkill[] }) {
  const cutPoints = useCutPoints();
  const cutPointsOf = ({ skill }: ConcludedSkill) => cutPoints(skill.skillId);
  const moved = skills.filter(isMoved).sort((a, b) => b.askedCount - a.askedCount);
  const still = skills.filter((row) => !isMoved(row));
  return (
    <>
      <h2 className={styles.heading}>
        <Text id="assessment.result.skills" />
      </h2>
      <ul className={styles.skills}>
        {moved.map((row) => (
          <li key={row.skill.skillId}>
            <Conclusion row={row} cutPoints={cutPointsOf(row)} />
          </li>
        ))}
      </ul>
      {still.length > 0 && (
        <section className={styles.still}>
          <h2 className={styles.title}>
            <Text id="assessment.result.notAsked" />
          </h2>
          {still.map((row) => (
            <div key={row.skill.skillId}>
              <FogBar
                name={row.skill.name}
                standing={standingOf(row.after, cutPointsOf(row))}
                target={asLevel(row.targetLevel)}
                size="small"
              />
              <WhyLink skillId={row.skill.skillId} name={row.skill.name} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

type ConclusionProps = {
  readonly row: ConcludedSkill;
  readonly cutPoints: readonly number[] | undefined;
};

function Conclusion({ row, cutPoints }: ConclusionProps) {
  return (
    <>
      <Moved
        name={row.skill.name}
        before={standingOf(row.before, cutPoints)}
        after={drawnStandingOf(row.after, cutPoints)}
        target={asLevel(row.targetLevel)}
        brief
      />
      <Why row={row} />
      <WhyLink skillId={row.skill.skillId} name={row.skill.name} />
    </>
  );
}

const outcomeKeys = {
  correct: 'assessment.outcome.correct',
  wrong: 'assessment.outcome.wrong',
  notLearnt: 'assessment.outcome.notLearnt',
} as const;

/** The responses that it rests on; without any, it follows from other skills. */
function Why({ row }: { readonly row: ConcludedSkill }) {
  const { responses } = row;
  if (responses.length === 0) {
    return (
      <p className={styles.inferred}>
        <Text id="assessment.result.inferred" />
      </p>
    );
  }
  return (
    <details className={styles.why}>
      <summary>
        <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        <Text id="assessment.result.why" values={{ count: responses.length }} />
      </summary>
      <ol>
        {responses.map(({ entryId, title, outcome }) => (
          <li key={entryId} className={styles.response}>
            <span>{title}</span>
            <strong data-outcome={outcome}>
              <Text id={outcomeKeys[outcome]} />
            </strong>
          </li>
        ))}
      </ol>
    </details>
  );
}

function isMoved({ askedCount, before, after }: ConcludedSkill): boolean {
  return askedCount > 0 || Math.abs(after.mean - before.mean) > 0.05;
}
