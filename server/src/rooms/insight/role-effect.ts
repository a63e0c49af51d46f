import type { MemberStanding } from './team-ranges.ts';
import { SMALLEST_GROUP } from './team-ranges.ts';

/** Where the holders of a role stand towards a level that it would ask for. */
export type HoldersAtLevel = {
  /** Probably there. Nobody and one are not told apart, nor all and all but one. */
  readonly likely: { readonly least: number; readonly most: number };
  /** Probably not there yet; what is left. */
  readonly below: { readonly least: number; readonly most: number };
  /** Of whom nothing is known, or not surely. */
  readonly unsure: number;
};

/**
 * Counts holders by where they stand towards a level.
 * @returns null when these are fewer than five, or fewer than five of them known: that would tell about single people
 */
export function holdersAtLevel(
  standings: readonly Pick<MemberStanding, 'likelyLevel' | 'certainty'>[],
  level: number,
): HoldersAtLevel | null {
  const known = standings.filter(({ certainty }) => certainty !== 'unknown');
  if (known.length < SMALLEST_GROUP) return null;
  const sure = known.filter(({ certainty }) => certainty !== 'unsure');
  const likely = sure.filter(({ likelyLevel }) => likelyLevel >= level).length;
  const { least, most } = blurred(likely, sure.length);
  return {
    likely: { least, most },
    below: { least: sure.length - most, most: sure.length - least },
    unsure: standings.length - sure.length,
  };
}

function blurred(count: number, all: number): { least: number; most: number } {
  if (count <= 1) return { least: 0, most: Math.min(1, all) };
  if (count >= all - 1) return { least: all - 1, most: all };
  return { least: count, most: count };
}
