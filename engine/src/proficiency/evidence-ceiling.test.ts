import { describe, expect, it } from 'vitest';
import { refusalOf, SEED } from '../testing/properties.oracle.ts';
import { EVIDENCE_CEILING, entryCeiling, isShown } from './evidence-ceiling.ts';
import { levelCentre, levelEdge, priorItemParameters } from './levels.ts';
import type { Observation } from './observation.ts';
import { PROFICIENCY_MODEL_1 as model } from './proficiency-model.ts';

const cutPoints = [-2, -0.7, 0.7, 2];
const item = priorItemParameters(5, cutPoints, 4);
const rating = (value: number): Observation => ({ kind: 'rating', value, standardDeviation: 1 });

describe(`the ceiling of an entry (seed ${SEED})`, () => {
  it('is that of its kind for a response, right or wrong', () => {
    for (const correct of [true, false]) {
      const observation: Observation = { kind: 'response', correct, item };
      expect(entryCeiling('choiceResponse', observation, cutPoints)).toBe(4);
    }
    expect(entryCeiling('practicalTask', { kind: 'notLearnt', item }, cutPoints)).toBe(5);
  });

  it('is nothing for an item met before', () => {
    const again: Observation = { kind: 'response', correct: true, item, assistance: 'retry' };
    expect(entryCeiling('choiceResponse', again, cutPoints)).toBe(0);
    expect(entryCeiling('choiceResponse', { ...again, assistance: 'hint' }, cutPoints)).toBe(4);
  });

  it('is never above the level that was rated', () => {
    const rated = [1, 2, 3, 4, 5].map((level) =>
      entryCeiling('managerRating', rating(levelCentre(level, cutPoints)), cutPoints),
    );
    expect(rated).toEqual([1, 2, 3, 4, 5]);
    const peer = entryCeiling('peerRating', rating(levelCentre(5, cutPoints)), cutPoints);
    expect(peer).toBe(EVIDENCE_CEILING.peerRating);
    expect(entryCeiling('managerRating', rating(-9), cutPoints)).toBe(0);
  });

  it('is 1 for a completion, also where it is put at the edge of a high level, and 0 for one’s own view', () => {
    expect(entryCeiling('completion', rating(levelEdge(4, cutPoints)), cutPoints)).toBe(1);
    expect(entryCeiling('selfRating', rating(levelCentre(5, cutPoints)), cutPoints)).toBe(0);
  });

  it('is refused for kinds that are not known', () => {
    // As read from a ledger that something else wrote.
    const hearsay = 'hearsay' as 'statement';
    expect(refusalOf(() => entryCeiling(hearsay, rating(0), cutPoints))).toBe('unknownName kind');
    const odd = { kind: 'odd', item } as unknown as Observation;
    expect(refusalOf(() => entryCeiling('completion', odd, cutPoints))).toBe(
      'unknownName observation.kind',
    );
  });
});

describe('a level is shown', () => {
  it('by nothing without evidence, however low the cut points', () => {
    const prior = { mean: model.priorMean, variance: model.priorVariance };
    expect(isShown(model, prior, 1, [-12, -11, -10, -9], 0.8)).toBe(false);
  });
});
