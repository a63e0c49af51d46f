import { elementAt } from '../numeric/require.ts';
import { MasteryInference } from './mastery-inference.ts';
import type { MasteryNetwork, SkillResponse } from './mastery-network.ts';

export type MasteryPosterior = {
  /** for each skill the probability in [0, 1] that it is mastered */
  readonly mastered: Float64Array;
  /** for each response the probability in [0, 1] that it misleads: a wrong one was a slip, a right one luck */
  readonly misleading: Float64Array;
};

/**
 * What responses to questions about some skills say about all of them, by Bayes' rule and exactly but for the grid of
 * abilities. The order of responses does not matter.
 *
 * @throws EngineError `wrongShape`, `outOfRange`, `cycle`
 * Source: `MasteryNetwork` is the deterministic-input noisy-and model with one skill a question (Junker and Sijtsma,
 * Applied Psychological Measurement 25(3), 2001) with a higher-order ability (de la Torre and Douglas, Psychometrika
 * 69(3), 2004) and prerequisites (Leighton, Gierl and Hunka, Journal of Educational Measurement 41(3), 2004).
 */
export function masteryPosterior(
  network: MasteryNetwork,
  responses: readonly SkillResponse[],
): MasteryPosterior {
  const mastered = observed(network, responses).mastered.slice();
  return {
    mastered,
    misleading: Float64Array.from(responses, ({ skillIndex, correct }) =>
      correct ? 1 - (mastered[skillIndex] ?? 0) : (mastered[skillIndex] ?? 0),
    ),
  };
}

/** Made once for a network; what it holds is overwritten by the next call. */
const inferences = new WeakMap<MasteryNetwork, MasteryInference>();

/** @returns the network's inference after these responses, good until the next call with the same network */
export function observed(
  network: MasteryNetwork,
  responses: readonly SkillResponse[],
): MasteryInference {
  const inference = inferences.get(network) ?? new MasteryInference(network);
  inferences.set(network, inference);
  inference.observe(responseLikelihoods(network, responses));
  return inference;
}

/** For each skill how probable the responses to it are without and with mastery, the larger one being 1. */
function responseLikelihoods(
  { prerequisites, slips, guesses }: MasteryNetwork,
  responses: readonly SkillResponse[],
): Float64Array {
  const likelihoods = new Float64Array(2 * prerequisites.length).fill(1);
  for (const { skillIndex, correct } of responses) {
    elementAt(prerequisites, skillIndex, 'responses.skillIndex');
    const guess = guesses[skillIndex] ?? 0;
    const slip = slips[skillIndex] ?? 0;
    const without = (likelihoods[2 * skillIndex] ?? 0) * (correct ? guess : 1 - guess);
    const withIt = (likelihoods[2 * skillIndex + 1] ?? 0) * (correct ? 1 - slip : slip);
    const larger = Math.max(without, withIt);
    // A hundred contradicting responses would underflow; beyond this nothing is left to say.
    likelihoods[2 * skillIndex] = Math.max(without / larger, 1e-12);
    likelihoods[2 * skillIndex + 1] = Math.max(withIt / larger, 1e-12);
  }
  return likelihoods;
}
