import { expect, test } from 'vitest';
import { addDays, localDay, mondayOf } from './local-days.ts';

test('says the day that it is where the person is', () => {
  const instant = new Date('2026-11-29T23:30:00Z');
  expect(localDay(instant, 'UTC')).toBe('2026-11-29');
  expect(localDay(instant, 'Europe/Berlin')).toBe('2026-11-30');
  expect(localDay(instant, 'America/Los_Angeles')).toBe('2026-11-29');
});

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test('counts days over the end of a month and of summer time', () => {
  expect(addDays('2026-10-24', 7)).toBe('2026-10-31');
  expect(addDays('2026-11-30', 7)).toBe('2026-12-07');
});
