import { estimateRaters, RATER_POLICY_1, RATING_STANDARD_DEVIATION, type Rater } from '#engine';
import type { Work } from '#kernel/work';
import type { RatingKind } from './evidence.db.ts';
import { type Rated, selectRated } from './ratings.db.ts';

export const RATERS = RATER_POLICY_1;

/** Above it, in squared logits, nothing is known but what is expected of anybody: no measure of who rates. */
const KNOWN_VARIANCE = 1;
/** Leniencies settle long before; more would make each rating cost more than a moment. */
const MOST_RATINGS = 2_000;

/** Of fewer nobody can say how somebody usually rates: until then they count as anybody does. */
const FEWEST_RATINGS = 5;

/** How somebody rates, by all ratings of the kind that can be held against other evidence. */
export async function howTheyRate(work: Work, kind: RatingKind, raterId: string): Promise<Rater> {
  const rated = await selectRated(work.db, kind, {
    knownVariance: KNOWN_VARIANCE,
    most: MOST_RATINGS,
  });
  const isKnown = rated.filter((one) => one.raterId === raterId).length >= FEWEST_RATINGS;
  const held = isKnown ? rated : [];
  const positions = new Map([...new Set(held.map((one) => one.raterId))].map((id, at) => [id, at]));
  const { raters, unknown } = estimateRaters(
    RATERS,
    RATING_STANDARD_DEVIATION[kind],
    tableOf(held, positions),
  );
  return raters[positions.get(raterId) ?? -1] ?? unknown;
}

function tableOf(rated: readonly Rated[], positions: ReadonlyMap<string, number>) {
  return {
    raters: Int32Array.from(rated, ({ raterId }) => positions.get(raterId) ?? 0),
    differences: Float64Array.from(rated, ({ value, mean }) => value - mean),
    variances: Float64Array.from(rated, ({ variance }) => variance),
    raterCount: positions.size,
  };
}
