import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { loadFramework } from '#rooms/skills';
import { sampleModule, sampleText, sampleUnit } from './catalogue-sample.ts';
import { saveCatalogue, saveMapping, searchUnits, type UnitSearch } from './index.ts';
import { readUnitCounts } from './search-units.ts';

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
  await loadFramework(database.work, {
    framework: 'sample',
    title: 'Sample',
    description: 'For tests.',
    groups: [{ group: 'software', name: 'Software' }],
    skills: ['versions', 'shell'].map((skill) => ({
      skill,
      group: 'software',
      name: `Tending ${skill}`,
      summary: 'A skill.',
      levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
      cutPoints: [-2, -0.7, 0.7, 2],
      prerequisites: [],
      related: [],
      links: [],
    })),
  });
  await saveMapping(database.work, {
    source: 'acme',
    units: { 'acme/branch': [{ skill: 'versions', level: 2 }] },
    questions: {},
  });
});
afterAll(async () => await database.close());

async function titlesFor(query: string, locale = 'en'): Promise<string[]> {
  const found = await searchUnits(database.work, { query, locale, limit: 10, offset: 0 });
  expect(found.total).toBe(found.units.length);
  return found.units.map((unit) => unit.title);
}

describe('browsing', () => {
  const page = { query: '', locale: 'en', limit: 10, offset: 0 };
  const titles = async (search: Partial<UnitSearch>): Promise<string[]> => {
    const found = await searchUnits(database.work, { ...page, ...search });
    return found.units.map((unit) => unit.title);
  };

  test('shows only what leads to a level, is of a kind, and is short enough', async () => {
    expect(await titles({ level: 2 })).toEqual(['Branches and merging']);
    expect(await titles({ level: 2, skill: 'versions' })).toHaveLength(1);
    expect(await titles({ level: 3 })).toEqual([]);
    expect(await titles({ level: 2, skill: 'shell' })).toEqual([]);
    expect(await titles({ kind: 'lesson' })).toHaveLength(2);
    expect(await titles({ kind: 'exercise' })).toEqual([]);
    const minutes = (await searchUnits(database.work, page)).units.map(
      (unit) => unit.durationMinutes,
    );
    const shortest = Math.min(...minutes);
    expect(await titles({ minutes: shortest })).toHaveLength(
      minutes.filter((each) => each === shortest).length,
    );
    expect(await titles({ minutes: shortest - 1 })).toEqual([]);
  });

  test('shows only what leads to a skill, with words or without', async () => {
    expect(await titles({ skill: 'versions' })).toEqual(['Branches and merging']);
    expect(await titles({ skill: 'versions', query: 'repository' })).toEqual([
      'Branches and merging',
    ]);
    expect(await titles({ skill: 'shell' })).toEqual([]);
    expect(await titles({ skill: 'no-such-skill' })).toEqual([]);
  });

  test('shows only what comes from a source', async () => {
    expect(await titles({ source: 'acme' })).toHaveLength(2);
    expect(await titles({ source: 'elsewhere' })).toEqual([]);
  });

  test('finds units by the name of the skill that they lead to', async () => {
    expect(await titles({ query: 'tending versions' })).toEqual(['Branches and merging']);
    expect(await titles({ query: 'tending shell' })).toEqual([]);
  });

  test('counts the units of each skill, source and kind', async () => {
    expect(await readUnitCounts(database.work)).toEqual({
      skills: [
        { skillId: expect.any(String), key: 'versions', name: 'Tending versions', count: 1 },
      ],
      sources: [{ source: 'acme', title: 'acme', count: 2 }],
      kinds: [{ kind: 'lesson', count: 2 }],
    });
  });
});

describe('searchUnits', () => {
  test('finds word forms', async () => {
    expect(await titlesFor('merge')).toEqual(['Branches and merging']);
    expect(await titlesFor('repositories')).toHaveLength(2);
    expect(await titlesFor('juggling')).toEqual([]);
  });

  test('puts first what has most of the words, and asks for no word that says nothing', async () => {
    expect(await titlesFor('repositories restoring')).toEqual([
      'Undo a commit',
      'Branches and merging',
    ]);
    expect(await titlesFor('repositories juggling')).toHaveLength(2);
    expect(await titlesFor('restoring with the juggler')).toEqual(['Undo a commit']);
    expect(await titlesFor('with juggler')).toEqual([]);
  });

  test('leaves out what has less than half as many words as the best', async () => {
    expect(await titlesFor('undo restore files repository')).toEqual(['Undo a commit']);
  });

  test('puts first what says the words as they stand', async () => {
    expect(await titlesFor('commit undo')).toEqual(['Undo a commit', 'Branches and merging']);
    expect(await titlesFor('commit before you switch')).toEqual([
      'Branches and merging',
      'Undo a commit',
    ]);
  });

  test('puts a unit first whose title says it', async () => {
    expect(await titlesFor('commit')).toEqual(['Undo a commit', 'Branches and merging']);
  });

  test('finds the beginning of a word while it is being typed', async () => {
    expect(await titlesFor('branc')).toEqual(['Branches and merging']);
  });

  test('finds what a mistyped word meant', async () => {
    expect(await titlesFor('mergnig')).toEqual(['Branches and merging']);
    expect((await titlesFor('undo comimt'))[0]).toBe('Undo a commit');
    expect((await titlesFor('merge comimt'))[0]).toBe('Branches and merging');
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
