import { expect, test } from 'vitest';
import { measureOf, medianOf } from './measure.ts';

test('the median is the middle one, of an even number the mean of the two in the middle', () => {
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([4, 1, 2, 9])).toBe(3);
  expect(() => medianOf([])).toThrow(RangeError);
});

test('a measure says how much of its limit it is, and how many times what it is held against', () => {
  const plain = measureOf('plain', 'ms', [50]);
  expect(measureOf('start', 'ms', [1000, 2000, 1500], { atMost: 5000, against: plain })).toEqual({
    name: 'start',
    unit: 'ms',
    values: [1000, 2000, 1500],
    median: 1500,
    limit: { value: 5000, share: 0.3 },
    against: { name: 'plain', times: 30 },
  });
});
