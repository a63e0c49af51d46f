import { describe, expect, test } from 'vitest';
import { LEVELS, priorItemParameters } from '#engine';
import { itemHardness } from './item-hardness.ts';

const cutPoints = [-2, -0.7, 0.7, 2];

describe('itemHardness', () => {
  test.each(LEVELS)('an item of which only level %i is known stands in its middle', (level) => {
    const { at, low, high } = itemHardness(priorItemParameters(level, cutPoints, 4), 0, cutPoints);
    expect(at).toBeCloseTo(level + 0.5, 6);
    expect([low, high]).toEqual([at, at]);
  });

  test('is the wider the less is known, and ends where the scale does', () => {
    const item = priorItemParameters(3, cutPoints, 4);
    const sure = itemHardness(item, 0.2, cutPoints);
    const unsure = itemHardness(item, 0.6, cutPoints);
    expect(unsure.low).toBeLessThan(sure.low);
    expect(unsure.high).toBeGreaterThan(sure.high);
    expect(itemHardness(item, 19, cutPoints)).toMatchObject({ low: 0, high: 6 });
  });

  test('an item that tells less needs more of whom three in four know it', () => {
    const item = priorItemParameters(3, cutPoints, 4);
    const dull = itemHardness({ ...item, discrimination: 0.5 }, 0.2, cutPoints);
    expect(dull.at).toBeGreaterThan(itemHardness(item, 0.2, cutPoints).at);
  });
});
