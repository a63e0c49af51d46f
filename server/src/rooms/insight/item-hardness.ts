import { type CutPoints, type ItemParameters, levelEdge, QUANTILE_90 } from '#engine';

/** Where on the scale of levels people are of whom three in four know an item: 2.5 is the middle of level 2. */
export type ItemHardness = {
  readonly at: number;
  /** Between these in 80 of 100 cases. */
  readonly low: number;
  readonly high: number;
};

const LEVELS = [1, 2, 3, 4, 5] as const;
const LOWEST = 0;
const HIGHEST = 6;

/** The difficulty of an item in the words of its author: levels, as far as responses tell. */
export function itemHardness(
  { difficulty, discrimination }: ItemParameters,
  standardError: number,
  cutPoints: CutPoints,
): ItemHardness {
  const known = difficulty + Math.log(3) / discrimination;
  const reach = QUANTILE_90 * standardError;
  return {
    at: levelScale(known, cutPoints),
    low: levelScale(known - reach, cutPoints),
    high: levelScale(known + reach, cutPoints),
  };
}

/** Each level is as wide as any other, and what lies below or above them as well. @returns in [0, 6] */
function levelScale(ability: number, cutPoints: CutPoints): number {
  const edges = LEVELS.map((level) => levelEdge(level, cutPoints));
  const [first = 0, second = 0] = edges;
  const fourth = edges[3] ?? 0;
  const fifth = edges[4] ?? 0;
  // Level 5 counts as wide as level 4 (SPEC, P21), and 'not yet' as wide as level 1.
  const all = [first - (second - first), ...edges, fifth + (fifth - fourth)];
  for (const [index, edge] of all.entries()) {
    const next = all[index + 1];
    if (next === undefined) break;
    if (ability < next) return Math.max(LOWEST, index + (ability - edge) / (next - edge));
  }
  return HIGHEST;
}
