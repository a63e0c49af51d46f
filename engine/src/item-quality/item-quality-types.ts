import type { Population } from '../calibration/ability-grid.ts';
import type { Answers } from '../calibration/answers.ts';
import type { ItemParameters } from '../proficiency/item-response.ts';

/** First answers to the items of one skill, with what was chosen. */
export type ChosenAnswers = Answers & {
  /** the options chosen: bit k for option k, whole numbers in [0, 2³¹); 0 when none was, as in 'not learnt' */
  readonly chosen: Int32Array;
  /** 1 for the answers to be held against the earlier ones, 0 for those */
  readonly isLater: Uint8Array;
};

export type InspectedItem = {
  /** as they serve */
  readonly parameters: ItemParameters;
  /** by its level alone: what serves may have been fitted with a wrong key */
  readonly expected: ItemParameters;
  /** whole number in [2, 31] */
  readonly optionCount: number;
  /** the right options: bit k for option k */
  readonly key: number;
};

export type InspectionRequest = {
  readonly answers: ChosenAnswers;
  readonly items: readonly InspectedItem[];
  /** those who answered */
  readonly people: Population;
  /** ITEM_QUALITY_POLICY_1 when absent */
  readonly policy?: ItemQualityPolicy | undefined;
};

export type ItemFault =
  /** the answers are explained far better by another right option than the key; they need not show who is able */
  | 'suspectedKey'
  /** the able are right less often than others */
  | 'negativeDiscrimination'
  /** a wrong option is chosen by abler people than the right one */
  | 'ableChooseWrong'
  /** it has become harder or easier */
  | 'drift';

export type ItemInspection = {
  readonly answerCount: number;
  /** how being right goes with ability, in [−1, 1]; 0 of too few */
  readonly discrimination: number;
  /** of each option: how choosing it goes with ability, in [−1, 1] */
  readonly optionDiscriminations: readonly number[];
  /** later minus earlier: the share of right answers beyond what was expected, in [−2, 2]; 0 of too few */
  readonly drift: number;
  readonly faults: readonly ItemFault[];
  /** the option that may be the right one, when the key is suspected or the able choose it; else undefined */
  readonly suspectedOption: number | undefined;
  /** people from the least to the most able by their other answers, in groups of about the same number: the picture */
  readonly groups: readonly AbilityGroup[];
};

export type AbilityGroup = {
  readonly count: number;
  /** logits, the mean of the group */
  readonly ability: number;
  /** of each option, the share of the group that chose it, in [0, 1] */
  readonly optionShares: readonly number[];
};

/** The numbers of one published version of when an item is doubted. */
export type ItemQualityPolicy = {
  readonly version: string;
  /** answers, whole number ≥ 1: fewer say nothing */
  readonly fewestAnswers: number;
  /** logarithm of the odds against the key, > 0 */
  readonly suspectedKey: number;
  /** standard errors: how far beyond chance each of the others must be */
  readonly negativeDiscrimination: number;
  readonly ableChooseWrong: number;
  readonly drift: number;
  /** in (0, 1): a smaller change of the share of right answers does not matter, however sure it is */
  readonly leastDrift: number;
  readonly groupCount: number;
};

/** Where each number comes from: SPEC.md, 'Numbers of item-quality-1'. */
export const ITEM_QUALITY_POLICY_1: ItemQualityPolicy = Object.freeze({
  version: 'item-quality-1',
  fewestAnswers: 30,
  suspectedKey: 7,
  negativeDiscrimination: 2.6,
  ableChooseWrong: 3,
  drift: 3.3,
  leastDrift: 0.1,
  groupCount: 4,
});
