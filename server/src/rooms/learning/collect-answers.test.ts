import { describe, expect, test } from 'vitest';
import { AnswerCollector } from './collect-answers.ts';
import type { SkillResponse } from './skill-responses.db.ts';

const items = [
  { itemId: 'a', version: 2, optionIds: ['1', '2', '3'] },
  { itemId: 'b', version: 1, optionIds: ['1', '2'] },
];
const response = (over: Partial<SkillResponse>): SkillResponse => ({
  personId: 'one',
  presentationId: 'p',
  itemId: 'a',
  itemVersion: 2,
  locale: 'en',
  contextKind: 'skillCheck',
  isRight: true,
  chosen: ['1'],
  respondedAt: new Date('2026-11-01T00:00:00Z'),
  ...over,
});
const collect = (responses: readonly SkillResponse[], most = 100) => {
  const collector = new AnswerCollector(items, most);
  for (const one of responses) collector.add(one);
  return collector;
};
const everybody = () => true;

describe('AnswerCollector', () => {
  test('keeps the first response to each item that was given in a check', () => {
    const {
      people,
      items: asked,
      correct,
      chosen,
      personCount,
    } = collect([
      response({ chosen: ['1', '3'] }),
      response({ isRight: false }),
      response({ itemId: 'b', itemVersion: 1, isRight: false, chosen: ['2'] }),
      response({ personId: 'two', itemId: 'b', itemVersion: 1, chosen: [] }),
    ]).answers(everybody);
    expect([...people]).toEqual([0, 0, 1]);
    expect([...asked]).toEqual([0, 1, 1]);
    expect([...correct]).toEqual([1, 0, 1]);
    expect([...chosen]).toEqual([0b101, 0b10, 0]);
    expect(personCount).toBe(2);
  });

  test('whoever met the item in a unit or in another version before is passed over', () => {
    const { people } = collect([
      response({ contextKind: 'unit' }),
      response({}),
      response({ personId: 'two', itemVersion: 1 }),
      response({ personId: 'two' }),
      response({ personId: 'three', itemId: 'of another skill by now' }),
    ]).answers(everybody);
    expect(people).toHaveLength(0);
  });

  test('of too many, whole people are kept, the same whatever the order', () => {
    const names = Array.from({ length: 400 }, (_, index) => `person ${index}`);
    const keptOf = (order: readonly string[]) => {
      const kept: string[] = [];
      const collector = collect(
        order.flatMap((personId) => [
          response({ personId }),
          response({ personId, itemId: 'b', itemVersion: 1 }),
        ]),
        100,
      );
      const { people } = collector.answers((personId) => kept.push(personId) > 0);
      expect(people.length).toBe(2 * kept.length);
      return kept.toSorted();
    };
    const kept = keptOf(names);
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.length).toBeLessThanOrEqual(50);
    expect(keptOf(names.toReversed())).toEqual(kept);
  });

  test('parts the people as asked, and tells the newest response', () => {
    const later = new Date('2026-11-02T00:00:00Z');
    const collector = collect([response({}), response({ personId: 'two', respondedAt: later })]);
    expect(collector.answers((personId) => personId === 'two').personCount).toBe(1);
    expect(collector.newest).toEqual(later);
  });
});
