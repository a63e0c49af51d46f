import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../golden/update-proficiency.json' with { type: 'json' };
import {
  anyItem,
  anyProficiency,
  holds,
  numberIn,
  refusalOf,
  SEED,
  usualItem,
  usualProficiency,
} from '../testing/properties.oracle.ts';
import type { ItemParameters } from './item-response.ts';
import type { Assistance, Observation } from './observation.ts';
import { PROFICIENCY_MODEL_1 as model } from './proficiency-model.ts';
import { updateOnGrid } from './update-proficiency.oracle.ts';
import { MINIMUM_VARIANCE, updateProficiency } from './update-proficiency.ts';

const right = (item: ItemParameters, assistance: Assistance = 'none'): Observation => ({
  kind: 'response',
  correct: true,
  item,
  assistance,
});
const wrong = (item: ItemParameters, assistance: Assistance = 'none'): Observation => ({
  kind: 'response',
  correct: false,
  item,
  assistance,
});
const anyAssistance = fc.constantFrom<Assistance>('none', 'hint', 'retry');
const anyRating = { value: numberIn(-20, 20), standardDeviation: numberIn(0.05, 20) };
const usualRating = { value: numberIn(-4, 4), standardDeviation: numberIn(0.4, 3) };
const anyObservation = (
  items: fc.Arbitrary<ItemParameters>,
  rating: typeof anyRating,
): fc.Arbitrary<Observation> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('response' as const),
      correct: fc.boolean(),
      item: items,
      assistance: anyAssistance,
      hurried: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('notLearnt' as const), item: items }),
    fc.record({
      kind: fc.constant('rating' as const),
      ...rating,
    }),
  );

/** Rounding of a mean of this size, as the step is computed relative to it. */
const crumb = (mean: number) => 1e-13 * (1 + Math.abs(mean));

