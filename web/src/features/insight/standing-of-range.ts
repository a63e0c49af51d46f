import type { TeamOverview } from '../../api/wire.ts';
import { asLevel, type Standing } from '../../ui/skill/standing.ts';

/** Where somebody stands in a skill, as far as they share it: whole levels. */
export type SharedRange = NonNullable<TeamOverview['people'][number]['skills']>[number];

// Off the border, which belongs to the level above it.
const inside = 0.05;

/** Whole levels as places on the ridge: from just above the foot of the lowest to just below the top of the highest. */
export function standingOfRange(skill: SharedRange): Standing | null {
  const likely = asLevel(skill.likelyLevel);
  if (skill.certainty === 'unknown' || !likely) return null;
  return {
    low: Math.max(0, skill.lowLevel - 1 + inside),
    middle: likely - 0.5,
    high: Math.max(skill.highLevel - inside, 0.5),
  };
}
