import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { sampleModule, sampleText, sampleUnit } from './catalogue-sample.ts';
import { saveCatalogue, searchUnits } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const branch = sampleText('en', {
    externalId: 'acme/branch',
    title: 'Branches and merging',
    summary: 'Work side by side.',
    markdown: '# Branches\n\nA repository can hold many. Commit before you switch.\n',
  });
  const units = [
    sampleUnit(),
    sampleUnit({ externalId: 'acme/branch', position: 2, topics: [], variants: [branch] }),
  ];
  await saveCatalogue(database.work, { modules: [sampleModule], units });
});
afterAll(async () => await database.close());

async function titlesFor(query: string, locale = 'en'): Promise<string[]> {
  const found = await searchUnits(database.work, { query, locale, limit: 10, offset: 0 });
  expect(found.total).toBe(found.units.length);
  return found.units.map((unit) => unit.title);
}

describe('searchUnits', () => {
  test('finds word forms, every word being asked for', async () => {
    expect(await titlesFor('merge')).toEqual(['Branches and merging']);
    expect(await titlesFor('repositories')).toHaveLength(2);
    expect(await titlesFor('repositories restoring')).toEqual(['Undo a commit']);
    expect(await titlesFor('repositories juggling')).toEqual([]);
  });

  test('puts a unit first whose title says it', async () => {
    expect(await titlesFor('commit')).toEqual(['Undo a commit', 'Branches and merging']);
  });

  test('finds the beginning of a word while it is being typed', async () => {
    expect(await titlesFor('branc')).toEqual(['Branches and merging']);
  });

  test('finds what a mistyped word meant', async () => {
    expect(await titlesFor('mergnig')).toEqual(['Branches and merging']);
    expect(await titlesFor('undo comimt')).toEqual(['Undo a commit']);
  });

  test('searches every language and shows the one wanted', async () => {
    expect(await titlesFor('Haus', 'de')).toEqual(['Rückgängig machen']);
    expect(await titlesFor('Häuser', 'en')).toEqual(['Undo a commit']);
    expect(await titlesFor('merging', 'de')).toEqual(['Branches and merging']);
  });

  test('lists all units in order when nothing is asked, page by page', async () => {
    expect(await titlesFor('  ')).toEqual(['Undo a commit', 'Branches and merging']);
    const page = { query: '', locale: 'en', limit: 1, offset: 1 };
    const second = await searchUnits(database.work, page);
    expect(second).toMatchObject({ total: 2, units: [{ title: 'Branches and merging' }] });
  });

  test('counts all that fit, even on a page after the last', async () => {
    const page = { query: 'repository', locale: 'en', limit: 1, offset: 5 };
    expect(await searchUnits(database.work, page)).toEqual({ total: 2, units: [] });
  });

  test.each(["'; drop table content.unit; --", ':* & | !', '\\', '<-> (((', '🦔', '%_%'])(
    'bears %s',
    async (query) => {
      expect(await titlesFor(query)).toEqual([]);
    },
  );

  test('finds a new text at once and the old one no more', async () => {
    const text = sampleText('en', {
      title: 'Take it back',
      markdown: '# Undo\n\nWith a hedgehog.\n',
    });
    const variants = [text, sampleText('de')];
    await saveCatalogue(database.work, { units: [sampleUnit({ variants })] });
    expect(await titlesFor('hedgehogs')).toEqual(['Take it back']);
    expect(await titlesFor('repository')).toEqual(['Branches and merging']);
  });
});
