import { join } from 'node:path';
import { EscoTranslation, escoVersionOf } from '#standards/esco';
import { OnetTranslation, onetVersionOf } from '#standards/onet';
import type { InterchangeRows } from './interchange-rows.ts';
import { readTable, TableFault } from './read-table.ts';
import type { ImportNotes } from './report.ts';

/** Whether a file may be a table of O*NET or ESCO, as they publish them. */
export function isTableFile(path: string): boolean {
  return /\.(?:csv|txt|tsv|tab|xlsx)$/i.test(path);
}

/** Tables of O*NET and ESCO in a folder, known by their columns whatever they are called. */
export class PublisherTables {
  readonly #folder: string;
  readonly #versions: { readonly onet: string | null; readonly esco: string | null };
  readonly #onet = new OnetTranslation();
  readonly #esco: EscoTranslation;

  constructor(folder: string, paths: readonly string[]) {
    this.#folder = folder;
    const names = [...paths, lastParts(folder)];
    const first = (versionOf: (path: string) => string | null) =>
      names.map(versionOf).find((found) => found !== null) ?? null;
    this.#versions = { onet: first(onetVersionOf), esco: first(escoVersionOf) };
    this.#esco = new EscoTranslation({ version: this.#versions.esco });
  }

  /**
   * Reads a table, or its head only if it is none of theirs.
   * @param spend false when so many rows are more than may be read
   */
  async read(path: string, notes: ImportNotes, spend: () => boolean): Promise<void> {
    let take: ReturnType<OnetTranslation['takeTable']> | undefined;
    try {
      for await (const row of readTable(join(this.#folder, path))) {
        if (take === undefined) {
          take =
            this.#onet.takeTable(path, row.cells) ?? this.#esco.takeTable(path, row.cells) ?? null;
          if (take === null) return;
          continue;
        }
        if (!spend())
          throw new TableFault(
            row.line,
            'The folder holds more rows than can be read at once; the rest of this file was not read.',
            'Split the folder and import its parts one after the other.',
          );
        take?.(row);
      }
    } catch (error) {
      // Of a table that is not theirs nobody asked to read anything.
      if (!(error instanceof TableFault) || !take) return;
      this.#onet.breakOff(path);
      this.#esco.breakOff(path);
      notes.problem({
        file: path,
        line: error.line,
        field: '',
        detail: error.message,
        mend: error.mend,
      });
    }
  }

  /** Adds what the tables come to. */
  finish(rows: InterchangeRows, notes: ImportNotes): void {
    const onet = this.#onet.finish();
    rows.onetElements.push(...onet.elements);
    rows.onetRoles.push(...onet.roles);
    const esco = this.#esco.finish();
    rows.escoSkills.push(...esco.skills);
    rows.escoGroups.push(...esco.groups);
    rows.escoRelations.push(...esco.relations);
    rows.escoRoles.push(...esco.roles);
    const { releases } = rows;
    const published = <Result extends { readonly tables: ReadonlySet<unknown> }>(result: Result) =>
      result.tables.size > 0 ? result : null;
    releases.onet = { version: this.#versions.onet, published: published(onet) };
    releases.esco = { version: this.#versions.esco, published: published(esco) };
    for (const { alsoWrong: _also, ...problem } of [...onet.problems, ...esco.problems])
      notes.problem(problem);
  }
}

/** Folders further up are of the machine, and their names say nothing about what is in this one. */
function lastParts(folder: string): string {
  return folder.split(/[\\/]/).slice(-3).join('/');
}
