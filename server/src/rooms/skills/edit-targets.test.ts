import { describe, expect, test } from 'vitest';
import { countsDiffer, editTargets } from './edit-targets.ts';
import type { OriginatedTarget } from './target-basis.ts';

const now = new Date('2026-11-26T09:00:00Z');
const rated: OriginatedTarget = {
  skillId: 'sql',
  level: 3,
  importance: 4,
  origin: 'rating',
  basis: {
    kind: 'rating',
    externalId: '2.B.3.e',
    level: 4.1,
    importance: 4,
    target: 3,
    scaleVersion: 1,
  },
  setAt: null,
};
const proposed: OriginatedTarget = {
  skillId: 'git',
  level: 2,
  importance: 3,
  origin: 'proposal',
  basis: { kind: 'proposal', level: 2, from: [] },
  setAt: null,
};
const as = (target: OriginatedTarget, change: object = {}) => ({
  skillId: target.skillId,
  level: target.level,
  importance: target.importance,
  confirmed: true,
  ...change,
});

describe('editTargets', () => {
  test('keeps where a target comes from when nothing about it changes', () => {
    const wanted = [as(rated), as(proposed, { confirmed: false })];
    expect(editTargets([rated, proposed], [], wanted, now)).toEqual([rated, proposed]);
  });

  test('notes when somebody confirms a proposal, and what it was', () => {
    expect(editTargets([proposed], [], [as(proposed)], now)).toEqual([
      { ...proposed, origin: 'set', setAt: now },
    ]);
  });

  test('takes a changed level for a decision, even if nobody says that it is confirmed', () => {
    const changed = as(proposed, { level: 4, confirmed: false });
    expect(editTargets([proposed], [], [changed], now)).toMatchObject([
      { level: 4, origin: 'set', setAt: now, basis: { level: 2 } },
    ]);
    expect(editTargets([rated], [], [as(rated, { importance: 1 })], now)).toMatchObject([
      { importance: 1, origin: 'set', basis: { kind: 'rating' } },
    ]);
  });

  test('takes an offered proposal in as one', () => {
    expect(editTargets([], [proposed], [as(proposed, { confirmed: false })], now)).toEqual([
      proposed,
    ]);
  });

  test('sets what nobody proposed, and drops what is not named', () => {
    const wanted = [{ skillId: 'shell', level: 1, importance: 2, confirmed: false }];
    expect(editTargets([rated], [], wanted, now)).toEqual([
      { skillId: 'shell', level: 1, importance: 2, origin: 'set', basis: null, setAt: now },
    ]);
  });
});

describe('countsDiffer', () => {
  test('hears of proposals only once they are confirmed', () => {
    expect(countsDiffer([rated], [proposed, rated])).toBe(false);
    expect(countsDiffer([rated, proposed], [rated, { ...proposed, origin: 'set' }])).toBe(true);
    expect(countsDiffer([rated], [{ ...rated, importance: 5 }])).toBe(true);
  });
});
