import { requirePopulation } from '../calibration/ability-grid.ts';
import { requireAnswers } from '../calibration/answers.ts';
import { EngineError } from '../engine-error.ts';
import { requireWhole } from '../numeric/require.ts';
import { abilityGroups } from './ability-groups.ts';
import { driftOf } from './drift.ts';
import { answersByItem, type ItemAnswers } from './item-answers.ts';
import {
  type InspectedItem,
  type InspectionRequest,
  ITEM_QUALITY_POLICY_1,
  type ItemFault,
  type ItemInspection,
  type ItemQualityPolicy,
} from './item-quality-types.ts';
import { keyOdds } from './key-odds.ts';
import { otherAbilities } from './other-abilities.ts';

/**
 * Finds items that something is wrong with, from who chose what: each option is held against what the other answers of
 * those people say of their ability.
 *
 * @returns one for each item, in order; no fault of one with too few answers
 * @throws EngineError `outOfRange`, `wrongShape`, `outOfOrder`
 * Source: the point-biserial correlation of each option with the rest of the test, as in R. L. Ebel and D. A. Frisbie,
 * 'Essentials of Educational Measurement' (1991), with the expected ability by all other answers in place of the
 * number right, since people met different items; its significance by the normal approximation r √n.
 */
export function inspectItems(request: InspectionRequest): readonly ItemInspection[] {
  const { answers, items, people, policy = ITEM_QUALITY_POLICY_1 } = request;
  requireInspection(request);
  const parameters = items.map((item) => item.parameters);
  const others = otherAbilities(answers, parameters, people);
  return answersByItem(answers, others).map((own, at) => inspect(own, items[at], policy));
}

function requireInspection({ answers, items, people }: InspectionRequest): void {
  requireAnswers(answers);
  requirePopulation(people, 'people');
  const { length } = answers.people;
  if (answers.chosen.length !== length || answers.isLater.length !== length)
    throw new EngineError('wrongShape', 'answers', 'must have lists of the same length');
  if (items.length !== answers.itemCount)
    throw new EngineError('wrongShape', 'items', 'must have one for each item');
  for (const { optionCount, key } of items) {
    requireWhole(optionCount, 2, MOST_OPTIONS, 'items.optionCount');
    requireWhole(key, 1, 2 ** optionCount - 1, 'items.key');
  }
}

const MOST_OPTIONS = 31;

function inspect(
  own: ItemAnswers,
  item: InspectedItem | undefined,
  policy: ItemQualityPolicy,
): ItemInspection {
  const optionCount = item?.optionCount ?? 0;
  const count = own.chosen.length;
  const along = (of: (at: number) => number): number => correlation(own.abilities, of);
  const optionDiscriminations = Array.from({ length: optionCount }, (_, option) =>
    along((at) => ((own.chosen[at] ?? 0) >> option) & 1),
  );
  const discrimination = along((at) => own.correct[at] ?? 0);
  const drift = driftOf(own);
  const rival = strongestRival(own, item?.key ?? 0, optionDiscriminations);
  const faults: ItemFault[] = [];
  const isBeyond = (of: number, limit: number): boolean =>
    count >= policy.fewestAnswers && of * Math.sqrt(count) >= limit;
  const suspect =
    item && count >= policy.fewestAnswers ? suspectedOption(own, item, policy) : undefined;
  const isSuspected = suspect !== undefined;
  const isAble = !isSuspected && isBeyond(rival?.lead ?? 0, policy.ableChooseWrong);
  if (isSuspected) faults.push('suspectedKey');
  if (isBeyond(-discrimination, policy.negativeDiscrimination))
    faults.push('negativeDiscrimination');
  if (isAble) faults.push('ableChooseWrong');
  if (
    count >= policy.fewestAnswers &&
    Math.abs(drift.change) >= policy.leastDrift &&
    Math.abs(drift.change) >= policy.drift * drift.standardError
  )
    faults.push('drift');
  return {
    answerCount: count,
    discrimination,
    optionDiscriminations,
    drift: drift.change,
    faults,
    suspectedOption: suspect ?? (isAble ? rival?.option : undefined),
    groups: abilityGroups(own, optionCount, policy.groupCount),
  };
}

type Rival = {
  readonly option: number;
  /** how choosing it rather than the key goes with ability, in [−1, 1] */
  readonly lead: number;
};

/** Of several right options together no single other one can be the key, so only items with one are suspected. */
function suspectedOption(
  own: ItemAnswers,
  { key, optionCount, expected }: InspectedItem,
  policy: ItemQualityPolicy,
): number | undefined {
  const keyed = 31 - Math.clz32(key);
  if (key !== 2 ** keyed) return undefined;
  const odds = keyOdds(own, keyed, optionCount, expected);
  return odds && odds.logOdds >= policy.suspectedKey ? odds.option : undefined;
}

/** The option outside of the key that is chosen by the ablest, held against the option of the key that is least so. */
function strongestRival(
  { abilities, chosen }: ItemAnswers,
  key: number,
  discriminations: readonly number[],
): Rival | undefined {
  const isRight = (option: number): boolean => ((key >> option) & 1) === 1;
  const options = [...discriminations.keys()];
  const least = (of: readonly number[], sign: number): number | undefined =>
    of.toSorted(
      (a, b) => sign * ((discriminations[a] ?? 0) - (discriminations[b] ?? 0)) || a - b,
    )[0];
  const option = least(
    options.filter((one) => !isRight(one)),
    -1,
  );
  const keyed = least(options.filter(isRight), 1);
  if (option === undefined || keyed === undefined) return undefined;
  const lead = correlation(
    abilities,
    (at) => (((chosen[at] ?? 0) >> option) & 1) - (((chosen[at] ?? 0) >> keyed) & 1),
  );
  return { option, lead };
}

/** @returns in [−1, 1]; 0 when one of the two is the same everywhere */
function correlation(abilities: Float64Array, of: (at: number) => number): number {
  const count = abilities.length;
  let sumX = 0;
  let sumY = 0;
  for (let at = 0; at < count; at++) {
    sumX += abilities[at] ?? 0;
    sumY += of(at);
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let at = 0; at < count; at++) {
    const x = (abilities[at] ?? 0) - sumX / count;
    const y = of(at) - sumY / count;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  const scale = Math.sqrt(xx * yy);
  return scale > TINY ? Math.max(-1, Math.min(1, xy / scale)) : 0;
}

const TINY = 1e-12;
