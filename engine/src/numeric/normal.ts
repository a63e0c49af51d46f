import { EngineError } from '../engine-error.ts';

const SQRT_2_PI = Math.sqrt(2 * Math.PI);

/** The standard normal quantile at 0.9: half the width of an 80 % interval in standard deviations. */
export const QUANTILE_90 = 1.2815515655446004;

/**
 * The probability that a standard normal variable is at most `z`.
 *
 * @param z any number, infinities included, NaN not
 * @returns probability in [0, 1]; absolute error below 1e-15, relative error in the tails below 1e-12
 * @throws EngineError `outOfRange` for NaN, on which the series below would never end
 * Source: within ±3 the series of Marsaglia, 'Evaluating the Normal Distribution', Journal of
 * Statistical Software 11(4), 2004; outside it Laplace's continued fraction (Abramowitz and Stegun 26.2.14).
 * Pinned by golden/normal.json.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new EngineError('outOfRange', 'z', 'must be a number, got NaN');
  if (z <= -38) return 0;
  if (z >= 38) return 1;
  if (z < -3) return upperTail(-z);
  if (z > 3) return 1 - upperTail(z);
  let term = z;
  let sum = z;
  for (let odd = 3; sum + term !== sum || odd === 3; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

/** The standard normal density. @param z any number @returns density ≥ 0 */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_2_PI;
}

function upperTail(z: number): number {
  let fraction = z;
  for (let depth = 80; depth >= 1; depth--) fraction = z + depth / fraction;
  return normalDensity(z) / fraction;
}
