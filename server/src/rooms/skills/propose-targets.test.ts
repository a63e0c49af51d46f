import { describe, expect, test } from 'vitest';
import { type Neighbour, proposeTargets } from './propose-targets.ts';

const neighbour = (
  title: string,
  titleSimilarity: number,
  levels: Readonly<Record<string, number>>,
  importance = 3,
): Neighbour => ({
  roleProfileId: title,
  title,
  source: 'onet',
  titleSimilarity,
  targets: Object.entries(levels).map(([skillId, level]) => ({ skillId, level, importance })),
});
const levelsOf = (targets: ReturnType<typeof proposeTargets>) =>
  Object.fromEntries(targets.map(({ skillId, level }) => [skillId, level]));

describe('proposeTargets', () => {
  test('proposes nothing without neighbours, or when none is alike enough', () => {
    expect(proposeTargets([])).toEqual([]);
    const far = [neighbour('A', 0.29, { sql: 3 }), neighbour('B', 0.29, { sql: 3 })];
    expect(proposeTargets(far)).toEqual([]);
  });

  test('leaves out what only one neighbour has, unless it is very near', () => {
    const one = neighbour('A', 0.59, { sql: 3, git: 2 });
    const other = neighbour('B', 0.3, { sql: 3 });
    expect(levelsOf(proposeTargets([one, other]))).toEqual({ sql: 3 });
    expect(levelsOf(proposeTargets([{ ...one, titleSimilarity: 0.6 }, other]))).toEqual({
      sql: 3,
      git: 2,
    });
  });

  test('weighs levels and importance by similarity, and rounds', () => {
    // (4 · 0.9 + 2 · 0.3) / 1.2 = 3.5, which rounds up.
    const proposed = proposeTargets([
      neighbour('A', 0.9, { sql: 4 }, 5),
      neighbour('B', 0.3, { sql: 2 }, 1),
    ]);
    expect(proposed).toMatchObject([{ skillId: 'sql', level: 4, importance: 4 }]);
  });

  test('says which profiles a proposal comes from, the most similar first, and that it is one', () => {
    const [proposed] = proposeTargets([
      neighbour('B', 0.412, { sql: 2 }),
      neighbour('A', 0.8, { sql: 3 }),
    ]);
    expect(proposed).toMatchObject({
      origin: 'proposal',
      setAt: null,
      basis: {
        from: [
          { title: 'A', similarity: 0.8, level: 3 },
          { title: 'B', similarity: 0.41, level: 2 },
        ],
      },
    });
  });

  test('hears the five nearest only', () => {
    const near = ['A', 'B', 'C', 'D', 'E'].map((title) => neighbour(title, 0.5, { sql: 2 }));
    const far = ['F', 'G'].map((title) => neighbour(title, 0.4, { sql: 5, git: 5 }));
    expect(levelsOf(proposeTargets([...far, ...near]))).toEqual({ sql: 2 });
  });

  test('finds neighbours by the skills that a profile is said to need, where titles say little', () => {
    const alike = [neighbour('A', 0.1, { sql: 3 }), neighbour('B', 0.1, { sql: 3, git: 2 })];
    expect(proposeTargets(alike)).toEqual([]);
    const needed = new Map([
      ['sql', 1],
      ['git', 0.5],
    ]);
    expect(levelsOf(proposeTargets(alike, needed))).toEqual({ sql: 3 });
  });

  test('gives the same for neighbours in any order', () => {
    const some = [
      neighbour('A', 0.5, { sql: 2, git: 3 }),
      neighbour('B', 0.5, { sql: 3, git: 3 }),
      neighbour('C', 0.5, { sql: 4 }),
    ];
    expect(proposeTargets(some)).toEqual(proposeTargets(some.toReversed()));
  });
});
