import { normalCdf, QUANTILE_90 } from '../numeric/normal.ts';
import { type CutPoints, type LevelOrNone, levelEdges } from './levels.ts';
import { type Proficiency, requireProficiency } from './proficiency.ts';

/** How sure we are of a level: at least 70, 50 or 35 in 100 that it is this one, or less. */
export type Certainty = 'unknown' | 'unsure' | 'probable' | 'clear';

/** An estimate put into levels, for people to read. */
export type Standing = {
  /** the level of the mean; 0 when it lies below level 1, and whenever certainty is 'unknown' */
  readonly likelyLevel: LevelOrNone;
  /** the ends of the interval that holds the true level in 80 of 100 cases; 0 is below level 1 */
  readonly lowLevel: LevelOrNone;
  readonly highLevel: LevelOrNone;
  /** probability in [0, 1] of being exactly at levels 1 to 5 */
  readonly levelProbabilities: readonly [number, number, number, number, number];
  /** probability in [0, 1] of not being at level 1 yet; with the five it sums to 1 */
  readonly notYetProbability: number;
  readonly certainty: Certainty;
};

const CLEAR = 0.7;
const PROBABLE = 0.5;
const UNSURE = 0.35;

/**
 * Puts an estimate into the five levels of its skill.
 *
 * @throws EngineError `outOfRange`, `wrongShape`
 * Pinned by golden/levels.json.
 */
export function standing(p: Proficiency, cutPoints: CutPoints): Standing {
  requireProficiency(p, 'p');
  const edges = levelEdges(cutPoints);
  const deviation = Math.sqrt(p.variance);
  const probabilities = levelShares(p, edges);
  const [notYet, one, two, three, four, five] = probabilities;
  const level = levelAt(p.mean, edges);
  const certainty = certaintyOf(probabilities[level] ?? 0);
  return {
    likelyLevel: certainty === 'unknown' ? 0 : level,
    lowLevel: levelAt(p.mean - QUANTILE_90 * deviation, edges),
    highLevel: levelAt(p.mean + QUANTILE_90 * deviation, edges),
    levelProbabilities: [one, two, three, four, five],
    notYetProbability: notYet,
    certainty,
  };
}

/**
 * The level in which a known ability lies.
 *
 * @param theta logits
 * @param edges five rising logits, as `levelEdges` gives them; a level includes its lower edge
 */
export function levelAt(theta: number, edges: readonly number[]): LevelOrNone {
  let level: LevelOrNone = 0;
  for (const next of [1, 2, 3, 4, 5] as const) {
    if (theta >= (edges[next - 1] ?? Number.POSITIVE_INFINITY)) level = next;
  }
  return level;
}

type Shares = readonly [number, number, number, number, number, number];

/** Probabilities of 'not yet' and levels 1 to 5; each is a difference in the nearer tail, so none is negative. */
function levelShares(p: Proficiency, edges: readonly number[]): Shares {
  const deviation = Math.sqrt(p.variance);
  const shares: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  let low = Number.NEGATIVE_INFINITY;
  for (let level = 0; level <= 5; level++) {
    const high = ((edges[level] ?? Number.POSITIVE_INFINITY) - p.mean) / deviation;
    shares[level] = low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
    low = high;
  }
  return shares;
}

function certaintyOf(probability: number): Certainty {
  if (probability >= CLEAR) return 'clear';
  if (probability >= PROBABLE) return 'probable';
  return probability >= UNSURE ? 'unsure' : 'unknown';
}
