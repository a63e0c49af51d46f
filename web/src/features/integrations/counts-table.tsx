import type { ImportReport } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { rowName } from './import-words.ts';
import styles from './report.module.css';

const columns = ['new', 'changed', 'unchanged', 'wrong'] as const;
type Counts = { readonly [Column in (typeof columns)[number]]: number };
export type CountsRow = { readonly kind: string; readonly counts: Counts };

const names: Record<(typeof columns)[number], TextKey> = {
  new: 'integrations.counts.new',
  changed: 'integrations.counts.changed',
  unchanged: 'integrations.counts.unchanged',
  wrong: 'integrations.counts.wrong',
};

/** The kinds of which there is anything. */
export function countsOf({ content, people, performance }: ImportReport): readonly CountsRow[] {
  const rows: CountsRow[] = content
    ? Object.entries(content).map(([kind, counts]) => ({ kind, counts }))
    : [];
  if (people) rows.push({ kind: 'people', counts: people.counts.people });
  // A record is never overwritten.
  if (performance)
    rows.push({ kind: 'records', counts: { ...performance.counts.records, changed: 0 } });
  return rows.filter(({ counts }) => columns.some((column) => counts[column] > 0));
}

/** How many of each kind are new, changed, unchanged, wrong. */
export function CountsTable({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly CountsRow[];
}) {
  const text = useText();
  return (
    <div className={styles.counts}>
      <TableFrame label={label} fold>
        <thead>
          <tr>
            <th scope="col">
              <Text id="integrations.counts.what" />
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" data-number>
                <Text id={names[column]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, counts }) => (
            <tr key={kind}>
              <th scope="row">{rowName(text, kind)}</th>
              {columns.map((column) => (
                <td
                  key={column}
                  data-number
                  data-label={text(names[column])}
                  data-none={counts[column] === 0 || undefined}
                  data-wrong={(column === 'wrong' && counts[column] > 0) || undefined}
                >
                  {text.number(counts[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}
