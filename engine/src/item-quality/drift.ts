import type { ItemAnswers } from './item-answers.ts';

/**
 * How the later answers differ from the earlier ones, beyond what the abilities of those people explain.
 * @returns the change of the mean of right minus expected, and its standard error; 0 without answers on both sides
 */
export function driftOf({ correct, expected, isLater }: ItemAnswers): {
  readonly change: number;
  readonly standardError: number;
} {
  const count = [0, 0];
  const surplus = [0, 0];
  const spread = [0, 0];
  for (let at = 0; at < correct.length; at++) {
    const side = isLater[at] === 1 ? 1 : 0;
    const chance = expected[at] ?? 0;
    count[side] = (count[side] ?? 0) + 1;
    surplus[side] = (surplus[side] ?? 0) + (correct[at] ?? 0) - chance;
    spread[side] = (spread[side] ?? 0) + chance * (1 - chance);
  }
  const [before = 0, after = 0] = count;
  if (before === 0 || after === 0) return { change: 0, standardError: 0 };
  return {
    change: (surplus[1] ?? 0) / after - (surplus[0] ?? 0) / before,
    standardError: Math.sqrt((spread[0] ?? 0) / before ** 2 + (spread[1] ?? 0) / after ** 2),
  };
}
