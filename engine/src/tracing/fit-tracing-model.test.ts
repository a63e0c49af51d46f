import { describe, expect, test } from 'vitest';
import { refusalOf } from '../testing/properties.oracle.ts';
import { easinessOf, fitEasiness } from './difficulty.ts';
import { fitTracingModel } from './fit-tracing-model.ts';
import { beginTrace } from './learner-trace.ts';
import { type ResponseHistory, responseAt } from './response-history.ts';
import { type Simulation, simulateLearners } from './simulated-learners.oracle.ts';
import { predictResponse, traceResponse } from './trace-learner.ts';
import type { TracingModel } from './tracing-model.ts';

const nobody: ResponseHistory = {
  learners: new Int32Array(0),
  items: new Int32Array(0),
  skills: new Int32Array(0),
  correct: new Uint8Array(0),
};

/** Responses of the learners from one on up to another. */
function learnersOf({ history, truth }: Simulation, from: number, until: number): Simulation {
  const rows = Array.from(history.learners.keys()).filter((row) => {
    const learner = history.learners[row] ?? 0;
    return learner >= from && learner < until;
  });
  return {
    history: {
      learners: Int32Array.from(rows, (row) => history.learners[row] ?? 0),
      items: Int32Array.from(rows, (row) => history.items[row] ?? 0),
      skills: Int32Array.from(rows, (row) => history.skills[row] ?? 0),
      correct: Uint8Array.from(rows, (row) => history.correct[row] ?? 0),
      seconds: Float64Array.from(rows, (row) => history.seconds?.[row] ?? Number.NaN),
    },
    truth: Float64Array.from(rows, (row) => truth[row] ?? 0),
  };
}

function predictions(model: TracingModel, history: ResponseHistory): Float64Array {
  let trace = beginTrace();
  return Float64Array.from(history.learners, (learner, at) => {
    if (at > 0 && learner !== history.learners[at - 1]) trace = beginTrace();
    const right = predictResponse(model, trace, responseAt(history, at));
    traceResponse(model, trace, responseAt(history, at), history.correct[at] === 1);
    return right;
  });
}

/** Nats a response, expected of these predictions when the truth is known: without the chance in the responses. */
function lossOf(predicted: Float64Array, truth: Float64Array): number {
  const losses = truth.map((right, at) => {
    const said = predicted[at] ?? 0;
    return -(right * Math.log(said) + (1 - right) * Math.log(1 - said));
  });
  return losses.reduce((sum, one) => sum + one, 0) / losses.length;
}

/** Fitting takes a second or two, and several times that where other work goes on. */
describe('fitTracingModel', { timeout: 60_000 }, () => {
  test('finds hidden groups of skills: a third of what knowing the truth would gain, for learners it has not seen', () => {
    const all = simulateLearners({
      seed: 'groups',
      learners: 300,
      responses: 24,
      skills: 9,
      groups: 3,
      itemsOfSkill: 2,
    });
    const train = learnersOf(all, 0, 200);
    const test = learnersOf(all, 200, 300);
    const model = fitTracingModel(train.history, 'groups');
    const easiness = fitEasiness(train.history, { items: 18, skills: 9 }, () => true);
    const plain = test.truth.map((_, at) => {
      const { item, skill } = responseAt(test.history, at);
      return 1 / (1 + Math.exp(-easinessOf(easiness, item, skill)));
    });
    const without = lossOf(plain, test.truth);
    const best = lossOf(test.truth, test.truth);
    const traced = lossOf(predictions(model, test.history), test.truth);
    expect((without - traced) / (without - best)).toBeGreaterThan(0.33);
  });

  test('learns from times that what was not used fades', () => {
    const forgetful = simulateLearners({
      seed: 'times',
      learners: 160,
      responses: 24,
      skills: 3,
      groups: 1,
      itemsOfSkill: 2,
      forgetting: 0.4,
    });
    const timeless = {
      ...forgetful,
      history: { ...forgetful.history, seconds: undefined },
    };
    const loss = (simulation: Simulation) => {
      const model = fitTracingModel(learnersOf(simulation, 0, 100).history, 'times');
      const test = learnersOf(simulation, 100, 160);
      return lossOf(predictions(model, test.history), test.truth);
    };
    expect(loss(forgetful)).toBeLessThan(loss(timeless) - 0.03);
  });

  test('gives the same bits when it is fitted again', () => {
    const { history } = simulateLearners({
      seed: 'again',
      learners: 30,
      responses: 8,
      skills: 3,
      groups: 1,
      itemsOfSkill: 2,
    });
    expect(fitTracingModel(history, 'again')).toEqual(fitTracingModel(history, 'again'));
  });

  test('takes one learner, one response, no items and no skills', () => {
    const one = { ...nobody, learners: Int32Array.of(5), correct: Uint8Array.of(1) };
    const model = fitTracingModel(
      { ...one, items: Int32Array.of(-1), skills: Int32Array.of(-1) },
      'one',
    );
    const right = predictResponse(model, beginTrace(), {
      item: 3,
      skill: 2,
      seconds: Number.NaN,
    });
    expect(right).toBeGreaterThan(0.4);
    expect(right).toBeLessThan(0.9);
  });

  test('refuses nothing at all, columns of different lengths, and learners that come back', () => {
    expect(refusalOf(() => fitTracingModel(nobody, 'x'))).toBe('wrongShape history');
    const two = {
      learners: Int32Array.of(1, 2, 1),
      items: Int32Array.of(0, 0, 0),
      skills: Int32Array.of(0, 0, 0),
      correct: Uint8Array.of(0, 1, 1),
    };
    expect(refusalOf(() => fitTracingModel(two, 'x'))).toBe('outOfOrder history.learners');
    expect(refusalOf(() => fitTracingModel({ ...two, items: Int32Array.of(0) }, 'x'))).toBe(
      'wrongShape history',
    );
    expect(refusalOf(() => fitTracingModel({ ...two, correct: Uint8Array.of(0, 2, 1) }, 'x'))).toBe(
      'outOfRange history.correct',
    );
  });
});
