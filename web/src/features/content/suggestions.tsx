import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myPlanQuery } from '../../api/my-plan.ts';
import { mySkillsQuery } from '../../api/my-skills.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { Awaited } from '../../ui/state/awaited.tsx';
import { RowsSkeleton } from '../../ui/state/skeletons.tsx';
import listStyles from './found-units.module.css';
import styles from './suggestions.module.css';
import { UnitRow } from './unit-row.tsx';
import { unitsQuery } from './units-query.ts';

type SuggestionsProps = { readonly onSearch: (words: string) => void };

/** Before one searches: the skills to look for, and what leads to one's targets. */
export function Suggestions({ onSearch }: SuggestionsProps) {
  return (
    <>
      <TargetSkills onSearch={onSearch} />
      <ForTargets />
    </>
  );
}

function TargetSkills({ onSearch }: SuggestionsProps) {
  const { data } = useQuery(mySkillsQuery);
  const skills = data?.skills.filter(({ target }) => target) ?? [];
  if (skills.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>
        <Text id="content.skills" />
      </h2>
      <ul className={styles.chips}>
        {skills.map(({ skill }) => (
          <li key={skill.skillId}>
            <button type="button" onClick={() => onSearch(skill.name)}>
              {skill.name}
            </button>
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
        if (units.length === 0) return <AnyUnits />;
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

/** Without a plan: simply what there is. */
function AnyUnits() {
  const text = useText();
  const { locale } = useLanguage();
  const query = useQuery(unitsQuery({ query: '', locale, page: 0 }));
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>
        <Text id="content.all" />
      </h2>
      <Awaited query={query} failure={text('content.failed')} skeleton={<RowsSkeleton rows={6} />}>
        {({ units, total }) =>
          total === 0 ? (
            <p>{text('content.none')}</p>
          ) : (
            <ul className={listStyles.list}>
              {units.map((unit) => (
                <li key={unit.unitId}>
                  <UnitRow unit={unit} />
                </li>
              ))}
            </ul>
          )
        }
      </Awaited>
    </section>
  );
}
