import { describe, expect, test } from 'vitest';
import { nameOptions } from './name-options.ts';

type Options = readonly (readonly [text: string, correct: boolean])[];

const text = (locale: string, options: Options) => ({
  locale,
  externalId: `x/q1.${locale}`,
  stem: 'Which?',
  explanation: null,
  modelResponse: null,
  pairs: [],
  options: options.map(([option, correct]) => ({ text: option, correct, explanation: null })),
});
const item = (isTranslationOnly: boolean, ...variants: ReturnType<typeof text>[]) => ({
  externalId: 'x/q1',
  isTranslationOnly,
  variants,
});
const named = (ids: readonly string[], options: Options) =>
  options.map(([option, correct], index) => ({
    text: option,
    correct,
    optionId: ids[index] ?? '',
  }));

const english: Options = [
  ['git restore', true],
  ['git push', false],
  ['git clone', false],
];
const german: Options = [
  ['git restore eingeben', true],
  ['git push eingeben', false],
  ['git clone eingeben', false],
];

describe('nameOptions', () => {
  test('gives both languages the same ids, whatever order they are shown in later', () => {
    const names = nameOptions(item(false, text('en', english), text('de', german)), new Map());
    const ids = names?.options.map((option) => option.optionId) ?? [];
    expect(new Set(ids).size).toBe(3);
    expect(names?.idsByLocale.get('de')).toEqual(ids);
    expect(names?.options.map((option) => option.correct)).toEqual([true, false, false]);
  });

  test('keeps ids when options change places or the key is corrected', () => {
    const known = new Map([['en', named(['a', 'b', 'c'], english)]]);
    const moved: Options = [
      ['git push', false],
      ['git clone', true],
      ['git restore', false],
    ];
    expect(nameOptions(item(false, text('en', moved)), known)?.options).toEqual([
      { optionId: 'b', correct: false },
      { optionId: 'c', correct: true },
      { optionId: 'a', correct: false },
    ]);
  });

  test('takes a language along that did not come only while its key is still right', () => {
    const known = new Map([
      ['en', named(['a', 'b', 'c'], english)],
      ['de', named(['a', 'b', 'c'], german)],
    ]);
    const reworded: Options = [
      ['git restore', true],
      ['git push', false],
      ['git  clone', false],
    ];
    expect(nameOptions(item(false, text('en', reworded)), known)?.keptLocales).toEqual(['de']);
    const corrected: Options = [
      ['git restore', false],
      ['git push', true],
      ['git clone', false],
    ];
    expect(nameOptions(item(false, text('en', corrected)), known)?.keptLocales).toEqual([]);
  });

  test('gives a translation that came alone the ids of the stored original', () => {
    const known = new Map([['en', named(['a', 'b', 'c'], english)]]);
    const names = nameOptions(item(true, text('de', german)), known);
    expect(names?.idsByLocale.get('de')).toEqual(['a', 'b', 'c']);
    expect(names?.keptLocales).toEqual(['en']);
  });

  test('refuses a translation in which other options are right', () => {
    const known = new Map([['en', named(['a', 'b', 'c'], english)]]);
    const other: Options = [
      ['eins', false],
      ['zwei', true],
      ['drei', false],
    ];
    expect(nameOptions(item(true, text('de', other)), known)).toBeUndefined();
  });
});
