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

/**
 * How far a team is with one of its goals, of members but for the reader.
 * @param sharing who shares their own ranges with the reader
 * @returns null when those of whom anything is known in the skill are too few to count: whoever sets the goal chooses
 *   its level, and could find a single one by trying one level after the other
 */
export function goalProgress(
  standings: readonly MemberStanding[],
  { members, sharing }: { readonly members: number; readonly sharing: ReadonlySet<string> },
  { skillId, level }: { readonly skillId: string; readonly level: number },
): GoalProgress | null {
  const known = standings.filter(
    (standing) => standing.skillId === skillId && standing.certainty !== 'unknown',
  );
  if (isMasked(known.length, known.filter(({ personId }) => sharing.has(personId)).length))
    return null;
  const sure = known.filter(({ certainty }) => certainty !== 'unsure');
  return {
    there: blurred(known.filter(({ likelyLevel }) => likelyLevel >= level).length, members),
    unsure: members - sure.length,
    members,
  };
}

export type GoalProgress = {
  /** How many are probably at the level; nobody and one are not told apart, nor all and all but one. */
  readonly there: { readonly least: number; readonly most: number };
  readonly unsure: number;
  readonly members: number;
};

export type TeamSkill = {
  readonly skillId: string;
  /** The highest target that a member's role asks for, in levels. */
  readonly target: number;
  /**
   * Within low and high lies the likely level of half of the members of whom anything is known; middle is the median.
   * Null when these are masked, see {@link isMasked}.
   */
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
  /**
   * How many are likely at their target; those of whom nothing is known are not among them. Nobody and one are not
   * told apart, nor all and all but one: either would tell about every single person. Null like the range.
   */
  readonly atTarget: { readonly least: number; readonly most: number } | null;
  /** Of whom nothing is known, or not surely. */
  readonly unsure: number;
  readonly members: number;
};

/** A group smaller than this is masked: its range would tell about single people (data-model, People). */
export const SMALLEST_GROUP = 5;

/**
 * The ranges of a team per skill, for skills that a member has a target in.
 * A skill with targets for fewer than {@link SMALLEST_GROUP} members is left out.
 * @param sharing who shares their own ranges with the reader: what is left of them must tell of no single one
 */
export function teamRanges(
  standings: readonly MemberStanding[],
  sharing: ReadonlySet<string> = new Set(),
): TeamSkill[] {
  const bySkill = Map.groupBy(
    standings.filter((standing) => standing.targetLevel !== null),
    (standing) => standing.skillId,
  );
  return [...bySkill].flatMap(([skillId, group]) =>
    group.length < SMALLEST_GROUP ? [] : [teamSkill(skillId, group, sharing)],
  );
}

function teamSkill(
  skillId: string,
  group: readonly MemberStanding[],
  sharing: ReadonlySet<string>,
): TeamSkill {
  const known = group.filter((member) => member.certainty !== 'unknown');
  const isTold = !isMasked(
    known.length,
    known.filter(({ personId }) => sharing.has(personId)).length,
  );
  const likely = known.map((member) => member.likelyLevel).toSorted((a, b) => a - b);
  const range = (share: number) => (isTold ? quantile(likely, share) : null);
  return {
    skillId,
    target: Math.max(...group.map((member) => member.targetLevel ?? 0)),
    low: range(0.25),
    middle: range(0.5),
    high: range(0.75),
    atTarget: isTold
      ? blurred(
          known.filter((member) => member.likelyLevel >= (member.targetLevel ?? 6)).length,
          group.length,
        )
      : null,
    unsure: group.filter(
      (member) => member.certainty === 'unknown' || member.certainty === 'unsure',
    ).length,
    members: group.length,
  };
}

function blurred(count: number, all: number): { least: number; most: number } {
  if (count <= 1) return { least: 0, most: 1 };
  if (count >= all - 1) return { least: all - 1, most: all };
  return { least: count, most: count };
}

/**
 * Whether a team's ranges are withheld: too few others, or too few of them who do not share with the reader, so that
 * these could be told from the rest by subtraction.
 * @param others members but for the reader, who knows their own standing
 * @param sharing how many of them share their own ranges with the reader
 */
export function isMasked(others: number, sharing: number): boolean {
  const hidden = others - sharing;
  return others < SMALLEST_GROUP || (hidden > 0 && hidden < FEWEST_HIDDEN);
}

/** So many who do not share can still be told apart by nobody. */
export const FEWEST_HIDDEN = 3;

/** @param sorted rising, not empty @returns the smallest value with at least that share at or below it */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
