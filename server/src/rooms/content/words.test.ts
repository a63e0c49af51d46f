import { describe, expect, test } from 'vitest';
import { closestWords, countSlips } from './closest-words.ts';
import { pickLocale } from './pick-locale.ts';
import { titleOf } from './read-item.ts';
import { dictionaryOf, searchTextOf, wordsOf } from './search-text.ts';
import { queryWords } from './search-units.ts';

describe('pickLocale', () => {
  test.each([
    ['de', ['en', 'de'], 'de'],
    ['de-AT', ['en', 'de'], 'de'],
    ['pt-br', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['fr', ['de', 'en-GB'], 'en-GB'],
    ['fr', ['de', 'es'], 'de'],
  ])('shows %s out of %j as %s', (wanted, available, picked) => {
    expect(pickLocale(wanted, available)).toBe(picked);
  });
});

describe('the words of a search', () => {
  test('are small, without signs, each once, and few', () => {
    expect(queryWords('  Undo “the” COMMIT, undo!')).toEqual(['undo', 'the', 'commit']);
    expect(queryWords('c++ and node.js & !!')).toEqual(['c++', 'and', 'node', 'js']);
    expect(
      queryWords(Array.from({ length: 50 }, (_, index) => `w${index}`).join(' ')),
    ).toHaveLength(10);
  });

  test('of a text leave numbers out', () => {
    expect(wordsOf('Häuser, 42 Häuser und ES2024')).toEqual(['häuser', 'und', 'es2024']);
  });

  test('are compared in the dictionary of the language, or as they are written', () => {
    expect(dictionaryOf('de-AT')).toBe('german');
    expect(dictionaryOf('tlh')).toBe('simple');
  });
});

test('a text for the search ends with its budget of bytes, its title before its body', () => {
  const text = {
    locale: 'zh',
    externalId: 'x',
    source: 'x',
    title: 'T',
    summary: '😀'.repeat(50_000),
    objectives: [],
    licence: 'CC0-1.0',
    sourceUrl: null,
    markdown: `# H\n\n${'字'.repeat(100_000)}`,
  };
  const { title, summary, headings, body } = searchTextOf(text, []);
  expect([title, summary.length, headings]).toEqual(['T', 100_000, 'H']);
  expect(Buffer.byteLength(title + summary + headings + body)).toBeGreaterThan(249_990);
  expect(Buffer.byteLength(title + summary + headings + body)).toBeLessThanOrEqual(250_000);
  expect(body.endsWith('字')).toBe(true);
});

describe('closestWords', () => {
  test('counts a swap of neighbours as one slip', () => {
    expect(countSlips('pyhton', 'python')).toBe(1);
    expect(countSlips('secruity', 'securely')).toBe(3);
    expect(countSlips('', 'git')).toBe(3);
  });

  test('keeps only the words that are the fewest slips away', () => {
    expect(closestWords('secruity', ['securely', 'security', 'secretly'])).toEqual(['security']);
  });

  test('keeps nothing that is too far away', () => {
    expect(closestWords('quark', ['quarterly'])).toEqual([]);
    expect(closestWords('quark', [])).toEqual([]);
  });
});

describe('titleOf', () => {
  test('is the first line with words, without the marks of a heading', () => {
    expect(titleOf('## Paper Writing\n\n- Imagine')).toBe('Paper Writing');
    expect(titleOf('\n```js\nlet a\n```\nWhat is `a`?')).toBe('What is `a`?');
    expect(titleOf('```js\nlet a\n```')).toBe('let a');
  });
});
