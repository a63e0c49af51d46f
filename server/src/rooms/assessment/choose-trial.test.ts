import { expect, test } from 'vitest';
import { priorItemParameters } from '#engine';
import type { Candidate, Met, PoolItem } from './choose-candidate.ts';
import { chooseTrial } from './choose-trial.ts';

const item = (itemId: string, locales = ['en']) => ({
  itemId,
  version: 1,
  skillId: 'git',
  level: 2,
  parameters: priorItemParameters(2, [-2, -0.7, 0.7, 2], 4),
  locales,
});
const chosen = (position: number): Candidate => ({
  kind: 'item',
  item: item('known'),
  isTrial: false,
  probability: 0.5,
  alternatives: [],
  position,
  poolSize: 9,
});
const nothing: Met = {
  inCheck: new Map(),
  recently: new Set(),
  answered: new Set(),
  times: new Map(),
};
const draw = (seed: string, items: readonly PoolItem[], met = nothing, position = 2): Candidate =>
  chooseTrial(chosen(position), items, { met, seed, locale: 'en' });
const seeds = Array.from({ length: 600 }, (_, n) => `seed ${n}`);
const trialsAmong = (items: readonly PoolItem[], met = nothing, position = 2): string[] =>
  seeds.flatMap((seed) => {
    const one = draw(seed, items, met, position);
    return one.kind === 'item' && one.isTrial ? [one.item.itemId] : [];
  });

test('about one in six questions is on trial, each new one as often as another', () => {
  const drawn = trialsAmong([item('new'), item('newer')]);
  expect(drawn.length / seeds.length).toBeGreaterThan(0.12);
  expect(drawn.length / seeds.length).toBeLessThan(0.22);
  const first = drawn.filter((itemId) => itemId === 'new').length;
  expect(first / drawn.length).toBeGreaterThan(0.35);
  expect(first / drawn.length).toBeLessThan(0.65);
  expect(draw('a', [item('new')])).toEqual(draw('a', [item('new')]));
});

test('each choice says how probable it was', () => {
  const new_ = [item('new'), item('newer')];
  const all = seeds.map((seed) => draw(seed, new_));
  for (const one of all) {
    if (one.kind !== 'item') throw new Error('there was one');
    expect(one.probability).toBeCloseTo(one.isTrial ? 1 / 12 : (0.5 * 5) / 6, 12);
  }
});

test('never the first question, nor one that was met, nor in another language, nor a third', () => {
  expect(trialsAmong([item('new')], nothing, 1)).toEqual([]);
  expect(trialsAmong([item('new')], { ...nothing, answered: new Set(['new']) })).toEqual([]);
  expect(trialsAmong([item('neu', ['de'])])).toEqual([]);
  const tried = new Map([
    ['a', null],
    ['b', null],
    ['c', 'git'],
  ]);
  expect(trialsAmong([item('new')], { ...nothing, inCheck: tried }, 4)).toEqual([]);
});

test('an end stays an end', () => {
  const end: Candidate = { kind: 'ended', reason: 'sure', position: 7, poolSize: 3 };
  for (const seed of seeds)
    expect(chooseTrial(end, [item('new')], { met: nothing, seed, locale: 'en' })).toBe(end);
});
