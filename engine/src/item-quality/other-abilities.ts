import {
  eachPerson,
  GRID_ABILITIES,
  GRID_NODES,
  learnAnswer,
  type Population,
  rightByNode,
  sharesOf,
} from '../calibration/ability-grid.ts';
import type { Answers } from '../calibration/answers.ts';
import type { ItemParameters } from '../proficiency/item-response.ts';

export type OtherAbilities = {
  /** for each answer: the person's ability by all their other answers, logits */
  readonly abilities: Float64Array;
  /** and how sure that is, squared logits */
  readonly variances: Float64Array;
  /** for each answer: how probable a right one was by those, in (0, 1) */
  readonly expected: Float64Array;
};

/**
 * What all other answers of a person say when one of them is looked at: an item must not be judged by an ability that it
 * has itself helped to estimate, as that makes every item look as if it told something.
 */
export function otherAbilities(
  { people, items, correct, itemCount }: Answers,
  parameters: readonly ItemParameters[],
  population: Population,
): OtherAbilities {
  const right = rightByNode(parameters, itemCount);
  const shares = sharesOf(population);
  const all = new Float64Array(GRID_NODES);
  const abilities = new Float64Array(people.length);
  const variances = new Float64Array(people.length);
  const expected = new Float64Array(people.length);
  eachPerson(people, (from, until) => {
    all.set(shares);
    for (let at = from; at < until; at++)
      learnAnswer(all, right, items[at] ?? 0, correct[at] === 1);
    for (let at = from; at < until; at++) {
      const start = (items[at] ?? 0) * GRID_NODES;
      let mass = 0;
      let ability = 0;
      let square = 0;
      let hits = 0;
      for (let node = 0; node < GRID_NODES; node++) {
        const chance = right[start + node] ?? 0;
        // Dividing by what the answer had multiplied takes it out again.
        const weight = (all[node] ?? 0) / (correct[at] === 1 ? chance : 1 - chance);
        mass += weight;
        ability += weight * (GRID_ABILITIES[node] ?? 0);
        square += weight * (GRID_ABILITIES[node] ?? 0) ** 2;
        hits += weight * chance;
      }
      // What rounding leaves of the answer would order people who are alike by it.
      abilities[at] = Math.round((ability / mass) * STEPS) / STEPS;
      variances[at] = Math.max(0, square / mass - (ability / mass) ** 2);
      expected[at] = hits / mass;
    }
  });
  return { abilities, variances, expected };
}

const STEPS = 1e9;
