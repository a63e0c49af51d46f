import { type ItemParameters, logistic } from '../proficiency/item-response.ts';
import type { ItemAnswers } from './item-answers.ts';

export type KeyOdds = {
  /** the option that explains the answers best as the right one, the key left out */
  readonly option: number;
  /** logarithm of how many times more probable the answers are if it is right than if the key is */
  readonly logOdds: number;
};

/**
 * Which option the answers say is the right one. The key and each other option are held against each other: if one of
 * them is right, the answers have a probability, whatever the item's parameters are; those are integrated out, from what
 * was expected of the item. Whoever does not know the right one chooses the other of the two with a probability that is
 * not known either and may rise or fall with ability: a half-truth draws those who know something. How the rest is
 * chosen among the remaining options is the same either way.
 *
 * @param expected of the item, by its level: a key that only one in a hundred chooses is no easy item
 * @returns undefined when there is no other option
 * Source: the ratio of marginal likelihoods, as in A. Wald, 'Sequential Tests of Hypotheses' (1945), and for
 * composite hypotheses J. Ville, 'Étude critique de la notion de collectif' (1939): if the key is right and the model
 * holds, the odds ever exceed A in at most one of A cases, however often they are looked at. The choice among wrong
 * options: R. D. Bock, 'Estimating item parameters when responses are in nominal categories', Psychometrika 37 (1972).
 */
export function keyOdds(
  answers: ItemAnswers,
  key: number,
  optionCount: number,
  expected: ItemParameters,
): KeyOdds | undefined {
  const few = newest(answers);
  const ofKey = logAsRight(few, key, expected);
  let best: KeyOdds | undefined;
  for (let option = 0; option < optionCount; option++) {
    if (option === key) continue;
    const logOdds =
      logAsRight(few, option, expected) +
      logAsWrong(few, key, option) -
      ofKey -
      logAsWrong(few, option, key);
    if (!best || logOdds > best.logOdds) best = { option, logOdds };
  }
  return best;
}

type Few = Pick<ItemAnswers, 'abilities' | 'variances' | 'chosen'>;

/** More cannot change what so many say. */
const MOST_ANSWERS = 2_000;

function newest({ abilities, variances, chosen }: ItemAnswers): Few {
  const from = Math.max(0, chosen.length - MOST_ANSWERS);
  return {
    abilities: abilities.subarray(from),
    variances: variances.subarray(from),
    chosen: chosen.subarray(from),
  };
}

/** Logarithm of the probability of who chose this option if it is the right one. */
function logAsRight(
  { abilities, variances, chosen }: Few,
  right: number,
  expected: ItemParameters,
): number {
  const terms: number[] = [];
  for (const step of STEPS) {
    const difficulty = expected.difficulty + DIFFICULTY_DEVIATION * step;
    for (const factor of FACTORS) {
      const discrimination = expected.discrimination * factor;
      const sums = GUESSINGS.map(() => (-step * step) / 2);
      for (let at = 0; at < chosen.length; at++) {
        // The logistic-normal integral to within 0.02: MacKay, Neural Computation 4 (1992).
        const knows = logistic(
          (discrimination * ((abilities[at] ?? 0) - difficulty)) /
            Math.sqrt(1 + (Math.PI / 8) * discrimination ** 2 * (variances[at] ?? 0)),
        );
        const isRight = (((chosen[at] ?? 0) >> right) & 1) === 1;
        for (const [index, guessing] of GUESSINGS.entries()) {
          const chance = guessing + (1 - guessing) * knows;
          sums[index] =
            (sums[index] ?? 0) + Math.log(Math.max(TINY, isRight ? chance : 1 - chance));
        }
      }
      terms.push(...sums);
    }
  }
  return logMean(terms);
}

/** Logarithm of the probability of who chose this wrong option, among all who did not choose the right one. */
function logAsWrong({ abilities, chosen }: Few, wrong: number, right: number): number {
  const terms: number[] = [];
  for (const share of SHARES) {
    const base = Math.log(share / (1 - share));
    for (const slope of SLOPES) {
      let sum = -0.5 * (slope / SLOPE_DEVIATION) ** 2;
      for (let at = 0; at < chosen.length; at++) {
        const bits = chosen[at] ?? 0;
        if (((bits >> right) & 1) === 1) continue;
        const chance = logistic(base + slope * ((abilities[at] ?? 0) - MIDDLE));
        sum += Math.log(((bits >> wrong) & 1) === 1 ? chance : 1 - chance);
      }
      terms.push(sum);
    }
  }
  return logMean(terms);
}

/** In standard deviations; levels are trusted less here than in a fit, since a doubt has consequences. */
const STEPS = Array.from({ length: 13 }, (_, index) => -3 + index / 2);
const DIFFICULTY_DEVIATION = 1.5;
/** Of the expected discrimination. */
const FACTORS = [0.4, 0.7, 1.1];
/** Whoever does not know may be drawn to the right option, or be repelled by it. */
const GUESSINGS = [0, 0.1, 0.25, 0.5];
const SHARES = [0.02, 0.05, 0.12, 0.25, 0.4, 0.55, 0.7, 0.82, 0.9, 0.95, 0.98];
const SLOPES = [-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9];
const SLOPE_DEVIATION = 0.4;
/** Where slopes turn, logits: about where people are. */
const MIDDLE = -0.5;
const TINY = 1e-9;

function logMean(terms: readonly number[]): number {
  const most = Math.max(...terms);
  return most + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - most), 0));
}
