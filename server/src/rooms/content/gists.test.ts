import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { gistOf, UNIT_WEIGHTS, wordsFor } from './gists.ts';

const asMap = (documents: readonly string[], moduleTitle = '') => {
  const { words, weights } = gistOf(documents, moduleTitle, UNIT_WEIGHTS);
  return Object.fromEntries(words.map((word, at) => [word, weights[at]]));
};

test('a word counts by where it stands, in all languages and the module’s title together', () => {
  expect(asMap([`'commit':2A,31 'git':1A,9B`, `'git':4C`], `'git':1`)).toEqual({
    commit: 7,
    git: 6 + 2 + 1.5 + 4,
  });
});

test('numbers, overlong words and what stands late in the body do not count', () => {
  expect(asMap([`'42':1A '${'a'.repeat(41)}':2A 'late':401 'o''clock':400`])).toEqual({
    "o'clock": 1,
  });
});

test('a dictionary’s stem is shown as the word that the text has, or not at all', () => {
  expect(
    wordsFor(['vulner', 'polici', 'secur', 'gone'], ['Security policy: Vulnerabilities', 'secure']),
  ).toEqual(['vulnerabilities', 'policy', 'secure']);
});

test('an excerpt has no marks, no headings, no pictures and no half words', () => {
  const markdown =
    '# Undo\n\n![map](a.png) See [the *guide*](b.md).\n\n```js\nlet a;\n```\n\n- `one` <b>two</b> three\n';
  expect(excerptOf(markdown, 100)).toBe('See the guide. one two three');
  expect(excerptOf(markdown, 12)).toBe('See the…');
  expect(excerptOf('', 12)).toBe('');
});
