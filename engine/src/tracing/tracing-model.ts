import type { Directions } from './ability-directions.ts';
import type { BoostedTrees } from './boosted-trees.ts';
import type { ContextTable } from './context-table.ts';
import type { Easiness } from './difficulty.ts';

/** What the abilities of learners are told by. */
export type TracingBase = {
  readonly easiness: Easiness;
  readonly directions: Directions;
};

/**
 * Frozen weights: numbers, strings and typed arrays only, so that they can be stored, sent and cloned. Those of one
 * version never change; fitting makes the next version.
 */
export type TracingModel = TracingBase & {
  readonly version: string;
  readonly contexts: Readonly<ContextTable>;
  readonly trees: BoostedTrees;
};
