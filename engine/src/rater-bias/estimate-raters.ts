import { EngineError } from '../engine-error.ts';
import { LOGIT_LIMIT, requireBetween, requireWhole } from '../numeric/require.ts';
import type { Observation } from '../proficiency/observation.ts';
import { VARIANCE_LIMIT } from '../proficiency/proficiency.ts';
import type { RaterPolicy } from './rater-policy.ts';

/** Ratings of one kind by many people, each held against what other evidence says; one position a rating. */
export type RaterRatings = {
  /** whose it is, whole numbers in [0, raterCount) */
  readonly raters: Int32Array;
  /** logits in [−40, 40]: the rating less the mean of the estimate without it */
  readonly differences: Float64Array;
  /** squared logits in [0, 25]: the variance of that estimate */
  readonly variances: Float64Array;
  readonly raterCount: number;
};

/** How somebody rates. */
export type Rater = {
  /** logits: how much higher they rate than other evidence says; below 0 they rate lower */
  readonly leniency: number;
  /** squared logits, > 0: how uncertain that is */
  readonly leniencyVariance: number;
  /** logits, > 0: how far their single ratings lie from each other, that taken off */
  readonly spread: number;
};

export type RaterEstimates = {
  /** by rater; of whom there is no rating, as `unknown` */
  readonly raters: readonly Rater[];
  /** what to expect of somebody new */
  readonly unknown: Rater;
};

const MOST_ROUNDS = 500;
const SETTLED = 1e-9;

/**
 * How high and how evenly each rater rates, from their ratings and those of all others: who has rated few is taken for
 * one like the others, who has rated many stands for themselves.
 *
 * A rating less the other estimate is taken as: the rater's leniency, what this rating is off by, and what the other
 * estimate is off by, all normal. Leniencies are normal around that of the kind.
 *
 * @param standardDeviation logits in [0.05, 20]: how far off such ratings usually are (`RATING_STANDARD_DEVIATION`).
 *   Without any ratings an unknown rater's come out with exactly that.
 * @throws EngineError `outOfRange`, `wrongShape`
 * Source: parametric empirical Bayes, C. N. Morris, 'Parametric empirical Bayes inference: theory and applications',
 * Journal of the American Statistical Association 78, 1983; the variances by expectation and maximisation (Dempster,
 * Laird and Rubin 1977) with pseudo-observations from the policy. Simulated in estimate-raters.test.ts.
 */
export function estimateRaters(
  policy: RaterPolicy,
  standardDeviation: number,
  ratings: RaterRatings,
): RaterEstimates {
  requireBetween(standardDeviation, 0.05, 20, 'standardDeviation');
  requireRatings(ratings);
  const population = new Population(policy, standardDeviation, ratings);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (population.improve() < SETTLED) break;
  }
  return population.estimates();
}

/**
 * A rating as it counts once it is known how its rater rates.
 *
 * @param value logits in [−20, 20]: where the rating would count
 * @returns a rating whose value the leniency is taken off, in [−20, 20], as far off as such a rater's usually are
 * @throws EngineError `outOfRange`
 */
export function correctRating(
  value: number,
  { leniency, leniencyVariance, spread }: Rater,
): Extract<Observation, { kind: 'rating' }> {
  requireBetween(value, -LOGIT_LIMIT, LOGIT_LIMIT, 'value');
  return {
    kind: 'rating',
    value: Math.min(LOGIT_LIMIT, Math.max(-LOGIT_LIMIT, value - leniency)),
    standardDeviation: Math.sqrt(spread * spread + leniencyVariance),
  };
}

/** All raters and what they have in common, improved round by round. */
class Population {
  private readonly policy: RaterPolicy;
  private readonly ratings: RaterRatings;
  /** Logits: how lenient the kind is on the whole. */
  private usualLeniency = 0;
  /** Squared logits: between raters. */
  private betweenRaters: number;
  private readonly leniency: Float64Array;
  private readonly leniencyVariance: Float64Array;
  /** Squared logits, by rater. */
  private readonly within: Float64Array;
  private readonly count: Float64Array;
  private readonly assumedBetween: number;
  private readonly assumedWithin: number;
  // Scratch, so that a round makes no garbage.
  private readonly precision: Float64Array;
  private readonly weighted: Float64Array;
  private readonly squares: Float64Array;

  constructor(policy: RaterPolicy, standardDeviation: number, ratings: RaterRatings) {
    this.policy = policy;
    this.ratings = ratings;
    const variance = standardDeviation * standardDeviation;
    this.assumedBetween = policy.raterShare * variance;
    this.assumedWithin = variance - this.assumedBetween;
    this.betweenRaters = this.assumedBetween;
    const { raterCount } = ratings;
    this.leniency = new Float64Array(raterCount);
    this.leniencyVariance = new Float64Array(raterCount).fill(this.assumedBetween);
    this.within = new Float64Array(raterCount).fill(this.assumedWithin);
    this.count = new Float64Array(raterCount);
    for (const rater of ratings.raters) this.count[rater] = (this.count[rater] ?? 0) + 1;
    this.precision = new Float64Array(raterCount);
    this.weighted = new Float64Array(raterCount);
    this.squares = new Float64Array(raterCount);
  }

