import { type Proficiency, requireProficiency } from '../proficiency/proficiency.ts';
import { beginPlacement, type Placement } from './placement.ts';
import { PLACEMENT_NODES, type PlacementBank } from './placement-bank.ts';

/**
 * A placement of somebody of whom something is known already, on the nodes of a bank that serves everybody.
 *
 * @param known what is known, a normal distribution in logits
 * @param without indexes of items that are not to come; others are left alone
 * @throws EngineError `outOfRange`
 */
export function placementFrom(
  bank: PlacementBank,
  known: Proficiency,
  without: Iterable<number>,
): Placement {
  requireProficiency(known, 'known');
  const placement = beginPlacement(bank);
  const { masses, asked } = placement;
  // Measured from the node that is nearest, so that somebody far outside of all nodes still has one.
  let nearest = Number.POSITIVE_INFINITY;
  for (const theta of bank.thetas) nearest = Math.min(nearest, (theta - known.mean) ** 2);
  let sum = 0;
  for (let node = 0; node < PLACEMENT_NODES; node++) {
    const distance = ((bank.thetas[node] ?? 0) - known.mean) ** 2 - nearest;
    masses[node] = Math.exp(-distance / (2 * known.variance));
    sum += masses[node] ?? 0;
  }
  for (let node = 0; node < PLACEMENT_NODES; node++) masses[node] = (masses[node] ?? 0) / sum;
  for (const index of without) asked[index] = 1;
  placement.mean = known.mean;
  placement.deviation = Math.sqrt(known.variance);
  return placement;
}
