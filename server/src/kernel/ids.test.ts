import { expect, test } from 'vitest';
import { setClock } from './clock.ts';
import { idSource } from './ids.ts';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('makes ids of version 7 that carry the clock’s milliseconds', () => {
  const newId = idSource(setClock(new Date('2026-11-24T09:00:00.123Z')));
  const id = newId();
  expect(id).toMatch(UUID_7);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(
    Date.parse('2026-11-24T09:00:00.123Z'),
  );
});

test('rises strictly within one millisecond, past the end of its counter, and when the clock is set back', () => {
  const clock = setClock(new Date('2026-11-24T09:00:00Z'));
  const newId = idSource(clock);
  const ids = Array.from({ length: 10_000 }, newId);
  clock.set(new Date('2026-11-24T08:59:59Z'));
  ids.push(newId());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('gives the same ids for the same clock and randomness', () => {
  const make = () => idSource(setClock(new Date(0)), (bytes) => bytes.fill(7));
  expect(make()()).toBe(make()());
});
