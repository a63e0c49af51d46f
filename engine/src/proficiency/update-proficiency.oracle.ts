import type { Observation } from './observation.ts';
import type { Proficiency } from './proficiency.ts';
import type { ProficiencyModel } from './proficiency-model.ts';

/**
 * The posterior on a grid of 40,001 points over ±40 standard deviations, in logarithms, without any of the
 * shortcuts of the real thing. Slow on purpose.
 */
export function updateOnGrid(
  model: ProficiencyModel,
  p: Proficiency,
  observation: Observation,
): Proficiency {
  const deviation = Math.sqrt(p.variance);
  const thetas: number[] = [];
  const logs: number[] = [];
  for (let point = -20_000; point <= 20_000; point++) {
    const z = point / 500;
    const theta = p.mean + z * deviation;
    thetas.push(theta);
    logs.push((-z * z) / 2 + logLikelihood(model, theta, observation));
  }
  const top = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((a, b) => a + b);
  const mean = weights.reduce((sum, w, i) => sum + w * ((thetas[i] ?? 0) - p.mean), 0) / total;
  const variance =
    weights.reduce((sum, w, i) => sum + w * ((thetas[i] ?? 0) - p.mean - mean) ** 2, 0) / total;
  return { mean: p.mean + mean, variance };
}

function logLikelihood(model: ProficiencyModel, theta: number, observation: Observation): number {
  if (observation.kind === 'rating') {
    return -((theta - observation.value) ** 2) / (2 * observation.standardDeviation ** 2);
  }
  const { difficulty, discrimination, guessing } = observation.item;
  const x = discrimination * (theta - difficulty);
  const logKnows = x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  const logLacks = logKnows - x;
  if (observation.kind === 'notLearnt') return logLacks;
  const assistance = observation.assistance ?? 'none';
  const help = assistance === 'none' ? undefined : model.assistance[assistance];
  const luck = 1 - (1 - guessing) * (1 - (help?.helpedSuccess ?? 0));
  const weight = (help?.weight ?? 1) * (observation.hurried ? model.hurriedWeight : 1);
  if (!observation.correct) return weight * logLacks;
  return weight * (luck === 0 ? logKnows : Math.log(luck + (1 - luck) * Math.exp(logKnows)));
}
