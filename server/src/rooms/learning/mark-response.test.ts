import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isHurried,
  isSameChoice,
  markResponse,
  observationOf,
  shuffleOptions,
} from './mark-response.ts';

const options = ['a', 'b', 'c', 'd'].map((optionId, index) => ({ optionId, correct: index < 2 }));
const multiple = { kind: 'multiple', options };
const single = { kind: 'single', options: options.slice(1) };
const choice = (chosen: string[], notLearnt = false) => ({ chosen, notLearnt });

describe('a response is', () => {
  test('right when exactly the right options are chosen, in any order', () => {
    expect(markResponse(multiple, choice(['b', 'a']))).toBe('correct');
    expect(markResponse(multiple, choice(['a']))).toBe('wrong');
    expect(markResponse(multiple, choice(['a', 'b', 'c']))).toBe('wrong');
    expect(markResponse(single, choice(['b']))).toBe('correct');
  });

  test('not learnt when the person says so', () => {
    expect(markResponse(single, choice([], true))).toBe('notLearnt');
  });

  test.each([
    ['nothing', single, choice([])],
    ['two of which one counts', single, choice(['b', 'c'])],
    ['what is not offered', single, choice(['a'])],
    ['one twice', multiple, choice(['a', 'a'])],
    ['something, and not learnt', single, choice(['b'], true)],
  ])('refused when it is %s', (_, item, given) => {
    expect(() => markResponse(item, given)).toThrow(
      expect.objectContaining({ kind: expect.objectContaining({ slug: 'learning/wrong-choice' }) }),
    );
  });

  test('the same whatever the order of ticking', () => {
    const earlier = { chosen: ['a', 'b'], outcome: 'correct' as const };
    expect(isSameChoice(earlier, choice(['b', 'a']))).toBe(true);
    expect(isSameChoice(earlier, choice(['a']))).toBe(false);
    expect(isSameChoice({ chosen: [], outcome: 'notLearnt' }, choice([], true))).toBe(true);
    expect(isSameChoice({ chosen: ['c'], outcome: 'wrong' }, choice([], true))).toBe(false);
  });
});

describe('what a response tells', () => {
  const item = { difficulty: 0, discrimination: 1.5, guessing: 0.125 };

  test('counts as a retry when the item was responded to before', () => {
    const first = { isAgain: false, isHurried: false };
    const again = { isAgain: true, isHurried: false };
    expect(observationOf('correct', item, first)).toEqual({
      kind: 'response',
      correct: true,
      item,
    });
    expect(observationOf('wrong', item, again)).toEqual({
      kind: 'response',
      correct: false,
      item,
      assistance: 'retry',
    });
    expect(observationOf('notLearnt', item, again)).toEqual({
      kind: 'notLearnt',
      item,
      assistance: 'retry',
    });
  });
});

describe('a hurried response', () => {
  const item = { stem: 'Which of these words is a colour?', options: [{ text: 'red' }] };

  test('is one that was given before anybody can have read the item', () => {
    expect(isHurried(item, 799)).toBe(true);
    expect(isHurried(item, 800)).toBe(false);
  });

  test('is none when nobody measured how long it took', () => {
    expect(isHurried(item, undefined)).toBe(false);
  });

  test('says so in what it tells, unless it says that nothing was learnt yet', () => {
    const parameters = { difficulty: 0, discrimination: 1.5, guessing: 0.125 };
    const hurry = { isAgain: false, isHurried: true };
    expect(observationOf('wrong', parameters, hurry)).toMatchObject({ hurried: true });
    expect(observationOf('notLearnt', parameters, hurry)).not.toHaveProperty('hurried');
  });
});

describe('the order of options', () => {
  test('holds each option once and follows from the presentation alone', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uniqueArray(fc.string(), { maxLength: 8 }), (id, optionIds) => {
        const order = shuffleOptions(id, optionIds);
        expect(order.toSorted()).toEqual(optionIds.toSorted());
        expect(shuffleOptions(id, optionIds)).toEqual(order);
      }),
    );
  });

  test('puts the first option into each place about equally often', () => {
    const places = [0, 0, 0, 0];
    for (let n = 0; n < 4000; n += 1) {
      const place = shuffleOptions(`presentation ${n}`, ['a', 'b', 'c', 'd']).indexOf('a');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const times of places) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });
});
