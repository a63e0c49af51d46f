import type { Plan } from '../../api/wire.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { IconInfoCircle } from '../../ui/icons.tsx';
import { asLevel } from '../../ui/plan/reason-words.ts';
import { levelName } from '../../ui/skill/words.ts';
import styles from './uncovered.module.css';

/** Gaps that nothing here leads across, said as they are. */
export function Uncovered({ uncovered }: { readonly uncovered: Plan['uncovered'] }) {
  const text = useText();
  if (uncovered.length === 0) return null;
  return (
    <section className={styles.uncovered}>
      <IconInfoCircle size={22} stroke={1.75} aria-hidden="true" />
      <div>
        <h2 className={styles.title}>
          <Text id="plans.uncovered.title" />
        </h2>
        <ul>
          {uncovered.map(({ skill, targetLevel }) => (
            <li key={skill.skillId}>
              {text('plans.uncovered.skill', {
                skill: skill.name,
                level: levelName(text, asLevel(targetLevel) ?? 1),
              })}
            </li>
          ))}
        </ul>
        <p>{text('plans.uncovered.todo')}</p>
      </div>
    </section>
  );
}
