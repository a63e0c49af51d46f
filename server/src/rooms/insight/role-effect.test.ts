import { describe, expect, test } from 'vitest';
import { holdersAtLevel } from './role-effect.ts';

type Certainty = Parameters<typeof holdersAtLevel>[0][number]['certainty'];
const holders = (levels: readonly number[], certainty: Certainty = 'clear') =>
  levels.map((likelyLevel) => ({ likelyLevel, certainty }));

describe('holdersAtLevel', () => {
  test('says nothing about fewer than five', () => {
    expect(holdersAtLevel(holders([1, 2, 3, 4]), 3)).toBeNull();
  });

  test('says nothing when fewer than five are known', () => {
    const some = [...holders([1, 2, 3, 4]), ...holders([0, 0, 0], 'unknown')];
    expect(holdersAtLevel(some, 3)).toBeNull();
  });

  test('counts who is likely there, who is below, and who is not sure', () => {
    const some = [
      ...holders([4, 3, 3, 2, 1]),
      ...holders([5], 'unsure'),
      ...holders([0], 'unknown'),
    ];
    expect(holdersAtLevel(some, 3)).toEqual({
      likely: { least: 3, most: 3 },
      below: { least: 2, most: 2 },
      unsure: 2,
    });
  });

  test('does not tell nobody from one, nor all from all but one', () => {
    const nobody = holdersAtLevel(holders([1, 1, 1, 1, 1]), 3);
    const one = holdersAtLevel(holders([3, 1, 1, 1, 1]), 3);
    expect(nobody).toEqual({
      likely: { least: 0, most: 1 },
      below: { least: 4, most: 5 },
      unsure: 0,
    });
    expect(one).toEqual(nobody);
    expect(holdersAtLevel(holders([3, 3, 3, 3, 1]), 3)).toEqual(
      holdersAtLevel(holders([3, 3, 3, 3, 3]), 3),
    );
  });

  test('does not let one person who is sure be told from the rest', () => {
    const some = [...holders([2, 2, 2, 2], 'unsure'), ...holders([4])];
    expect(holdersAtLevel(some, 3)).toEqual({
      likely: { least: 0, most: 1 },
      below: { least: 0, most: 1 },
      unsure: 4,
    });
  });
});
