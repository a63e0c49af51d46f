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
  level: 2,
  parameters: priorItemParameters(2, cutPoints, 4),
  locales,
});
const nothing: Met = {
  inCheck: new Map(),
  recently: new Set(),
  answered: new Set(),
  times: new Map(),
};
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
    const { skillId, level } = choice.item;
    const own = choice.alternatives.find((one) => one.skillId === skillId && one.level === level);
    expect(own?.itemCount).toBe(3);
    expect(choice.probability).toBe((own?.probability ?? 0) / 3);
    expect(choice).toMatchObject({ position: 1, poolSize: 3 });
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

  test('is one that never was responded to before one that was long ago', () => {
    expect(chosenId({ answered: new Set(['one', 'two']) })).toBe('three');
    const answered = new Set(['one', 'two', 'three']);
    expect(chosenId({ answered, recently: new Set(['one', 'three']) })).toBe('two');
  });

  test('is about a skill not asked about when there is only just room for each', () => {
    const skills = ['git', 'sql', 'shell'].map((id) => skill(id, { weight: id === 'git' ? 9 : 1 }));
    const items = skills.flatMap(({ skillId }) =>
      ['a', 'b', 'c', 'd'].map((part) => item(`${skillId} ${part}`, skillId)),
    );
    const asked: string[] = [];
    const inCheck = new Map<string, string>();
    for (let position = 1; position <= 4; position += 1) {
      const met = { ...nothing, inCheck };
      const choice = chooseCandidate(skills, items, { ...request, met, maximumItems: 4 });
      if (choice.kind !== 'item') throw new Error('there are items left');
      asked.push(choice.item.skillId);
      inCheck.set(choice.item.itemId, choice.item.skillId);
    }
    expect(new Set(asked)).toEqual(new Set(['git', 'sql', 'shell']));
  });

  test('is in the person’s language as far as there is one', () => {
    const items = [...three, item('vier', 'git', ['de'])];
    expect(chosenId({}, items, 'de')).toBe('vier');
    expect(chosenId({ inCheck: new Map([['vier', 'git']]) }, items, 'de')).toBeDefined();
  });
});

describe('a check ends', () => {
  const surely = { proficiency: { mean: -6, variance: 0.1 } };
  const sure = [skill('git', surely)];
  const metOf = (count: number): Met => ({
    ...nothing,
    inCheck: new Map(Array.from({ length: count }, (_, n) => [`met ${n}`, 'git'])),
  });

  test('when it has no items', () => {
    expect(chooseCandidate(git, [], request)).toMatchObject({ kind: 'ended', reason: 'noItems' });
  });

  test('when it is sure, but not before it has asked a few', () => {
    const early = { ...request, met: metOf(MINIMUM_ITEMS - 1) };
    expect(chooseCandidate(sure, three, early).kind).toBe('item');
    const then = { ...request, met: metOf(MINIMUM_ITEMS) };
    expect(chooseCandidate(sure, three, then)).toMatchObject({ kind: 'ended', reason: 'sure' });
  });

  test('never as sure before it has asked about each skill that has items', () => {
    const both = [...sure, skill('sql', surely)];
    const items = [...three, item('four', 'sql')];
    const met = metOf(MINIMUM_ITEMS + 3);
    const next = chooseCandidate(both, items, { ...request, met });
    expect(next.kind).toBe('item');
    const inCheck = new Map([...met.inCheck, ['asked', 'sql']]);
    const then = chooseCandidate(both, items, { ...request, met: { ...met, inCheck } });
    expect(then).toMatchObject({ kind: 'ended', reason: 'sure', position: 10, poolSize: 4 });
  });

  test('not as sure from what is expected of anybody, however far the target', () => {
    for (const targetLevel of [4, 5]) {
      const skills = [skill('git', { targetLevel })];
      const next = chooseCandidate(skills, three, { ...request, met: metOf(MINIMUM_ITEMS) });
      expect(next.kind).toBe('item');
    }
  });

  test('after the most items that it may ask', () => {
    const full = { ...request, met: metOf(15) };
    expect(chooseCandidate(git, three, full)).toMatchObject({ kind: 'ended', reason: 'maximum' });
  });
});
