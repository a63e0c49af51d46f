import type { ReactNode } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import styles from './week-list.module.css';

export type PlanEntry = {
  readonly id: string;
  readonly title: string;
  /** Where it belongs: many units of different modules are called 'Introduction'. */
  readonly moduleTitle?: string;
  readonly skillName: string;
  readonly minutes: number;
  /** Why it is in the plan, in full sentences. */
  readonly reason: string;
  readonly state: 'done' | 'next' | 'ahead';
};

export type PlanWeek = {
  /** Monday of the week, as a date: 2026-11-23. */
  readonly startsOn: string;
  readonly budgetMinutes: number;
  readonly entries: readonly PlanEntry[];
};

type WeekListProps = {
  readonly weeks: readonly PlanWeek[];
  /** Wraps the title of an entry in the link to its unit. */
  readonly renderLink: (entry: PlanEntry, children: ReactNode) => ReactNode;
  /** What can be done with an entry, such as to take it off the plan. */
  readonly renderActions?: (entry: PlanEntry) => ReactNode;
};

/** The plan as a trail, week by week, with the minutes that it takes of those that are given. */
export function WeekList({ weeks, renderLink, renderActions }: WeekListProps) {
  const text = useText();
  return (
    <ol className={styles.weeks}>
      {weeks.map((week, index) => {
        const minutes = week.entries.reduce((sum, entry) => sum + entry.minutes, 0);
        return (
          <li key={week.startsOn} className={styles.week}>
            <div className={styles.head}>
              <h3 className={styles.title}>
                {index === 0
                  ? text('plan.thisWeek')
                  : text('plan.weekOf', { day: text.localDay(week.startsOn) })}
              </h3>
              <p className={styles.budget}>
                <Text id="plan.minutesOf" values={{ minutes, budget: week.budgetMinutes }} />
              </p>
              <div className={styles.meter} aria-hidden="true">
                <i style={{ width: `${Math.min(100, (minutes / week.budgetMinutes) * 100)}%` }} />
              </div>
            </div>
            <ol className={styles.entries}>
              {week.entries.map((entry) => (
                <li key={entry.id} className={styles.entry} data-state={entry.state}>
                  <span className={styles.stone} aria-hidden="true" />
                  <div className={styles.words}>
                    <p className={styles.name}>{renderLink(entry, entry.title)}</p>
                    {entry.moduleTitle && <p className={styles.facts}>{entry.moduleTitle}</p>}
                    <p className={styles.facts}>
                      <Text
                        id={entry.state === 'done' ? 'plan.factsDone' : 'plan.facts'}
                        values={{ minutes: entry.minutes, skill: entry.skillName }}
                      />
                    </p>
                    {entry.state !== 'done' && <p className={styles.reason}>{entry.reason}</p>}
                  </div>
                  {renderActions?.(entry)}
                </li>
              ))}
            </ol>
          </li>
        );
      })}
    </ol>
  );
}
