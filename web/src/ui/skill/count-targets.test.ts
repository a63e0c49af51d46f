import { expect, it } from 'vitest';
import { countTargets } from './count-targets.ts';

it('counts reached, even and unknown targets, and leaves out what has none', () => {
  expect(
    countTargets([
      { standing: { low: 2.1, middle: 2.5, high: 2.9 }, target: 3 },
      { standing: { low: 1.2, middle: 2, high: 2.8 }, target: 3 },
      { standing: { low: 0.2, middle: 0.8, high: 1.6 }, target: 3 },
      { standing: null, target: 2 },
      { standing: { low: 1, middle: 2, high: 3 }, target: null },
    ]),
  ).toEqual({ all: 4, reached: 1, even: 1, unknown: 1 });
});
