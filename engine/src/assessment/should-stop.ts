import { requireBetween, requireWhole } from '../numeric/require.ts';
import { probabilityAtLeast } from '../proficiency/levels.ts';
import { requireProficiency } from '../proficiency/proficiency.ts';
import { standing } from '../proficiency/standing.ts';
import {
  ASSESSMENT_POLICY_1,
  type AssessedSkill,
  type AssessmentPolicy,
} from './assessment-types.ts';

export type ShouldStopRequest = {
  readonly skills: readonly AssessedSkill[];
  /** items presented so far, whole number ≥ 0 */
  readonly askedCount: number;
  /** whole number ≥ 0 */
  readonly maximumItems: number;
  /** how many items could still be presented, whole number ≥ 0 */
  readonly candidateCount: number;
  /** nats: the largest expectedInformation among the alternatives of `chooseItem`; leave out when not computed */
  readonly bestInformation?: number | undefined;
  /** ASSESSMENT_POLICY_1 when absent */
  readonly policy?: AssessmentPolicy | undefined;
};

export type StopDecision = {
  readonly stop: boolean;
  /** 'goOn' exactly when stop is false */
  readonly reason: 'goOn' | 'sure' | 'maximum' | 'noItems' | 'littleToLearn';
};

/**
 * Whether an assessment has done its work. The first reason that holds is given, in the order
 * sure, maximum, noItems, littleToLearn.
 *
 * @throws EngineError `outOfRange`, `wrongShape`
 */
export function shouldStop(request: ShouldStopRequest): StopDecision {
  const { askedCount, maximumItems, candidateCount, bestInformation } = request;
  const policy = request.policy ?? ASSESSMENT_POLICY_1;
  requireWhole(askedCount, 0, 1e9, 'askedCount');
  requireWhole(maximumItems, 0, 1e9, 'maximumItems');
  requireWhole(candidateCount, 0, 1e9, 'candidateCount');
  if (request.skills.every((skill) => isSure(skill, policy))) return { stop: true, reason: 'sure' };
  if (askedCount >= maximumItems) return { stop: true, reason: 'maximum' };
  if (candidateCount === 0) return { stop: true, reason: 'noItems' };
  if (bestInformation === undefined) return { stop: false, reason: 'goOn' };
  requireBetween(bestInformation, 0, Number.MAX_VALUE, 'bestInformation');
  if (bestInformation < policy.worthwhileInformation)
    return { stop: true, reason: 'littleToLearn' };
  return { stop: false, reason: 'goOn' };
}

/** Sure of the answer to 'at target or above?'; without a target, of the level. A skill without weight is no matter. */
function isSure(skill: AssessedSkill, policy: AssessmentPolicy): boolean {
  requireProficiency(skill.proficiency, 'skills.proficiency');
  requireWhole(skill.targetLevel, 0, 5, 'skills.targetLevel');
  requireBetween(skill.weight, 0, 1000, 'skills.weight');
  if (skill.weight === 0) return true;
  const { proficiency, cutPoints, targetLevel } = skill;
  if (targetLevel === 0) return standing(proficiency, cutPoints).certainty === 'clear';
  const reached = probabilityAtLeast(proficiency, targetLevel, cutPoints);
  return Math.max(reached, 1 - reached) >= policy.sureProbability;
}
