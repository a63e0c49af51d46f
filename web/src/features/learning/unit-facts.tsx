import type { UnitPage } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { IconCheck, IconClock, IconHelpCircle, IconInfoCircle } from '../../ui/icons.tsx';
import { asLevel } from '../../ui/plan/reason-words.ts';
import { LevelWord } from '../../ui/skill/level-word.tsx';
import styles from './unit-facts.module.css';

/** Minutes, questions, and the skills with the level it leads to; or that it leads to none. */
export function UnitFacts({ page }: { readonly page: UnitPage }) {
  const text = useText();
  const { unit, mapped } = page;
  const knownCount = unit.segments.filter(({ known }) => known !== null).length;
  return (
    <div className={styles.facts}>
      <ul className={styles.quick}>
        <li>
          <IconClock size={20} stroke={1.75} aria-hidden="true" />
          {unit.minutesLeft < unit.durationMinutes
            ? text('learning.unit.minutesLeft', {
                minutes: unit.minutesLeft,
                all: unit.durationMinutes,
              })
            : text('learning.minutes', { minutes: unit.durationMinutes })}
        </li>
        {knownCount > 0 && (
          <li>
            <IconCheck size={20} stroke={1.75} aria-hidden="true" />
            {text('learning.unit.knownParts', { count: knownCount })}
          </li>
        )}
        <li>
          <IconHelpCircle size={20} stroke={1.75} aria-hidden="true" />
          {text('learning.unit.questions', { count: unit.itemCount })}
        </li>
      </ul>
      {mapped && unit.teaches.length > 0 ? (
        <section className={styles.leadsTo}>
          <h2>{text('learning.unit.leadsTo')}</h2>
          <ul className={styles.skills}>
            {unit.teaches.map(({ skill, level }) => (
              <li key={skill.skillId}>
                <span>{skill.name}</span>
                <LevelWord level={asLevel(level) ?? 1} />
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p className={styles.unmapped}>
          <IconInfoCircle size={20} stroke={1.75} aria-hidden="true" />
          {text('learning.unit.unmapped')}
        </p>
      )}
    </div>
  );
}
