import { EngineError } from '../engine-error.ts';
import type { Expected } from './ability.ts';
import { fitDirections } from './ability-directions.ts';
import { type ContextTable, emptyTable, summedTable } from './context-table.ts';
import { addToContexts, CONTEXTS, writeContextKeys, writeContextLogits } from './contexts.ts';
import { fitEasiness } from './difficulty.ts';
import { fitTrees, type TreeSettings } from './fit-trees.ts';
import { beginTrace, moveOn, rowOf } from './learner-trace.ts';
import {
  eachLearner,
  type ResponseHistory,
  requireHistory,
  responseAt,
} from './response-history.ts';
import { FEATURE_REASONS, FIRST_CONTEXT, writeFeatures } from './trace-features.ts';
import type { TracingBase, TracingModel } from './tracing-model.ts';

/** Learners are put into so many groups; what is learnt from one is tried on responses of the others. */
const GROUPS = 8;
const TREES: TreeSettings = {
  trees: 250,
  rate: 0.07,
  precision: 10,
  leastInformation: 20,
  rowShare: 0.7,
  featureShare: 0.4,
};

/**
 * Fits the weights of the next version to responses.
 *
 * Easiness, directions and contexts are learnt from all learners; but the trees, which learn how far to trust each of
 * these, see every learner through what was learnt from the other groups only. Without that, they would trust an item
 * that was met ten times as if those ten did not hold the very response to be predicted.
 *
 * @param version the name of what is fitted
 * @throws EngineError `outOfRange`, `wrongShape` (nothing to fit with is the wrong shape too), `outOfOrder`
 */
export function fitTracingModel(history: ResponseHistory, version: string): TracingModel {
  requireHistory(history);
  if (history.learners.length === 0)
    throw new EngineError('wrongShape', 'history', 'must have a response to fit with');
  const sizes = { items: 1 + greatest(history.items), skills: 1 + greatest(history.skills) };
  const baseWithout = (group: number): TracingBase => {
    const isUsed = (order: number) => order % GROUPS !== group;
    const easiness = fitEasiness(history, sizes, isUsed);
    return { easiness, directions: fitDirections(history, easiness, isUsed) };
  };
  const bases = Array.from({ length: GROUPS }, (_, group) => baseWithout(group));
  const contexts = fitContexts(history, bases);
  const trees = fitCorrection(history, bases, contexts);
  return { version, ...baseWithout(-1), contexts: summedTable(contexts), trees };
}

function greatest(values: Int32Array): number {
  let most = -1;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** Plays all learners, each by the base that was learnt without their group. */
function play(
  history: ResponseHistory,
  bases: readonly TracingBase[],
  see: (at: number, group: number, seen: Seen) => void,
): void {
  const seen: Seen = {
    logits: 0,
    expected: { mean: 0, variance: 0, right: 0 },
    keys: new Int32Array(CONTEXTS.length),
    x: new Float32Array(FEATURE_REASONS.length),
  };
  eachLearner(history, (from, until, order) => {
    const group = order % GROUPS;
    const base = bases[group];
    if (!base) return;
    const trace = beginTrace();
    for (let at = from; at < until; at++) {
      const response = responseAt(history, at);
      const row = rowOf(trace, response.skill);
      seen.logits = writeFeatures(trace, row, base, response, seen.expected, seen.x);
      writeContextKeys(trace, row, response, seen.keys);
      see(at, group, seen);
      moveOn(trace, base, response, history.correct[at] === 1);
    }
  });
}

/** What is known just before a response; overwritten by the next one. */
type Seen = {
  logits: number;
  readonly expected: Expected;
  readonly keys: Int32Array;
  readonly x: Float32Array;
};

function fitContexts(history: ResponseHistory, bases: readonly TracingBase[]): ContextTable {
  const table = emptyTable(GROUPS);
  play(history, bases, (at, group, { keys, expected }) =>
    addToContexts(table, keys, group, expected.right, history.correct[at] === 1),
  );
  return table;
}

function fitCorrection(
  history: ResponseHistory,
  bases: readonly TracingBase[],
  contexts: ContextTable,
) {
  const count = history.learners.length;
  const width = FEATURE_REASONS.length;
  const rows = new Float32Array(count * width);
  const logits = new Float64Array(count);
  play(history, bases, (at, group, seen) => {
    writeContextLogits(contexts, seen.keys, group, seen.x, FIRST_CONTEXT);
    rows.set(seen.x, at * width);
    logits[at] = seen.logits;
  });
  return fitTrees(rows, width, history.correct, logits, TREES);
}
