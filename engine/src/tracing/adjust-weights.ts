import { type Expected, expectRight } from './ability.ts';
import type { ContextTable } from './context-table.ts';
import { addToContexts, CONTEXTS, writeContextKeys } from './contexts.ts';
import { easinessOf, ITEM_PRECISION } from './difficulty.ts';
import { type LearnerTrace, rowOf } from './learner-trace.ts';
import { requireTracedItem, type TracedItem } from './response-history.ts';
import type { TracingModel } from './tracing-model.ts';

/** Weights that move on while responses come in: the next version as long as it is not published. */
export type TracingDraft = TracingModel & {
  readonly isDraft: true;
  readonly contexts: ContextTable;
};

/** A copy of a model's weights that may be changed. @param version the name of the version that it becomes */
export function draftOf(model: TracingModel, version: string): TracingDraft {
  const { all, bySkill, byItem, itemCounts } = model.easiness;
  const { keys, surprises, informations, columns, count } = model.contexts;
  return {
    ...model,
    version,
    isDraft: true,
    easiness: {
      all,
      bySkill: bySkill.slice(),
      byItem: byItem.slice(),
      itemCounts: itemCounts.slice(),
    },
    contexts: {
      keys: keys.slice(),
      surprises: surprises.slice(),
      informations: informations.slice(),
      columns,
      count,
    },
  };
}

/** Information of one response by a middling learner, p (1 − p): what an item's earlier responses are taken to hold. */
const USUAL_INFORMATION = 0.18;

/**
 * Moves a draft's weights by one response, before the trace moves on: the item's easiness and the contexts. What takes
 * all responses to learn (directions, trees) stays until the next fit.
 *
 * @param trace the learner's, as it was when the item was asked; not changed
 * @throws EngineError `outOfRange`
 */
export function adjustWeights(
  draft: TracingDraft,
  trace: LearnerTrace,
  asked: TracedItem,
  isRight: boolean,
): void {
  requireTracedItem(asked);
  const { item, skill } = asked;
  const { easiness, directions, contexts } = draft;
  expectRight(trace.ability, directions, easinessOf(easiness, item, skill), skill, expected);
  writeContextKeys(trace, rowOf(trace, skill), asked, keys);
  addToContexts(contexts, keys, 0, expected.right, isRight);
  // An item that the version does not hold gets its place when the next version is fitted.
  const count = easiness.itemCounts[item];
  if (count === undefined) return;
  const precision = ITEM_PRECISION + USUAL_INFORMATION * count;
  const surprise = (isRight ? 1 : 0) - expected.right;
  easiness.byItem[item] =
    (easiness.byItem[item] ?? 0) + surprise / (precision + expected.right * (1 - expected.right));
  easiness.itemCounts[item] = count + 1;
}

const expected: Expected = { mean: 0, variance: 0, right: 0 };
const keys = new Int32Array(CONTEXTS.length);
