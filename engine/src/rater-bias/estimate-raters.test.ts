import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATING_STANDARD_DEVIATION } from '../proficiency/evidence-ceiling.ts';
import {
  holds,
  numberIn,
  overSeeds,
  refusalOf,
  simulatedNormals,
} from '../testing/properties.oracle.ts';
import { correctRating, estimateRaters, type RaterRatings } from './estimate-raters.ts';
import { RATER_POLICY_1 as policy } from './rater-policy.ts';

const usual = RATING_STANDARD_DEVIATION.managerRating;

type Rating = {
  readonly rater: number;
  readonly ability: number;
  readonly mean: number;
  readonly variance: number;
  readonly value: number;
};
type World = {
  readonly leniencies: readonly number[];
  readonly spreads: readonly number[];
  readonly ratings: readonly Rating[];
};

/** Raters who read `kind` too high on the whole, differ by `between`, and rate `each` people with a spread of .5 to .9. */
function simulate(
  seed: string,
  of: { raterCount: number; each: number; kind: number; between: number },
): World {
  const normal = simulatedNormals(seed);
  const leniencies = Array.from({ length: of.raterCount }, () => of.kind + of.between * normal());
  const spreads = leniencies.map((_, rater) => 0.5 + 0.1 * (rater % 5));
  const ratings = leniencies.flatMap((leniency, rater) =>
    Array.from({ length: of.each }, (): Rating => {
      const variance = 0.15 + 0.3 * Math.abs(normal());
      const mean = -0.5 + normal();
      const ability = mean + Math.sqrt(variance) * normal();
      const value = ability + leniency + (spreads[rater] ?? 0) * normal();
      return { rater, ability, mean, variance, value };
    }),
  );
  return { leniencies, spreads, ratings };
}

function tableOf(ratings: readonly Rating[], raterCount: number): RaterRatings {
  return {
    raters: Int32Array.from(ratings, ({ rater }) => rater),
    differences: Float64Array.from(ratings, ({ value, mean }) => value - mean),
    variances: Float64Array.from(ratings, ({ variance }) => variance),
    raterCount,
  };
}
const estimate = ({ ratings, leniencies }: World) =>
  estimateRaters(policy, usual, tableOf(ratings, leniencies.length));
const rootMeanSquare = (all: readonly number[]): number =>
  Math.sqrt(all.reduce((sum, one) => sum + one * one, 0) / all.length);

describe('how people rate, from simulated ratings', { timeout: 30_000 }, () => {
  const known = { raterCount: 60, each: 20, kind: 0.3, between: 0.6 };

  test('leniencies are found, and better than by each rater’s own mean', () => {
    const errors = (each: number) => ({
      shrunk: overSeeds((seed) => {
        const world = simulate(seed, { ...known, each });
        const { raters } = estimate(world);
        return rootMeanSquare(raters.map((r, at) => r.leniency - (world.leniencies[at] ?? 0)));
      }).mean,
      plain: overSeeds((seed) => {
        const { ratings, leniencies } = simulate(seed, { ...known, each });
        const means = leniencies.map((_, rater) => {
          const own = ratings.filter((one) => one.rater === rater);
          return own.reduce((sum, one) => sum + one.value - one.mean, 0) / own.length;
        });
        return rootMeanSquare(means.map((mean, at) => mean - (leniencies[at] ?? 0)));
      }).mean,
    });
    expect(errors(20).shrunk).toBeLessThan(0.2);
    const few = errors(3);
    expect(few.shrunk).toBeLessThan(0.85 * few.plain);
  });

  test('eighty in a hundred leniencies lie within the 80 % interval', () => {
    const { mean } = overSeeds((seed) => {
      const world = simulate(seed, { ...known, each: 8 });
      const inside = estimate(world).raters.filter(
        ({ leniency, leniencyVariance }, at) =>
          Math.abs(leniency - (world.leniencies[at] ?? 0)) < 1.2816 * Math.sqrt(leniencyVariance),
      );
      return inside.length / world.leniencies.length;
    });
    expect(mean).toBeGreaterThan(0.75);
    expect(mean).toBeLessThan(0.86);
  });

  test('who rates unevenly is told from who rates evenly', () => {
    const { mean } = overSeeds((seed) => {
      const world = simulate(seed, { ...known, each: 60 });
      const { raters } = estimate(world);
      const of = (spread: number) =>
        raters.filter((_, at) => Math.abs((world.spreads[at] ?? 0) - spread) < 0.01);
      const meanOf = (all: typeof raters) =>
        all.reduce((sum, one) => sum + one.spread, 0) / all.length;
      return meanOf(of(0.9)) - meanOf(of(0.5));
    });
    expect(mean).toBeGreaterThan(0.18);
    expect(mean).toBeLessThan(0.45);
  });

  test('a corrected rating is nearer to the truth, and no farther off than it says', () => {
    const off = (corrects: boolean) =>
      overSeeds((seed) => {
        const world = simulate(seed, known);
        const { raters } = estimate(world);
        return rootMeanSquare(
          world.ratings.map(({ rater, value, ability }) => {
            const own = raters[rater];
            return own && corrects ? correctRating(value, own).value - ability : value - ability;
          }),
        );
      }).mean;
    const said = overSeeds((seed) =>
      rootMeanSquare(
        estimate(simulate(seed, known)).raters.map((r) => correctRating(0, r).standardDeviation),
      ),
    ).mean;
    expect(off(true)).toBeLessThan(0.8 * off(false));
    // These raters are more even than is assumed of anybody: they are believed a little less than they deserve.
    expect(said).toBeGreaterThan(off(true));
    expect(said).toBeLessThan(off(true) + 0.15);
  });

  test('somebody new is expected to rate as the others do', () => {
    const { mean } = overSeeds((seed) => {
      const world = simulate(seed, { raterCount: 200, each: 10, kind: 0.4, between: 0.3 });
      return estimate(world).unknown.leniency;
    });
    expect(Math.abs(mean - 0.4)).toBeLessThan(0.06);
  });
});

