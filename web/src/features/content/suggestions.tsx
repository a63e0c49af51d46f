import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myPlanQuery } from '../../api/my-plan.ts';
import { mySkillsQuery } from '../../api/my-skills.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { frameworkLanguage } from '../../ui/skill/framework-language.ts';
import { Awaited } from '../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import styles from './suggestions.module.css';
import { unitCountsQuery } from './units-query.ts';

/** Before one searches: the skills that one needs units for, and what leads to one's targets. */
export function Suggestions() {
  return (
    <>
      <TargetSkills />
      <ForTargets />
    </>
  );
}

function TargetSkills() {
  const { data } = useQuery(mySkillsQuery);
  const counts = useQuery(unitCountsQuery).data?.skills;
  // What leads to nothing is not suggested; the path says that it is missing.
  const skills =
    data?.skills.filter(
      ({ skill, target }) => target && counts?.some(({ key }) => key === skill.key),
    ) ?? [];
  if (skills.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>
        <Text id="content.skills" />
      </h2>
      <ul className={styles.chips}>
        {skills.map(({ skill }) => (
          <li key={skill.skillId}>
            <Link to="/explore" search={{ skill: skill.key }} lang={frameworkLanguage}>
              {skill.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostShown = 6;

function ForTargets() {
  const text = useText();
  const query = useQuery(myPlanQuery);
  return (
    <Awaited query={query} failure={text('content.failed')} skeleton={<RowsSkeleton rows={6} />}>
      {({ plan }) => {
        const units = (plan?.weeks ?? [])
          .flatMap(({ entries }) => entries)
          .filter(({ completedAt }) => completedAt === null)
          .slice(0, mostShown);
        if (units.length === 0) return null;
        return (
          <section className={styles.part}>
            <h2 className={styles.title}>
              <Text id="content.forTargets" />
            </h2>
            <ul className={styles.cards}>
              {units.map((unit) => (
                <li key={unit.unitId}>
                  <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
                    <strong>{unit.title}</strong>
                    {unit.moduleTitle && <span>{unit.moduleTitle}</span>}
                    <span>
                      {text('learning.others.facts', {
                        minutes: unit.minutes,
                        skill: unit.skill.name,
                      })}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </Awaited>
  );
}
