import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStore } from '#kernel/files';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { type FrameworkFile, loadFramework } from '#rooms/skills';
import {
  sampleItem,
  sampleItemText,
  sampleModule,
  samplePath,
  sampleText,
  sampleUnit,
} from './catalogue-sample.ts';
import {
  itemsForSkills,
  itemsOfUnit,
  itemTitles,
  plannableUnits,
  readAsset,
  readItem,
  readUnit,
  saveAsset,
  saveCatalogue,
  saveMapping,
  savePrerequisites,
  saveSources,
  unitTitles,
} from './index.ts';
import { mapSegment } from './map-segment.ts';
import type { ContentTables } from './tables.db.ts';

const framework: FrameworkFile = {
  framework: 'sample',
  title: 'Sample',
  description: 'For tests.',
  groups: [{ group: 'software', name: 'Software' }],
  skills: ['git', 'shell'].map((skill) => ({
    skill,
    group: 'software',
    name: `About ${skill}`,
    summary: 'A skill.',
    levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
    cutPoints: [-2, -0.7, 0.7, 2],
    prerequisites: [],
    related: [],
    links: [],
  })),
};

let database: TestDatabase;
let skillIds: Record<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  await loadFramework(database.work, framework);
  const { rows } = await sql<{
    key: string;
    id: string;
  }>`select key, skill_id as id from skills.skill`.execute(database.db);
  skillIds = Object.fromEntries(rows.map((row) => [row.key, row.id]));
  await saveSources(database.work, [
    {
      source: 'acme',
      title: null,
      repository: null,
      licence: 'CC-BY-4.0',
      attribution: 'Acme and friends',
      note: null,
    },
  ]);
});
afterAll(async () => await database.close());

const catalogue = {
  modules: [sampleModule],
  paths: [samplePath],
  units: [sampleUnit()],
  items: [sampleItem()],
};

