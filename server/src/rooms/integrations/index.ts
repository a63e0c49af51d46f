export { exportDirectory } from './export-directory.ts';
export { type ComparedUpdate, compareDirectory, importDirectory } from './import-directory.ts';
export { importJobs } from './import-jobs.ts';
export { importPeople, type PeopleReport } from './import-people.ts';
export {
  importPerformance,
  type PerformanceReport,
} from './import-performance.ts';
export { type ImportRows, importRows } from './import-rows.ts';
export type { ImportAsset } from './interchange-rows.ts';
export { peopleMappingSchema, suggestColumns } from './people-mapping.ts';
export { performanceMappingSchema } from './performance-mapping.ts';
export { readTable, TableFault } from './read-table.ts';
export type { ImportCounts, ImportProblem, ImportReport } from './report.ts';
export { integrationsRoutes } from './routes.ts';
export type { ImportOptions } from './run-import.ts';
export { loadStarter, mappingSchema } from './starter.ts';
export { type UploadFolder, uploadFolder } from './upload-folder.ts';