describe(`updateProficiency (seed ${SEED})`, () => {
  it('agrees with the golden posteriors to 1e-9', () => {
    expect(golden.model).toBe(model.version);
    for (const { before, observation, after } of golden.cases) {
      // JSON widens the tags of the union to string; the golden file is written for this type.
      const result = updateProficiency(model, before, observation as Observation);
      expect(result.mean).toBeCloseTo(after.mean, 9);
      expect(result.variance).toBeCloseTo(after.variance, 9);
    }
  });

  it('agrees with the slow grid to 1e-8 for estimates and items as they occur', () => {
    const cases = fc.sample(fc.tuple(usualProficiency, anyObservation(usualItem, usualRating)), {
      seed: SEED,
      numRuns: 40,
    });
    for (const [p, observation] of cases) {
      const fast = updateProficiency(model, p, observation);
      const slow = updateOnGrid(model, p, observation);
      expect(Math.abs(fast.mean - slow.mean)).toBeLessThan(1e-8);
      const bounded = Math.min(slow.variance, Math.max(p.variance, model.maximumVariance));
      expect(Math.abs(fast.variance - Math.max(bounded, MINIMUM_VARIANCE))).toBeLessThan(1e-8);
    }
  });

  it('stays in range, and is never NaN, on the most extreme input', () => {
    holds(
      fc.property(anyProficiency, anyObservation(anyItem, anyRating), (p, observation) => {
        const after = updateProficiency(model, p, observation);
        expect(Math.abs(after.mean)).toBeLessThanOrEqual(20);
        expect(after.variance).toBeGreaterThanOrEqual(MINIMUM_VARIANCE);
        expect(after.variance).toBeLessThanOrEqual(
          Math.max(p.variance, model.maximumVariance, MINIMUM_VARIANCE),
        );
      }),
    );
  });

  it('raises the mean for a right response and lowers it for a wrong one', () => {
    holds(
      fc.property(anyProficiency, anyItem, anyAssistance, (p, item, assistance) => {
        const up = updateProficiency(model, p, right(item, assistance)).mean;
        const down = updateProficiency(model, p, wrong(item, assistance)).mean;
        expect(up).toBeGreaterThanOrEqual(p.mean - crumb(p.mean));
        expect(down).toBeLessThanOrEqual(p.mean + crumb(p.mean));
      }),
    );
  });

  it('raises more for a harder right response and lowers more for an easier wrong one, luck apart', () => {
    holds(
      fc.property(usualProficiency, usualItem, numberIn(0.05, 3), (p, item, step) => {
        const easy = { ...item, guessing: 0 };
        const hard = { ...easy, difficulty: item.difficulty + step };
        const mean = (observation: Observation) => updateProficiency(model, p, observation).mean;
        expect(mean(right(hard))).toBeGreaterThan(mean(right(easy)));
        expect(mean(wrong(easy))).toBeLessThan(mean(wrong(hard)));
      }),
    );
  });

  it('raises less the more luck or help there was', () => {
    holds(
      fc.property(usualProficiency, usualItem, numberIn(0.05, 0.4), (p, item, luck) => {
        const mean = (observation: Observation) => updateProficiency(model, p, observation).mean;
        const luckier = { ...item, guessing: item.guessing + luck };
        expect(mean(right(luckier))).toBeLessThan(mean(right(item)));
        expect(mean(right(item, 'hint'))).toBeLessThan(mean(right(item)));
        expect(mean(right(item, 'retry'))).toBeLessThan(mean(right(item, 'hint')));
      }),
    );
  });

  it('moves less for a response that was given in a hurry, right or wrong', () => {
    holds(
      fc.property(usualProficiency, usualItem, fc.boolean(), (p, item, correct) => {
        const mean = (hurried: boolean) =>
          updateProficiency(model, p, { kind: 'response', correct, item, hurried }).mean - p.mean;
        expect(Math.abs(mean(true))).toBeLessThan(Math.abs(mean(false)));
        expect(Math.sign(mean(true))).toBe(correct ? 1 : -1);
      }),
    );
  });

  it('counts "not learnt" as a wrong response, and a wrong one in spite of a hint in full', () => {
    holds(
      fc.property(usualProficiency, usualItem, (p, item) => {
        const plain = updateProficiency(model, p, wrong(item));
        for (const same of [{ kind: 'notLearnt', item } as const, wrong(item, 'hint')]) {
          const other = updateProficiency(model, p, same);
          expect(other.mean).toBeCloseTo(plain.mean, 11);
          expect(other.variance).toBeCloseTo(plain.variance, 11);
        }
      }),
    );
  });

  it('makes the estimate surer with every response that luck cannot explain', () => {
    holds(
      fc.property(usualProficiency, usualItem, fc.boolean(), (p, item, correct) => {
        const sure = { ...item, guessing: 0 };
        const after = updateProficiency(model, p, correct ? right(sure) : wrong(sure));
        expect(after.variance).toBeLessThan(p.variance);
      }),
    );
  });

  it('gives the same for two ratings in either order', () => {
    const ratings = fc.record({ value: numberIn(-5, 5), standardDeviation: numberIn(0.3, 3) });
    holds(
      fc.property(usualProficiency, ratings, ratings, (p, a, b) => {
        const rate = (from: typeof p, rating: typeof a) =>
          updateProficiency(model, from, { kind: 'rating', ...rating });
        const one = rate(rate(p, a), b);
        const other = rate(rate(p, b), a);
        expect(one.mean).toBeCloseTo(other.mean, 10);
        expect(one.variance).toBeCloseTo(other.variance, 10);
      }),
    );
  });

  it('counts "not learnt" to an item met before with half its weight, as a wrong response', () => {
    holds(
      fc.property(usualProficiency, usualItem, (p, item) => {
        const again = updateProficiency(model, p, { kind: 'notLearnt', item, assistance: 'retry' });
        const wrongAgain = updateProficiency(model, p, wrong(item, 'retry'));
        expect(again.mean).toBeCloseTo(wrongAgain.mean, 11);
        expect(again.variance).toBeCloseTo(wrongAgain.variance, 11);
        const first = updateProficiency(model, p, { kind: 'notLearnt', item });
        expect(again.mean).toBeGreaterThan(first.mean - crumb(first.mean));
      }),
    );
  });

  it('refuses kinds of observation and of help that it does not know', () => {
    const p = { mean: 0, variance: 1 };
    const item = { difficulty: 0, discrimination: 1, guessing: 0 };
    // As read from a ledger that something else wrote.
    const update = (observation: unknown) =>
      refusalOf(() => updateProficiency(model, p, observation as Observation));
    expect(update({ kind: 'hearsay', item })).toBe('unknownName observation.kind');
    expect(update({ kind: 'response', correct: true, item, assistance: 'whisper' })).toBe(
      'unknownName observation.assistance',
    );
  });

  it('refuses ratings out of range', () => {
    const p = { mean: 0, variance: 1 };
    const rate = (value: number, standardDeviation: number) =>
      refusalOf(() => updateProficiency(model, p, { kind: 'rating', value, standardDeviation }));
    expect(rate(21, 1)).toBe('outOfRange observation.value');
    expect(rate(0, 0)).toBe('outOfRange observation.standardDeviation');
    expect(rate(0, Number.NaN)).toBe('outOfRange observation.standardDeviation');
  });
});
