import { logistic } from './logistic.ts';
import { eachLearner, type ResponseHistory } from './response-history.ts';

/**
 * How easy skills and items are, in logits of a right response by a learner of middling ability: the sum of the three.
 * What was not seen has 0, so that an unknown item is as easy as its skill.
 */
export type Easiness = {
  readonly all: number;
  readonly bySkill: Float64Array;
  readonly byItem: Float64Array;
  /** how many responses each item's rests on */
  readonly itemCounts: Float64Array;
};

/** Prior precisions: how many middling responses' worth of information each value is held to 0 with. */
const SKILL_PRECISION = 5;
export const ITEM_PRECISION = 6;
const LEARNER_PRECISION = 1.5;
const ROUNDS = 12;

/** Logits of a right response before anything is known of the learner. */
export function easinessOf(easiness: Easiness, item: number, skill: number): number {
  return easiness.all + (easiness.bySkill[skill] ?? 0) + (easiness.byItem[item] ?? 0);
}

/**
 * Fits easiness together with one ability per learner, so that an item that able learners are given does not look easy.
 *
 * @param isUsed whether the learner of that order counts
 * Source: G. Rasch, 'Probabilistic models for some intelligence and attainment tests' (1960), with normal priors
 * (posterior mode); coordinate steps of Newton's method.
 */
export function fitEasiness(
  history: ResponseHistory,
  sizes: { readonly items: number; readonly skills: number },
  isUsed: (order: number) => boolean,
): Easiness {
  const { items, skills, correct } = history;
  const bySkill = new Float64Array(sizes.skills);
  const byItem = new Float64Array(sizes.items);
  const itemCounts = new Float64Array(sizes.items);
  const abilities = new Float64Array(history.learners.length);
  const fitted = { all: 0, bySkill, byItem, itemCounts };
  const skillSlope = slopes(bySkill, SKILL_PRECISION);
  const itemSlope = slopes(byItem, ITEM_PRECISION);

  /** Adds up gradient and information of what `add` is given, over all responses that count. */
  const sweep = (add: (at: number, order: number, gradient: number, information: number) => void) =>
    eachLearner(history, (from, until, order) => {
      if (!isUsed(order)) return;
      for (let at = from; at < until; at++) {
        const right = logistic(
          easinessOf(fitted, items[at] ?? -1, skills[at] ?? -1) + (abilities[order] ?? 0),
        );
        add(at, order, (correct[at] ?? 0) - right, right * (1 - right));
      }
    });

  const abilitySlope = slopes(abilities, LEARNER_PRECISION);
  sweep((at) => {
    const item = items[at] ?? -1;
    if (item >= 0) itemCounts[item] = (itemCounts[item] ?? 0) + 1;
  });
  for (let round = 0; round < ROUNDS; round++) {
    let gradientOfAll = 0;
    let informationOfAll = 1;
    sweep((at, _, gradient, information) => {
      gradientOfAll += gradient;
      informationOfAll += information;
      skillSlope.add(skills[at] ?? -1, gradient, information);
    });
    fitted.all += gradientOfAll / informationOfAll / 2;
    skillSlope.step();
    sweep((at, _, gradient, information) => itemSlope.add(items[at] ?? -1, gradient, information));
    itemSlope.step();
    sweep((_, order, gradient, information) => abilitySlope.add(order, gradient, information));
    abilitySlope.step();
  }
  return fitted;
}

/** Newton's step for many values at once, each with a normal prior around 0. */
function slopes(values: Float64Array, precision: number) {
  const gradients = new Float64Array(values.length);
  const informations = new Float64Array(values.length);
  return {
    add(at: number, gradient: number, information: number): void {
      if (at < 0) return;
      gradients[at] = (gradients[at] ?? 0) + gradient;
      informations[at] = (informations[at] ?? 0) + information;
    },
    step(): void {
      for (let at = 0; at < values.length; at++) {
        const value = values[at] ?? 0;
        values[at] =
          value +
          ((gradients[at] ?? 0) - precision * value) / ((informations[at] ?? 0) + precision);
      }
      gradients.fill(0);
      informations.fill(0);
    },
  };
}
