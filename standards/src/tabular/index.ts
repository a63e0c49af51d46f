// Tables as publishers ship them: rows out of CSV and TSV, columns by name, problems with a mend.
export { fitting, MOST_ENTRIES, type Placed, settle, type TakeRow } from './placed-row.ts';
export { MOST_PROBLEMS_OF_A_FILE, ProblemLog } from './problem-log.ts';
export type { TableRow } from './table-row.ts';
export {
  type CellsOf,
  type ColumnNames,
  cellReader,
  fileStem,
  type Recognised,
  recogniseShape,
  type TableShape,
} from './table-shape.ts';
export { TakenTables } from './taken-tables.ts';
