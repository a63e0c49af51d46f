import { requireBetween } from '../numeric/require.ts';
import { type Exposure, hasRoom, requireExposure } from './exposure.ts';
import type { Placement } from './placement.ts';
import { PLACEMENT_NODES, type PlacementBank, responseEntropy } from './placement-bank.ts';

/** The numbers of one published version of how items of a placement are chosen. */
export type PlacementPolicy = {
  readonly version: string;
  /** how many items, those with most information at the estimate, are looked at closely, whole number ≥ drawAmong */
  readonly shortlist: number;
  /** among how many of the best to draw, whole number ≥ 1; with 1 the best is certain */
  readonly drawAmong: number;
  /** > 0: how far below the best, as a share of its value, an item is drawn e times more rarely */
  readonly temperature: number;
};

/** The first published policy. Where each number comes from: SPEC.md, 'Numbers of placement-1'. */
export const PLACEMENT_POLICY_1: PlacementPolicy = Object.freeze({
  version: 'placement-1',
  shortlist: 24,
  drawAmong: 5,
  temperature: 0.1,
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
 * Chooses the item whose response is expected to tell most about the ability, drawn among the best few, of those that
 * this person has not met and that have room in their exposure. When none has room, exposure is given up rather than
 * the placement.
 *
 * Only items with most Fisher information at the estimate are looked at closely: of 500 this finds what looking at
 * all of them finds, at a twentieth of the cost.
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
  if (exposure) requireExposure(exposure, placement.bank.items.length);
  let candidates = shortlisted(placement, exposure, policy.shortlist);
  if (candidates.length === 0) candidates = shortlisted(placement, undefined, policy.shortlist);
  if (candidates.length === 0) return undefined;
  const alternatives = drawable(valued(placement, candidates), policy);
  return { ...drawn(alternatives, request.random()), alternatives };
}

/** Items with most Fisher information at the node that is nearest to the estimate. */
function shortlisted(
  { bank, asked, mean }: Placement,
  exposure: Exposure | undefined,
  most: number,
): number[] {
  const start = nearestNode(bank, mean) * asked.length;
  const found: number[] = [];
  for (let rank = 0; rank < asked.length && found.length < most; rank++) {
    const index = bank.ranking[start + rank] ?? 0;
    if (asked[index] === 0 && (exposure === undefined || hasRoom(exposure, index)))
      found.push(index);
  }
  return found;
}

function nearestNode({ thetas }: PlacementBank, mean: number): number {
  const first = thetas[0] ?? 0;
  const spacing = (thetas[1] ?? 0) - first;
  return Math.min(PLACEMENT_NODES - 1, Math.max(0, Math.round((mean - first) / spacing)));
}

type ValuedItem = Omit<DrawableItem, 'probability'>;

/** Nodes with less than this between them all cannot change a value by more. */
const NEGLIGIBLE = 1e-9;

/** Best first. */
function valued({ bank, masses }: Placement, indexes: readonly number[]): ValuedItem[] {
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
    return { index, expectedInformation: Math.max(0, responseEntropy(right, wrong) - known) };
  });
  return items.sort((a, b) => b.expectedInformation - a.expectedInformation || a.index - b.index);
}

/** The softmax of the best few. */
function drawable(
  items: readonly ValuedItem[],
  { drawAmong, temperature }: PlacementPolicy,
): readonly DrawableItem[] {
  const best = items.slice(0, drawAmong);
  const top = best[0]?.expectedInformation ?? 0;
  // With nothing to learn every item is as good as the next.
  const scale = top > 0 ? 1 / (temperature * top) : 0;
  const share = (item: ValuedItem) => Math.exp((item.expectedInformation - top) * scale);
  const total = best.reduce((sum, item) => sum + share(item), 0);
  return best.map((item) => ({ ...item, probability: share(item) / total }));
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
