/** A row of a table as text. */
export type TableRow = {
  /** The line in the file, or the row of the sheet, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};
