/** One member's standing in one skill, in levels 0 to 5. */
export type MemberStanding = {
  readonly personId: string;
  readonly skillId: string;
  readonly lowLevel: number;
  readonly likelyLevel: number;
  readonly highLevel: number;
  readonly certainty: 'unknown' | 'unsure' | 'probable' | 'clear';
  readonly targetLevel: number | null;
};

export type TeamSkill = {
  readonly skillId: string;
  /** The highest target that a member has, in levels; null when nobody has one. */
  readonly target: number | null;
  /** Within low and high lies the likely level of half of the members; middle is the median. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly atTarget: number;
  readonly unsure: number;
  readonly members: number;
};

/** A group smaller than this is masked: its range would tell about single people (data-model, People). */
export const SMALLEST_GROUP = 5;

/**
 * The ranges of a team per skill, for skills that a member has a target in.
 * A skill with targets for fewer than {@link SMALLEST_GROUP} members is left out.
 */
export function teamRanges(standings: readonly MemberStanding[]): TeamSkill[] {
  const bySkill = Map.groupBy(
    standings.filter((standing) => standing.targetLevel !== null),
    (standing) => standing.skillId,
  );
  return [...bySkill].flatMap(([skillId, group]) =>
    group.length < SMALLEST_GROUP ? [] : [teamSkill(skillId, group)],
  );
}

function teamSkill(skillId: string, group: readonly MemberStanding[]): TeamSkill {
  const likely = group.map((member) => member.likelyLevel).toSorted((a, b) => a - b);
  return {
    skillId,
    target: Math.max(...group.map((member) => member.targetLevel ?? 0)),
    low: quantile(likely, 0.25),
    middle: quantile(likely, 0.5),
    high: quantile(likely, 0.75),
    atTarget: group.filter((member) => member.likelyLevel >= (member.targetLevel ?? 6)).length,
    unsure: group.filter(
      (member) => member.certainty === 'unknown' || member.certainty === 'unsure',
    ).length,
    members: group.length,
  };
}

/** @param sorted rising, not empty @returns the smallest value with at least that share at or below it */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
