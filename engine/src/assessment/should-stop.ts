import { requireBetween, requireWhole } from '../numeric/require.ts';
import { initialProficiency, requireProficiency } from '../proficiency/proficiency.ts';
import { PROFICIENCY_MODEL_1, type ProficiencyModel } from '../proficiency/proficiency-model.ts';
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
  /** whose prior is no evidence; PROFICIENCY_MODEL_1 when absent */
  readonly model?: ProficiencyModel | undefined;
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
  const model = request.model ?? PROFICIENCY_MODEL_1;
  if (request.skills.every((skill) => isSure(skill, policy, model)))
    return { stop: true, reason: 'sure' };
  if (askedCount >= maximumItems) return { stop: true, reason: 'maximum' };
  if (candidateCount === 0) return { stop: true, reason: 'noItems' };
  if (bestInformation === undefined) return { stop: false, reason: 'goOn' };
  requireBetween(bestInformation, 0, Number.MAX_VALUE, 'bestInformation');
  if (bestInformation < policy.worthwhileInformation)
    return { stop: true, reason: 'littleToLearn' };
  return { stop: false, reason: 'goOn' };
}

/**
 * Sure of how many levels are missing to the target (all at or above it is none missing; without a target, of the
 * level), and from evidence: what is expected of anybody is no reason to ask nothing. A skill without weight is no
 * matter.
 */
function isSure(skill: AssessedSkill, policy: AssessmentPolicy, model: ProficiencyModel): boolean {
  requireProficiency(skill.proficiency, 'skills.proficiency');
  requireWhole(skill.targetLevel, 0, 5, 'skills.targetLevel');
  requireBetween(skill.weight, 0, 1000, 'skills.weight');
  if (skill.weight === 0) return true;
  const { proficiency, cutPoints, targetLevel } = skill;
  const prior = initialProficiency(model);
  if (proficiency.mean === prior.mean && proficiency.variance === prior.variance) return false;
  const { certainty, notYetProbability, levelProbabilities } = standing(proficiency, cutPoints);
  if (certainty === 'unknown') return false;
  const levels = [notYetProbability, ...levelProbabilities];
  const wanted = targetLevel === 0 ? levels.length : targetLevel;
  const atTarget = levels.slice(wanted).reduce((sum, share) => sum + share, 0);
  return Math.max(atTarget, ...levels.slice(0, wanted)) >= policy.sureProbability;
}
