import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookWeeks } from './book-weeks.ts';

test('goes on in this week with what is left of it', () => {
  expect(bookWeeks([10, 10, 10], 30, 15)).toEqual([0, 1, 1]);
});

test('begins a unit that is longer than a week in a fresh one, and gives it all it needs', () => {
  expect(bookWeeks([10, 70, 10], 30, 0)).toEqual([0, 1, 3]);
});

test('puts everything into the coming weeks when this one is used up', () => {
  expect(bookWeeks([10, 20, 5], 30, 45)).toEqual([1, 1, 2]);
});

test('never books more into a week than there is, but for units longer than a week', () => {
  const minutes = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 0, max: 50 }), (needed, used) => {
      const weeks = bookWeeks(needed, 30, used);
      const booked = new Map<number, number>([[0, Math.min(30, used)]]);
      for (const [index, week] of weeks.entries())
        booked.set(week, (booked.get(week) ?? 0) + (needed[index] ?? 0));
      expect([...booked.values()].every((sum) => sum <= 30)).toBe(true);
      expect(weeks).toEqual(weeks.toSorted((a, b) => a - b));
    }),
  );
});
