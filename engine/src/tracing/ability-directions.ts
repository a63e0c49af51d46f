import { invertSymmetric } from '../calibration/invert-symmetric.ts';
import { seededRandom } from '../random.ts';
import { type Easiness, easinessOf } from './difficulty.ts';
import { eachLearner, type ResponseHistory } from './response-history.ts';

/** How many abilities a learner has that the model finds by itself. */
export const DIRECTIONS = 6;
/** As a constant that this file keeps for itself, over which the compiler unrolls loops. */
const SIZE = DIRECTIONS;
const ROUNDS = 30;
/** How firmly a skill's direction is held to the mean of all skills: its precision, in squared logits. */
const PRECISION = 2;
const OFFSET_PRECISION = 1;

/**
 * What each skill asks of a learner's abilities θ ~ N(0, I), found from responses alone: a right response has
 * easiness + offset + direction · θ logits. Skills whose directions point the same way say much about each other.
 */
export type Directions = {
  /** skill by skill, DIRECTIONS numbers each */
  readonly bySkill: Float64Array;
  /** logits by skill, on top of its easiness */
  readonly offsets: Float64Array;
  /** the mean of all skills: what is expected of one that was not seen */
  readonly mean: Float64Array;
};

/**
 * @param isUsed whether the learner of that order counts
 * Source: multidimensional item response theory, M. D. Reckase, 'Multidimensional item response theory' (2009), with
 * skills in the place of items; fitted by EM with the bound of T. S. Jaakkola and M. I. Jordan, 'Bayesian parameter
 * estimation via variational methods', Statistics and Computing 10 (2000).
 */
export function fitDirections(
  history: ResponseHistory,
  easiness: Easiness,
  isUsed: (order: number) => boolean,
): Directions {
  const skills = easiness.bySkill.length;
  const directions = beginning(skills);
  const learner = new LearnerPosterior(history, easiness);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Sums(skills);
    eachLearner(history, (from, until, order) => {
      if (!isUsed(order)) return;
      learner.fit(directions, from, until);
      learner.addTo(sums, from, until);
    });
    meanOf(directions);
    for (let skill = 0; skill < skills; skill++) sums.improve(directions, skill);
  }
  meanOf(directions);
  return directions;
}

/** A little off the middle: with equal directions, none could ever become different from another. */
function beginning(skills: number): Directions {
  const random = seededRandom('tracing directions');
  const bySkill = Float64Array.from({ length: skills * SIZE }, (_, at) =>
    at % SIZE === 0 ? 0.7 + 0.2 * random() : 0.6 * (random() - 0.5),
  );
  return { bySkill, offsets: new Float64Array(skills), mean: new Float64Array(SIZE) };
}

function meanOf({ bySkill, mean }: Directions): void {
  mean.fill(0);
  for (let at = 0; at < bySkill.length; at++)
    mean[at % SIZE] = (mean[at % SIZE] ?? 0) + ((bySkill[at] ?? 0) * SIZE) / bySkill.length;
}

/** What one learner's responses say of their abilities, when the logistic function is bounded by parabolas. */
class LearnerPosterior {
  readonly #mean = new Float64Array(SIZE);
  #covariance: Float64Array = new Float64Array(SIZE * SIZE);
  /** by response: the curvature of its parabola, which gets better from round to round; 0 before the first */
  readonly #curvatures: Float64Array;
  readonly #history: ResponseHistory;
  readonly #easiness: Easiness;

  constructor(history: ResponseHistory, easiness: Easiness) {
    this.#curvatures = new Float64Array(history.learners.length);
    this.#history = history;
    this.#easiness = easiness;
  }

