import { expect, test } from 'vitest';
import {
  addToContext,
  contextKey,
  contextLogits,
  emptyTable,
  summedTable,
} from './context-table.ts';

test('gives the mean surprise in a context, held to 0 while there are few', () => {
  const table = emptyTable(1);
  const key = contextKey(0, 1, 2, 1, 0);
  expect(contextLogits(table, key, -1)).toBe(0);
  for (let at = 0; at < 36; at++) addToContext(table, key, 0, 0.25, 0.25);
  // 36 · 0.25 surprise over 36 · 0.25 information and 3 for the prior
  expect(contextLogits(table, key, -1)).toBe(9 / 12);
});

test('leaves out what came from the group that is asked about', () => {
  const table = emptyTable(3);
  for (const [column, surprise] of [0.5, 1, -0.25].entries())
    addToContext(table, 7, column, surprise, 1);
  expect(contextLogits(table, 7, 1)).toBe(0.25 / 5);
  expect(contextLogits(table, 7, -1)).toBe(1.25 / 6);
  expect(contextLogits(summedTable(table), 7, -1)).toBe(1.25 / 6);
});

test('keeps contexts apart however many there are', () => {
  const table = emptyTable(1, 16);
  const keys = Array.from({ length: 3000 }, (_, at) => contextKey(at % 8, at, at * 3, 0, 1));
  for (const [at, key] of keys.entries()) addToContext(table, key, 0, at, 1);
  expect(table.count).toBe(new Set(keys).size);
  expect(new Set(keys).size).toBe(3000);
  expect(keys.every((key, at) => contextLogits(table, key, -1) === at / 4)).toBe(true);
});

test('a key is never 0, which stands for no context', () => {
  const keys = Array.from({ length: 10_000 }, (_, at) => contextKey(at & 7, at >> 3, at, 0, 0));
  expect(keys).not.toContain(0);
});