describe('a rater', () => {
  test('of whom there is nothing counts exactly as such ratings usually do', () => {
    const { unknown, raters } = estimateRaters(policy, usual, tableOf([], 1));
    expect(raters).toEqual([unknown]);
    const { value, standardDeviation } = correctRating(1.3, unknown);
    expect(value).toBe(1.3);
    expect(standardDeviation).toBeCloseTo(usual, 12);
  });

  test('with one rating stays near the others, and leaves that the more with each further one', () => {
    const leniencyAfter = (count: number) => {
      const ratings = Array.from({ length: count }, () => ({
        rater: 0,
        ability: 0,
        mean: 0,
        variance: 0.2,
        value: 1,
      }));
      return estimateRaters(policy, usual, tableOf(ratings, 1)).raters[0]?.leniency ?? 0;
    };
    expect(leniencyAfter(1)).toBeLessThan(0.4);
    expect(leniencyAfter(4)).toBeGreaterThan(leniencyAfter(1));
    expect(leniencyAfter(40)).toBeGreaterThan(0.85);
    expect(leniencyAfter(40)).toBeLessThan(1);
  });

  test('comes out with finite numbers in their ranges, whatever the ratings', () => {
    const rating = fc.record({
      rater: fc.integer({ min: 0, max: 3 }),
      ability: fc.constant(0),
      mean: numberIn(-20, 20),
      variance: numberIn(0, 25),
      value: numberIn(-20, 20),
    });
    holds(
      fc.property(fc.array(rating, { maxLength: 20 }), numberIn(0.05, 20), (ratings, deviation) => {
        const { raters, unknown } = estimateRaters(policy, deviation, tableOf(ratings, 4));
        for (const { leniency, leniencyVariance, spread } of [...raters, unknown]) {
          expect(Math.abs(leniency)).toBeLessThanOrEqual(40);
          expect(leniencyVariance).toBeGreaterThan(0);
          expect(spread).toBeGreaterThan(0);
          expect(Number.isFinite(spread + leniencyVariance)).toBe(true);
        }
      }),
    );
  });

  test('is not moved by the order of the ratings by more than rounding', () => {
    const world = simulate('order', { raterCount: 5, each: 6, kind: 0.2, between: 0.5 });
    const turned = { ...world, ratings: world.ratings.toReversed() };
    for (const [at, rater] of estimate(world).raters.entries())
      expect(estimate(turned).raters[at]?.leniency).toBeCloseTo(rater.leniency, 9);
  });

  test('is refused with ratings that lie outside', () => {
    const one = { rater: 0, ability: 0, mean: 0, variance: 1, value: 0 };
    const refused = (change: Partial<Rating>, raterCount = 1) =>
      refusalOf(() => estimateRaters(policy, usual, tableOf([{ ...one, ...change }], raterCount)));
    expect(refused({ variance: -1 })).toBe('outOfRange ratings.variances');
    expect(refused({ value: Number.NaN })).toBe('outOfRange ratings.differences');
    expect(refused({ rater: 1 })).toBe('outOfRange ratings.raters');
    expect(refused({}, -1)).toBe('outOfRange raterCount');
    expect(refusalOf(() => estimateRaters(policy, 0, tableOf([], 0)))).toBe(
      'outOfRange standardDeviation',
    );
    const short = { ...tableOf([one], 1), variances: new Float64Array(0) };
    expect(refusalOf(() => estimateRaters(policy, usual, short))).toBe('wrongShape ratings');
  });
});
