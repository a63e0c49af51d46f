export { importDirectory } from './import-directory.ts';
export { type ImportRows, importRows } from './import-rows.ts';
export type { ImportAsset } from './interchange-rows.ts';
export type { ImportCounts, ImportProblem, ImportReport } from './report.ts';
export type { ImportOptions } from './run-import.ts';
export { loadStarter, mappingSchema } from './starter.ts';
