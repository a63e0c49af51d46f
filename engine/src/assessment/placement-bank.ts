import { requireWhole } from '../numeric/require.ts';
import { type ItemParameters, logistic, requireItem } from '../proficiency/item-response.ts';
import { type Proficiency, requireProficiency } from '../proficiency/proficiency.ts';

/**
 * The items of one skill with all that choosing among them needs, worked out once for everybody. Tables of items lie
 * item by item, `PLACEMENT_NODES` numbers each.
 */
export type PlacementBank = {
  readonly items: readonly ItemParameters[];
  /** what is expected of a person before their first response */
  readonly prior: Proficiency;
  /** the nodes of ability, logits, rising, equally spaced */
  readonly thetas: Float64Array;
  /** how probable each node is before the first response, sums to 1 */
  readonly priorMasses: Float64Array;
  /** per item and node, probability of a right and of a wrong response, each in [0, 1] */
  readonly right: Float64Array;
  readonly wrong: Float64Array;
  /** per item and node, nats in [0, ln 2]: how uncertain the response is when the ability is known */
  readonly entropies: Float64Array;
  /** per node, all items, those with most Fisher information there first; `items.length` numbers each */
  readonly ranking: Uint32Array;
  /** per node, the Fisher information of the items in `ranking` */
  readonly rankedInformation: Float64Array;
};

/** Number of nodes of ability. */
export const PLACEMENT_NODES = 81;
/**
 * In standard deviations of the prior. The nodes are an eighth of one apart, and for an estimate no surer than that
 * the equally spaced rule is right to more than eight digits (Trefethen and Weideman 2014, section 5).
 */
const REACH = 5;
const MOST_ITEMS = 100_000;

/** How far nodes are apart, in standard deviations of the prior; estimates are exact down to this deviation. */
export const PLACEMENT_SPACING = (2 * REACH) / (PLACEMENT_NODES - 1);

/**
 * Works out the tables of a bank, some ten milliseconds for 500 items.
 *
 * @param items up to 100,000
 * @param prior what is expected of a person before their first response, in logits
 * @throws EngineError `outOfRange`
 * Source: Fisher information of the three-parameter model, Lord, 'Applications of Item Response Theory to Practical
 * Testing Problems', 1980, eq. 5-9; tables that rank items by ability, Thissen and Mislevy in Wainer, 'Computerized
 * Adaptive Testing', 1990, ch. 5. Pinned by placement.oracle.ts.
 */
export function preparePlacementBank(
  items: readonly ItemParameters[],
  prior: Proficiency,
): PlacementBank {
  requireProficiency(prior, 'prior');
  requireWhole(items.length, 0, MOST_ITEMS, 'items.length');
  for (const item of items) requireItem(item, 'items');
  const nodes = placementNodes(prior);
  const size = items.length * PLACEMENT_NODES;
  const right = new Float64Array(size);
  const wrong = new Float64Array(size);
  const entropies = new Float64Array(size);
  items.forEach((item, index) => {
    for (let node = 0; node < PLACEMENT_NODES; node++) {
      const at = index * PLACEMENT_NODES + node;
      // Each from its own side: 1 − right has lost its digits where an item is far too easy.
      const unknown = logistic(item.discrimination * (item.difficulty - (nodes.thetas[node] ?? 0)));
      const known = logistic(item.discrimination * ((nodes.thetas[node] ?? 0) - item.difficulty));
      right[at] = item.guessing + (1 - item.guessing) * known;
      wrong[at] = (1 - item.guessing) * unknown;
      entropies[at] = responseEntropy(right[at] ?? 0, wrong[at] ?? 0);
    }
  });
  return {
    items,
    prior,
    ...nodes,
    right,
    wrong,
    entropies,
    ...rankByInformation(items, right, wrong),
  };
}

/** Nats, in [0, ln 2]. @param right @param wrong probabilities that sum to 1 */
export function responseEntropy(right: number, wrong: number): number {
  const rightPart = right > 0 ? right * Math.log(right) : 0;
  const wrongPart = wrong > 0 ? wrong * Math.log(wrong) : 0;
  return Math.max(0, -rightPart - wrongPart);
}

function placementNodes({ mean, variance }: Proficiency) {
  const deviation = Math.sqrt(variance);
  const thetas = new Float64Array(PLACEMENT_NODES);
  const priorMasses = new Float64Array(PLACEMENT_NODES);
  let sum = 0;
  for (let node = 0; node < PLACEMENT_NODES; node++) {
    const z = -REACH + PLACEMENT_SPACING * node;
    thetas[node] = mean + deviation * z;
    priorMasses[node] = Math.exp(-0.5 * z * z);
    sum += priorMasses[node] ?? 0;
  }
  for (let node = 0; node < PLACEMENT_NODES; node++)
    priorMasses[node] = (priorMasses[node] ?? 0) / sum;
  return { thetas, priorMasses };
}

function rankByInformation(
  items: readonly ItemParameters[],
  right: Float64Array,
  wrong: Float64Array,
): Pick<PlacementBank, 'ranking' | 'rankedInformation'> {
  const ranking = new Uint32Array(items.length * PLACEMENT_NODES);
  const rankedInformation = new Float64Array(items.length * PLACEMENT_NODES);
  const information = new Float64Array(items.length);
  for (let node = 0; node < PLACEMENT_NODES; node++) {
    items.forEach(({ discrimination, guessing }, index) => {
      const at = index * PLACEMENT_NODES + node;
      const [success, failure] = [right[at] ?? 0, wrong[at] ?? 0];
      const known = Math.max(0, success - guessing) / (1 - guessing);
      // With no success at all, less than any number can say, nothing can be learnt either.
      information[index] = success > 0 ? (discrimination ** 2 * failure * known ** 2) / success : 0;
    });
    const from = node * items.length;
    const order = ranking.subarray(from, from + items.length);
    for (let index = 0; index < items.length; index++) order[index] = index;
    order.sort((a, b) => (information[b] ?? 0) - (information[a] ?? 0) || a - b);
    order.forEach((index, rank) => {
      rankedInformation[from + rank] = information[index] ?? 0;
    });
  }
  return { ranking, rankedInformation };
}
