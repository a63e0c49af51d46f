import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const none = { units: [], items: [], asked: [] };

test('names what no unit leads to, and what too few items can show', () => {
  const levels = coverageOf({ ...none, units: [1, 1, 2], items: [1, 3] });
  expect(levels.map(({ units }) => units)).toEqual([2, 1, 0, 0, 0]);
  expect(levels.map(({ noUnit }) => noUnit)).toEqual([false, false, true, true, true]);
  // Two right responses are asked for: an item of level 3 also shows what is below it.
  expect(levels.map(({ fewItems }) => fewItems)).toEqual([false, true, true, true, false]);
});

test('does not ask for items where none could show the level', () => {
  expect(coverageOf(none)[4]).toMatchObject({ level: 5, fewItems: false, noUnit: true });
});

test('counts those whose role asks for a level or for more', () => {
  const asked = [
    { level: 2, holders: 7 },
    { level: 4, holders: 3 },
  ];
  expect(coverageOf({ ...none, asked }).map(({ people }) => people)).toEqual([10, 10, 3, 3, 0]);
});
