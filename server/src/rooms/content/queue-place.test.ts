import { expect, test } from 'vitest';
import { comparePlaces, PLACE, placeOf } from './queue-place.ts';

const first = '01a20cc8-8e80-7032-bf31-650308bc3f6f';
const second = '01a20cc8-8e80-7033-8f01-5de77577bca6';

test('what is useful stands before what is surer, what is surer before what came first', () => {
  const places = [
    placeOf(true, 0.31, second),
    placeOf(true, 0.31, first),
    placeOf(false, 1.9, first),
    placeOf(true, 0, first),
    placeOf(true, 0.5, second),
  ];
  expect(places.toSorted(comparePlaces)).toEqual([
    placeOf(true, 0.5, second),
    placeOf(true, 0.31, first),
    placeOf(true, 0.31, second),
    placeOf(true, 0, first),
    placeOf(false, 1.9, first),
  ]);
  expect(comparePlaces(placeOf(true, 1, first), placeOf(true, 1, first))).toBe(0);
});

test('a place is written so that it can be asked for, however sure one is', () => {
  for (const sureness of [0, 0.00004, 0.3, 12])
    expect(placeOf(true, sureness, first)).toMatch(PLACE);
  expect(placeOf(false, 12, first)).toBe(`0-9.9999-${first}`);
});
