import { expect, test } from 'vitest';
import {
  beginTrace,
  fitTracingModel,
  predictResponse,
  type ResponseHistory,
  traceResponse,
} from '#engine';
import { predictionQuality } from './tracing/prediction-quality.ts';
import { readResponses } from './tracing/read-responses.ts';
import { REFERENCE_MODELS } from './tracing/reference-models.ts';

const FILE = new URL(
  '../../shared/data/knowledge-tracing/synthetic5v0_dkvmn.csv.xz',
  import.meta.url,
).pathname;
const LEARNERS = 250;

/** The first learners of a set, so that the test takes seconds; of the training part only, as the bench's log is kept. */
function firstLearners(history: ResponseHistory, from: number, until: number): ResponseHistory {
  const rows = Array.from(history.learners.keys()).filter((row) => {
    const learner = history.learners[row] ?? 0;
    return learner >= from && learner < until;
  });
  return {
    learners: Int32Array.from(rows, (row) => history.learners[row] ?? 0),
    items: Int32Array.from(rows, (row) => history.items[row] ?? 0),
    skills: Int32Array.from(rows, (row) => history.skills[row] ?? 0),
    correct: Uint8Array.from(rows, (row) => history.correct[row] ?? 0),
  };
}

test('finds the hidden concepts of a public set, which no reference model can', () => {
  const [all] = readResponses({ file: FILE, parts: [['train']], dropRepeats: false });
  if (!all) throw new Error('nothing was read');
  const train = firstLearners(all, 0, LEARNERS);
  const heldOut = firstLearners(all, LEARNERS, LEARNERS + 150);
  const model = fitTracingModel(train, 'shared');
  let trace = beginTrace();
  const right = Float64Array.from(heldOut.learners, (learner, at) => {
    if (learner !== heldOut.learners[at - 1]) trace = beginTrace();
    const asked = {
      item: heldOut.items[at] ?? -1,
      skill: heldOut.skills[at] ?? -1,
      seconds: Number.NaN,
    };
    const predicted = predictResponse(model, trace, asked);
    traceResponse(model, trace, asked, heldOut.correct[at] === 1);
    return predicted;
  });
  const { auc } = predictionQuality(right, heldOut.correct);
  expect(auc).toBeGreaterThan(0.76);
  for (const reference of Object.values(REFERENCE_MODELS)) {
    const theirs = predictionQuality(reference(train)(heldOut), heldOut.correct);
    expect(auc).toBeGreaterThan(theirs.auc + 0.05);
  }
}, 60_000);
