/** Why the engine refused its input. */
export type EngineErrorCode =
  /** a number is outside its documented range, or not a finite number at all */
  | 'outOfRange'
  /** a list has the wrong length, or an index points outside its list */
  | 'wrongShape'
  /** prerequisites lead back to where they began */
  | 'cycle'
  /** ledger entries are not in (observedAt, id) order */
  | 'outOfOrder'
  /** a name that the engine does not know: a kind of observation, a kind of help, a version of a model */
  | 'unknownName';

/**
 * The only error that the engine throws: its caller passed something outside the documented range.
 * Results that say "not enough evidence" are values, never errors.
 */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  /** path of the parameter at fault, such as `item.guessing` */
  readonly parameter: string;

  constructor(code: EngineErrorCode, parameter: string, detail: string) {
    super(`${parameter} ${detail}`);
    this.name = 'EngineError';
    this.code = code;
    this.parameter = parameter;
  }
}
