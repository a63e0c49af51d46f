import type { ItemParameters } from '../proficiency/item-response.ts';
import {
  boundedPopulation,
  eachPerson,
  GRID_ABILITIES,
  GRID_NODES,
  learnAnswer,
  type Population,
  requirePopulation,
  rightByNode,
  sharesOf,
} from './ability-grid.ts';
import { type Answers, requireAnswers } from './answers.ts';

/**
 * How able the people are who gave these answers, when the items are taken as known: mean and spread of a normal
 * distribution, by the EM algorithm.
 *
 * @param parameters of each item, on its skill's scale
 * @param expected before any answer; counts as much as ten people of whom all is known
 * @throws EngineError `outOfRange`, `wrongShape`, `outOfOrder`
 * Source: R. J. Mislevy, 'Estimating latent distributions', Psychometrika 49 (1984), the normal case.
 */
export function fitPopulation(
  answers: Answers,
  parameters: readonly ItemParameters[],
  expected: Population,
): Population {
  requireAnswers(answers);
  requirePopulation(expected, 'expected');
  const right = rightByNode(parameters, answers.itemCount);
  let population = expected;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = improved(answers, right, population, expected);
    const change =
      Math.abs(next.mean - population.mean) + Math.abs(next.deviation - population.deviation);
    population = next;
    if (change < CLOSE_ENOUGH) break;
  }
  return population;
}

const MOST_ROUNDS = 100;
const CLOSE_ENOUGH = 1e-3;
const WORTH_OF_EXPECTED = 10;

function improved(
  { people, items, correct }: Answers,
  right: Float64Array,
  population: Population,
  expected: Population,
): Population {
  const shares = sharesOf(population);
  const posterior = new Float64Array(GRID_NODES);
  let count = WORTH_OF_EXPECTED;
  let sum = count * expected.mean;
  let squares = count * (expected.mean ** 2 + expected.deviation ** 2);
  eachPerson(people, (from, until) => {
    posterior.set(shares);
    for (let at = from; at < until; at++)
      learnAnswer(posterior, right, items[at] ?? 0, correct[at] === 1);
    count += 1;
    for (let node = 0; node < GRID_NODES; node++) {
      const ability = GRID_ABILITIES[node] ?? 0;
      sum += (posterior[node] ?? 0) * ability;
      squares += (posterior[node] ?? 0) * ability * ability;
    }
  });
  const mean = sum / count;
  return boundedPopulation(mean, Math.sqrt(Math.max(0, squares / count - mean * mean)));
}
