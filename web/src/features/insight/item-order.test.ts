import { expect, test } from 'vitest';
import type { UnitItems } from '../../api/wire.ts';
import { worstFirst } from './item-order.ts';

type Item = UnitItems['items'][number];

const plain = (itemId: string, ...flags: Item['flags']): Item => ({
  itemId,
  flags,
  kind: 'single',
  skill: null,
  level: null,
  onTrial: false,
  stem: '',
  explanation: null,
  parameters: null,
  options: [],
  responders: null,
  right: null,
  checks: null,
  notLearnt: null,
  medianSeconds: null,
  version: 1,
  fitted: null,
  judgement: null,
  doubted: false,
});

test('puts a doubtful key before all else, and leaves the rest in its order', () => {
  const items = [
    plain('plain'),
    plain('easy', 'easier', 'deadOption'),
    plain('also plain'),
    plain('hard', 'harder'),
    plain('doubtful', 'doubtfulKey'),
  ];
  const names = worstFirst(items).map(({ itemId }) => itemId);
  expect(names).toEqual(['doubtful', 'hard', 'easy', 'plain', 'also plain']);
});

test('what responses speak against comes before all else, unless an author has settled it', () => {
  const judged = (itemId: string, settled: boolean): Item => ({
    ...plain(itemId),
    judgement: {
      faults: ['suspectedKey'],
      suspectedOptionId: null,
      settled,
      drift: 0,
      languages: [],
      locations: [],
      groups: [],
    },
  });
  const items = [
    judged('settled', true),
    plain('plain', 'doubtfulKey'),
    judged('suspected', false),
  ];
  const names = worstFirst(items).map(({ itemId }) => itemId);
  expect(names).toEqual(['suspected', 'plain', 'settled']);
});
