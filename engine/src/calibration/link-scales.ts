import type { ItemParameters } from '../proficiency/item-response.ts';
import { boundedPopulation, type Population } from './ability-grid.ts';
import type { CalibratedItem } from './calibrate-items.ts';
import { CALIBRATION_PRIOR_1 } from './calibration-prior.ts';

/** How far the difficulty of an item usually is from what its level says, logits: an assumption, less than a level. */
export const LEVEL_DEVIATION = 1;
/** How far the discriminations of a skill's items as a whole are from what was expected, as a logarithm. */
const UNIT_DEVIATION = 0.3;

/**
 * Where those who answered lie on their skill's scale, so that what was fitted with them at N(0, 1) can be moved there.
 * The zero of the scale is where items are on average as hard as their levels say. Its unit is what the regression of
 * the fitted difficulties on the expected ones says (its slope is 1 / deviation), and what the discriminations say, each
 * by how sure it is: items of one level only leave it to the discriminations.
 *
 * @param fitted with `CALIBRATION_PRIOR_1`, not yet drawn to what was expected
 * @param expected of each item by its level, on the skill's scale
 * @param people what is said when no item has enough answers
 * Source: the mean and sigma method (G. L. Marco, Journal of Educational Measurement 14, 1977) with regression in place
 * of the ratio of two spreads, since expected difficulties are no measurements; the mean and mean method (B. H. Loyd and
 * H. D. Hoover, same journal 17, 1980) for the unit that discriminations give; both in M. J. Kolen and R. L. Brennan,
 * 'Test Equating, Scaling, and Linking' (2014), ch. 6.
 */
export function linkScales(
  fitted: readonly CalibratedItem[],
  expected: readonly ItemParameters[],
  people: Population,
): Population {
  const prior = CALIBRATION_PRIOR_1;
  const known = fitted.flatMap((item, at) => {
    const own = expected[at];
    const { difficulty, discrimination } = item.parameters;
    const b = withoutPrior(difficulty, item.standardErrors.difficulty, {
      mean: prior.difficultyMean,
      deviation: prior.difficultyDeviation,
    });
    const logA = withoutPrior(
      Math.log(discrimination),
      item.standardErrors.discrimination / discrimination,
      { mean: prior.logDiscriminationMean, deviation: prior.logDiscriminationDeviation },
    );
    return own && b && item.answerCount > 0 ? [{ own, b, logA }] : [];
  });
  if (known.length === 0) return people;
  const slopeBefore = slopeByDiscriminations(
    known.flatMap(({ own, logA }) =>
      logA ? [{ ...logA, expected: Math.log(own.discrimination) }] : [],
    ),
    1 / people.deviation,
  );
  const weights = known.map(({ b }) => 1 / ((LEVEL_DEVIATION * slopeBefore) ** 2 + b.variance));
  const mean = (of: (at: number) => number): number => {
    let sum = 0;
    let all = 0;
    for (const [at, weight] of weights.entries()) {
      sum += weight * of(at);
      all += weight;
    }
    return sum / all;
  };
  const expectedAt = (at: number): number => known[at]?.own.difficulty ?? 0;
  const fittedAt = (at: number): number => known[at]?.b.value ?? 0;
  const middle = mean(expectedAt);
  const fittedMiddle = mean(fittedAt);
  let spread = 1 / (UNIT_DEVIATION * slopeBefore) ** 2;
  let together = spread * slopeBefore;
  for (const [at, weight] of weights.entries()) {
    spread += weight * (expectedAt(at) - middle) ** 2;
    together += weight * (expectedAt(at) - middle) * (fittedAt(at) - fittedMiddle);
  }
  const slope = Math.max(together / spread, slopeBefore / MOST_STRETCH);
  return boundedPopulation(middle - fittedMiddle / slope, 1 / slope);
}

/** However little levels say of difficulties, the unit stays within this factor of what discriminations say. */
const MOST_STRETCH = 2;

type Estimate = { readonly value: number; readonly variance: number };

/** What the answers alone say; nothing when they say less than the prior. */
function withoutPrior(
  value: number,
  standardError: number,
  prior: { readonly mean: number; readonly deviation: number },
): Estimate | undefined {
  const all = 1 / standardError ** 2;
  const before = 1 / prior.deviation ** 2;
  const precision = all - before;
  if (!(precision > before)) return undefined;
  return { value: (value * all - prior.mean * before) / precision, variance: 1 / precision };
}

function slopeByDiscriminations(
  logs: readonly (Estimate & { readonly expected: number })[],
  otherwise: number,
): number {
  // What is expected of people without their answers counts as much as one item that is known well.
  let all = 1 / CALIBRATION_PRIOR_1.logDiscriminationDeviation ** 2;
  let sum = -all * Math.log(otherwise);
  for (const { value, variance, expected } of logs) {
    const weight = 1 / (CALIBRATION_PRIOR_1.logDiscriminationDeviation ** 2 + variance);
    sum += weight * (value - expected);
    all += weight;
  }
  return Math.exp(-sum / all);
}
