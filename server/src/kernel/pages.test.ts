import { expect, test } from 'vitest';
import { allPages } from './pages.ts';

test.each([0, 1, 2, 3, 4, 7])('brings all of %i entries, in order, two a page', async (count) => {
  const entries = Array.from({ length: count }, (_, index) => index);
  const asked: (number | undefined)[] = [];
  const select = async (after: number | undefined, size: number) => {
    asked.push(after);
    return entries.filter((entry) => after === undefined || entry > after).slice(0, size);
  };
  const brought: number[] = [];
  for await (const entry of allPages(select, 2)) brought.push(entry);
  expect(brought).toEqual(entries);
  expect(asked.length).toBe(Math.floor(count / 2) + 1);
});
