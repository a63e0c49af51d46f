import { QUANTILE_90 } from '#engine';

/** So few say nothing, and could be told apart. */
export const FEWEST_RESPONDERS = 5;
/** From so many on, an option that nobody chose is one that nobody takes for right. */
const MANY_RESPONDERS = 20;
/** Fewer would flag questions by chance. */
const FLAGGED_FROM = 10;

export type ItemFlag =
  /** Fewer are right than was expected of those who responded, by more than chance. */
  | 'harder'
  | 'easier'
  /** A wrong option is chosen more often than the right one. */
  | 'doubtfulKey'
  /** Nobody chooses one of the wrong options. */
  | 'deadOption';

export type ItemOutcome = {
  readonly responders: number;
  readonly right: number;
  /**
   * Of those in skill checks, where nothing was taught just before: how many were right, and how probable that was on
   * average by what was known of them. Responses at the end of a unit say how it teaches, not how hard an item is.
   */
  readonly checked: { readonly count: number; readonly right: number; readonly expected: number };
  readonly options: readonly { readonly correct: boolean; readonly chosen: number }[];
};

export type ItemSummary = {
  /** The share of right responses, and between what it probably lies for others like these (80 %). */
  readonly right: { readonly share: number; readonly low: number; readonly high: number };
  readonly flags: readonly ItemFlag[];
};

/**
 * What the responses to an item say about the item.
 * @returns undefined of too few
 */
export function summariseItem(outcome: ItemOutcome): ItemSummary | undefined {
  const { responders, right, checked, options } = outcome;
  if (responders < FEWEST_RESPONDERS) return undefined;
  const interval = wilson(right, responders);
  const flags: ItemFlag[] = [];
  const key = Math.max(0, ...options.filter(({ correct }) => correct).map(({ chosen }) => chosen));
  const wrong = options.filter(({ correct }) => !correct);
  if (responders >= FLAGGED_FROM && wrong.some(({ chosen }) => chosen > key))
    flags.push('doubtfulKey');
  if (checked.count >= FLAGGED_FROM) {
    const inChecks = wilson(checked.right, checked.count, QUANTILE_975);
    if (inChecks.high < checked.expected) flags.push('harder');
    if (inChecks.low > checked.expected) flags.push('easier');
  }
  if (responders >= MANY_RESPONDERS && wrong.some(({ chosen }) => chosen === 0))
    flags.push('deadOption');
  return { right: { share: right / responders, ...interval }, flags };
}

/** Half the width of a 95 % interval: a unit has several questions, of which none should be flagged by chance. */
const QUANTILE_975 = 1.959963984540054;

/**
 * Where a share probably lies; 80 % unless said.
 * Source: Wilson, 'Probable inference, the law of succession, and statistical inference', JASA 22(158), 1927.
 */
function wilson(
  count: number,
  of: number,
  z = QUANTILE_90,
): { readonly low: number; readonly high: number } {
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
