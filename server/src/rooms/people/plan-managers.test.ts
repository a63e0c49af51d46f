import { describe, expect, test } from 'vitest';
import { planManagers } from './plan-managers.ts';

const find = (identifier: string) =>
  identifier === 'twins' ? ['a', 'b'] : 'abcdef'.includes(identifier) ? [identifier] : [];
const none = new Map<string, string>();

describe('planManagers', () => {
  test('keeps links, and the end of one', () => {
    const { links, faults } = planManagers(
      [
        { externalId: 'a', manager: 'b' },
        { externalId: 'b', manager: null },
      ],
      find,
      none,
    );
    expect(links).toEqual([
      { person: 'a', manager: 'b' },
      { person: 'b', manager: null },
    ]);
    expect(faults).toEqual([]);
  });

  test('tells of managers who are unknown, several, or the person', () => {
    const { links, faults } = planManagers(
      [
        { externalId: 'a', manager: 'nobody' },
        { externalId: 'b', manager: 'twins' },
        { externalId: 'c', manager: 'c' },
      ],
      find,
      none,
    );
    expect(links).toEqual([]);
    expect(faults.map(({ reason }) => reason)).toEqual(['unknown', 'several', 'self']);
  });

  test('leaves out the link that closes a circle, also through links that the file does not speak of', () => {
    const links = [
      { externalId: 'a', manager: 'b' },
      { externalId: 'b', manager: 'c' },
    ];
    expect(planManagers(links, find, new Map([['c', 'a']])).faults).toEqual([
      { externalId: 'b', reason: 'circle', manager: 'c' },
    ]);
    // What the file says of a person replaces what was.
    expect(planManagers(links, find, new Map([['b', 'a']])).faults).toEqual([]);
  });

  test('bears a circle that stands in the data', () => {
    const others = new Map([
      ['c', 'd'],
      ['d', 'c'],
    ]);
    expect(planManagers([{ externalId: 'a', manager: 'c' }], find, others).faults).toEqual([]);
  });
});
