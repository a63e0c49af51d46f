import { EngineError } from '../engine-error.ts';
import type { Assistance } from './observation.ts';

/** What help does to a response. */
export type AssistanceEffect = {
  /** the chance in [0, 1) that the help alone brings a right response */
  readonly helpedSuccess: number;
  /** the power in (0, 1] to which the likelihood is raised: 1 counts in full */
  readonly weight: number;
};

/**
 * The numbers of one published version of the learner model. A published version never changes: ledger entries
 * name it, and replay must give what was stored.
 */
export type ProficiencyModel = {
  readonly version: string;
  /** logits, in [−20, 20] */
  readonly priorMean: number;
  /** squared logits, in (0, 25] */
  readonly priorVariance: number;
  /** squared logits a day, ≥ 0 */
  readonly driftVariancePerDay: number;
  /** squared logits, in (0, 25]: time alone never takes the variance beyond it */
  readonly maximumVariance: number;
  /** in (0.5, 1): how sure we must be that a level is reached before it counts as attained */
  readonly attainedProbability: number;
  /** whole number ≥ 0: how many right responses at a level or above attaining it takes, when no rating says so */
  readonly attainedResponses: number;
  /** in (0.5, 1): how sure we must be that a level is reached before what leads to it is skipped as known */
  readonly knownProbability: number;
  readonly assistance: Readonly<Record<Exclude<Assistance, 'none'>, AssistanceEffect>>;
  /** the power in (0, 1] to which the likelihood of a hurried response is raised */
  readonly hurriedWeight: number;
  /** in [0, 1): how firmly a prerequisite holds; 0 would ignore relations */
  readonly prerequisiteStrength: number;
  /** per logit, in (0, 5]: how sharp the edge of a level is when one skill speaks about another */
  readonly prerequisiteSteepness: number;
};

/** The first published model. Where each number comes from: SPEC.md, 'Numbers of proficiency-1'. */
export const PROFICIENCY_MODEL_1: ProficiencyModel = Object.freeze({
  version: 'proficiency-1',
  priorMean: -1.5,
  priorVariance: 2.25,
  driftVariancePerDay: 0.002,
  maximumVariance: 2.25,
  attainedProbability: 0.95,
  attainedResponses: 2,
  knownProbability: 0.8,
  assistance: Object.freeze({
    hint: Object.freeze({ helpedSuccess: 0.3, weight: 1 }),
    retry: Object.freeze({ helpedSuccess: 0.5, weight: 0.5 }),
  }),
  hurriedWeight: 0.25,
  prerequisiteStrength: 0.8,
  prerequisiteSteepness: 3,
});

/** Every published model by its version: what a stored estimate was computed with can always be computed again. */
export const PROFICIENCY_MODELS: Readonly<Record<string, ProficiencyModel>> = Object.freeze({
  [PROFICIENCY_MODEL_1.version]: PROFICIENCY_MODEL_1,
});

/**
 * The published model of a version.
 *
 * @param version as stored with an estimate or an entry, such as 'proficiency-1'
 * @throws EngineError `unknownName` for a version that was never published
 */
export function proficiencyModel(version: string): ProficiencyModel {
  const model = Object.hasOwn(PROFICIENCY_MODELS, version)
    ? PROFICIENCY_MODELS[version]
    : undefined;
  if (!model) throw new EngineError('unknownName', 'version', `names no model: ${version}`);
  return model;
}
