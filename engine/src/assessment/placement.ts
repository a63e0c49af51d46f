import { EngineError } from '../engine-error.ts';
import { requireBetween, requireWhole } from '../numeric/require.ts';
import { PLACEMENT_NODES, PLACEMENT_SPACING, type PlacementBank } from './placement-bank.ts';

/**
 * What is known of one person in a placement: an assessment that finds where somebody stands on the whole scale of one
 * skill, whatever their target. Only `recordPlacementResponse` changes it, in place, so that a response costs no
 * memory; the same responses in the same order give the same bits.
 */
export type Placement = {
  readonly bank: PlacementBank;
  /** how probable each node of ability is, sums to 1 */
  readonly masses: Float64Array;
  /** per item of the bank, 1 when this person has responded to it */
  readonly asked: Uint8Array;
  /** how many items they responded to */
  askedCount: number;
  /** the estimate, logits: the average of the ability */
  mean: number;
  /** how uncertain it is, logits, > 0: the standard deviation of the ability */
  deviation: number;
};

export type PlacementStop = {
  readonly stop: boolean;
  /** 'goOn' exactly when stop is false */
  readonly reason: 'goOn' | 'exact' | 'maximum' | 'noItems';
};

/** A placement before its first response. */
export function beginPlacement(bank: PlacementBank): Placement {
  const placement: Placement = {
    bank,
    masses: Float64Array.from(bank.priorMasses),
    asked: new Uint8Array(bank.items.length),
    askedCount: 0,
    mean: 0,
    deviation: 0,
  };
  takeMoments(placement);
  return placement;
}

/**
 * Bayes' rule on the nodes of ability, and the mean and deviation anew. 'I haven't learnt this yet' is a wrong response.
 *
 * @param index of the item in the bank
 * @throws EngineError `outOfRange` for an item that is not in the bank, `wrongShape` for one responded to before
 * Source: Bock and Mislevy, 'Adaptive EAP estimation of ability in a microcomputer environment', Applied Psychological
 * Measurement 6(4), 1982. Pinned by placement.oracle.ts.
 */
export function recordPlacementResponse(
  placement: Placement,
  index: number,
  correct: boolean,
): void {
  const { bank, masses, asked } = placement;
  requireWhole(index, 0, bank.items.length - 1, 'index');
  if (asked[index] === 1) throw new EngineError('wrongShape', 'index', 'was responded to before');
  const likelihood = correct ? bank.right : bank.wrong;
  const start = index * PLACEMENT_NODES;
  let sum = 0;
  for (let node = 0; node < PLACEMENT_NODES; node++) {
    const mass = (masses[node] ?? 0) * (likelihood[start + node] ?? 0);
    masses[node] = mass;
    sum += mass;
  }
  for (let node = 0; node < PLACEMENT_NODES; node++) masses[node] = (masses[node] ?? 0) / sum;
  asked[index] = 1;
  placement.askedCount++;
  takeMoments(placement);
}

/**
 * Whether a placement has done its work. The first reason that holds is given, in the order exact, maximum, noItems.
 *
 * @param rule.deviation logits: the estimate is exact enough below this; at least the distance of two nodes, an eighth
 * of the prior's deviation, below which nodes are too coarse
 * @param rule.maximumItems whole number ≥ 0
 * @throws EngineError `outOfRange`
 */
export function shouldStopPlacement(
  placement: Placement,
  rule: { readonly deviation: number; readonly maximumItems: number },
): PlacementStop {
  const { bank, deviation, askedCount } = placement;
  const finest = PLACEMENT_SPACING * Math.sqrt(bank.prior.variance);
  requireBetween(rule.deviation, finest, Number.MAX_VALUE, 'rule.deviation');
  requireWhole(rule.maximumItems, 0, 1e9, 'rule.maximumItems');
  if (deviation < rule.deviation) return { stop: true, reason: 'exact' };
  if (askedCount >= rule.maximumItems) return { stop: true, reason: 'maximum' };
  if (askedCount >= bank.items.length) return { stop: true, reason: 'noItems' };
  return { stop: false, reason: 'goOn' };
}

function takeMoments(placement: Placement): void {
  const { masses, bank } = placement;
  let mean = 0;
  for (let node = 0; node < PLACEMENT_NODES; node++)
    mean += (masses[node] ?? 0) * (bank.thetas[node] ?? 0);
  let variance = 0;
  for (let node = 0; node < PLACEMENT_NODES; node++)
    variance += (masses[node] ?? 0) * ((bank.thetas[node] ?? 0) - mean) ** 2;
  placement.mean = mean;
  placement.deviation = Math.sqrt(variance);
}
