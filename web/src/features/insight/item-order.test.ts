import { expect, test } from 'vitest';
import type { UnitItems } from '../../api/wire.ts';
import { worstFirst } from './item-order.ts';

type Item = UnitItems['items'][number];

test('puts a doubtful key before all else, and leaves the rest in its order', () => {
  const item = (itemId: string, ...flags: Item['flags']): Item => ({
    itemId,
    flags,
    kind: 'single',
    skill: null,
    level: null,
    stem: '',
    explanation: null,
    parameters: null,
    options: [],
    responders: null,
    right: null,
    checks: null,
    notLearnt: null,
    medianSeconds: null,
  });
  const items = [
    item('plain'),
    item('easy', 'easier', 'deadOption'),
    item('also plain'),
    item('hard', 'harder'),
    item('doubtful', 'doubtfulKey'),
  ];
  const names = worstFirst(items).map(({ itemId }) => itemId);
  expect(names).toEqual(['doubtful', 'hard', 'easy', 'plain', 'also plain']);
});