  /** The posterior by the parabolas of the round before; then the parabolas that touch where it lies. */
  fit({ bySkill, offsets }: Directions, from: number, until: number): void {
    const { skills, correct } = this.#history;
    const precision = new Float64Array(SIZE * SIZE);
    const pull = new Float64Array(SIZE);
    for (let row = 0; row < SIZE; row++) precision[row * SIZE + row] = 1;
    for (let at = from; at < until; at++) {
      const skill = skills[at] ?? -1;
      if (skill < 0) continue;
      const weight = this.#curvatures[at] || FIRST_CURVATURE;
      const mean = this.#easinessAt(at) + (offsets[skill] ?? 0);
      const surprise = (correct[at] ?? 0) - 0.5 - weight * mean;
      for (let row = 0; row < SIZE; row++) {
        const along = bySkill[skill * SIZE + row] ?? 0;
        pull[row] = (pull[row] ?? 0) + surprise * along;
        for (let column = 0; column <= row; column++)
          precision[row * SIZE + column] =
            (precision[row * SIZE + column] ?? 0) +
            weight * along * (bySkill[skill * SIZE + column] ?? 0);
      }
    }
    this.#covariance = invertSymmetric(precision, SIZE);
    for (let row = 0; row < SIZE; row++) this.#mean[row] = dot(this.#covariance, row * SIZE, pull);
    for (let at = from; at < until; at++) {
      const skill = skills[at] ?? -1;
      const start = skill * SIZE;
      if (skill < 0) continue;
      const mean = this.#easinessAt(at) + (offsets[skill] ?? 0) + dot(bySkill, start, this.#mean);
      this.#curvatures[at] = curvature(
        Math.sqrt(mean ** 2 + spread(bySkill, start, this.#covariance)),
      );
    }
  }

  #easinessAt(at: number): number {
    const { items, skills } = this.#history;
    return easinessOf(this.#easiness, items[at] ?? -1, skills[at] ?? -1);
  }

  /** Adds what the M-step needs: the moments of (θ, 1), weighted, for the skill of each response. */
  addTo(sums: Sums, from: number, until: number): void {
    const { skills, correct } = this.#history;
    for (let at = from; at < until; at++) {
      const skill = skills[at] ?? -1;
      if (skill < 0) continue;
      const weight = this.#curvatures[at] ?? 0;
      const surprise = (correct[at] ?? 0) - 0.5 - weight * this.#easinessAt(at);
      sums.add(skill, weight, surprise, this.#mean, this.#covariance);
    }
  }
}

/** Of a parabola that touches at 1, about where most responses lie. */
const FIRST_CURVATURE = Math.tanh(0.5) / 2;

/** Direction and offset together, one row longer than a direction. */
const ROWS = SIZE + 1;

class Sums {
  readonly #precisions: Float64Array;
  readonly #pulls: Float64Array;

  constructor(skills: number) {
    this.#precisions = new Float64Array(skills * ROWS * ROWS);
    this.#pulls = new Float64Array(skills * ROWS);
  }

  add(
    skill: number,
    weight: number,
    surprise: number,
    mean: Float64Array,
    covariance: Float64Array,
  ): void {
    const precisions = this.#precisions;
    const pulls = this.#pulls;
    const start = skill * ROWS * ROWS;
    for (let row = 0; row < ROWS; row++) {
      const along = row < SIZE ? (mean[row] ?? 0) : 1;
      pulls[skill * ROWS + row] = (pulls[skill * ROWS + row] ?? 0) + surprise * along;
      for (let column = 0; column <= row; column++) {
        const moment =
          row < SIZE
            ? (covariance[row * SIZE + column] ?? 0) + along * (mean[column] ?? 0)
            : column < SIZE
              ? (mean[column] ?? 0)
              : 1;
        const cell = start + row * ROWS + column;
        precisions[cell] = (precisions[cell] ?? 0) + weight * moment;
      }
    }
  }

  improve({ bySkill, offsets, mean }: Directions, skill: number): void {
    const start = skill * ROWS * ROWS;
    const precision = this.#precisions.slice(start, start + ROWS * ROWS);
    const pull = this.#pulls.slice(skill * ROWS, skill * ROWS + ROWS);
    for (let row = 0; row < ROWS; row++) {
      const prior = row < SIZE ? PRECISION : OFFSET_PRECISION;
      precision[row * ROWS + row] = (precision[row * ROWS + row] ?? 0) + prior;
      pull[row] = (pull[row] ?? 0) + (row < SIZE ? prior * (mean[row] ?? 0) : 0);
    }
    const inverse = invertSymmetric(precision, ROWS);
    for (let row = 0; row < ROWS; row++) {
      let value = 0;
      for (let column = 0; column < ROWS; column++)
        value += (inverse[row * ROWS + column] ?? 0) * (pull[column] ?? 0);
      if (row < SIZE) bySkill[skill * SIZE + row] = value;
      else offsets[skill] = value;
    }
  }
}

/** Twice λ(ξ) of Jaakkola and Jordan: the curvature of the parabola that touches at ξ. */
function curvature(touching: number): number {
  return touching < 1e-4 ? 0.25 : Math.tanh(touching / 2) / (2 * touching);
}

function dot(values: Float64Array, start: number, by: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < SIZE; row++) sum += (values[start + row] ?? 0) * (by[row] ?? 0);
  return sum;
}

/** direction · covariance · direction */
function spread(values: Float64Array, start: number, covariance: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < SIZE; row++) {
    let across = 0;
    for (let column = 0; column < SIZE; column++)
      across += (covariance[row * SIZE + column] ?? 0) * (values[start + column] ?? 0);
    sum += (values[start + row] ?? 0) * across;
  }
  return sum;
}
