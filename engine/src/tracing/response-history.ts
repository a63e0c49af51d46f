import { EngineError } from '../engine-error.ts';
import { requireBetween, requireWhole } from '../numeric/require.ts';

/**
 * Responses of many learners as columns of the same length. The responses of one learner stand side by side, in the
 * order of time. Items and skills are numbers that the caller chose; what the model was not fitted with is unknown to
 * it and counts as new.
 */
export type ResponseHistory = {
  /** which learner, whole numbers */
  readonly learners: Int32Array;
  /** which item, whole numbers in [0, 1e6], close together; −1 when it is not known */
  readonly items: Int32Array;
  /** which skill, whole numbers in [0, 1e6], close together; −1 when it is not known */
  readonly skills: Int32Array;
  /** 1 for right, 0 for wrong */
  readonly correct: Uint8Array;
  /** when, seconds since any instant; NaN or no column when it is not known */
  readonly seconds?: Float64Array | undefined;
};

/** What is asked of one learner. */
export type TracedItem = {
  /** whole number in [0, 1e6], or −1 when it is not known */
  readonly item: number;
  /** whole number in [0, 1e6], or −1 when it is not known */
  readonly skill: number;
  /** seconds since any instant, the same one for all of a learner, in [−1e15, 1e15]; NaN when it is not known */
  readonly seconds: number;
};

/** Tables of weights are as long as the greatest number, so numbers lie close together. */
const MOST_NUMBERS = 1e6;
/** Milliseconds pass too: what matters is that one unit is kept to. */
const MOST_SECONDS = 1e15;

/** @throws EngineError `outOfRange` */
export function requireTracedItem({ item, skill, seconds }: TracedItem): void {
  requireWhole(item, -1, MOST_NUMBERS, 'item');
  requireWhole(skill, -1, MOST_NUMBERS, 'skill');
  if (!Number.isNaN(seconds)) requireBetween(seconds, -MOST_SECONDS, MOST_SECONDS, 'seconds');
}

/** @throws EngineError `outOfRange`, `wrongShape`, `outOfOrder` */
export function requireHistory(history: ResponseHistory): void {
  const { learners, items, skills, correct, seconds } = history;
  const count = learners.length;
  if (
    items.length !== count ||
    skills.length !== count ||
    correct.length !== count ||
    (seconds && seconds.length !== count)
  )
    throw new EngineError('wrongShape', 'history', 'must have columns of the same length');
  const seen = new Set<number>();
  for (let at = 0; at < count; at++) {
    requireTracedItem(responseAt(history, at));
    requireWhole(correct[at] ?? 0, 0, 1, 'history.correct');
    const learner = learners[at] ?? 0;
    if (at > 0 && learner === learners[at - 1]) continue;
    if (seen.has(learner))
      throw new EngineError('outOfOrder', 'history.learners', 'must have a learner side by side');
    seen.add(learner);
  }
}

/** One response of a history; whether it was right stands in `correct`. */
export function responseAt(history: ResponseHistory, at: number): TracedItem {
  return {
    item: history.items[at] ?? -1,
    skill: history.skills[at] ?? -1,
    seconds: history.seconds?.[at] ?? Number.NaN,
  };
}

/** Calls `use` with the bounds of each learner's responses: from the first one up to, not including, `until`. */
export function eachLearner(
  { learners }: ResponseHistory,
  use: (from: number, until: number, order: number) => void,
): void {
  let order = 0;
  for (let from = 0; from < learners.length; order++) {
    let until = from + 1;
    while (until < learners.length && learners[until] === learners[from]) until++;
    use(from, until, order);
    from = until;
  }
}
