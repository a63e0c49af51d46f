// Which columns a publisher's table has, and which table a file is. Columns are found by name,
// whatever their order, case and spaces; columns nobody asks for are passed over.
import type { TableRow } from './table-row.ts';

/** The names that a column has borne, all of which count. */
export type ColumnNames = readonly [string, ...string[]];

export type TableShape = {
  readonly needed: Readonly<Record<string, ColumnNames>>;
  readonly optional: Readonly<Record<string, ColumnNames>>;
  /** Columns of tables that look alike: with one of these, it is another table. */
  readonly never: readonly string[];
  /** What the publisher calls the file, without folder, language and ending. */
  readonly file: RegExp;
};

/** The cells of a row by what they are to us; '' for a cell or column that is not there. */
export type CellsOf<Shape extends TableShape> = Readonly<
  Record<keyof Shape['needed'] | keyof Shape['optional'], string>
>;

export type Recognised<Table extends string> = {
  readonly table: Table;
  /** Published names of needed columns that the head line lacks; empty when all are there. */
  readonly missing: readonly string[];
};

/**
 * Tells which table a file is: by its columns, else by its name, if at least half of what is needed is there.
 *
 * @param shapes the tables of one publisher; the first that fits counts, one that the file's name fits before others
 * @param path of the file, with or without folders
 * @param head the cells of its head line
 * @returns null when it is none of them
 */
export function recogniseShape<Table extends string>(
  shapes: Readonly<Partial<Record<Table, TableShape>>>,
  path: string,
  head: readonly string[],
): Recognised<Table> | null {
  const keys = new Set(head.map(columnKey));
  const stem = fileStem(path);
  // Object.entries widens the names to string; the keys of this record are its tables.
  const candidates = (Object.entries(shapes) as [Table, TableShape][])
    .filter(([, shape]) => !shape.never.some((name) => keys.has(columnKey(name))))
    .map(([table, shape]) => ({ table, shape, missing: missingColumns(shape, keys) }));
  const byName = candidates.filter(({ shape }) => shape.file.test(stem));
  const whole = [...byName, ...candidates].find(({ missing }) => missing.length === 0);
  if (whole !== undefined) return { table: whole.table, missing: [] };
  const near = byName.find(
    ({ shape, missing }) => missing.length * 2 <= Object.keys(shape.needed).length,
  );
  return near === undefined ? null : { table: near.table, missing: near.missing };
}

/**
 * @param head the cells of the head line; when a name stands there twice, the first counts
 * @returns what picks the cells of a row by what they are to us, without white space around them
 */
export function cellReader<Shape extends TableShape>(
  shape: Shape,
  head: readonly string[],
): (row: TableRow) => CellsOf<Shape> {
  const keys = head.map(columnKey);
  const columns = Object.entries({ ...shape.needed, ...shape.optional }).map(
    ([key, names]) =>
      [key, names.map((name) => keys.indexOf(columnKey(name))).find((at) => at >= 0)] as const,
  );
  return (row) => {
    const cells = columns.map(([key, at]) => [key, at === undefined ? '' : textOf(row, at)]);
    // The entries are those of the shape; TypeScript forgets their names on the way.
    return Object.fromEntries(cells) as CellsOf<Shape>;
  };
}

/** A file's name without folders, ending, language ("_en", "_pt-BR") and numbering ("(1)"), in small letters. */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return name
    .replace(/\s*\(\d+\)$/, '')
    .replace(/_[a-z]{2}(?:-[a-z]{2,4})?$/i, '')
    .toLowerCase();
}

function missingColumns(shape: TableShape, keys: ReadonlySet<string>): readonly string[] {
  return Object.values(shape.needed)
    .filter((names) => !names.some((name) => keys.has(columnKey(name))))
    .map(([name]) => name);
}

function columnKey(name: string): string {
  return name.replace(/[\s\ufeff]+/g, '').toLowerCase();
}

function textOf(row: TableRow, at: number): string {
  return row.cells[at]?.trim() ?? '';
}
