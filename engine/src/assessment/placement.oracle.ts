import type { ItemParameters } from '../proficiency/item-response.ts';
import type { Proficiency } from '../proficiency/proficiency.ts';

export type Responded = { readonly item: ItemParameters; readonly correct: boolean };

/** 25 times as many nodes as the placement has, out to nine deviations; every number from its definition. */
const NODES = 2_001;
const REACH = 9;

/** The ability after responses, by the definition of conditional probability: mean and deviation. */
export function slowEstimate(prior: Proficiency, responses: readonly Responded[]) {
  const nodes = slowPosterior(prior, responses);
  const mean = nodes.reduce((sum, { theta, mass }) => sum + mass * theta, 0);
  const variance = nodes.reduce((sum, { theta, mass }) => sum + mass * (theta - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(variance) };
}

/** What a response to `item` tells about the ability: how far joint and product of the margins are apart, in nats. */
export function slowInformation(
  prior: Proficiency,
  responses: readonly Responded[],
  item: ItemParameters,
): number {
  const nodes = slowPosterior(prior, responses);
  let information = 0;
  for (const correct of [true, false]) {
    const margin = nodes.reduce(
      (sum, { theta, mass }) => sum + mass * chance(theta, { item, correct }),
      0,
    );
    for (const { theta, mass } of nodes) {
      const joint = mass * chance(theta, { item, correct });
      if (joint > 0) information += joint * Math.log(joint / (mass * margin));
    }
  }
  return information;
}

function slowPosterior(prior: Proficiency, responses: readonly Responded[]) {
  const nodes = Array.from({ length: NODES }, (_, at) => {
    const z = -REACH + (2 * REACH * at) / (NODES - 1);
    const theta = prior.mean + Math.sqrt(prior.variance) * z;
    const likelihood = responses.reduce((product, one) => product * chance(theta, one), 1);
    return { theta, mass: Math.exp((-z * z) / 2) * likelihood };
  });
  const total = nodes.reduce((sum, { mass }) => sum + mass, 0);
  return nodes.map(({ theta, mass }) => ({ theta, mass: mass / total }));
}

function chance(theta: number, { item, correct }: Responded): number {
  const knows = 1 / (1 + Math.exp(-item.discrimination * (theta - item.difficulty)));
  const right = item.guessing + (1 - item.guessing) * knows;
  return correct ? right : 1 - right;
}
