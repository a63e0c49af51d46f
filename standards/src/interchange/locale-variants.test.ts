import { describe, expect, it } from 'vitest';
import {
  canonicalModuleId,
  canonicalQuestionId,
  canonicalUnitId,
  indexCounterparts,
  sourceWithoutLocale,
  translates,
} from './locale-variants.ts';

describe('translates', () => {
  it('finds the original by the name of the source and the rest of the id', () => {
    const row = { source: 'acme-de', language: 'de' };
    expect(translates('acme-de/feedback.1', row)).toBe('acme/feedback.1');
  });

  it('prefers what the row says itself', () => {
    const row = { source: 'acme-de', language: 'de', translates: 'other/x' };
    expect(translates('acme-de/feedback.1', row)).toBe('other/x');
    expect(translates('other/x', row)).toBeNull();
  });

  it('leaves originals alone, also when a source only looks translated', () => {
    expect(translates('acme/x', { source: 'acme', language: 'de' })).toBeNull();
    expect(translates('older-it/x', { source: 'older-it', language: 'en' })).toBeNull();
    expect(translates('elsewhere/x', { source: 'acme-de', language: 'de' })).toBeNull();
  });

  it('takes the one row with the same path when the id was renamed', () => {
    const index = indexCounterparts([
      { id: 'acme/new-name', row: { source: 'acme', language: 'en', source_path: 'a/x.yml' } },
      { id: 'acme/twin-1', row: { source: 'acme', language: 'en', source_path: 'a/y.yml' } },
      { id: 'acme/twin-2', row: { source: 'acme', language: 'en', source_path: 'a/y.yml' } },
    ]);
    const at = (source_path: string) => ({ source: 'acme-de', language: 'de', source_path });
    expect(translates('acme-de/old-name', at('a/x.yml'), index)).toBe('acme/new-name');
    expect(translates('acme-de/old-name', at('a/y.yml'), index)).toBe('acme/old-name');
    expect(translates('acme-de/twin-1', at('a/x.yml'), index)).toBe('acme/twin-1');
  });
});

it('takes no long time for 100,000 rows with one path', () => {
  const row = { source: 'acme', language: 'en', source_path: 'a/x.yml' };
  const rows = Array.from({ length: 100_000 }, (_, n) => ({ id: `acme/${n}`, row }));
  expect([...indexCounterparts(rows).idsByPath.values()][0]).toHaveLength(100_000);
});

it('knows regions and scripts as endings', () => {
  expect(sourceWithoutLocale('acme-pt-br', 'pt-BR')).toBe('acme');
  expect(sourceWithoutLocale('acme-pt', 'pt-BR')).toBe('acme');
  expect(sourceWithoutLocale('-de', 'de')).toBeNull();
});

it('gives every language of a unit, module and question one id', () => {
  const german = { source: 'acme-de', language: 'de' };
  const french = { source: 'acme-fr', language: 'fr' };
  expect(canonicalUnitId({ ...german, unit_id: 'acme-de/u' })).toBe('acme/u');
  expect(canonicalUnitId({ ...french, unit_id: 'acme-fr/u' })).toBe('acme/u');
  expect(canonicalUnitId({ source: 'acme', language: 'en', unit_id: 'acme/u' })).toBe('acme/u');
  expect(canonicalModuleId({ ...german, module_id: 'acme-de/m' })).toBe('acme/m');
  expect(canonicalQuestionId({ ...german, question_id: 'acme-de/u.q1' })).toBe('acme/u.q1');
});
