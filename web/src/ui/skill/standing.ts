/**
 * How a skill is drawn. Positions are on the ridge, the scale of every picture: 0 is the foot of
 * level 1, 5 the top of level 5, and level n reaches from n - 1 to n. The server's logits become
 * positions through `ridgePosition`, so that each level is equally wide whatever its cut points.
 */
export type Level = 1 | 2 | 3 | 4 | 5;

/** Where somebody probably stands in a skill: 0 ≤ low ≤ middle ≤ high ≤ 5. */
export type Standing = {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};

export const levels: readonly Level[] = [1, 2, 3, 4, 5];
export const ridgeTop = 5;

/** How sure we are: one level for certain, one level probably, or only a range. */
export type Certainty = 'known' | 'probable' | 'unsure';

/** Where somebody stands towards a target, said with the care that the interval asks for. */
export type TargetStanding = 'reached' | 'probably-reached' | 'even' | 'probably-below' | 'below';

/** The level that a position lies in; a position on a border belongs to the level above it. */
export function levelAt(position: number): Level {
  const index = Math.min(4, Math.max(0, Math.floor(position + 1e-9)));
  return levels[index] ?? 1;
}

/** Where a level begins: the height at which its target line is drawn. */
export function levelStart(level: Level): number {
  return level - 1;
}

/**
 * @param logit proficiency on the logit scale
 * @param cutPoints four logits between the five levels, strictly rising
 * @returns position in [0, 5]; the outer two levels are as wide as their inner neighbour
 */
export function ridgePosition(logit: number, cutPoints: readonly number[]): number {
  const [first = -2, second = -0.7, third = 0.7, fourth = 2] = cutPoints;
  const edges = [first - (second - first), first, second, third, fourth, fourth + fourth - third];
  for (let index = 0; index < ridgeTop; index += 1) {
    const from = edges[index] ?? 0;
    const to = edges[index + 1] ?? 0;
    if (logit < to) return index + Math.max(0, (logit - from) / (to - from));
  }
  return ridgeTop;
}

const probableWidth = 1.5;
// A border that is only just touched does not make us doubt the level.
const borderSlack = 0.12;

export function certaintyOf({ low, high }: Standing): Certainty {
  const inside = levelAt(low + borderSlack) === levelAt(high - borderSlack);
  if (inside && high - low < 1) return 'known';
  return high - low <= probableWidth ? 'probable' : 'unsure';
}

/**
 * As near to a border as this share of the way to the end of the interval, the odds are between 4 and 6 in 10: one
 * cannot say which side. The interval holds 80 of 100, so its ends lie 1.2816 deviations out; 0.2533 make 60 of 100.
 */
const evenShare = 0.2533 / 1.2816;

function isOnEdge({ low, middle, high }: Standing, border: number): boolean {
  const ahead = border - middle;
  return Math.abs(ahead) < evenShare * (ahead > 0 ? high - middle : middle - low);
}

/** The upper one of two levels of which it could be either; null where one is more probable. */
export function edgeOf(standing: Standing): Level | null {
  const border = Math.round(standing.middle);
  return border > 0 && isOnEdge(standing, border) ? asLevel(border + 1) : null;
}

export function towardsTarget(standing: Standing, target: Level): TargetStanding {
  const start = levelStart(target);
  if (isOnEdge(standing, start)) return 'even';
  if (standing.low >= start - borderSlack) return 'reached';
  if (standing.high < start) return 'below';
  return standing.middle >= start ? 'probably-reached' : 'probably-below';
}

/** Reached for sure or probably: then the target asks for nothing any more. */
export function hasReached(standing: Standing, target: Level): boolean {
  const towards = towardsTarget(standing, target);
  return towards === 'reached' || towards === 'probably-reached';
}

/** A whole number from the wire as a level; null for 0 and for what is no level. */
export function asLevel(level: number | null | undefined): Level | null {
  return levels.find((known) => known === level) ?? null;
}
