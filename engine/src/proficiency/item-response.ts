import { integrateNormal } from '../numeric/normal-quadrature.ts';
import { LOGIT_LIMIT, requireAbove, requireBetween } from '../numeric/require.ts';
import { type Proficiency, requireProficiency } from './proficiency.ts';

/** The three parameters of an item on its skill's scale. */
export type ItemParameters = {
  /** logits, in [−20, 20]: where half of those who do not guess get it right */
  readonly difficulty: number;
  /** per logit, in (0, 5] */
  readonly discrimination: number;
  /** probability in [0, 1) of a right response without the skill */
  readonly guessing: number;
};

/** @param x any number @returns 1 / (1 + e^−x), in [0, 1], without overflow */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const growth = Math.exp(x);
  return growth / (1 + growth);
}

/**
 * The probability that a person of known ability gets the item right.
 *
 * @param theta logits, in [−20, 20]
 * @returns probability in [guessing, 1]
 * @throws EngineError `outOfRange`
 * Source: the three-parameter logistic model, Birnbaum 1968 in Lord and Novick, 'Statistical Theories of Mental
 * Test Scores', ch. 17; the scale constant 1.7 is part of the discrimination. Pinned by golden/item-response.json.
 */
export function probabilityCorrect(theta: number, item: ItemParameters): number {
  requireBetween(theta, -LOGIT_LIMIT, LOGIT_LIMIT, 'theta');
  requireItem(item, 'item');
  return successProbability(theta, item);
}

/**
 * The probability that this person, of whom we only have an estimate, gets the item right.
 *
 * @returns probability in [guessing, 1], averaged over the estimate's uncertainty
 * @throws EngineError `outOfRange`
 * Source: the three-parameter model integrated over the normal estimate; no closed form, so by quadrature.
 * Pinned by golden/item-response.json.
 */
export function predictCorrect(p: Proficiency, item: ItemParameters): number {
  requireProficiency(p, 'p');
  requireItem(item, 'item');
  const average = integrateNormal(p.mean, p.variance, item.discrimination, (theta) =>
    successProbability(theta, item),
  );
  return Math.min(1, Math.max(item.guessing, average.mass));
}

/** The same as `probabilityCorrect` for inner loops: nothing is checked. */
export function successProbability(theta: number, item: ItemParameters): number {
  const knows = logistic(item.discrimination * (theta - item.difficulty));
  return item.guessing + (1 - item.guessing) * knows;
}

/** @throws EngineError `outOfRange` unless all three parameters lie in their ranges */
export function requireItem(item: ItemParameters, parameter: string): void {
  requireBetween(item.difficulty, -LOGIT_LIMIT, LOGIT_LIMIT, `${parameter}.difficulty`);
  requireAbove(item.discrimination, 0, 5, `${parameter}.discrimination`);
  requireBetween(item.guessing, 0, 1 - Number.EPSILON, `${parameter}.guessing`);
}
