import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../golden/normal.json' with { type: 'json' };
import { holds, numberIn, refusalOf, SEED } from '../testing/properties.oracle.ts';
import { normalCdf, normalDensity, QUANTILE_90 } from './normal.ts';

describe(`normal distribution (seed ${SEED})`, () => {
  it('agrees with the golden values to 1e-12 of each, tails included', () => {
    for (const { z, probability } of golden.cases) {
      expect(Math.abs(normalCdf(z) / probability - 1), `z = ${z}`).toBeLessThan(1e-12);
    }
  });

  it('refuses what is no number, which would never end', () => {
    expect(refusalOf(() => normalCdf(Number.NaN))).toBe('outOfRange z');
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  });

  it('puts nine in ten below its 90 % quantile', () => {
    expect(normalCdf(QUANTILE_90)).toBeCloseTo(0.9, 14);
  });

  it('is 0, 1 and symmetrical at the ends', () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalCdf(0)).toBe(0.5);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });

  it('never falls and mirrors at 0', () => {
    holds(
      fc.property(numberIn(-40, 40), numberIn(0, 5), (z, step) => {
        expect(normalCdf(z + step)).toBeGreaterThanOrEqual(normalCdf(z) - 1e-15);
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 13);
      }),
    );
  });
});
