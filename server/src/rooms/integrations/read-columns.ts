import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { isDelicate } from './column-names.ts';
import type { ImportKind } from './integrations.db.ts';
import { readImport } from './manage-imports.ts';
import { type PersonField, suggestColumns } from './people-mapping.ts';
import { type RecordField, suggestRecordColumns } from './performance-mapping.ts';
import { unreadableTable } from './problems.ts';
import { readTable, TableFault } from './read-table.ts';
import type { UploadFolder } from './upload-folder.ts';

export type TableColumn = {
  readonly name: string;
  /** The first cells that hold something. */
  readonly examples: readonly string[];
  /** Of records of work: what stands in the first rows, each entry once, as levels are said for each. */
  readonly entries: readonly string[];
  /** It has more entries than are told. */
  readonly isMore: boolean;
  readonly suggestedField: PersonField | RecordField | null;
  /** Its name says that it should not be kept by accident. */
  readonly isDelicate: boolean;
};

const MOST_EXAMPLES = 3;
/** More are no words that somebody says a level of, one by one. */
const MOST_ENTRIES = 40;
/** Examples stand at the beginning; a mark that nobody has there may still come. 20,000 rows of 20 columns take 0.3 seconds. */
const ROWS_READ: Readonly<Record<ImportKind, number>> = {
  content: 0,
  people: 50,
  performance: 20_000,
};

/** @throws Problem integrations/no-import, integrations/unreadable-table */
export async function readColumns(
  work: Work,
  uploads: UploadFolder,
  importRunId: string,
): Promise<readonly TableColumn[]> {
  const { kind } = await readImport(work, importRunId);
  const [file] = uploads.list(importRunId);
  if (!file) throw new Problem(unreadableTable, 'No file is here yet: choose one first.');
  const rows = readTable(`${uploads.pathOf(importRunId)}/${file.path}`);
  try {
    const { value } = await rows.next();
    const head: readonly string[] = value?.cells.map((name: string) => name.trim()) ?? [];
    const columns = head.map(() => new Column());
    let read = 0;
    for await (const { cells } of rows) {
      for (const [place, column] of columns.entries()) column.add(cells[place]?.trim() ?? '');
      read += 1;
      if (read >= ROWS_READ[kind]) break;
    }
    const suggested: Readonly<Record<string, string>> =
      kind === 'people' ? suggestColumns(head) : suggestRecordColumns(head);
    const fields = new Map(Object.entries(suggested).map(([field, name]) => [name, field]));
    return head.flatMap((name, place) => {
      const column = columns[place];
      if (name === '' || !column) return [];
      return {
        name,
        examples: column.examples,
        entries: kind === 'performance' ? column.entries : [],
        isMore: kind === 'performance' && column.isMore,
        // The keys of what is suggested are fields.
        suggestedField: (fields.get(name) as TableColumn['suggestedField'] | undefined) ?? null,
        isDelicate: isDelicate(name),
      };
    });
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    throw new Problem(unreadableTable, `${error.message} ${error.mend}`);
  }
}

/** What stands in one column. */
class Column {
  readonly examples: string[] = [];
  readonly #entries = new Map<string, string>();
  isMore = false;

  get entries(): readonly string[] {
    return [...this.#entries.values()];
  }

  /** Marks are the same whatever their case, as a mapping takes them. */
  add(cell: string): void {
    if (cell === '') return;
    if (this.examples.length < MOST_EXAMPLES) this.examples.push(cell);
    const key = cell.toLowerCase();
    if (this.isMore || this.#entries.has(key)) return;
    if (this.#entries.size < MOST_ENTRIES) this.#entries.set(key, cell);
    else this.isMore = true;
  }
}
