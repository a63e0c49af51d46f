import { describe, expect, test } from 'vitest';
import { groupVariants } from './group-variants.ts';

const row = (id: string, source: string, language: string, line = 1) => ({
  row: { id, source, language },
  place: { file: 'content/units-acme.jsonl', line },
});
/** As the format names translations: `acme-de/x` translates `acme/x`. */
const name = ({ id }: { readonly id: string }) => ({
  id,
  canonicalId: id.replace(/^acme-(de|fr)\//, 'acme/'),
});

describe('groupVariants', () => {
  test('brings languages together, the original first', () => {
    const rows = [
      row('acme-fr/x', 'acme-fr', 'fr'),
      row('acme-de/x', 'acme-de', 'de'),
      row('acme/x', 'acme', 'en'),
      row('acme/y', 'acme', 'en'),
    ];
    const { groups, problems } = groupVariants(rows, name);
    expect(problems).toEqual([]);
    expect(
      groups.map((group) => [group.externalId, group.variants.map((variant) => variant.locale)]),
    ).toEqual([
      ['acme/x', ['en', 'de', 'fr']],
      ['acme/y', ['en']],
    ]);
  });

  test('knows the source of an original that did not come', () => {
    const [group] = groupVariants([row('acme-de/x', 'acme-de', 'de')], name).groups;
    expect(group).toMatchObject({ externalId: 'acme/x', source: 'acme', isTranslationOnly: true });
  });

  test('leaves out an id that stands twice and a second text in one language', () => {
    const rows = [
      row('acme/x', 'acme', 'en', 1),
      row('acme/x', 'acme', 'en', 2),
      row('acme-de/x', 'acme-de', 'de', 3),
      row('acme-fr/x', 'acme-fr', 'DE', 4),
    ];
    const { groups, problems } = groupVariants(rows, name);
    expect(groups[0]?.variants.map((variant) => variant.place.line)).toEqual([1, 3]);
    expect(problems.map((problem) => [problem.line, problem.detail])).toEqual([
      [2, 'The id “acme/x” stands in an earlier line too.'],
      [4, '“acme/x” has a text in “de” already.'],
    ]);
  });

  test('takes no long time for one thing in 20,000 languages', () => {
    const tags = Array.from({ length: 20_000 }, (_, n) => `en-x-a${n}`);
    const rows = tags.map((tag) => row(`acme/${tag}`, 'acme', tag));
    const { groups } = groupVariants(rows, ({ id }) => ({ id, canonicalId: 'acme/x' }));
    expect(groups[0]?.variants).toHaveLength(20_000);
  });

  test('writes language tags in their one way', () => {
    const [group] = groupVariants([row('acme/x', 'acme', 'PT-br')], name).groups;
    expect(group?.variants[0]?.locale).toBe('pt-BR');
  });
});
