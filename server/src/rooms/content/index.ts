export {
  type AssessableItem,
  faultyItems,
  isKeyDoubted,
  itemsForSkills,
  itemsOfUnit,
  type UnitItem,
} from './assessable-items.ts';
export { type Asset, mediaTypeOf, readAsset, saveAsset } from './assets.ts';
export type {
  Catalogue,
  CatalogueItem,
  CatalogueModule,
  CataloguePath,
  CatalogueUnit,
  Fault,
  ItemText,
  SaveCounts,
  SaveMode,
  UnitText,
} from './catalogue.ts';
export type { ExportedUnit } from './export.db.ts';
export { type CatalogueReader, readCatalogue } from './export-catalogue.ts';
export { readMappings } from './export-mapping.ts';
export { type ItemJudgement, judgementsOf, keepJudgements } from './judge-items.ts';
export {
  type Calibration,
  keepCalibration,
  lastCalibrations,
  type NewCalibration,
} from './keep-calibration.ts';
export { listSources } from './list-sources.ts';
export { type PlannableUnit, plannableUnits } from './plannable-units.ts';
export { unknownModule, unknownUnit } from './problems.ts';
export { type Item, itemTitles, readItem, readItems } from './read-item.ts';
export {
  moduleOfUnit,
  readUnit,
  type Unit,
  type UnitSegment,
  type UnitTitle,
  unitsOfModule,
  unitTitles,
} from './read-unit.ts';
export { contentRoutes } from './routes.ts';
export { type CatalogueOutcome, saveCatalogue } from './save-catalogue.ts';
export {
  type Mapping,
  type SkillJudgement,
  saveMapping,
} from './save-mapping.ts';
export { savePrerequisites, type UnitPrerequisites } from './save-prerequisites.ts';
export { type ContentSource, saveSources } from './save-sources.ts';
export { type FoundUnit, searchUnits, type UnitSearch } from './search-units.ts';
