import { expect, test } from 'vitest';
import { countWords, isHurried, type TimedResponse } from './hurry.ts';

const quickAndWrong: TimedResponse = { durationMs: 1_500, outcome: 'wrong', words: 40 };
const three = [quickAndWrong, quickAndWrong, quickAndWrong];

test('three wrong responses faster than one can read are hurried', () => {
  expect(isHurried(three)).toBe(true);
  expect(isHurried([...three, quickAndWrong])).toBe(true);
});

test('two are not, and one right, honest or read response among the last three ends it', () => {
  expect(isHurried(three.slice(1))).toBe(false);
  expect(isHurried([...three, { ...quickAndWrong, outcome: 'correct' }])).toBe(false);
  expect(isHurried([...three, { ...quickAndWrong, outcome: 'notLearnt' }])).toBe(false);
  expect(isHurried([...three, { ...quickAndWrong, durationMs: 4_000 }])).toBe(false);
});

test('a short question may be responded to quickly', () => {
  expect(isHurried(three.map((one) => ({ ...one, words: 12 })))).toBe(false);
});

test('counts words in any writing with spaces, and no signs', () => {
  expect(countWords('What does `git add -p` do?', 'Über – nichts')).toBe(8);
});