  /** One round of expectation and maximisation. @returns by how much anything changed, in logits or their squares */
  improve(): number {
    this.expectLeniencies();
    this.expectSquares();
    return this.maximise();
  }

  estimates(): RaterEstimates {
    this.expectLeniencies();
    const unknown = {
      leniency: this.usualLeniency,
      leniencyVariance: this.betweenRaters,
      spread: Math.sqrt(this.assumedWithin),
    };
    const raters = Array.from(this.leniency, (leniency, rater) =>
      this.count[rater] === 0
        ? unknown
        : {
            leniency,
            leniencyVariance: this.leniencyVariance[rater] ?? 0,
            spread: Math.sqrt(this.within[rater] ?? 0),
          },
    );
    return { raters, unknown };
  }

  private expectLeniencies(): void {
    const { raters, differences, variances } = this.ratings;
    this.precision.fill(1 / this.betweenRaters);
    this.weighted.fill(this.usualLeniency / this.betweenRaters);
    for (let index = 0; index < raters.length; index++) {
      const rater = raters[index] ?? 0;
      const precision = 1 / ((this.within[rater] ?? 0) + (variances[index] ?? 0));
      this.precision[rater] = (this.precision[rater] ?? 0) + precision;
      this.weighted[rater] = (this.weighted[rater] ?? 0) + precision * (differences[index] ?? 0);
    }
    for (let rater = 0; rater < this.leniency.length; rater++) {
      this.leniencyVariance[rater] = 1 / (this.precision[rater] ?? 0);
      this.leniency[rater] = (this.weighted[rater] ?? 0) * (this.leniencyVariance[rater] ?? 0);
    }
  }

  /** Of what lies between rating and other estimate, the share that is the rating's, squared. */
  private expectSquares(): void {
    const { raters, differences, variances } = this.ratings;
    this.squares.fill(0);
    for (let index = 0; index < raters.length; index++) {
      const rater = raters[index] ?? 0;
      const within = this.within[rater] ?? 0;
      const variance = variances[index] ?? 0;
      const share = within / (within + variance);
      const rest = (differences[index] ?? 0) - (this.leniency[rater] ?? 0);
      this.squares[rater] =
        (this.squares[rater] ?? 0) +
        share * share * (rest * rest + (this.leniencyVariance[rater] ?? 0)) +
        share * variance;
    }
  }

  private maximise(): number {
    const { ratingWeight, raterWeight, usualLeniencyDeviation } = this.policy;
    let change = 0;
    let sum = 0;
    let known = 0;
    for (let rater = 0; rater < this.within.length; rater++) {
      const count = this.count[rater] ?? 0;
      if (count === 0) continue;
      const squares = ratingWeight * this.assumedWithin + (this.squares[rater] ?? 0);
      const within = squares / (ratingWeight + count);
      change = Math.max(change, Math.abs(within - (this.within[rater] ?? 0)));
      this.within[rater] = within;
      sum += this.leniency[rater] ?? 0;
      known += 1;
    }
    const trust = this.betweenRaters / (usualLeniencyDeviation * usualLeniencyDeviation);
    const usualLeniency = sum / (known + trust);
    const betweenRaters =
      (raterWeight * this.assumedBetween + this.squaresAround(usualLeniency)) /
      (raterWeight + known);
    change = Math.max(change, Math.abs(usualLeniency - this.usualLeniency));
    change = Math.max(change, Math.abs(betweenRaters - this.betweenRaters));
    this.usualLeniency = usualLeniency;
    this.betweenRaters = betweenRaters;
    return change;
  }

  private squaresAround(usualLeniency: number): number {
    let squares = 0;
    for (let rater = 0; rater < this.leniency.length; rater++) {
      if (this.count[rater] === 0) continue;
      const distance = (this.leniency[rater] ?? 0) - usualLeniency;
      squares += distance * distance + (this.leniencyVariance[rater] ?? 0);
    }
    return squares;
  }
}

function requireRatings({ raters, differences, variances, raterCount }: RaterRatings): void {
  requireWhole(raterCount, 0, 10_000_000, 'raterCount');
  if (differences.length !== raters.length || variances.length !== raters.length)
    throw new EngineError(
      'wrongShape',
      'ratings',
      'must have as many of each as there are ratings',
    );
  for (const rater of raters) requireWhole(rater, 0, raterCount - 1, 'ratings.raters');
  for (const difference of differences)
    requireBetween(difference, -2 * LOGIT_LIMIT, 2 * LOGIT_LIMIT, 'ratings.differences');
  for (const variance of variances)
    requireBetween(variance, 0, VARIANCE_LIMIT, 'ratings.variances');
}
