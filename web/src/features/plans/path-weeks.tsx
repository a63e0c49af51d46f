import { Link } from '@tanstack/react-router';
import type { PlanEntry as EntryOnWire, Plan } from '../../api/wire.ts';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/button/button.tsx';
import { IconX } from '../../ui/icons.tsx';
import { reasonWords } from '../../ui/plan/reason-words.ts';
import { type PlanEntry, WeekList } from '../../ui/plan/week-list.tsx';
import styles from './path-weeks.module.css';
import { removeButtonId, useRemoval } from './use-removal.ts';

/** The weeks of the plan; each unit can be opened, and taken off with a way back. */
export function PathWeeks({ plan }: { readonly plan: Plan }) {
  const text = useText();
  const { remove, isRemoving, failure } = useRemoval();
  const all = plan.weeks.flatMap(({ entries }) => entries);
  const nextId = all.find(({ completedAt }) => completedAt === null)?.unitId;
  const entryOf = (entry: EntryOnWire): PlanEntry => ({
    id: entry.unitId,
    title: entry.title,
    ...(entry.moduleTitle && { moduleTitle: entry.moduleTitle }),
    skillName: entry.skill.name,
    minutes: entry.minutes,
    reason: reasonWords(text, entry.reason),
    state: entry.completedAt ? 'done' : entry.unitId === nextId ? 'next' : 'ahead',
  });
  return (
    <>
      <h2 className="visually-hidden">{text('plans.weeks')}</h2>
      <div role="alert">{failure && <p className={styles.failed}>{failure}</p>}</div>
      <WeekList
        weeks={plan.weeks
          .filter(({ week, entries }) => week === 0 || entries.length > 0)
          .map(({ startsOn, entries }) => ({
            startsOn,
            budgetMinutes: plan.minutesAWeek,
            entries: entries.map(entryOf),
          }))}
        renderLink={(entry, children) => (
          <Link to="/units/$unitId" params={{ unitId: entry.id }}>
            {children}
          </Link>
        )}
        renderActions={(entry) =>
          entry.state !== 'done' && (
            <IconButton
              id={removeButtonId(entry.id)}
              label={text('plans.remove', { title: entry.title })}
              icon={<IconX size={20} stroke={1.75} aria-hidden="true" />}
              disabled={isRemoving}
              onClick={() => remove({ unitId: entry.id, title: entry.title })}
            />
          )
        }
      />
    </>
  );
}
