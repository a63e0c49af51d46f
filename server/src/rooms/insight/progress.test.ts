import { describe, expect, test } from 'vitest';
import { type AimedSkill, progressOf } from './progress.ts';

const now = new Date('2026-11-26T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const skill = (...steps: AimedSkill['steps']): AimedSkill => ({
  target: 3,
  cutPoints: [-2, -0.7, 0.7, 2],
  steps,
});
const step = (days: number, mean: number, variance = 0.05) => ({
  observedAt: daysAgo(days),
  after: { mean, variance },
});

describe('progressOf', () => {
  test('begins with what is expected of anybody, in thick mist, and rises with evidence', () => {
    const weeks = progressOf([skill(step(10, -1.3), step(1, 1.5))], [], now, 3);
    const [before, after, today] = weeks;
    if (!before || !after || !today) throw new Error('three weeks');
    expect(before.high - before.low).toBeGreaterThan(after.high - after.low);
    // At −1.3, between the first two cuts: two of three levels are behind.
    expect(after.share).toBeCloseTo(2 / 3, 1);
    expect(today.share).toBeGreaterThan(0.95);
    for (const { low, share, high } of weeks) {
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  test('knows nothing of a week before it happened', () => {
    const late = progressOf([skill(step(1, 2))], [], now, 2)[0];
    const never = progressOf([skill()], [], now, 2)[0];
    expect(late?.share).toBe(never?.share);
  });

  test('counts what was done in the week in which it was done, once', () => {
    const done = [
      { completedAt: daysAgo(0), minutes: 6 },
      { completedAt: daysAgo(7), minutes: 5 },
      { completedAt: daysAgo(13), minutes: 4 },
      { completedAt: daysAgo(14), minutes: 9 },
    ];
    const weeks = progressOf([skill()], done, now, 2);
    expect(weeks.map(({ minutes, units }) => [minutes, units])).toEqual([
      [9, 2],
      [6, 1],
    ]);
  });

  test('weighs each level of the way alike', () => {
    const reached = { ...skill(step(0, 3, 0.01)), target: 1 };
    const open = { ...skill(step(0, -6, 0.01)), target: 4 };
    expect(progressOf([reached, open], [], now, 1)[0]?.share).toBeCloseTo(1 / 5, 3);
  });
});
