import { EngineError } from '../engine-error.ts';
import { requireBetween, requireWhole } from '../numeric/require.ts';

/**
 * How often the items of a bank have been presented, learned while people are placed: the caller keeps it, counts a
 * person with their first item, and each presentation.
 */
export type Exposure = {
  /** people placed so far, the present one included, whole number ≥ 1 */
  readonly personCount: number;
  /** per item, to how many of them it was presented, whole numbers ≥ 0 */
  readonly presentedCounts: Int32Array;
  /** to which share of people an item may be presented, in (0, 1] */
  readonly largestShare: number;
};

/**
 * Whether one more presentation keeps the item within its share. Since every presentation asks this first, no item is
 * ever presented to more than `largestShare · personCount + 1` people; nothing has to be simulated beforehand.
 *
 * Source: the restricted method of Revuelta and Ponsoda, 'A comparison of item exposure control methods in computerized
 * adaptive testing', Journal of Educational Measurement 35(4), 1998.
 */
export function hasRoom(exposure: Exposure, index: number): boolean {
  return (exposure.presentedCounts[index] ?? 0) < exposure.largestShare * exposure.personCount;
}

/** @throws EngineError `outOfRange`, `wrongShape` */
export function requireExposure(exposure: Exposure, itemCount: number): void {
  requireWhole(exposure.personCount, 1, Number.MAX_SAFE_INTEGER, 'exposure.personCount');
  requireBetween(exposure.largestShare, Number.MIN_VALUE, 1, 'exposure.largestShare');
  if (exposure.presentedCounts.length !== itemCount)
    throw new EngineError('wrongShape', 'exposure.presentedCounts', 'must have one for each item');
}
