import {
  beginTrace,
  fitTracingModel,
  predictResponse,
  type ResponseHistory,
  type TracingModel,
  traceResponse,
} from '#engine';

/** All that a fit needs, as it is handed to a thread of its own. */
export type TracingRequest = {
  readonly version: string;
  readonly fitted: ResponseHistory;
  /** Of other people, to compare by. */
  readonly heldOut: ResponseHistory;
  /** What serves now, knowing items and skills by the same numbers. */
  readonly serving: TracingModel | null;
};

export type TracingFit = {
  readonly model: TracingModel;
  /** Nats for each response held out. */
  readonly lossBefore: number;
  readonly lossAfter: number;
};

/**
 * Fits the next model and holds it against what serves on people whose responses it has not seen; against how often
 * others got each item right while nothing serves.
 */
export function fitTracing({ version, fitted, heldOut, serving }: TracingRequest): TracingFit {
  const model = fitTracingModel(fitted, version);
  return {
    model,
    lossBefore: serving ? lossOf(serving, heldOut) : lossOfShares(fitted, heldOut),
    lossAfter: lossOf(model, heldOut),
  };
}

function lossOf(model: TracingModel, history: ResponseHistory): number {
  const { learners, items, skills, correct, seconds } = history;
  let trace = beginTrace();
  let sum = 0;
  for (let at = 0; at < learners.length; at++) {
    if (at > 0 && learners[at] !== learners[at - 1]) trace = beginTrace();
    const asked = {
      item: items[at] ?? -1,
      skill: skills[at] ?? -1,
      seconds: seconds?.[at] ?? Number.NaN,
    };
    const isRight = correct[at] === 1;
    const right = predictResponse(model, trace, asked);
    sum -= Math.log(isRight ? right : 1 - right);
    traceResponse(model, trace, asked, isRight);
  }
  return sum / learners.length;
}

/** Each item is taken for as easy as others found it, as far as there are others. */
function lossOfShares(fitted: ResponseHistory, heldOut: ResponseHistory): number {
  const counts = new Map<number, { right: number; all: number }>();
  let right = 0;
  for (const [at, item] of fitted.items.entries()) {
    const count = counts.get(item) ?? { right: 0, all: 0 };
    count.all += 1;
    count.right += fitted.correct[at] ?? 0;
    right += fitted.correct[at] ?? 0;
    counts.set(item, count);
  }
  const usual = (right + 1) / (fitted.items.length + 2);
  let sum = 0;
  for (const [at, item] of heldOut.items.entries()) {
    const count = counts.get(item);
    const share = ((count?.right ?? 0) + 2 * usual) / ((count?.all ?? 0) + 2);
    sum -= Math.log(heldOut.correct[at] === 1 ? share : 1 - share);
  }
  return sum / heldOut.items.length;
}
