import type { ItemParameters } from '../proficiency/item-response.ts';
import {
  eachPerson,
  GRID_NODES,
  learnAnswer,
  type Population,
  requirePopulation,
  rightByNode,
  sharesOf,
} from './ability-grid.ts';
import { type Answers, requireAnswers } from './answers.ts';

/**
 * How well parameters foretell answers that they were not fitted to: of each person one answer after the other, from
 * what the population and the person's earlier answers say.
 *
 * @param parameters of each item, on its skill's scale
 * @param population those who answered are like; fitted to others, with these very parameters
 * @returns the mean of −ln of the probability of each answer, nats ≥ 0; 0 of none
 * @throws EngineError `outOfRange`, `wrongShape`, `outOfOrder`
 * Source: the chain rule of the marginal likelihood (A. P. Dawid, 'The prequential approach', JRSS A 147, 1984).
 */
export function predictiveLoss(
  answers: Answers,
  parameters: readonly ItemParameters[],
  population: Population,
): number {
  requireAnswers(answers);
  requirePopulation(population, 'population');
  const right = rightByNode(parameters, answers.itemCount);
  const shares = sharesOf(population);
  const posterior = new Float64Array(GRID_NODES);
  let loss = 0;
  eachPerson(answers.people, (from, until) => {
    posterior.set(shares);
    for (let at = from; at < until; at++) {
      const item = answers.items[at] ?? 0;
      loss -= Math.log(learnAnswer(posterior, right, item, answers.correct[at] === 1));
    }
  });
  return answers.people.length === 0 ? 0 : loss / answers.people.length;
}
