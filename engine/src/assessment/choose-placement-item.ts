import { requireAbove, requireBetween, requireWhole } from '../numeric/require.ts';
import { type Exposure, exposurePrice, requireExposure } from './exposure.ts';
import type { Placement } from './placement.ts';
import { PLACEMENT_NODES, type PlacementBank, responseEntropy } from './placement-bank.ts';

/** The numbers of one published version of how items of a placement are chosen. */
export type PlacementPolicy = {
  readonly version: string;
  /** how many items, those that seem best at the estimate, are looked at closely, whole number ≥ 1 */
  readonly shortlist: number;
  /** among how many of the best to draw, whole number ≥ 1; with 1 the best is certain */
  readonly drawAmong: number;
  /** > 0: how far below the best, as a share of its value, an item is drawn e times more rarely */
  readonly temperature: number;
  /** > 0: what each presentation beyond the aimed share costs an item, in the unit of Fisher information */
  readonly pricePerPresentation: number;
};

/** The first published policy. Where each number comes from: SPEC.md, 'Numbers of placement-1'. */
export const PLACEMENT_POLICY_1: PlacementPolicy = Object.freeze({
  version: 'placement-1',
  shortlist: 24,
  drawAmong: 5,
  temperature: 0.02,
  pricePerPresentation: 0.03,
});

export type PlacementItemRequest = {
  readonly placement: Placement;
  /** gives numbers in [0, 1), one is drawn; see `seededRandom` */
  readonly random: () => number;
  /** how often items were presented to others; without it no item is held back */
  readonly exposure?: Exposure | undefined;
  /** PLACEMENT_POLICY_1 when absent */
  readonly policy?: PlacementPolicy | undefined;
};

type DrawableItem = {
  /** of the item in the bank */
  readonly index: number;
  /** nats, in [0, ln 2]: what the response is expected to tell about the ability */
  readonly expectedInformation: number;
  /** in (0, 1]: how probable its choice was */
  readonly probability: number;
};

export type PlacementItemChoice = DrawableItem & {
  /** those among which it was drawn, best first, itself included; their probabilities sum to 1 */
  readonly alternatives: readonly DrawableItem[];
};

/**
 * Chooses the item whose response is expected to tell most about the ability, less its price when others have met it
 * too often already, drawn among the best few of those that this person has not met.
 *
 * Only items that seem best by their Fisher information at the estimate are looked at closely: of 500 items this
 * took as many to end a placement as looking at all of them. What is compared is the information as a gain in precision, of which every item that
 * ends a placement brings its part, early or late; so an item is kept for when it is worth most.
 *
 * @returns the choice, or undefined when every item has been asked
 * @throws EngineError `outOfRange`, `wrongShape`
 * Source: mutual information of response and ability, Lindley, 'On a measure of the information provided by an
 * experiment', Annals of Mathematical Statistics 27(4), 1956; in testing, Weissman 2007 (see `chooseItem`). Drawing:
 * Kingsbury and Zara 1989 (ibid.). Pinned by placement.oracle.ts.
 */
export function choosePlacementItem(
  request: PlacementItemRequest,
): PlacementItemChoice | undefined {
  const { placement, exposure } = request;
  const policy = request.policy ?? PLACEMENT_POLICY_1;
  requirePolicy(policy);
  if (exposure) requireExposure(exposure, placement.bank.items.length);
  const prices = (index: number) =>
    exposure ? exposurePrice(exposure, index, policy.pricePerPresentation) : 0;
  const candidates = valued(placement, shortlisted(placement, prices, policy.shortlist), prices);
  if (candidates.length === 0) return undefined;
  const alternatives = drawable(candidates, policy);
  return { ...drawn(alternatives, request.random()), alternatives };
}

function requirePolicy(policy: PlacementPolicy): void {
  requireWhole(policy.shortlist, 1, 1e9, 'policy.shortlist');
  requireWhole(policy.drawAmong, 1, 1e9, 'policy.drawAmong');
  requireAbove(policy.temperature, 0, Number.MAX_VALUE, 'policy.temperature');
  requireAbove(policy.pricePerPresentation, 0, Number.MAX_VALUE, 'policy.pricePerPresentation');
}

