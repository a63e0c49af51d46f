// Cairn's interchange format: lines of JSON in a folder, as README.md describes them.
export { alignSegments } from './align-segments.ts';
export { canonicalJson, contentHash } from './content-hash.ts';
export {
  type BodyRow,
  LEVELS,
  type ModuleRow,
  type PathRow,
  type UnitRow,
} from './content-rows.ts';
export { interchangeJsonSchemas } from './json-schemas.ts';
export { isBlankLine } from './line-guards.ts';
export {
  type CounterpartIndex,
  canonicalModuleId,
  canonicalQuestionId,
  canonicalUnitId,
  indexCounterparts,
  type TranslatableRow,
  translates,
} from './locale-variants.ts';
export {
  assignOptionIds,
  haveSameKey,
  type NamedOption,
  normalizeOptionText,
  type OptionIdsInput,
  type OptionToName,
  optionId,
} from './option-ids.ts';
export {
  type LinePlace,
  type LineProblem,
  MOST_DEPTH,
  MOST_LINE_BYTES,
  type ParsedLine,
  parseLine,
} from './parse-line.ts';
export {
  findQuestionFlaws,
  type QuestionFlaw,
  type QuestionOption,
  type QuestionRow,
} from './question-row.ts';
export type {
  EscoGroupRow,
  EscoRelationRow,
  EscoRoleRow,
  EscoSkillRow,
  OnetElementRow,
  OnetRating,
  OnetRoleRow,
} from './role-rows.ts';
export { kindOfFile, ROW_SCHEMAS, type RowKind, type RowOf } from './row-kinds.ts';
export {
  countHeadings,
  countWords,
  type Segment,
  type SplitOptions,
  splitSegments,
} from './segments.ts';
export { isStorableText } from './text-fields.ts';
