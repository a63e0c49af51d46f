import { expect, test } from 'vitest';
import { minutesLeft } from './minutes-left.ts';

const unit = {
  durationMinutes: 10,
  segments: [
    { segmentId: 'a', markdown: 'x'.repeat(300) },
    { segmentId: 'b', markdown: 'x'.repeat(500) },
    { segmentId: 'c', markdown: 'x'.repeat(200) },
  ],
};

test.each([
  [null, 10],
  ['a', 10],
  ['b', 7],
  ['c', 2],
  ['gone', 10],
])('from segment %s on it takes %i minutes', (segmentId, minutes) => {
  expect(minutesLeft(unit, segmentId)).toBe(minutes);
});

test('never says less than a minute', () => {
  expect(minutesLeft({ durationMinutes: 1, segments: unit.segments }, 'c')).toBe(1);
  expect(minutesLeft({ durationMinutes: 3, segments: [] }, null)).toBe(3);
});
