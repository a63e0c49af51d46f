import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../golden/item-response.json' with { type: 'json' };
import {
  anyItem,
  anyProficiency,
  holds,
  numberIn,
  refusalOf,
  SEED,
} from '../testing/properties.oracle.ts';
import { predictCorrect, probabilityCorrect } from './item-response.ts';

describe(`item response (seed ${SEED})`, () => {
  it('agrees with the golden probabilities for known abilities', () => {
    for (const { theta, item, probability } of golden.known) {
      expect(probabilityCorrect(theta, item)).toBeCloseTo(probability, 13);
    }
  });

  it('agrees with the golden probabilities for estimates', () => {
    for (const { mean, variance, item, probability } of golden.estimated) {
      expect(predictCorrect({ mean, variance }, item)).toBeCloseTo(probability, 11);
    }
  });

  it('lies between guessing and 1 and rises with ability', () => {
    holds(
      fc.property(anyItem, numberIn(-20, 20), numberIn(-20, 20), (item, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const lower = probabilityCorrect(low, item);
        expect(lower).toBeGreaterThanOrEqual(item.guessing);
        expect(lower).toBeLessThanOrEqual(probabilityCorrect(high, item));
        expect(probabilityCorrect(high, item)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('predicts within the same bounds for every estimate', () => {
    holds(
      fc.property(anyProficiency, anyItem, (p, item) => {
        const predicted = predictCorrect(p, item);
        expect(predicted).toBeGreaterThanOrEqual(item.guessing);
        expect(predicted).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('refuses items out of range', () => {
    const item = { difficulty: 0, discrimination: 1, guessing: 0.2 };
    const refusal = (change: object) =>
      refusalOf(() => probabilityCorrect(0, { ...item, ...change }));
    expect(refusal({ difficulty: 20.1 })).toBe('outOfRange item.difficulty');
    expect(refusal({ discrimination: 0 })).toBe('outOfRange item.discrimination');
    expect(refusal({ guessing: 1 })).toBe('outOfRange item.guessing');
    expect(refusal({ guessing: Number.NaN })).toBe('outOfRange item.guessing');
    expect(refusalOf(() => probabilityCorrect(Number.POSITIVE_INFINITY, item))).toBe(
      'outOfRange theta',
    );
  });
});
