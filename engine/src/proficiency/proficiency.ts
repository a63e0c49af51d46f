import { LOGIT_LIMIT, requireAbove, requireBetween } from '../numeric/require.ts';
import type { ProficiencyModel } from './proficiency-model.ts';

/** The estimate of one person in one skill: a normal distribution on the skill's logit scale. */
export type Proficiency = {
  /** logits, in [−20, 20] */
  readonly mean: number;
  /** squared logits, in (0, 25] */
  readonly variance: number;
};

/** The largest variance that any function accepts, in squared logits. */
export const VARIANCE_LIMIT = 25;

/**
 * What we expect of a person in a skill before any evidence.
 *
 * @returns the model's prior; the same object value for every skill
 */
export function initialProficiency(model: ProficiencyModel): Proficiency {
  return { mean: model.priorMean, variance: model.priorVariance };
}

/**
 * What we still know after time without evidence: the mean stays, the variance grows linearly to the model's
 * bound (a random walk, whose direction we do not know). A variance already above the bound stays as it is.
 *
 * @param elapsedDays days since the last evidence, ≥ 0, fractions allowed
 * @returns proficiency with variance in [p.variance, max(p.variance, model.maximumVariance)]
 * @throws EngineError `outOfRange`
 * Source: the drift of a Kalman filter; Glickman, 'Parameter estimation in large dynamic paired comparison
 * experiments', 1999, eq. 6 uses the same for ratings that age.
 */
export function fadeProficiency(
  model: ProficiencyModel,
  p: Proficiency,
  elapsedDays: number,
): Proficiency {
  requireProficiency(p, 'p');
  requireBetween(elapsedDays, 0, Number.MAX_VALUE, 'elapsedDays');
  if (p.variance >= model.maximumVariance) return p;
  const variance = p.variance + model.driftVariancePerDay * elapsedDays;
  return { mean: p.mean, variance: Math.min(variance, model.maximumVariance) };
}

/** @throws EngineError `outOfRange` unless mean and variance lie in their ranges */
export function requireProficiency(p: Proficiency, parameter: string): void {
  requireBetween(p.mean, -LOGIT_LIMIT, LOGIT_LIMIT, `${parameter}.mean`);
  requireAbove(p.variance, 0, VARIANCE_LIMIT, `${parameter}.variance`);
}
