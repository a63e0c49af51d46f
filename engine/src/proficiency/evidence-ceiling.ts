import { EngineError } from '../engine-error.ts';
import { type CutPoints, type LevelOrNone, levelEdges, probabilityAtLeast } from './levels.ts';
import { type Observation, requireObservation } from './observation.ts';
import { initialProficiency, type Proficiency } from './proficiency.ts';
import type { ProficiencyModel } from './proficiency-model.ts';
import { levelAt } from './standing.ts';

/** The kinds of evidence, by what they can show at most. */
export type EvidenceKind =
  | 'selfRating'
  | 'completion'
  | 'statement'
  | 'choiceResponse'
  | 'writtenResponse'
  | 'peerRating'
  | 'credential'
  | 'practicalTask'
  | 'managerRating'
  | 'performanceRecord';

/**
 * The highest level that each kind of evidence can show (SPEC.md, P24 says why). It says what counts as attained or
 * known; the estimate takes every kind into account.
 */
export const EVIDENCE_CEILING: Readonly<Record<EvidenceKind, LevelOrNone>> = Object.freeze({
  selfRating: 0,
  completion: 1,
  statement: 2,
  choiceResponse: 4,
  writtenResponse: 4,
  peerRating: 4,
  credential: 4,
  practicalTask: 5,
  managerRating: 5,
  performanceRecord: 5,
});

/**
 * How far off each kind of rating or record usually is, in logits (SPEC.md, P25). Responses carry their own
 * weight in their item's parameters and are not listed.
 */
export const RATING_STANDARD_DEVIATION: Readonly<
  Record<Exclude<EvidenceKind, 'choiceResponse' | 'writtenResponse'>, number>
> = Object.freeze({
  selfRating: 1.5,
  completion: 2,
  statement: 2,
  peerRating: 1.2,
  credential: 1,
  practicalTask: 0.8,
  managerRating: 1,
  performanceRecord: 0.9,
});

/**
 * The highest level that one ledger entry can show: what its kind can show at most; for a rating, record or completion
 * never more than the level that was rated; nothing for an item met before, whose explanation has been read since, for
 * however often it is repeated it is one item.
 *
 * @returns level 0 to 5; 0 for an entry that shows nothing
 * @throws EngineError `outOfRange`, `wrongShape`, `unknownName`
 * Source: ours (SPEC.md, P24).
 */
export function entryCeiling(
  kind: EvidenceKind,
  observation: Observation,
  cutPoints: CutPoints,
): LevelOrNone {
  requireObservation(observation);
  if (!Object.hasOwn(EVIDENCE_CEILING, kind))
    throw new EngineError('unknownName', 'kind', `is no kind of evidence: ${kind}`);
  const ceiling = EVIDENCE_CEILING[kind];
  if (observation.kind !== 'rating') return observation.assistance === 'retry' ? 0 : ceiling;
  const rated = levelAt(observation.value, levelEdges(cutPoints));
  return rated < ceiling ? rated : ceiling;
}

/**
 * Whether evidence says that a level is reached: probable enough, and more probable than without any evidence.
 *
 * @param p from entries that can show the level (see showing.ts)
 * @param level whole number in [1, 5]
 * @param requiredProbability in [0, 1]
 * @throws EngineError `outOfRange`, `wrongShape`
 */
export function isShown(
  model: ProficiencyModel,
  p: Proficiency,
  level: number,
  cutPoints: CutPoints,
  requiredProbability: number,
): boolean {
  const probability = probabilityAtLeast(p, level, cutPoints);
  if (probability < requiredProbability) return false;
  return probability > probabilityAtLeast(initialProficiency(model), level, cutPoints);
}
