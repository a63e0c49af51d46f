import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProficiency, holds, numberIn, refusalOf, SEED } from '../testing/properties.oracle.ts';
import { fadeProficiency, initialProficiency } from './proficiency.ts';
import { PROFICIENCY_MODEL_1 as model } from './proficiency-model.ts';

describe(`fading (seed ${SEED})`, () => {
  it('begins at the prior of the model', () => {
    expect(initialProficiency(model)).toEqual({ mean: -1.5, variance: 2.25 });
  });

  it('keeps the mean and adds 0.002 a day to the variance', () => {
    const after = fadeProficiency(model, { mean: 0.4, variance: 0.25 }, 365);
    expect(after.mean).toBe(0.4);
    expect(after.variance).toBeCloseTo(0.98, 12);
  });

  it('stops at the bound, after any length of time', () => {
    expect(fadeProficiency(model, { mean: 1, variance: 0.3 }, 1e300).variance).toBe(2.25);
  });

  it('never makes an estimate surer, nor moves its mean', () => {
    holds(
      fc.property(anyProficiency, numberIn(0, 1e6), (p, elapsedDays) => {
        const after = fadeProficiency(model, p, elapsedDays);
        expect(after.mean).toBe(p.mean);
        expect(after.variance).toBeGreaterThanOrEqual(p.variance);
        expect(after.variance).toBeLessThanOrEqual(Math.max(p.variance, model.maximumVariance));
      }),
    );
  });

  it('gives the same in two steps as in one', () => {
    holds(
      fc.property(anyProficiency, numberIn(0, 2000), numberIn(0, 2000), (p, first, second) => {
        const stepwise = fadeProficiency(model, fadeProficiency(model, p, first), second);
        expect(stepwise.variance).toBeCloseTo(
          fadeProficiency(model, p, first + second).variance,
          10,
        );
      }),
    );
  });

  it('refuses time that runs backwards and estimates out of range', () => {
    const p = { mean: 0, variance: 1 };
    expect(refusalOf(() => fadeProficiency(model, p, -1))).toBe('outOfRange elapsedDays');
    expect(refusalOf(() => fadeProficiency(model, p, Number.NaN))).toBe('outOfRange elapsedDays');
    expect(refusalOf(() => fadeProficiency(model, { mean: 21, variance: 1 }, 1))).toBe(
      'outOfRange p.mean',
    );
    expect(refusalOf(() => fadeProficiency(model, { mean: 0, variance: 0 }, 1))).toBe(
      'outOfRange p.variance',
    );
  });
});
