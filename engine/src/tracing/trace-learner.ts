import type { Expected } from './ability.ts';
import { treeContributions, treeLogits } from './boosted-trees.ts';
import { CONTEXTS, writeContextKeys, writeContextLogits } from './contexts.ts';
import { beginTrace, copyTrace, type LearnerTrace, moveOn, rowOf } from './learner-trace.ts';
import { logistic } from './logistic.ts';
import { requireTracedItem, type TracedItem } from './response-history.ts';
import {
  FEATURE_REASONS,
  FIRST_CONTEXT,
  type TracingReason,
  writeFeatures,
} from './trace-features.ts';
import type { TracingModel } from './tracing-model.ts';

/** Nothing is certain: no probability nearer to 0 or 1 than this, so that a surprise costs a finite amount. */
const LEAST_PROBABILITY = 1e-4;

const expected: Expected = { mean: 0, variance: 0, right: 0 };
const keys = new Int32Array(CONTEXTS.length);
const x = new Float32Array(FEATURE_REASONS.length);

/**
 * How probable it is that a learner's next response is right.
 *
 * @param trace what is kept of the learner; not changed
 * @returns probability in [0.0001, 0.9999]
 * @throws EngineError `outOfRange`
 */
export function predictResponse(
  model: TracingModel,
  trace: LearnerTrace,
  asked: TracedItem,
): number {
  requireTracedItem(asked);
  const logits = look(model, trace, asked);
  const right = logistic(logits + treeLogits(model.trees, x));
  return Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, right));
}

/**
 * Moves a learner's trace on by one response, in place (a copy of everything for each response would cost more than
 * the rest). The weights stay as they are. The same responses give the same bits.
 *
 * @throws EngineError `outOfRange`
 */
export function traceResponse(
  model: TracingModel,
  trace: LearnerTrace,
  asked: TracedItem,
  isRight: boolean,
): void {
  requireTracedItem(asked);
  moveOn(trace, model, asked, isRight);
}

export type TracingContribution = {
  readonly reason: TracingReason;
  /** what it adds to the logits of a right response */
  readonly logits: number;
};

/**
 * What a prediction is made of, the strongest first. The parts sum up to its logits (before its bounds).
 *
 * @throws EngineError `outOfRange`
 */
export function explainPrediction(
  model: TracingModel,
  trace: LearnerTrace,
  asked: TracedItem,
): readonly TracingContribution[] {
  requireTracedItem(asked);
  const logits = look(model, trace, asked);
  const easiness = x[EASINESS] ?? 0;
  const { start, byFeature } = treeContributions(model.trees, x);
  const sums = new Map<TracingReason, number>([
    ['item', easiness],
    ['abilities', logits - easiness],
    ['amount', start],
  ]);
  for (const [feature, reason] of FEATURE_REASONS.entries())
    sums.set(reason, (sums.get(reason) ?? 0) + (byFeature[feature] ?? 0));
  return [...sums]
    .map(([reason, sum]) => ({ reason, logits: sum }))
    .sort((a, b) => Math.abs(b.logits) - Math.abs(a.logits));
}

const EASINESS = 3;

/** Fills `x`. @returns the logits that the abilities expect */
function look(model: TracingModel, trace: LearnerTrace, asked: TracedItem): number {
  const row = rowOf(trace, asked.skill);
  const logits = writeFeatures(trace, row, model, asked, expected, x);
  writeContextKeys(trace, row, asked, keys);
  writeContextLogits(model.contexts, keys, -1, x, FIRST_CONTEXT);
  return logits;
}

export type TracedResponse = TracedItem & { readonly isRight: boolean };

export type MovingResponse = {
  /** which of the responses, in the order given */
  readonly index: number;
  /** how many logits lower the prediction would be without it */
  readonly logits: number;
};

/**
 * Which earlier responses moved a prediction most: each is left out in turn, and everything after it played again.
 *
 * @param responses all of one learner's, in the order of time
 * @param most how many to name, and of how many of the latest each is tried
 * @returns the strongest first
 * @throws EngineError `outOfRange`
 */
export function findMovingResponses(
  model: TracingModel,
  responses: readonly TracedResponse[],
  asked: TracedItem,
  most = { named: 5, tried: 100 },
): readonly MovingResponse[] {
  const first = Math.max(0, responses.length - most.tried);
  const before = beginTrace();
  for (const response of responses.slice(0, first))
    traceResponse(model, before, response, response.isRight);
  const logitsWithout = (left: number): number => {
    const trace = copyTrace(before);
    for (let at = first; at < responses.length; at++) {
      const response = responses[at];
      if (response && at !== left) traceResponse(model, trace, response, response.isRight);
    }
    const right = predictResponse(model, trace, asked);
    return Math.log(right / (1 - right));
  };
  const all = logitsWithout(-1);
  return Array.from({ length: responses.length - first }, (_, at) => ({
    index: first + at,
    logits: all - logitsWithout(first + at),
  }))
    .sort((a, b) => Math.abs(b.logits) - Math.abs(a.logits))
    .slice(0, most.named);
}