async function idOf(externalId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from content.unit where external_id = ${externalId}
    union all select item_id from content.item where external_id = ${externalId}`.execute(
    database.db,
  );
  return rows[0]?.id ?? '';
}

/** Every row version of the room: a row that is written anew, even with the same values, gets another one. */
async function rowVersions(): Promise<unknown> {
  const tables = [
    'path',
    'path_version',
    'unit',
    'unit_version',
    'unit_variant',
    'segment_variant',
    'unit_search',
    'item',
  ];
  const more = ['item_variant', 'item_option', 'unit_skill', 'item_skill', 'item_parameter'];
  const parts = [...tables, ...more].map(
    (table) =>
      sql`select ${table} as name, count(*) as rows, max(xmin::text::bigint) as newest
        from ${sql.table(`content.${table}`)}`,
  );
  return (await sql`${sql.join(parts, sql` union all `)} order by name`.execute(database.db)).rows;
}

describe('saveCatalogue', () => {
  test('takes modules, units and items in with both languages', async () => {
    const outcome = await saveCatalogue(database.work, catalogue);
    const one = { new: 1, changed: 0, unchanged: 0, wrong: 0 };
    expect(outcome).toEqual({ modules: one, paths: one, units: one, items: one, faults: [] });
    const unitId = await idOf('acme/undo');
    const english = await readUnit(database.work, unitId, 'en');
    const german = await readUnit(database.work, unitId, 'de-AT');
    expect(english).toMatchObject({
      version: 1,
      locale: 'en',
      locales: ['de', 'en'],
      title: 'Undo a commit',
      moduleTitle: 'Git',
      durationMinutes: 4,
      attribution: 'Acme and friends',
      itemCount: 1,
      isMapped: false,
    });
    expect(german).toMatchObject({ locale: 'de', moduleTitle: 'Git auf Deutsch' });
    expect(german.segments.map((segment) => segment.segmentId)).toEqual(
      english.segments.map((segment) => segment.segmentId),
    );
  });

  test('touches no row the second time', async () => {
    const before = await rowVersions();
    const outcome = await saveCatalogue(database.work, catalogue);
    const same = { new: 0, changed: 0, unchanged: 1, wrong: 0 };
    expect(outcome).toEqual({ modules: same, paths: same, units: same, items: same, faults: [] });
    expect(await rowVersions()).toEqual(before);
  });

  test('keeps the texts and the order of a path when only a translation comes', async () => {
    const german = { locale: 'de', title: 'Dein erstes Jahr', summary: '' };
    const { paths } = await saveCatalogue(database.work, {
      paths: [
        { ...samplePath, isTranslationOnly: true, moduleExternalIds: [], variants: [german] },
      ],
    });
    expect(paths).toMatchObject({ changed: 1 });
    const { rows } = await sql`select version, array_length(module_ids, 1) as modules,
      (select array_agg(locale order by locale) from jsonb_object_keys(texts) as locale) as locales
      from content.path_version order by version`.execute(database.db);
    expect(rows).toEqual([
      { version: 1, modules: 1, locales: ['en'] },
      { version: 2, modules: 1, locales: ['de', 'en'] },
    ]);
  });

  test('leaves out a path that names an unknown module', async () => {
    const { paths, faults } = await saveCatalogue(database.work, {
      paths: [{ ...samplePath, externalId: 'acme/lost', moduleExternalIds: ['acme/git', 'no'] }],
    });
    expect(paths).toMatchObject({ new: 0, wrong: 1 });
    expect(faults).toMatchObject([{ externalId: 'acme/lost', field: '/modules/1' }]);
  });

  test('makes a new version of a changed text, keeps the old one readable and the segments’ ids', async () => {
    const unitId = await idOf('acme/undo');
    const before = await readUnit(database.work, unitId, 'en');
    const german = await readUnit(database.work, unitId, 'de');
    const markdown = '# Undo\n\nWith great care.\n\n## Bring back\n\nFiles.\n\n## New\n\nMore.\n';
    const changed = sampleUnit({ variants: [sampleText('en', { markdown })] });
    const outcome = await saveCatalogue(database.work, { units: [changed] });
    expect(outcome.units).toMatchObject({ changed: 1 });
    const after = await readUnit(database.work, unitId, 'en');
    expect(after.version).toBe(2);
    expect(after.segments[0]?.segmentId).toBe(before.segments[0]?.segmentId);
    expect(after.segments.map((segment) => segment.markdown).join('')).toBe(markdown);
    expect(await readUnit(database.work, unitId, 'en', 1)).toMatchObject({
      version: 1,
      segments: before.segments,
    });
    // The German text did not come this time and goes along as it was.
    expect(await readUnit(database.work, unitId, 'de')).toMatchObject({
      version: 2,
      segments: german.segments,
    });
  });

  test('keeps the ids of options when an item changes, and the old version as it was', async () => {
    const itemId = await idOf('acme/undo.q1');
    const before = await readItem(database.work, itemId, 1, 'en');
    const [right, ...wrong] = sampleItemText('en').options;
    const options = [...wrong.toReversed(), ...(right ? [right] : [])];
    const variants = [sampleItemText('en', { stem: 'What gets a file back?', options })];
    await saveCatalogue(database.work, { items: [sampleItem({ variants })] });
    const after = await readItem(database.work, itemId, 2, 'en');
    expect(after.stem).toBe('What gets a file back?');
    expect(after.options.map((option) => option.optionId)).toEqual(
      before.options.map((option) => option.optionId).toReversed(),
    );
    expect(await readItem(database.work, itemId, 1, 'en')).toEqual(before);
    const german = await readItem(database.work, itemId, 2, 'de');
    expect(german.options.find((option) => option.correct)?.text).toBe('Zurückholen');
  });

  test('does not take a translation along when the key of the original was corrected', async () => {
    const itemId = await idOf('acme/undo.q1');
    const options = sampleItemText('en').options.map((option, index) => ({
      ...option,
      correct: index === 1,
    }));
    await saveCatalogue(database.work, {
      items: [sampleItem({ variants: [sampleItemText('en', { options })] })],
    });
    expect(await readItem(database.work, itemId, 3, 'de')).toMatchObject({ locale: 'en' });
    await saveCatalogue(database.work, catalogue);
  });

  test('moves a unit without a new version', async () => {
    const before = await readUnit(database.work, await idOf('acme/undo'), 'en');
    const moved = await saveCatalogue(database.work, { units: [sampleUnit({ position: 7 })] });
    expect(moved.units).toMatchObject({ changed: 1 });
    const after = await readUnit(database.work, await idOf('acme/undo'), 'en');
    expect(after.version).toBe(before.version);
  });

  test('leaves out what names something unknown or the id of another source, and says so', async () => {
    const outcome = await saveCatalogue(database.work, {
      units: [
        sampleUnit({ externalId: 'acme/lost', moduleExternalId: 'acme/nowhere' }),
        sampleUnit({ source: 'other' }),
      ],
      items: [
        sampleItem({ externalId: 'acme/lost.q1', unitExternalId: 'acme/nowhere' }),
        sampleItem({
          isTranslationOnly: true,
          variants: [sampleItemText('de', { options: sampleItemText('de').options.toReversed() })],
        }),
      ],
    });
    expect(outcome.units).toMatchObject({ new: 0, wrong: 2 });
    expect(outcome.items).toMatchObject({ new: 0, wrong: 2 });
    expect(outcome.faults.map((fault) => [fault.externalId, fault.field])).toEqual([
      ['acme/lost', '/module_id'],
      ['acme/undo', '/source'],
      ['acme/lost.q1', '/unit_id'],
      ['acme/undo.q1', '/options'],
    ]);
  });

  test('adds a language that comes later alone, with the same segments', async () => {
    const english = sampleUnit({
      externalId: 'acme/late',
      variants: [sampleText('en', { externalId: 'acme/late' })],
    });
    const german = sampleUnit({
      externalId: 'acme/late',
      isTranslationOnly: true,
      kind: 'exercise',
      variants: [sampleText('de', { externalId: 'acme-de/late' })],
    });
    await saveCatalogue(database.work, { units: [english] });
    await saveCatalogue(database.work, { units: [german] });
    const unitId = await idOf('acme/late');
    const shown = await readUnit(database.work, unitId, 'de');
    expect(shown).toMatchObject({ version: 2, locale: 'de', kind: 'lesson' });
    expect(shown.segments.map((segment) => segment.segmentId)).toEqual(
      (await readUnit(database.work, unitId, 'en')).segments.map((segment) => segment.segmentId),
    );
  });
});

describe('savePrerequisites', () => {
  test('keeps what can be kept and tells of circles and unknown units', async () => {
    const faults = await savePrerequisites(database.work, [
      { externalId: 'acme/late', requires: ['acme/undo', 'acme/nowhere'] },
      { externalId: 'acme/undo', requires: ['acme/late'] },
    ]);
    expect(faults.map((fault) => [fault.externalId, fault.detail.split(';')[0]])).toEqual([
      ['acme/late', 'Nothing has the id “acme/nowhere”'],
      ['acme/undo', 'Asking for “acme/late” first would lead in a circle'],
    ]);
  });
});

async function keyOf(segmentId: string): Promise<string> {
  const { key } = await database.db
    .withTables<ContentTables>()
    .selectFrom('content.segment')
    .select('key')
    .where('segment_id', '=', segmentId)
    .executeTakeFirstOrThrow();
  return key;
}

describe('saveMapping', () => {
  const mapping = {
    source: 'acme',
    units: { 'acme/undo': [{ skill: 'git', level: 2 }] },
    questions: { 'acme/undo.q1': { skill: 'git', level: 2 } },
  };

  test('makes mapped units plannable and mapped items assessable', async () => {
    expect(await plannableUnits(database.work)).toEqual([]);
    const outcome = await saveMapping(database.work, mapping);
    expect(outcome.counts).toEqual({ new: 2, changed: 0, unchanged: 0, wrong: 0 });
    const [unit] = await plannableUnits(database.work);
    expect(unit).toMatchObject({
      unitId: await idOf('acme/undo'),
      teaches: [{ skillId: skillIds.git, level: 2 }],
      prerequisites: [],
      locales: ['de', 'en'],
      titles: { en: 'Undo a commit', de: 'Rückgängig machen' },
      durationMinutes: 4,
      itemCount: 1,
    });
    const [item] = await itemsForSkills(database.work, [skillIds.git ?? '']);
    expect(item).toMatchObject({ level: 2, unitId: unit?.unitId, locales: ['de', 'en'] });
    // One right of three options: half of those who do not know guess.
    expect(item?.parameters.guessing).toBeCloseTo(1 / 6);
    expect(await itemsForSkills(database.work, [skillIds.shell ?? ''])).toEqual([]);
  });

  test('touches no row the second time', async () => {
    const before = await rowVersions();
    expect((await saveMapping(database.work, mapping)).counts).toMatchObject({ unchanged: 2 });
    expect(await rowVersions()).toEqual(before);
  });

  test('takes back what the next mapping does not say any more', async () => {
    const other = { ...mapping, units: { 'acme/late': [{ skill: 'shell', level: 1 }] } };
    expect((await saveMapping(database.work, other)).counts).toMatchObject({
      new: 1,
      unchanged: 1,
    });
    const units = await plannableUnits(database.work);
    // Its prerequisite is not mapped, so it can never be planned and is not asked for.
    expect(units.map((unit) => [unit.unitId, unit.prerequisites])).toEqual([
      [await idOf('acme/late'), []],
    ]);
  });

  test('gives an item other parameters when its level changes', async () => {
    const [before] = await itemsForSkills(database.work, [skillIds.git ?? '']);
    const harder = { ...mapping, questions: { 'acme/undo.q1': { skill: 'git', level: 4 } } };
    expect((await saveMapping(database.work, harder)).counts).toMatchObject({ changed: 1 });
    const [after] = await itemsForSkills(database.work, [skillIds.git ?? '']);
    expect(after?.parameters.difficulty).toBeGreaterThan(before?.parameters.difficulty ?? 9);
  });

  test('maps parts of a unit by their keys, in place of what it said before', async () => {
    const unitId = await idOf('acme/undo');
    const aboutOf = async () =>
      (await readUnit(database.work, unitId, 'en')).segments.map(({ about }) => about);
    const [first] = (await readUnit(database.work, unitId, 'en')).segments;
    const key = await keyOf(first?.segmentId ?? '');
    const parts = {
      ...mapping,
      segments: { 'acme/undo': { [key]: [{ skill: 'git', level: 1 }] } },
    };
    await saveMapping(database.work, mapping);
    expect((await saveMapping(database.work, parts)).counts).toMatchObject({ new: 1, changed: 0 });
    const link = { skillId: skillIds.git ?? '', level: 1 };
    expect((await aboutOf()).flat()).toEqual([link]);
    expect((await saveMapping(database.work, parts)).counts).toMatchObject({ new: 0, changed: 0 });
    const unknown = { 'acme/undo': { nowhere: [{ skill: 'git', level: 1 }] } };
    const outcome = await saveMapping(database.work, { ...mapping, segments: unknown });
    expect(outcome.faults.map(({ externalId }) => externalId)).toEqual(['acme/undo#nowhere']);
    expect((await aboutOf()).flat()).toEqual([]);
  });

  test('leaves a part as it is about which an author decided', async () => {
    const unitId = await idOf('acme/undo');
    const unit = await readUnit(database.work, unitId, 'en');
    const segmentId = unit.segments[0]?.segmentId ?? '';
    const place = { unitId, segmentId };
    const author = database.work.newId();
    const git = skillIds.git ?? '';
    const mapped = async () => (await readUnit(database.work, unitId, 'en')).segments[0]?.about;
    await mapSegment(database.work, place, [{ skillId: git, level: 2 }], author);
    expect(await mapped()).toEqual([{ skillId: git, level: 2 }]);
    await mapSegment(database.work, place, [], author);
    const segments = { 'acme/undo': { [await keyOf(segmentId)]: [{ skill: 'git', level: 1 }] } };
    await saveMapping(database.work, { ...mapping, segments });
    expect(await mapped()).toEqual([]);
  });

  test('refuses a skill for a part to which its unit does not lead', async () => {
    const unitId = await idOf('acme/undo');
    const unit = await readUnit(database.work, unitId, 'en');
    const author = database.work.newId();
    const shell = [{ skillId: skillIds.shell ?? '', level: 1 }];
    const place = { unitId, segmentId: unit.segments[0]?.segmentId ?? '' };
    await expect(mapSegment(database.work, place, shell, author)).rejects.toMatchObject({
      kind: { slug: 'content/not-of-unit' },
    });
    const other = { unitId, segmentId: unitId };
    await expect(mapSegment(database.work, other, [], author)).rejects.toMatchObject({
      kind: { slug: 'content/unknown-segment' },
    });
  });

  test('tells of ids and skills that are unknown', async () => {
    const outcome = await saveMapping(database.work, {
      source: 'acme',
      units: { 'acme/nowhere': [{ skill: 'git', level: 1 }] },
      questions: { 'acme/undo.q1': { skill: 'juggling', level: 1 } },
    });
    expect(outcome.counts).toMatchObject({ new: 0, wrong: 2 });
    expect(outcome.faults.map((fault) => [fault.externalId, fault.field])).toEqual([
      ['acme/nowhere', ''],
      ['acme/undo.q1', '/skill'],
    ]);
  });
});

describe('what is read', () => {
  test('are titles of units and items in the language wanted, else in another', async () => {
    const unitId = await idOf('acme/undo');
    const itemId = await idOf('acme/undo.q1');
    expect((await unitTitles(database.work, [unitId], 'fr')).get(unitId)).toMatchObject({
      title: 'Undo a commit',
      moduleTitle: 'Git',
      durationMinutes: 4,
    });
    expect((await itemTitles(database.work, [itemId], 'de')).get(itemId)).toBe(
      'Was holt eine Datei zurück?',
    );
  });

  test('are the items of a unit even when no skill is known', async () => {
    const [item] = await itemsOfUnit(database.work, await idOf('acme/undo'));
    expect(item).toMatchObject({ kind: 'single', skillId: null, level: null });
  });

  test('is a problem when there is no such thing', async () => {
    const nobody = '01a20cc8-8e80-7030-916e-7f09b40dd85c';
    await expect(readUnit(database.work, nobody, 'en')).rejects.toMatchObject({
      kind: { slug: 'content/unknown-unit' },
    });
    await expect(readItem(database.work, nobody, 1, 'en')).rejects.toMatchObject({
      kind: { slug: 'content/unknown-item' },
    });
  });
});

test('pictures are kept once under their content, and the latest is shown at a path', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-files-'));
  try {
    const files = fileStore(folder);
    const picture = (text: string) => ({
      source: 'acme',
      path: 'images/map.svg',
      bytes: new Uint8Array(Buffer.from(text)),
      mediaType: 'image/svg+xml',
    });
    expect(await saveAsset(database.work, files, picture('<svg/>'))).toBe('new');
    expect(await saveAsset(database.work, files, picture('<svg/>'))).toBe('unchanged');
    expect(await saveAsset(database.work, files, picture('<svg></svg>'))).toBe('changed');
    const shown = await readAsset(database.work, files, 'acme', 'images/map.svg');
    expect(Buffer.from(shown.bytes).toString()).toBe('<svg></svg>');
    await expect(readAsset(database.work, files, 'acme', '../x')).rejects.toMatchObject({
      kind: { slug: 'content/unknown-asset' },
    });
    expect(await files.get('../../etc/passwd')).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
