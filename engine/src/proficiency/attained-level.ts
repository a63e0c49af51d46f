import { requireWhole } from '../numeric/require.ts';
import { type CutPoints, LEVELS, type LevelOrNone, probabilityAtLeast } from './levels.ts';
import { initialProficiency, type Proficiency } from './proficiency.ts';
import type { ProficiencyModel } from './proficiency-model.ts';

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
 * The highest level that each kind of evidence can show by itself (SPEC.md, P24 says why). It caps the attained
 * level only; the estimate takes every kind into account.
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

/** @param kinds of all the evidence that counts @returns the highest level that it can show together; 0 for none */
export function evidenceCeiling(kinds: readonly EvidenceKind[]): LevelOrNone {
  let ceiling: LevelOrNone = 0;
  for (const kind of kinds) {
    const next = EVIDENCE_CEILING[kind];
    if (next > ceiling) ceiling = next;
  }
  return ceiling;
}

/**
 * The level that has been shown, after new evidence. It only rises; voided or contested evidence is handled by
 * replaying from 0 without it.
 *
 * @param p the estimate right after the evidence, before it fades
 * @param previousAttained whole number in [0, 5]
 * @param ceiling whole number in [0, 5], from `evidenceCeiling`
 * @returns the highest level that is shown (see `isShown`) with model.attainedProbability and within the ceiling,
 * or previousAttained if that is higher
 * @throws EngineError `outOfRange`, `wrongShape`
 */
export function attainedLevel(
  model: ProficiencyModel,
  p: Proficiency,
  cutPoints: CutPoints,
  previousAttained: number,
  ceiling: number,
): LevelOrNone {
  requireWhole(previousAttained, 0, 5, 'previousAttained');
  requireWhole(ceiling, 0, 5, 'ceiling');
  let attained: LevelOrNone = 0;
  for (const level of LEVELS) {
    const counts = level <= previousAttained || level <= ceiling;
    if (!counts) break;
    if (
      level <= previousAttained ||
      isShown(model, p, level, cutPoints, model.attainedProbability)
    ) {
      attained = level;
    }
  }
  return attained;
}

/**
 * Whether evidence says that a level is reached: probable enough, and more probable than without any evidence.
 *
 * @param level whole number in [1, 5]
 * @param requiredProbability in [0, 1]
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
