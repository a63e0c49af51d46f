import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { treeContributions, treeLogits } from './boosted-trees.ts';
import { fitTrees, type TreeSettings } from './fit-trees.ts';

const SETTINGS: TreeSettings = {
  trees: 40,
  rate: 0.3,
  precision: 1,
  leastInformation: 2,
  rowShare: 1,
  featureShare: 1,
};
const WIDTH = 3;

/** Right when the first two features are on the same side of 0, as no sum of single features can tell. */
function exclusiveOr(count: number) {
  const random = seededRandom('trees');
  const rows = Float32Array.from({ length: count * WIDTH }, () => 2 * random() - 1);
  const correct = Uint8Array.from({ length: count }, (_, row) =>
    (rows[row * WIDTH] ?? 0) > 0 === (rows[row * WIDTH + 1] ?? 0) > 0 ? 1 : 0,
  );
  return { rows, correct };
}

const { rows, correct } = exclusiveOr(2000);
const rowOf = (row: number) => rows.slice(row * WIDTH, (row + 1) * WIDTH);

describe('fitTrees', () => {
  test('finds what depends on two features together', () => {
    const trees = fitTrees(rows, WIDTH, correct, new Float64Array(2000), SETTINGS);
    const hits = Array.from(correct).filter(
      (right, row) => treeLogits(trees, rowOf(row)) > 0 === (right === 1),
    );
    expect(hits.length / 2000).toBeGreaterThan(0.97);
  });

  test('cuts where the log loss falls most: the same first question as trying all of them', () => {
    const one = { ...SETTINGS, trees: 1 };
    const isRight = Uint8Array.from({ length: 2000 }, (_, row) =>
      (rows[row * WIDTH + 2] ?? 0) > 0.37 ? 1 : 0,
    );
    const { features, cuts } = fitTrees(rows, WIDTH, isRight, new Float64Array(2000), one);
    expect(features[0]).toBe(2);
    // 48 ranges over [−1, 1]: the nearest edge is at most one range away.
    expect(Math.abs((cuts[0] ?? 0) - 0.37)).toBeLessThan(2 / 48);
  });

  test('adds nothing where nothing is left to explain', () => {
    const even = Uint8Array.from({ length: 2000 }, (_, row) => row % 2);
    const trees = fitTrees(
      new Float32Array(2000 * WIDTH),
      WIDTH,
      even,
      new Float64Array(2000),
      SETTINGS,
    );
    expect(treeLogits(trees, new Float32Array(WIDTH))).toBeCloseTo(0, 9);
  });

  test('contributions and start sum up to the logits', () => {
    const trees = fitTrees(rows, WIDTH, correct, new Float64Array(2000), SETTINGS);
    for (let row = 0; row < 50; row++) {
      const { start, byFeature } = treeContributions(trees, rowOf(row));
      const sum = byFeature.reduce((total, one) => total + one, start);
      expect(sum).toBeCloseTo(treeLogits(trees, rowOf(row)), 6);
    }
  });
});
