import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameChoice, markResponse, observationOf, shuffleOptions } from './mark-response.ts';

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
    expect(observationOf('correct', item, false)).toEqual({
      kind: 'response',
      correct: true,
      item,
    });
    expect(observationOf('wrong', item, true)).toEqual({
      kind: 'response',
      correct: false,
      item,
      assistance: 'retry',
    });
    expect(observationOf('notLearnt', item, true)).toEqual({
      kind: 'notLearnt',
      item,
      assistance: 'retry',
    });
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
