import { EngineError } from '../engine-error.ts';

/** Every logit that goes in or comes out lies in [−20, 20]: beyond it all probabilities are 0 or 1 to nine digits. */
export const LOGIT_LIMIT = 20;

/** @throws EngineError `outOfRange` unless `low ≤ value ≤ high` (which NaN never fulfils) */
export function requireBetween(value: number, low: number, high: number, parameter: string): void {
  if (!(value >= low && value <= high)) {
    throw new EngineError('outOfRange', parameter, `must lie in [${low}, ${high}], got ${value}`);
  }
}

/** @throws EngineError `outOfRange` unless `low < value ≤ high` */
export function requireAbove(value: number, low: number, high: number, parameter: string): void {
  if (!(value > low && value <= high)) {
    throw new EngineError('outOfRange', parameter, `must lie in (${low}, ${high}], got ${value}`);
  }
}

/** @throws EngineError `outOfRange` unless value is a whole number in [low, high] */
export function requireWhole(value: number, low: number, high: number, parameter: string): void {
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new EngineError(
      'outOfRange',
      parameter,
      `must be a whole number in [${low}, ${high}], got ${value}`,
    );
  }
}

/** @returns the element. @throws EngineError `wrongShape` when the index points outside the list */
export function elementAt<T>(list: readonly T[], index: number, parameter: string): T {
  const element = list[index];
  if (element === undefined) {
    throw new EngineError('wrongShape', parameter, `points at ${index} of ${list.length}`);
  }
  return element;
}
