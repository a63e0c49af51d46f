/** Nobody reads faster: ten words a second is more than twice the pace at which people follow a text. */
const MOST_WORDS_A_SECOND = 10;
/** Two such responses in a row may be chance, or a question known by heart. */
const HURRIED_ONES = 3;

export type TimedResponse = {
  readonly durationMs: number;
  readonly outcome: 'correct' | 'wrong' | 'notLearnt';
  /** The question and its options. */
  readonly words: number;
};

/**
 * Whether the last few responses were guesses in a hurry: given before one can have read the question, and not right.
 * It is said, never counted: people read at different paces, and a quick right response is a right one.
 */
export function isHurried(responses: readonly TimedResponse[]): boolean {
  const last = responses.slice(-HURRIED_ONES);
  return (
    last.length === HURRIED_ONES &&
    last.every(
      ({ durationMs, outcome, words }) =>
        outcome === 'wrong' && durationMs < (words / MOST_WORDS_A_SECOND) * 1_000,
    )
  );
}

export function countWords(...texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
