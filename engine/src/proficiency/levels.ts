import { EngineError } from '../engine-error.ts';
import { normalCdf } from '../numeric/normal.ts';
import { LOGIT_LIMIT, requireBetween, requireWhole } from '../numeric/require.ts';
import type { ItemParameters } from './item-response.ts';
import { type Proficiency, requireProficiency } from './proficiency.ts';

/** One of the five described steps of a skill. */
export type Level = 1 | 2 | 3 | 4 | 5;
/** A level, or 0: not yet at level 1, or nothing known. */
export type LevelOrNone = 0 | Level;
/** Four logits in [−20, 20], strictly rising: where levels 1|2, 2|3, 3|4 and 4|5 meet. */
export type CutPoints = readonly number[];

export const LEVELS: readonly Level[] = Object.freeze<Level[]>([1, 2, 3, 4, 5]);

/** How steep an item is before anyone has met it, per logit. */
export const PRIOR_DISCRIMINATION = 1.5;
/** Of those who do not know, how many guess although 'I haven't learnt this yet' is offered. */
export const GUESSING_SHARE = 0.5;
/** How often somebody in the middle of a level knows what an item of that level asks. */
export const USUAL_SUCCESS = 0.75;

/**
 * Where a level begins. Level 1 has no cut point of its own: it begins half a level's width below the first one.
 *
 * @param level whole number in [1, 5]
 * @returns logits
 * @throws EngineError `outOfRange`, `wrongShape`
 */
export function levelEdge(level: number, cutPoints: CutPoints): number {
  requireWhole(level, 1, 5, 'level');
  return levelEdges(cutPoints)[level - 1] ?? Number.NaN;
}

/** Where levels 1 to 5 begin, in logits, rising; five numbers. @throws EngineError */
export function levelEdges(cutPoints: CutPoints): readonly number[] {
  const [first, second, third, fourth] = requireCutPoints(cutPoints);
  return [first - (second - first) / 2, first, second, third, fourth];
}

/**
 * The middle of a level; level 5, which has no upper end, counts as wide as level 4. Where a rating 'at level L' sits.
 *
 * @param level whole number in [1, 5]
 * @returns logits
 * @throws EngineError `outOfRange`, `wrongShape`
 */
export function levelCentre(level: number, cutPoints: CutPoints): number {
  requireWhole(level, 1, 5, 'level');
  const edges = levelEdges(cutPoints);
  const low = edges[level - 1] ?? Number.NaN;
  if (level < 5) return (low + (edges[level] ?? Number.NaN)) / 2;
  return low + (low - (edges[3] ?? Number.NaN)) / 2;
}

/**
 * The difficulty of an item of which we only know its level: somebody in the middle of the level knows it three
 * times in four (luck comes on top).
 *
 * @param level whole number in [1, 5]: a right response is what somebody at that level can usually give
 * @returns logits in [−20, 20]: the level's centre − ln 3 / 1.5
 * @throws EngineError `outOfRange`, `wrongShape`
 * Pinned by golden/levels.json.
 */
export function priorDifficulty(level: number, cutPoints: CutPoints): number {
  const ease = Math.log(USUAL_SUCCESS / (1 - USUAL_SUCCESS)) / PRIOR_DISCRIMINATION;
  const difficulty = levelCentre(level, cutPoints) - ease;
  return Math.min(LOGIT_LIMIT, Math.max(-LOGIT_LIMIT, difficulty));
}

/**
 * The parameters of an item that nobody has met yet.
 *
 * @param optionCount options shown of which one is right, ≥ 2; 0 or 1 when the response is written, not chosen
 * @returns difficulty of its level, the usual discrimination, guessing 0.5 / optionCount
 * @throws EngineError `outOfRange`, `wrongShape`
 */
export function priorItemParameters(
  level: number,
  cutPoints: CutPoints,
  optionCount: number,
): ItemParameters {
  requireWhole(optionCount, 0, 1000, 'optionCount');
  return {
    difficulty: priorDifficulty(level, cutPoints),
    discrimination: PRIOR_DISCRIMINATION,
    guessing: optionCount < 2 ? 0 : GUESSING_SHARE / optionCount,
  };
}

/**
 * How probable it is that this person is at the level or above.
 *
 * @param level whole number in [1, 5]
 * @returns probability in [0, 1], falling with the level
 * @throws EngineError `outOfRange`, `wrongShape`
 */
export function probabilityAtLeast(p: Proficiency, level: number, cutPoints: CutPoints): number {
  requireProficiency(p, 'p');
  return normalCdf((p.mean - levelEdge(level, cutPoints)) / Math.sqrt(p.variance));
}

/** @throws EngineError unless there are four strictly rising logits in [−20, 20] */
function requireCutPoints(cutPoints: CutPoints): readonly [number, number, number, number] {
  const [first, second, third, fourth] = cutPoints;
  const complete = cutPoints.length === 4;
  if (!complete || first === undefined || second === undefined) throw notFour();
  if (third === undefined || fourth === undefined) throw notFour();
  for (const cutPoint of cutPoints)
    requireBetween(cutPoint, -LOGIT_LIMIT, LOGIT_LIMIT, 'cutPoints');
  if (!(first < second && second < third && third < fourth)) {
    throw new EngineError('wrongShape', 'cutPoints', 'must rise strictly');
  }
  return [first, second, third, fourth];
}

function notFour(): EngineError {
  return new EngineError('wrongShape', 'cutPoints', 'must be four numbers');
}
