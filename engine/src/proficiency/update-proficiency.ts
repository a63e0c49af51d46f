import { integrateNormal } from '../numeric/normal-quadrature.ts';
import { LOGIT_LIMIT } from '../numeric/require.ts';
import { type ItemParameters, logistic } from './item-response.ts';
import { type Assistance, type Observation, requireObservation } from './observation.ts';
import { type Proficiency, requireProficiency } from './proficiency.ts';
import type { ProficiencyModel } from './proficiency-model.ts';

/** No estimate is ever surer than this, in squared logits: an item bank is never that exact. */
export const MINIMUM_VARIANCE = 1e-4;

/**
 * What we know after one more observation: Bayes' rule, then the normal distribution with the same mean and
 * variance. Time is not part of it: fade first.
 *
 * A right response raises the mean, a wrong one or 'not learnt' lowers it. The variance nearly always falls; it
 * may rise a little when a response contradicts a sure estimate, which is what surprise means.
 *
 * @param p the estimate before
 * @returns mean in [−20, 20]; variance in [1e-4, max(p.variance, model.maximumVariance)]
 * @throws EngineError `outOfRange`, `unknownName`
 * Source: posterior moments (EAP) as in Bock and Mislevy 1982, kept normal after each step as in assumed-density
 * filtering (Minka 2001, 'A family of algorithms for approximate Bayesian inference', ch. 3); ratings are exact
 * (normal with normal). Pinned by golden/update-proficiency.json and by update-proficiency.oracle.ts.
 */
export function updateProficiency(
  model: ProficiencyModel,
  p: Proficiency,
  observation: Observation,
): Proficiency {
  requireProficiency(p, 'p');
  requireObservation(observation);
  const after = posteriorMoments(model, p, observation);
  const highest = Math.max(p.variance, model.maximumVariance);
  return {
    mean: Math.min(LOGIT_LIMIT, Math.max(-LOGIT_LIMIT, after.mean)),
    variance: Math.min(highest, Math.max(MINIMUM_VARIANCE, after.variance)),
  };
}

function posteriorMoments(
  model: ProficiencyModel,
  p: Proficiency,
  observation: Observation,
): Proficiency {
  if (observation.kind === 'rating') return combineWithRating(p, observation);
  const likelihood = likelihoodOf(model, observation);
  return integrateNormal(p.mean, p.variance, observation.item.discrimination, likelihood);
}

function combineWithRating(
  p: Proficiency,
  rating: { readonly value: number; readonly standardDeviation: number },
): Proficiency {
  const ratingVariance = rating.standardDeviation * rating.standardDeviation;
  const trust = p.variance / (p.variance + ratingVariance);
  return { mean: p.mean + trust * (rating.value - p.mean), variance: p.variance * (1 - trust) };
}

function likelihoodOf(
  model: ProficiencyModel,
  observation: Exclude<Observation, { kind: 'rating' }>,
): (theta: number) => number {
  const { item } = observation;
  const effect = effectOf(model, observation.assistance ?? 'none');
  const { helpedSuccess } = effect;
  const isHurried = observation.kind === 'response' && observation.hurried === true;
  const weight = effect.weight * (isHurried ? model.hurriedWeight : 1);
  const luck = item.guessing + (1 - item.guessing) * helpedSuccess;
  const isRight = observation.kind === 'response' && observation.correct;
  // A factor that is the same for every theta, as (1 − luck) of a wrong response is, tells nothing and is left out.
  const plain = isRight
    ? (theta: number) => luck + (1 - luck) * knows(theta, item)
    : (theta: number) => doesNotKnow(theta, item);
  return weight === 1 ? plain : (theta) => plain(theta) ** weight;
}

function effectOf(model: ProficiencyModel, assistance: Assistance) {
  if (assistance === 'none') return { helpedSuccess: 0, weight: 1 };
  return model.assistance[assistance];
}

function knows(theta: number, item: ItemParameters): number {
  return logistic(item.discrimination * (theta - item.difficulty));
}

/** Not `1 − knows(…)`, which loses all its digits when the item is far too easy. */
function doesNotKnow(theta: number, item: ItemParameters): number {
  return logistic(item.discrimination * (item.difficulty - theta));
}
