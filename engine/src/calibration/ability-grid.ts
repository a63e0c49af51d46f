import { EngineError } from '../engine-error.ts';
import { LOGIT_LIMIT, requireBetween } from '../numeric/require.ts';
import {
  type ItemParameters,
  requireItem,
  successProbability,
} from '../proficiency/item-response.ts';

/** How the abilities of those who answered are spread on their skill's scale: normal. */
export type Population = {
  /** logits, in [−20, 20] */
  readonly mean: number;
  /** logits, in [0.3, 6] */
  readonly deviation: number;
};

/** Equally spaced over what cut points and prior leave room for; a quarter of a logit apart. */
export const GRID_NODES = 81;
const GRID_LOW = -10;
const GRID_HIGH = 10;
const FEWEST_SPREAD = 0.3;
const MOST_SPREAD = 6;

export const GRID_ABILITIES: Float64Array = Float64Array.from(
  { length: GRID_NODES },
  (_, node) => GRID_LOW + ((GRID_HIGH - GRID_LOW) * node) / (GRID_NODES - 1),
);

/** @throws EngineError `outOfRange` */
export function requirePopulation({ mean, deviation }: Population, parameter: string): void {
  requireBetween(mean, -LOGIT_LIMIT, LOGIT_LIMIT, `${parameter}.mean`);
  requireBetween(deviation, FEWEST_SPREAD, MOST_SPREAD, `${parameter}.deviation`);
}

/** Narrower than the grid can tell, or wider than it reaches, is no finding. */
export function boundedPopulation(mean: number, deviation: number): Population {
  return {
    mean: Math.min(GRID_HIGH, Math.max(GRID_LOW, mean)),
    deviation: Math.min(MOST_SPREAD, Math.max(FEWEST_SPREAD, deviation)),
  };
}

/** @returns the share of people at each node, sum 1 */
export function sharesOf({ mean, deviation }: Population): Float64Array {
  const shares = GRID_ABILITIES.map((ability) =>
    Math.exp(-0.5 * ((ability - mean) / deviation) ** 2),
  );
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

/** @returns by item and node the probability in (0, 1) of a right answer. @throws EngineError `outOfRange`, `wrongShape` */
export function rightByNode(
  parameters: readonly ItemParameters[],
  itemCount: number,
): Float64Array {
  if (parameters.length !== itemCount)
    throw new EngineError('wrongShape', 'parameters', 'must have those of each item');
  const right = new Float64Array(itemCount * GRID_NODES);
  for (const [item, own] of parameters.entries()) {
    requireItem(own, 'parameters');
    for (let node = 0; node < GRID_NODES; node++) {
      const probability = successProbability(GRID_ABILITIES[node] ?? 0, own);
      right[item * GRID_NODES + node] = Math.min(1 - TINY, Math.max(TINY, probability));
    }
  }
  return right;
}

/** Where each person's answers lie in the lists, from the first to before the last. */
export function eachPerson(people: Int32Array, use: (from: number, until: number) => void): void {
  for (let from = 0; from < people.length; ) {
    let until = from + 1;
    while (until < people.length && people[until] === people[from]) until++;
    use(from, until);
    from = until;
  }
}

/**
 * Bayes' rule for one answer, in place.
 * @param posterior by node, sum 1
 * @returns how probable the answer was, in (0, 1)
 */
export function learnAnswer(
  posterior: Float64Array,
  right: Float64Array,
  item: number,
  isRight: boolean,
): number {
  const start = item * GRID_NODES;
  let sum = 0;
  for (let node = 0; node < GRID_NODES; node++) {
    const chance = right[start + node] ?? 0;
    const mass = (posterior[node] ?? 0) * (isRight ? chance : 1 - chance);
    posterior[node] = mass;
    sum += mass;
  }
  const scale = 1 / Math.max(sum, TINY);
  for (let node = 0; node < GRID_NODES; node++) posterior[node] = (posterior[node] ?? 0) * scale;
  return Math.max(sum, TINY);
}

const TINY = 1e-12;
