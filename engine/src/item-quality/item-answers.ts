import type { ChosenAnswers } from './item-quality-types.ts';
import type { OtherAbilities } from './other-abilities.ts';

/** The answers to one item. */
export type ItemAnswers = {
  readonly abilities: Float64Array;
  readonly variances: Float64Array;
  readonly expected: Float64Array;
  readonly chosen: Int32Array;
  readonly correct: Uint8Array;
  readonly isLater: Uint8Array;
};

/** @returns one list for each item, in the order of the answers */
export function answersByItem(
  { items, chosen, correct, isLater, itemCount }: ChosenAnswers,
  { abilities, variances, expected }: OtherAbilities,
): ItemAnswers[] {
  const counts = new Int32Array(itemCount);
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  const lists = Array.from(counts, (count) => ({
    abilities: new Float64Array(count),
    variances: new Float64Array(count),
    expected: new Float64Array(count),
    chosen: new Int32Array(count),
    correct: new Uint8Array(count),
    isLater: new Uint8Array(count),
  }));
  const filled = new Int32Array(itemCount);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] ?? 0;
    const list = lists[item];
    const to = filled[item] ?? 0;
    if (!list) continue;
    list.abilities[to] = abilities[at] ?? 0;
    list.variances[to] = variances[at] ?? 0;
    list.expected[to] = expected[at] ?? 0;
    list.chosen[to] = chosen[at] ?? 0;
    list.correct[to] = correct[at] ?? 0;
    list.isLater[to] = isLater[at] ?? 0;
    filled[item] = to + 1;
  }
  return lists;
}
