import type { Work } from '#kernel/work';
import type { ContentSource, Mapping } from '#rooms/content';
import type { RowKind } from '#standards/interchange';
import { type ImportAsset, type InterchangeRows, noRows, takeLine } from './interchange-rows.ts';
import { ImportNotes, type ImportReport } from './report.ts';
import { type ImportOptions, runImport } from './run-import.ts';
import { starterScale } from './starter.ts';

/** Rows in the fields of the interchange format that are in memory already; each is checked like a line of a file. */
export type ImportRows = {
  readonly modules?: readonly unknown[];
  readonly units?: readonly unknown[];
  /** `{ unit_id, format: 'markdown', body }` */
  readonly bodies?: readonly unknown[];
  readonly questions?: readonly unknown[];
  readonly sources?: readonly ContentSource[];
  readonly assets?: readonly ImportAsset[];
};

const KINDS: readonly (readonly [keyof ImportRows & keyof InterchangeRows, RowKind])[] = [
  ['modules', 'module'],
  ['units', 'unit'],
  ['bodies', 'body'],
  ['questions', 'question'],
];

/**
 * Imports rows from memory, as `importDirectory` does from a folder; joins the caller's transaction if there is one.
 * Problems name the kind as the file and the place in the list, from 1, as the line.
 * @param mapping of the rows to skills, if they come with one
 */
export async function importRows(
  work: Work,
  rows: ImportRows,
  mapping: Mapping | null,
  options: ImportOptions & { readonly origin: string },
): Promise<ImportReport> {
  const beganAt = work.clock.now();
  const notes = new ImportNotes();
  const taken = noRows();
  for (const [name, kind] of KINDS) {
    for (const [index, row] of (rows[name] ?? []).entries())
      takeLine(taken, kind, JSON.stringify(row), { file: name, line: index + 1 }, notes);
  }
  taken.sources.push(...(rows.sources ?? []));
  taken.assets.push(...(rows.assets ?? []));
  const maps = mapping ? [{ mapping, isPartial: false }] : [];
  const { origin } = options;
  return await runImport(
    work,
    { origin, rows: taken, maps, scale: starterScale(), notes, passedOver: [], beganAt },
    options,
  );
}
