// xAPI: what a statement is, whether one is right, and the ones that Cairn makes itself.
export { agentKey } from './agent-key.ts';
export {
  ACTIVITY_TYPES,
  activityIri,
  completedStatement,
  durationOf,
  initializedStatement,
  type Occasion,
  passedStatement,
  type RespondedInput,
  respondedStatement,
  StatementInputError,
  type StatementOption,
  type Surrounding,
  type UnitInput,
  VERBS,
} from './build-statements.ts';
export {
  isDuration,
  isIri,
  isLanguageTag,
  isTimestamp,
  isUuid,
} from './formats.ts';
export type { DataModel, StatementProblem } from './problem-list.ts';
export type * from './types.ts';
export { type StatementVerdict, VOIDED_VERB, validateStatement } from './validate-statement.ts';
