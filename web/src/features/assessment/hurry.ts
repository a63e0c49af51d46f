import type { Reply } from '../../api/wire.ts';

/** Two such responses in a row may be chance, or a question known by heart. */
const HURRIED_ONES = 3;

export type PacedResponse = Pick<Reply, 'outcome' | 'hurried'>;

/** Whether the last few responses were guesses in a hurry: given before one can have read the question, and not right. */
export function areGuesses(responses: readonly PacedResponse[]): boolean {
  const last = responses.slice(-HURRIED_ONES);
  return (
    last.length === HURRIED_ONES &&
    last.every(({ hurried, outcome }) => hurried === true && outcome === 'wrong')
  );
}
