import { levelCentre, levelEdge } from '#engine';

/**
 * Where a rating counts: in the middle of its level; one of 'not yet' as far below level 1 as level 1 is wide in half.
 * @param level 0 to 5
 * @returns logits
 */
export function ratedValue(level: number, cutPoints: readonly number[]): number {
  if (level > 0) return levelCentre(level, cutPoints);
  return 2 * levelEdge(1, cutPoints) - levelCentre(1, cutPoints);
}
