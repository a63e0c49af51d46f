import { EngineError } from '../engine-error.ts';
import { requireWhole } from '../numeric/require.ts';

/** First answers of people to items of one skill, each as one entry of three lists of the same length. */
export type Answers = {
  /** which person, whole numbers in [0, personCount), the answers of one person side by side */
  readonly people: Int32Array;
  /** which item, whole numbers in [0, itemCount) */
  readonly items: Int32Array;
  /** 1 for right, 0 for wrong */
  readonly correct: Uint8Array;
  readonly itemCount: number;
};

/** @throws EngineError `outOfRange`, `wrongShape`, `outOfOrder` */
export function requireAnswers({ people, items, correct, itemCount }: Answers): void {
  requireWhole(itemCount, 0, 1e6, 'answers.itemCount');
  if (people.length !== items.length || people.length !== correct.length)
    throw new EngineError('wrongShape', 'answers', 'must have lists of the same length');
  const seen = new Set<number>();
  for (let at = 0; at < people.length; at++) {
    requireWhole(items[at] ?? 0, 0, itemCount - 1, 'answers.items');
    requireWhole(correct[at] ?? 0, 0, 1, 'answers.correct');
    const person = people[at] ?? 0;
    if (person === people[at - 1]) continue;
    if (seen.has(person))
      throw new EngineError('outOfOrder', 'answers.people', 'must have a person side by side');
    seen.add(person);
  }
}
