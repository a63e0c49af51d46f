import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/tracing.json' with { type: 'json' };
import { holds, numberIn, refusalOf, SEED } from '../testing/properties.oracle.ts';
import { adjustWeights, draftOf } from './adjust-weights.ts';
import { fitTracingModel } from './fit-tracing-model.ts';
import { beginTrace, copyTrace } from './learner-trace.ts';
import { simulateLearners } from './simulated-learners.oracle.ts';
import {
  explainPrediction,
  findMovingResponses,
  predictResponse,
  type TracedResponse,
  traceResponse,
} from './trace-learner.ts';
import type { TracingModel } from './tracing-model.ts';

const { history } = simulateLearners({
  seed: 'model',
  learners: 60,
  responses: 20,
  skills: 6,
  groups: 2,
  itemsOfSkill: 3,
  forgetting: 0.1,
});
const model = fitTracingModel(history, 'test-1');

/** Items and skills that the model knows, that it does not know, and none; times in any order and none. */
const anyResponse: fc.Arbitrary<TracedResponse> = fc.record({
  item: fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constantFrom(999_999, -1)),
  skill: fc.oneof(fc.integer({ min: -1, max: 8 }), fc.constantFrom(999_999, -1)),
  seconds: fc.oneof(numberIn(-1e12, 1e12), numberIn(0, 1e6), fc.constant(Number.NaN)),
  isRight: fc.boolean(),
});
const anyCourse = fc.array(anyResponse, { maxLength: 60 });

function traceOf(responses: readonly TracedResponse[], by: TracingModel = model) {
  const trace = beginTrace();
  for (const response of responses) traceResponse(by, trace, response, response.isRight);
  return trace;
}

describe(`predictResponse, seed ${SEED}`, () => {
  test('gives a probability inside its bounds, whatever came before and whatever is asked', () => {
    holds(
      fc.property(anyCourse, anyResponse, (course, asked) => {
        const right = predictResponse(model, traceOf(course), asked);
        expect(right).toBeGreaterThanOrEqual(1e-4);
        expect(right).toBeLessThanOrEqual(1 - 1e-4);
      }),
    );
  });

  test('changes neither the trace nor the weights', () => {
    const before = structuredClone(model);
    holds(
      fc.property(anyCourse, anyResponse, (course, asked) => {
        const trace = traceOf(course);
        const kept = copyTrace(trace);
        predictResponse(model, trace, asked);
        explainPrediction(model, trace, asked);
        expect(trace).toEqual(kept);
      }),
    );
    expect(model).toEqual(before);
  });

  test('gives the same bits when a history is played again, in one go or from a copy half way', () => {
    const copied = structuredClone(model);
    holds(
      fc.property(anyCourse, anyCourse, anyResponse, (first, second, asked) => {
        const atOnce = traceOf([...first, ...second]);
        const resumed = structuredClone(traceOf(first));
        for (const response of second) traceResponse(copied, resumed, response, response.isRight);
        expect(resumed).toEqual(atOnce);
        expect(predictResponse(model, resumed, asked)).toBe(predictResponse(model, atOnce, asked));
      }),
    );
  });

  test('gives what the formulas give that were worked out apart (golden/tracing.json)', () => {
    const weights = goldenModel();
    const trace = beginTrace();
    for (const { right, ...response } of golden.responses) {
      expect(predictResponse(weights, trace, { ...response, seconds: Number.NaN })).toBeCloseTo(
        right,
        7,
      );
      traceResponse(weights, trace, { ...response, seconds: Number.NaN }, response.isRight);
    }
  });

  test('refuses numbers that are none, and times without end', () => {
    const trace = beginTrace();
    const ask = (change: Partial<TracedResponse>) => () =>
      predictResponse(model, trace, { item: 0, skill: 0, seconds: 0, ...change });
    expect(refusalOf(ask({ item: -2 }))).toBe('outOfRange item');
    expect(refusalOf(ask({ skill: 0.5 }))).toBe('outOfRange skill');
    expect(refusalOf(ask({ skill: Number.NaN }))).toBe('outOfRange skill');
    expect(refusalOf(ask({ seconds: Number.POSITIVE_INFINITY }))).toBe('outOfRange seconds');
  });

  test('rises with a learner who is right, and falls with one who is wrong', () => {
    const course = (isRight: boolean) =>
      Array.from({ length: 8 }, (_, at) => ({ item: at % 3, skill: 0, seconds: at, isRight }));
    const asked = { item: 1, skill: 0, seconds: 9 };
    const unknown = predictResponse(model, beginTrace(), asked);
    expect(predictResponse(model, traceOf(course(true)), asked)).toBeGreaterThan(unknown + 0.1);
    expect(predictResponse(model, traceOf(course(false)), asked)).toBeLessThan(unknown - 0.1);
  });
});

