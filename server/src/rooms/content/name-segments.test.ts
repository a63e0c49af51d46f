import { describe, expect, test } from 'vitest';
import { type KnownSegment, nameSegments } from './name-segments.ts';

const text = (locale: string, markdown: string) => ({
  locale,
  markdown,
  externalId: `x/${locale}`,
  source: 'x',
  title: 'T',
  summary: '',
  objectives: [],
  licence: 'CC0-1.0',
  sourceUrl: null,
});
const keysOf = (
  texts: readonly ReturnType<typeof text>[],
  known: ReadonlyMap<string, readonly KnownSegment[]> = new Map(),
) => nameSegments(texts, known).map(({ segments }) => segments.map((segment) => segment.key));

const english = '# Undo\n\ntext\n\n## Restore\n\ntext\n\n## Reset\n\ntext\n';
const german = '# Rückgängig\n\ntext\n\n## Wiederherstellen\n\ntext\n\n## Zurücksetzen\n\ntext\n';
const known = (locale: string, ...segments: KnownSegment[]) => new Map([[locale, segments]]);

describe('nameSegments', () => {
  test('gives a translation with the same outline the keys of the original', () => {
    expect(keysOf([text('en', english), text('de', german)])).toEqual([
      ['undo', 'restore', 'reset'],
      ['undo', 'restore', 'reset'],
    ]);
  });

  test('gives a translation that came alone the keys of the stored original', () => {
    const original = known(
      'en',
      { key: 'undo', title: 'Undo', level: 1 },
      { key: 'restore', title: 'Restore', level: 2 },
      { key: 'reset', title: 'Reset', level: 2 },
    );
    expect(keysOf([text('de', german)], original)).toEqual([['undo', 'restore', 'reset']]);
  });

  test('keeps the key of a heading that was reworded', () => {
    const before = known(
      'en',
      { key: 'undo', title: 'Undo', level: 1 },
      { key: 'bring-back', title: 'Bring back', level: 2 },
      { key: 'reset', title: 'Reset', level: 2 },
    );
    expect(keysOf([text('en', english)], before)).toEqual([['undo', 'bring-back', 'reset']]);
  });

  test('leaves a translation with another outline its own keys, and gives none twice', () => {
    const longer = `${german}\n## Restore\n\nmehr\n`;
    const [, own] = keysOf([text('en', english), text('de', longer)]);
    expect(own).toHaveLength(4);
    expect(new Set(own).size).toBe(4);
  });
});
