import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Foldable, foldUnit, heldByHalf } from './fold-unit.ts';

const part = (segmentId: string, words: number, level?: number, heading = 2) => ({
  segmentId,
  level: heading,
  words,
  about: level === undefined ? [] : [{ skillId: 'sql', level }],
});

const unit: Foldable = {
  durationMinutes: 6,
  teaches: [{ skillId: 'sql', level: 3 }],
  segments: [
    part('start', 40, 1, 0),
    part('select', 300, 1),
    part('where', 300, 2),
    part('join', 300, 3),
    part('sources', 60),
  ],
};
const foldedAt = (level: number): string[] => [
  ...foldUnit(unit, new Map([['sql', level]])).foldedIds,
];

describe('foldUnit', () => {
  test('folds nothing for whoever has attained nothing', () => {
    expect(foldUnit(unit, new Map())).toEqual({ foldedIds: new Set(), minutes: 6 });
  });

  test('folds what is held, and neither what has no name nor what nobody mapped', () => {
    expect([1, 2, 5].map(foldedAt)).toEqual([
      ['select'],
      ['select', 'where'],
      ['select', 'where', 'join'],
    ]);
    expect(foldUnit(unit, new Map([['sql', 2]])).minutes).toBe(3);
  });

  test('folds a part about two skills only when both are held', () => {
    const both = {
      ...unit,
      segments: [
        {
          ...part('both', 100),
          about: [
            { skillId: 'sql', level: 2 },
            { skillId: 'git', level: 1 },
          ],
        },
      ],
    };
    expect(foldUnit(both, new Map([['sql', 4]])).foldedIds.size).toBe(0);
    const all = new Map([
      ['sql', 2],
      ['git', 1],
    ]);
    expect(foldUnit(both, all).foldedIds.size).toBe(1);
  });

  test('never folds less, nor leaves more minutes, for whoever holds more', () => {
    const segments = fc.array(
      fc.record({ words: fc.nat(500), level: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 12 },
    );
    const held = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(segments, held, held, fc.integer({ min: 1, max: 60 }), (parts, a, b, minutes) => {
        const any: Foldable = {
          durationMinutes: minutes,
          teaches: unit.teaches,
          segments: parts.map(({ words, level }, index) => part(`${index}`, words, level)),
        };
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((level) =>
          foldUnit(any, new Map([['sql', level]])),
        );
        if (!less || !more) throw new Error('two levels make two folds');
        expect([...less.foldedIds].filter((id) => !more.foldedIds.has(id))).toEqual([]);
        expect(more.minutes).toBeLessThanOrEqual(less.minutes);
        expect(more.minutes).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('heldByHalf', () => {
  test('holds the level at which nearest to half of the words fold', () => {
    expect(heldByHalf(unit)).toEqual(new Map([['sql', 2]]));
    const short = { ...unit, segments: [part('one', 100, 1), part('two', 200, 3)] };
    expect(heldByHalf(short)).toEqual(new Map([['sql', 1]]));
  });

  test('holds the level before the one that the unit leads to where no part is mapped', () => {
    const plain = { ...unit, segments: [part('one', 100)] };
    expect(heldByHalf(plain)).toEqual(new Map([['sql', 2]]));
    const first = { ...plain, teaches: [{ skillId: 'sql', level: 1 }] };
    expect(heldByHalf(first)).toEqual(new Map());
  });
});