test('a skill of a learner takes at most 100 bytes', () => {
  const responses = Array.from({ length: 64 }, (_, skill) => ({
    item: -1,
    skill,
    seconds: 0,
    isRight: true,
  }));
  const { skills, bySkill } = traceOf(responses);
  expect((skills.byteLength + bySkill.byteLength) / 64).toBeLessThanOrEqual(100);
});

describe('explainPrediction', () => {
  test('names parts that sum up to the logits, the strongest first', () => {
    holds(
      fc.property(anyCourse, anyResponse, (course, asked) => {
        const trace = traceOf(course);
        const parts = explainPrediction(model, trace, asked);
        const right = predictResponse(model, trace, asked);
        const sum = parts.reduce((total, { logits }) => total + logits, 0);
        const bounded = Math.min(1 - 1e-4, Math.max(1e-4, 1 / (1 + Math.exp(-sum))));
        expect(bounded).toBeCloseTo(right, 5);
        const sizes = parts.map(({ logits }) => Math.abs(logits));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });
});

describe('findMovingResponses', () => {
  const course = [true, true, false, true, true, true].map((isRight, at) => ({
    item: at % 3,
    skill: 0,
    seconds: 60 * at,
    isRight,
  }));
  const asked = { item: 1, skill: 0, seconds: 400 };

  test('says by how much each response moved the prediction: what leaving it out would change', () => {
    const logitsAfter = (responses: readonly TracedResponse[]) => {
      const right = predictResponse(model, traceOf(responses), asked);
      return Math.log(right / (1 - right));
    };
    const moving = findMovingResponses(model, course, asked, { named: 2, tried: 100 });
    expect(moving).toHaveLength(2);
    for (const { index, logits } of moving)
      expect(logits).toBeCloseTo(
        logitsAfter(course) - logitsAfter(course.filter((_, at) => at !== index)),
        9,
      );
  });

  test('names nothing where nothing came before', () => {
    expect(findMovingResponses(model, [], asked)).toEqual([]);
  });

  test('tries the latest only, as many as it is told', () => {
    const indices = findMovingResponses(model, course, asked, { named: 9, tried: 2 }).map(
      ({ index }) => index,
    );
    expect(indices.toSorted((a, b) => a - b)).toEqual([4, 5]);
  });
});

describe('adjustWeights', () => {
  test('makes an item easier that is answered right more often than expected, in the draft alone', () => {
    const draft = draftOf(model, 'test-2');
    const asked = { item: 4, skill: 1, seconds: Number.NaN };
    const before = structuredClone(model);
    for (let learner = 0; learner < 40; learner++) adjustWeights(draft, beginTrace(), asked, true);
    expect(draft.easiness.byItem[4]).toBeGreaterThan((model.easiness.byItem[4] ?? 0) + 0.3);
    expect(draft.contexts).not.toEqual(model.contexts);
    expect(model).toEqual(before);
    expect(draft.version).toBe('test-2');
  });

  test('takes items that the version does not hold', () => {
    const draft = draftOf(model, 'test-2');
    adjustWeights(draft, beginTrace(), { item: 4000, skill: 77, seconds: Number.NaN }, false);
    expect(draft.easiness).toEqual(model.easiness);
  });
});

/** Weights of a few round numbers, as they stand in the golden. */
function goldenModel(): TracingModel {
  const { easiness, directions, tree } = golden;
  const features = new Int16Array(31);
  const cuts = new Float32Array(31).fill(Number.POSITIVE_INFINITY);
  const values = new Float32Array(63);
  for (const { node, feature, cut } of tree.questions) {
    features[node] = feature;
    cuts[node] = cut;
  }
  for (const { node, value } of tree.leaves) values[node] = value;
  return {
    version: 'golden',
    easiness: {
      all: easiness.all,
      bySkill: Float64Array.from(easiness.bySkill),
      byItem: Float64Array.from(easiness.byItem),
      itemCounts: Float64Array.from(easiness.itemCounts),
    },
    directions: {
      bySkill: Float64Array.from(directions.bySkill.flat()),
      offsets: Float64Array.from(directions.offsets),
      mean: Float64Array.from(directions.mean),
    },
    contexts: {
      keys: new Int32Array(8),
      surprises: new Float32Array(8),
      informations: new Float32Array(8),
      columns: 1,
      count: 0,
    },
    trees: { count: 1, features, cuts, values },
  };
}
