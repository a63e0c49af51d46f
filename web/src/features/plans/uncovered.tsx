import type { Plan } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconChevronDown, IconInfoCircle } from '../../ui/icons.tsx';
import { asLevel } from '../../ui/plan/reason-words.ts';
import { levelName } from '../../ui/skill/words.ts';
import moreStyles from './plan-aside.module.css';
import styles from './uncovered.module.css';

/** From so many on they are counted, and named only to who wants to know. */
const many = 3;

/** Gaps that nothing here leads across, in one sentence. */
export function Uncovered({ uncovered }: { readonly uncovered: Plan['uncovered'] }) {
  const text = useText();
  if (uncovered.length === 0) return null;
  const targets = uncovered.map(({ skill, targetLevel }) =>
    text('plans.uncovered.target', {
      skill: skill.name,
      level: levelName(text, asLevel(targetLevel) ?? 1),
    }),
  );
  return (
    <section className={styles.uncovered}>
      <IconInfoCircle size={22} stroke={1.75} aria-hidden="true" />
      <div>
        <h2 className={styles.title}>
          <Text id="plans.uncovered.title" />
        </h2>
        {targets.length < many ? (
          <p>{text('plans.uncovered.sentence', { targets: text.list(targets) })}</p>
        ) : (
          <>
            <p>{text('plans.uncovered.many', { count: targets.length })}</p>
            <details className={moreStyles.more}>
              <summary>
                <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
                <Text id="plans.uncovered.show" />
              </summary>
              <ul>
                {targets.map((target) => (
                  <li key={target}>{target}</li>
                ))}
              </ul>
            </details>
          </>
        )}
      </div>
    </section>
  );
}
