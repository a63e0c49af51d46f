import { expect, test } from 'vitest';
import { chooseEntries } from './choose-today.ts';
import type { EntryRow } from './plans.db.ts';

const entry = (unitId: string, minutes: number, requires: number[] = []): EntryRow => ({
  unitId,
  skillId: 'git',
  level: 2,
  week: 0,
  minutes,
  gain: 1,
  probabilityKnown: 0.2,
  reason: { kind: 'gap', skillId: 'git', fromLevel: 1, targetLevel: 3 },
  requires,
});
const unitIds = (minutes: number, entries: EntryRow[], exclude: string[] = []) =>
  chooseEntries(entries, minutes, new Set(exclude)).map(({ unitId, fits }) => [unitId, fits]);

test('takes the first that fits, then others that fit, then what is too long', () => {
  const entries = [entry('long', 40), entry('short', 5), entry('middle', 15)];
  expect(unitIds(15, entries)).toEqual([
    ['short', true],
    ['middle', true],
    ['long', false],
  ]);
});

test('leaves out what waits for something that is not done', () => {
  expect(unitIds(15, [entry('first', 5), entry('second', 5, [0])])).toEqual([['first', true]]);
});

test('leaves out what is begun already, and what waits for it', () => {
  const entries = [entry('begun', 5), entry('after', 5, [0]), entry('other', 5)];
  expect(unitIds(15, entries, ['begun'])).toEqual([['other', true]]);
});

test('gives four at most', () => {
  expect(
    unitIds(
      15,
      [1, 2, 3, 4, 5].map((n) => entry(`unit ${n}`, 5)),
    ),
  ).toHaveLength(4);
});
