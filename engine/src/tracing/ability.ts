import { DIRECTIONS, type Directions } from './ability-directions.ts';
import { logistic, moderated } from './logistic.ts';

/** As a constant that this file keeps for itself, over which the compiler unrolls loops. */
const SIZE = DIRECTIONS;

/**
 * With each response, so much of what is known gives way to what was known at first: people learn as they go. A mean of
 * two covariances is one too, so no number of responses can make it anything else.
 */
const DRIFT = 0.003;
/** Below this, a response would say nothing, and a sure estimate could never be moved again. */
const LEAST_INFORMATION = 0.03;

/** A learner's abilities: a normal distribution over the directions. */
export type Ability = {
  readonly mean: Float64Array;
  /** row by row */
  readonly covariance: Float64Array;
};

/** What the abilities say of one skill. */
export type Expected = {
  /** logits of a right response: mean and variance */
  mean: number;
  variance: number;
  /** probability of a right response, in (0, 1) */
  right: number;
};

export function initialAbility(): Ability {
  const covariance = new Float64Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row++) covariance[row * SIZE + row] = 1;
  return { mean: new Float64Array(SIZE), covariance };
}

/** @param easiness logits of the item, see difficulty.ts; writes to `expected` */
export function expectRight(
  { mean, covariance }: Ability,
  directions: Directions,
  easiness: number,
  skill: number,
  expected: Expected,
): void {
  const { values, start } = directionOf(directions, skill);
  let logits = easiness + (directions.offsets[skill] ?? 0);
  let variance = 0;
  for (let row = 0; row < SIZE; row++) {
    const along = values[start + row] ?? 0;
    logits += along * (mean[row] ?? 0);
    let sum = 0;
    for (let column = 0; column < SIZE; column++)
      sum += (covariance[row * SIZE + column] ?? 0) * (values[start + column] ?? 0);
    variance += along * sum;
  }
  expected.mean = logits;
  // Rounding may leave a variance of nothing a hair below 0.
  expected.variance = Math.max(0, variance);
  expected.right = logistic(moderated(logits, expected.variance));
}

/**
 * Moves the abilities by one response, in place.
 *
 * @param expected what `expectRight` gave for it
 * Source: the extended Kalman filter for one binary observation, W. D. Penny and S. J. Roberts, 'Dynamic logistic
 * regression', IJCNN (1999).
 */
export function learnAbility(
  { mean, covariance }: Ability,
  directions: Directions,
  skill: number,
  isRight: boolean,
  { variance, right }: Expected,
  gains: Float64Array,
): void {
  const { values, start } = directionOf(directions, skill);
  for (let row = 0; row < SIZE; row++) {
    let sum = 0;
    for (let column = 0; column < SIZE; column++)
      sum += (covariance[row * SIZE + column] ?? 0) * (values[start + column] ?? 0);
    gains[row] = sum;
  }
  const information = Math.max(LEAST_INFORMATION, right * (1 - right));
  const share = 1 / (1 + information * variance);
  const surprise = ((isRight ? 1 : 0) - right) * share;
  for (let row = 0; row < SIZE; row++) {
    const gain = gains[row] ?? 0;
    mean[row] = (mean[row] ?? 0) + gain * surprise;
    for (let column = 0; column < SIZE; column++) {
      const cell = row * SIZE + column;
      const after = (covariance[cell] ?? 0) - information * share * gain * (gains[column] ?? 0);
      covariance[cell] = (1 - DRIFT) * after + (row === column ? DRIFT : 0);
    }
  }
}

function directionOf(directions: Directions, skill: number) {
  return skill >= 0 && skill < directions.offsets.length
    ? { values: directions.bySkill, start: skill * SIZE }
    : { values: directions.mean, start: 0 };
}
