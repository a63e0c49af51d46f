import { expect, test } from 'vitest';
import { presentEstimate, weightOf } from './present.ts';

const before = { mean: 0, variance: 1 };

test.each([
  ['strong', { mean: 0.4, variance: 0.95 }],
  ['strong', { mean: 0, variance: 0.6 }],
  ['some', { mean: -0.2, variance: 0.9 }],
  ['little', { mean: 0.05, variance: 0.95 }],
])('an entry counts %s that leaves %o', (weight, after) => {
  expect(weightOf(before, after)).toBe(weight);
});

test('an estimate says its level, its range and how sure it is', () => {
  const sure = presentEstimate({ mean: 0, variance: 0.04 }, [-2, -0.7, 0.7, 2]);
  expect(sure).toMatchObject({ likelyLevel: 3, lowLevel: 3, highLevel: 3, certainty: 'clear' });
  expect(sure.standardDeviation).toBeCloseTo(0.2, 12);
  const unsure = presentEstimate({ mean: -1.5, variance: 2.25 }, [-2, -0.7, 0.7, 2]);
  expect(unsure.lowLevel).toBeLessThan(unsure.highLevel);
});
