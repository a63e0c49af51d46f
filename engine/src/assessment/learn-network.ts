import { type Answers, requireAnswers } from '../calibration/answers.ts';
import { EngineError } from '../engine-error.ts';
import { refitNetwork, usualNetwork } from './fit-network.ts';
import type { MasteryNetwork } from './mastery-network.ts';
import { addMissed, dropContradicted } from './mend-prerequisites.ts';

export type LearnNetworkRequest = {
  /** responses to questions about skills, which are its items; each person's side by side */
  readonly answers: Answers;
  /** the graph as it is believed to be, some of it wrong; for each skill those that come before it */
  readonly prerequisites: MasteryNetwork['prerequisites'];
};

/** Rounds of EM before the graph is mended, after each mending, and at the end. */
const FIRST_ROUNDS = 5;
const ROUNDS = 3;
const LAST_ROUNDS = 6;

/**
 * Learns a network from the responses of other people: how hard each skill is, how much it depends on ability, how often
 * people slip and guess right; and which prerequisites the responses contradict or show to be missing.
 *
 * @throws EngineError `outOfRange`, `wrongShape`, `outOfOrder`, `cycle`
 * Source: EM (`refitNetwork`); what people do without is estimated by moments (`mend-prerequisites.ts`).
 */
export function learnNetwork({ answers, prerequisites }: LearnNetworkRequest): MasteryNetwork {
  requireAnswers(answers);
  if (prerequisites.length !== answers.itemCount)
    throw new EngineError('wrongShape', 'prerequisites', 'must have one entry for each skill');
  const refitted = (network: MasteryNetwork, rounds: number): MasteryNetwork => {
    let fitted = network;
    for (let round = 0; round < rounds; round++) fitted = refitNetwork(fitted, answers);
    return fitted;
  };
  let network = refitted(usualNetwork(prerequisites), FIRST_ROUNDS);
  network = refitted({ ...network, prerequisites: dropContradicted(network, answers) }, ROUNDS);
  network = refitted({ ...network, prerequisites: addMissed(network, answers) }, ROUNDS);
  network = refitted({ ...network, prerequisites: addMissed(network, answers) }, ROUNDS);
  network = { ...network, prerequisites: dropContradicted(network, answers) };
  return refitted(network, LAST_ROUNDS);
}
