import type { ItemParameters } from '../proficiency/item-response.ts';
import type { Answers } from './answers.ts';
import { invertSymmetric } from './invert-symmetric.ts';
import { slopesAt } from './item-slopes.ts';

/** Goes through people: where the answers of each lie in the lists, and what they say of the ability, by node. */
export type EachPerson = (
  use: (from: number, until: number, posterior: Float64Array) => void,
) => void;

type Fitted = {
  readonly answers: Answers;
  /** one for each item */
  readonly parameters: readonly ItemParameters[];
  /** of the nodes */
  readonly abilities: Float64Array;
  /** of the prior, for each parameter of an item */
  readonly precisions: readonly number[];
  readonly eachPerson: EachPerson;
};

/** Items depend on each other through the abilities; of many that is little, and the matrix would be too large. */
const LARGEST_WHOLE = 600;
const TINY = 1e-12;

/**
 * Standard errors of fitted parameters, from the spread of the scores of single people and the prior.
 *
 * @returns for each item one for each of its parameters, in the order of `slopesAt`
 */
export function standardErrors(fitted: Fitted): Float64Array {
  const size = fitted.precisions.length;
  const total = fitted.parameters.length * size;
  const isWhole = total <= LARGEST_WHOLE;
  const block = isWhole ? total : size;
  const information = informationOf(fitted, isWhole);
  const errors = new Float64Array(total);
  for (let start = 0; start < total; start += block) {
    const part = information.slice(start * block, (start + block) * block);
    for (let row = 0; row < block; row++)
      part[row * block + row] =
        (part[row * block + row] ?? 0) + (fitted.precisions[row % size] ?? 0);
    const inverse = invertSymmetric(part, block);
    for (let row = 0; row < block; row++)
      errors[start + row] = Math.sqrt(inverse[row * block + row] ?? 0);
  }
  return errors;
}

/** The sum over people of each score times each other: of all items, or of each item with itself. */
function informationOf(fitted: Fitted, isWhole: boolean): Float64Array {
  const { items } = fitted.answers;
  const size = fitted.precisions.length;
  const total = fitted.parameters.length * size;
  const width = isWhole ? total : size;
  const information = new Float64Array(total * width);
  const scores = new Float64Array(total);
  fitted.eachPerson((from, until, posterior) => {
    for (let at = from; at < until; at++) putScore(fitted, at, posterior, scores);
    for (let at = from; at < until; at++) {
      const first = (items[at] ?? 0) * size;
      const others = isWhole ? items.subarray(from, until) : items.subarray(at, at + 1);
      for (let row = 0; row < size; row++) {
        const mine = scores[first + row] ?? 0;
        for (const item of others) {
          const place = (first + row) * width + (isWhole ? item * size : 0);
          for (let part = 0; part < size; part++)
            information[place + part] =
              (information[place + part] ?? 0) + mine * (scores[item * size + part] ?? 0);
        }
      }
    }
  });
  return information;
}

/** How the likelihood of one person's answers changes with the parameters of the item of one of them. */
function putScore(
  { answers, parameters, abilities, precisions }: Fitted,
  at: number,
  posterior: Float64Array,
  scores: Float64Array,
): void {
  const item = answers.items[at] ?? 0;
  const size = precisions.length;
  const fitted = parameters[item];
  if (!fitted) return;
  const slopes = new Float64Array(3);
  scores.fill(0, item * size, item * size + size);
  for (let node = 0; node < abilities.length; node++) {
    const right = slopesAt(abilities[node] ?? 0, fitted, slopes);
    const surprise = (answers.correct[at] ?? 0) - right;
    const scale = ((posterior[node] ?? 0) * surprise) / Math.max(right * (1 - right), TINY);
    for (let row = 0; row < size; row++)
      scores[item * size + row] = (scores[item * size + row] ?? 0) + scale * (slopes[row] ?? 0);
  }
}
