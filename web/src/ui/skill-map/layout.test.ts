import { describe, expect, it } from 'vitest';
import { heightAt, linePath } from './curves.ts';
import { inTrailOrder, layoutRanges, type MapSkill } from './layout.ts';

const skill = (key: string, group = 'all', prerequisites: string[] = []): MapSkill => ({
  skill: key,
  name: key,
  group,
  standing: null,
  target: null,
  evidenceCount: 0,
  prerequisites,
});
const many = (count: number, group = 'all') =>
  Array.from({ length: count }, (_entry, index) => skill(`${group}-${index}`, group));
const columnsOf = (range: ReturnType<typeof layoutRanges>[number]) =>
  range.stretches.flatMap((stretch) => stretch.columns);

describe('layoutRanges', () => {
  it.each([
    [1, 288],
    [6, 288],
    [18, 640],
    [60, 288],
    [60, 1000],
  ])('shows each of %i skills once, inside %i pixels, wide enough for a thumb', (count, width) => {
    const ranges = layoutRanges(many(count), width);
    const columns = ranges.flatMap(columnsOf);
    expect(columns.map((column) => column.skill.skill)).toEqual(many(count).map((s) => s.skill));
    for (const range of ranges) {
      expect(range.columnWidth).toBeGreaterThanOrEqual(84);
      for (const { x } of columnsOf(range)) {
        expect(x - range.columnWidth / 2).toBeGreaterThanOrEqual(0);
        expect(x + range.columnWidth / 2).toBeLessThanOrEqual(width + 0.001);
      }
    }
  });
  it('shares a row between small groups and balances the rows of a large one', () => {
    const ranges = layoutRanges([...many(2, 'a'), ...many(3, 'b'), ...many(7, 'c')], 540);
    expect(ranges.map((range) => range.stretches.map((part) => part.columns.length))).toEqual([
      [2, 3],
      [4],
      [3],
    ]);
  });
  it('puts prerequisites first, and survives a ring of them', () => {
    const ordered = inTrailOrder([skill('c', 'all', ['b']), skill('b', 'all', ['a']), skill('a')]);
    expect(ordered.map((entry) => entry.skill)).toEqual(['a', 'b', 'c']);
    const ring = inTrailOrder([skill('x', 'all', ['y']), skill('y', 'all', ['x'])]);
    expect(ring).toHaveLength(2);
  });
});

describe('linePath', () => {
  it('never leaves the heights of its points', () => {
    const points = [0, 40, 40, 3, 90, 90, 12].map((y, index) => ({ x: index * 20, y }));
    const numbers =
      linePath(points)
        .match(/-?[\d.]+/g)
        ?.map(Number) ?? [];
    const heights = numbers.filter((_value, index) => index % 2 === 1);
    expect(Math.min(...heights)).toBe(0);
    expect(Math.max(...heights)).toBe(90);
  });
  it('reads heights between points on the straight', () => {
    const points = [
      { x: 0, y: 10 },
      { x: 10, y: 20 },
    ];
    expect([-5, 0, 5, 10, 15].map((x) => heightAt(points, x))).toEqual([10, 10, 15, 20, 20]);
  });
});
