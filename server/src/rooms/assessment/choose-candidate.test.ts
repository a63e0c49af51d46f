import { describe, expect, test } from 'vitest';
import { priorItemParameters } from '#engine';
import { chooseCandidate, type Met, MINIMUM_ITEMS, type PoolItem } from './choose-candidate.ts';

const cutPoints = [-2, -0.7, 0.7, 2];
const skill = (skillId: string, change: object = {}) => ({
  skillId,
  proficiency: { mean: -1.5, variance: 2.25 },
  cutPoints,
  targetLevel: 3,
  weight: 3,
  ...change,
});
const item = (itemId: string, skillId: string, locales = ['en']): PoolItem => ({
  itemId,
  version: 1,
  skillId,
  parameters: priorItemParameters(2, cutPoints, 4),
  locales,
});
const nothing: Met = { inCheck: new Map(), recently: new Set(), times: new Map() };
const request = { met: nothing, seed: 'a', maximumItems: 15, locale: 'en' };
const git = [skill('git')];
const three = ['one', 'two', 'three'].map((itemId) => item(itemId, 'git'));
const chosenId = (met: Partial<Met>, items = three, locale = 'en'): string | undefined => {
  const choice = chooseCandidate(git, items, { ...request, locale, met: { ...nothing, ...met } });
  return choice.kind === 'item' ? choice.item.itemId : undefined;
};

describe('the next item of a check', () => {
  test('follows from seed and position', () => {
    const draw = (seed: string) => chooseCandidate(git, three, { ...request, seed });
    expect(draw('a')).toEqual(draw('a'));
    const drawn = new Set(
      Array.from({ length: 40 }, (_, n) => {
        const choice = draw(`seed ${n}`);
        return choice.kind === 'item' ? choice.item.itemId : '';
      }),
    );
    expect(drawn).toEqual(new Set(['one', 'two', 'three']));
  });

  test('says with which probability it was drawn, and what else could have come', () => {
    const choice = chooseCandidate(git, three, request);
    if (choice.kind !== 'item') throw new Error('there are items left');
    const sum = choice.alternatives.reduce((all, other) => all + other.probability, 0);
    expect(sum).toBeCloseTo(1, 12);
    const own = choice.alternatives.find((other) => other.itemId === choice.item.itemId);
    expect(own?.probability).toBe(choice.probability);
    expect(choice.position).toBe(1);
  });

  test('is none that this check had', () => {
    const inCheck = new Map([
      ['one', 'git'],
      ['three', 'git'],
    ]);
    expect(chosenId({ inCheck })).toBe('two');
  });

  test('is one met lately only when nothing else is left', () => {
    expect(chosenId({ recently: new Set(['one', 'two']) })).toBe('three');
    expect(chosenId({ recently: new Set(['one', 'two', 'three']) })).toBeDefined();
  });

  test('is in the person’s language as far as there is one', () => {
    const items = [...three, item('vier', 'git', ['de'])];
    expect(chosenId({}, items, 'de')).toBe('vier');
    expect(chosenId({ inCheck: new Map([['vier', 'git']]) }, items, 'de')).toBeDefined();
  });
});

describe('a check ends', () => {
  const sure = [skill('git', { proficiency: { mean: -6, variance: 0.1 } })];
  const metOf = (count: number): Met => ({
    ...nothing,
    inCheck: new Map(Array.from({ length: count }, (_, n) => [`met ${n}`, 'git'])),
  });

  test('when it has no items', () => {
    expect(chooseCandidate(git, [], request)).toEqual({ kind: 'ended', reason: 'noItems' });
  });

  test('when it is sure, but not before it has asked a few', () => {
    const early = { ...request, met: metOf(MINIMUM_ITEMS - 1) };
    expect(chooseCandidate(sure, three, early).kind).toBe('item');
    const then = { ...request, met: metOf(MINIMUM_ITEMS) };
    expect(chooseCandidate(sure, three, then)).toEqual({ kind: 'ended', reason: 'sure' });
  });

  test('after the most items that it may ask', () => {
    const full = { ...request, met: metOf(15) };
    expect(chooseCandidate(git, three, full)).toEqual({ kind: 'ended', reason: 'maximum' });
  });
});