type Prices = (index: number) => number;

/** Items with most Fisher information, less their price, at the node that is nearest to the estimate; best first. */
function shortlisted({ bank, asked, mean }: Placement, prices: Prices, most: number): number[] {
  const start = nearestNode(bank, mean) * asked.length;
  const found: number[] = [];
  const worths: number[] = [];
  for (let rank = 0; rank < asked.length; rank++) {
    const information = bank.rankedInformation[start + rank] ?? 0;
    // Nothing further down is worth more than its information.
    if (found.length === most && information <= (worths[most - 1] ?? 0)) break;
    const index = bank.ranking[start + rank] ?? 0;
    if (asked[index] === 1) continue;
    const worth = information - prices(index);
    let place = Math.min(found.length, most - 1);
    if (found.length === most && worth <= (worths[place] ?? 0)) continue;
    for (; place > 0 && worth > (worths[place - 1] ?? 0); place--) {
      found[place] = found[place - 1] ?? 0;
      worths[place] = worths[place - 1] ?? 0;
    }
    found[place] = index;
    worths[place] = worth;
  }
  return found;
}

function nearestNode({ thetas }: PlacementBank, mean: number): number {
  const first = thetas[0] ?? 0;
  const spacing = (thetas[1] ?? 0) - first;
  return Math.min(PLACEMENT_NODES - 1, Math.max(0, Math.round((mean - first) / spacing)));
}

type ValuedItem = Omit<DrawableItem, 'probability'> & {
  /** what it adds to the precision of the estimate, less its price */
  readonly worth: number;
};

/** A node with less mass than this does not show in a value; and no variance is smaller, so that nothing is divided by 0. */
const NEGLIGIBLE = 1e-9;

/** Best first. */
function valued(
  { bank, masses, deviation }: Placement,
  indexes: readonly number[],
  prices: Prices,
): ValuedItem[] {
  let from = 0;
  while ((masses[from] ?? 1) < NEGLIGIBLE) from++;
  let until = PLACEMENT_NODES;
  while ((masses[until - 1] ?? 1) < NEGLIGIBLE) until--;
  const items = indexes.map((index): ValuedItem => {
    const start = index * PLACEMENT_NODES;
    let right = 0;
    let wrong = 0;
    let known = 0;
    for (let node = from; node < until; node++) {
      const mass = masses[node] ?? 0;
      right += mass * (bank.right[start + node] ?? 0);
      wrong += mass * (bank.wrong[start + node] ?? 0);
      known += mass * (bank.entropies[start + node] ?? 0);
    }
    const expectedInformation = Math.max(0, responseEntropy(right, wrong) - known);
    // Of a normal variable: its entropy falls by half the logarithm of how much its precision grows.
    const gain = Math.expm1(2 * expectedInformation) / Math.max(deviation ** 2, NEGLIGIBLE);
    return { index, expectedInformation, worth: gain - prices(index) };
  });
  return items.sort((a, b) => b.worth - a.worth || a.index - b.index);
}

/** The softmax of the best few. */
function drawable(
  items: readonly ValuedItem[],
  { drawAmong, temperature }: PlacementPolicy,
): readonly DrawableItem[] {
  const best = items.slice(0, drawAmong);
  const top = best[0]?.worth ?? 0;
  // When nothing is worth its price, what is left over is no measure: the best is taken.
  const shares = best.map(({ worth }, rank) => {
    if (top > 0) return worth > 0 ? Math.exp((worth - top) / (temperature * top)) : 0;
    return rank === 0 || worth === top ? 1 : 0;
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return best.flatMap(({ index, expectedInformation }, rank) => {
    const probability = (shares[rank] ?? 0) / total;
    return probability > 0 ? [{ index, expectedInformation, probability }] : [];
  });
}

function drawn(items: readonly DrawableItem[], draw: number): DrawableItem {
  requireBetween(draw, 0, 1 - Number.EPSILON / 2, 'random()');
  let left = draw;
  for (const item of items) {
    if (left < item.probability) return item;
    left -= item.probability;
  }
  // Rounding can leave a crumb of the last probability; the first is always drawable.
  return drawn(items, 0);
}
