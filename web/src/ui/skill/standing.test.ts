import { describe, expect, it } from 'vitest';
import { certaintyOf, edgeOf, levelAt, ridgePosition, towardsTarget } from './standing.ts';

const cutPoints = [-2, -0.7, 0.7, 2];

describe('ridgePosition', () => {
  it('puts each cut point on the border between its two levels', () => {
    expect(cutPoints.map((cut) => ridgePosition(cut, cutPoints))).toEqual([1, 2, 3, 4]);
  });
  it('rises with the logit and stays on the ridge', () => {
    const positions = [-99, -4, -3, -1.5, 0, 0.1, 1, 2.5, 3.2, 99].map((logit) =>
      ridgePosition(logit, cutPoints),
    );
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions.at(0)).toBe(0);
    expect(positions.at(-1)).toBe(5);
    expect(ridgePosition(0, cutPoints)).toBeCloseTo(2.5);
  });
});

describe('words', () => {
  it('gives a position on a border to the level above, and the top to level 5', () => {
    expect([0, 0.99, 1, 3.5, 5].map(levelAt)).toEqual([1, 1, 2, 4, 5]);
  });
  it('is sure only when the whole interval lies in one level', () => {
    expect(certaintyOf({ low: 2.1, middle: 2.5, high: 2.9 })).toBe('known');
    expect(certaintyOf({ low: 1.7, middle: 2.3, high: 2.9 })).toBe('probable');
    expect(certaintyOf({ low: 0.4, middle: 1.6, high: 3.2 })).toBe('unsure');
  });
  it('calls a target reached only when the low end is there', () => {
    expect(towardsTarget({ low: 2, middle: 2.4, high: 2.8 }, 3)).toBe('reached');
    expect(towardsTarget({ low: 1.5, middle: 2.3, high: 2.8 }, 3)).toBe('probably-reached');
    expect(towardsTarget({ low: 1.2, middle: 1.7, high: 2.2 }, 3)).toBe('probably-below');
    expect(towardsTarget({ low: 0.2, middle: 0.8, high: 1.6 }, 3)).toBe('below');
  });
  it('says that it could be either where the odds are about the same', () => {
    expect(towardsTarget({ low: 1.5, middle: 2.1, high: 2.8 }, 3)).toBe('even');
    expect(towardsTarget({ low: 1.2, middle: 1.9, high: 2.6 }, 3)).toBe('even');
    expect(towardsTarget({ low: 1.95, middle: 2, high: 2.05 }, 3)).toBe('even');
    expect(edgeOf({ low: 1.2, middle: 1.9, high: 2.6 })).toBe(3);
    expect(edgeOf({ low: 1.2, middle: 1.7, high: 2.6 })).toBe(null);
    expect(edgeOf({ low: 0, middle: 0, high: 0.4 })).toBe(null);
    expect(edgeOf({ low: 4.6, middle: 5, high: 5 })).toBe(null);
  });
});
