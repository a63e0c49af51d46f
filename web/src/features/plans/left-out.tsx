import { Link } from '@tanstack/react-router';
import type { Plan } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconChevronDown } from '../../ui/icons.tsx';
import { WhyLink } from '../../ui/skill/why-link.tsx';
import styles from './plan-aside.module.css';

const mostShown = 30;

/** What the plan leaves out because it is known, and the minutes that this saves. */
export function LeftOut({ plan }: { readonly plan: Plan }) {
  const text = useText();
  const { skipped, minutesSaved } = plan;
  if (skipped.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>
        <Text id="plans.skipped.title" values={{ minutes: minutesSaved }} />
      </h3>
      <p>{text('plans.skipped.why', { count: skipped.length })}</p>
      <details className={styles.more}>
        <summary>
          <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
          <Text id="plans.skipped.show" values={{ count: skipped.length }} />
        </summary>
        <ul className={styles.list}>
          {skipped.slice(0, mostShown).map((unit) => (
            <li key={unit.unitId}>
              <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
                {unit.title}
              </Link>
              <span>
                {text('plans.skipped.facts', {
                  minutes: unit.minutes,
                  skill: unit.skill.name,
                  probability: unit.probabilityKnown,
                })}
              </span>
              <WhyLink skillId={unit.skill.skillId} name={unit.skill.name} />
            </li>
          ))}
        </ul>
        {skipped.length > mostShown && (
          <p>{text('plans.skipped.more', { count: skipped.length - mostShown })}</p>
        )}
      </details>
    </section>
  );
}
