import { type ItemParameters, successProbability } from '../proficiency/item-response.ts';

/**
 * How the probability of a right answer changes with log discrimination, difficulty and logit of guessing.
 * @param slopes where they are put @returns the probability itself
 */
export function slopesAt(ability: number, item: ItemParameters, slopes: Float64Array): number {
  const { difficulty, discrimination, guessing } = item;
  const right = successProbability(ability, item);
  const knows = (right - guessing) / (1 - guessing);
  const steep = (1 - guessing) * discrimination * knows * (1 - knows);
  slopes[0] = steep * (ability - difficulty);
  slopes[1] = -steep;
  slopes[2] = guessing * (1 - guessing) * (1 - knows);
  return right;
}
