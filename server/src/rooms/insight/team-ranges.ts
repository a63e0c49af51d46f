/** One member's standing in one skill, in levels 0 to 5; while certainty is 'unknown', likelyLevel says nothing. */
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
  /**
   * Within low and high lies the likely level of half of the members of whom anything is known; middle is the median.
   * Null when these are fewer than {@link SMALLEST_GROUP}.
   */
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
  /** Of whom it is likely; of whom nothing is known is not among them. */
  readonly atTarget: number;
  /** Of whom nothing is known, or not surely. */
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
  const known = group.filter((member) => member.certainty !== 'unknown');
  const likely = known.map((member) => member.likelyLevel).toSorted((a, b) => a - b);
  const range = (share: number) =>
    likely.length < SMALLEST_GROUP ? null : quantile(likely, share);
  return {
    skillId,
    target: Math.max(...group.map((member) => member.targetLevel ?? 0)),
    low: range(0.25),
    middle: range(0.5),
    high: range(0.75),
    atTarget: known.filter((member) => member.likelyLevel >= (member.targetLevel ?? 6)).length,
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
