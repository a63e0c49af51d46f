// A row of a publisher's table on its way into the interchange format.
import { type LinePlace, parseLine, type RowKind, type RowOf } from '../interchange/index.ts';
import type { ProblemLog } from './problem-log.ts';
import type { TableRow } from './table-row.ts';

/** A row of the interchange format, and where in the publisher's files it begins. */
export type Placed<Row> = { readonly row: Row; readonly place: LinePlace };

/** Takes one row of a table, the head line excepted. */
export type TakeRow = (row: TableRow) => void;

/**
 * Checks what became of a publisher's row by the very schema that a line of the interchange format
 * has to pass.
 * @returns the row as a list of one, or an empty list and a note of what is wrong
 */
export function settle<Kind extends RowKind>(
  kind: Kind,
  draft: object,
  place: LinePlace,
  log: ProblemLog,
): readonly Placed<RowOf<Kind>>[] {
  const parsed = parseLine(kind, JSON.stringify(draft), place);
  if (parsed.problem === undefined) return [{ row: parsed.row, place }];
  log.add(parsed.problem);
  return [];
}

/** The most that a list of the interchange format may hold. */
export const MOST_ENTRIES = 1000;

/** Takes what fits into a list; what does not is noted, once for each list. */
export function fitting<Entry>(
  entries: readonly Entry[],
  what: string,
  place: LinePlace,
  log: ProblemLog,
): readonly Entry[] {
  if (entries.length <= MOST_ENTRIES) return entries;
  log.note(
    place,
    '',
    `${entries.length} ${what} belong to this row; the first ${MOST_ENTRIES} were taken.`,
    'Nothing to do, unless one of the others is needed: then move it forward.',
  );
  return entries.slice(0, MOST_ENTRIES);
}
