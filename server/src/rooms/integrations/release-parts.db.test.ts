/** Parts of releases, and releases that nothing names: what they may take back, and what they leave alone. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { compareDirectory, importDirectory, loadStarter } from './index.ts';
import { escoSample, onetSample, type SampleFiles, writeSampleFiles } from './published-sample.ts';

let database: TestDatabase;
let root: string;
beforeAll(async () => {
  database = await testDatabase();
  root = mkdtempSync(join(tmpdir(), 'cairn-release-parts-'));
  await loadStarter(database.work);
  await importDirectory(database.work, folderOf(onetSample('30.0'), escoSample('1.2.0')));
});
afterAll(async () => {
  await database.close();
  rmSync(root, { recursive: true, force: true });
});

function folderOf(...releases: readonly SampleFiles[]): string {
  const folder = mkdtempSync(join(root, 'release-'));
  for (const files of releases) writeSampleFiles(folder, files);
  return folder;
}
const only = (files: SampleFiles, ...names: string[]): SampleFiles =>
  Object.fromEntries(
    Object.entries(files).filter(([path]) => names.some((name) => path.endsWith(name))),
  );
async function changes(...releases: readonly SampleFiles[]): Promise<string[]> {
  const { updates } = await compareDirectory(database.work, folderOf(...releases));
  return updates
    .flatMap((update) => update.changes)
    .map(({ state, name, fields }) =>
      [state, name, ...fields.map(({ field }) => field)].join(' ').trim(),
    );
}
const stored = async () =>
  (
    await sql`select (select json_agg(e order by external_id) from skills.external_skill e) as skills,
      (select json_agg(p order by external_id) from skills.role_profile p) as profiles,
      (select json_agg(r order by role_profile_id, external_id) from skills.role_profile_rating r) as ratings,
      (select count(*) from skills.release) as releases,
      (select count(*) from integrations.import_run) as runs`.execute(database.db)
  ).rows;

test('comparing a folder leaves no trace', async () => {
  const before = await stored();
  const { updates } = await compareDirectory(
    database.work,
    folderOf(onetSample('30.1'), escoSample('1.2.1')),
  );
  expect(updates.map(({ scheme, version }) => `${scheme} ${version}`)).toEqual([
    'onet 30.1',
    'esco 1.2.1',
  ]);
  expect(updates.map((update) => update.changes.length)).toEqual([5, 6]);
  expect(await stored()).toEqual(before);
});

test('tables that did not come tell nothing: other titles, zones, knowledge and the texts of elements stay', async () => {
  const part = only(onetSample('30.1'), 'Occupation Data.txt', '/Skills.txt');
  expect(await changes(part)).toEqual([
    'changed Software Developers rating rating target target',
    'new Fog Signal Engineers',
    'withdrawn Tide Clerks',
  ]);
  expect(await changes(only(onetSample('30.0'), 'Occupation Data.txt', 'Knowledge.txt'))).toEqual(
    [],
  );
});

test('a table of skills takes back skills, and no groups or occupations', async () => {
  expect(await changes(only(escoSample('1.2.1'), 'skills_en.csv'))).toEqual([
    'changed JavaScript (language) name description',
    'withdrawn tie knots',
  ]);
});

test('tables that list nothing take nothing back', async () => {
  const part = only(onetSample('30.1'), '/Skills.txt', 'Alternate Titles.txt');
  expect((await changes(part)).filter((line) => line.startsWith('withdrawn'))).toEqual([]);
});

/** So long that its head is read before its end is found to be broken. */
const many = Array.from({ length: 3000 }, (_row, index) => {
  const code = `29-${String(1000 + Math.floor(index / 100))}.${String(index % 100).padStart(2, '0')}`;
  return `${code}\tOccupation ${index}\tOne of very many occupations.\r\n`;
}).join('');

test.each([
  ['of which a row does not say what it is about', '15125300\tTesters\tTest.\r\n'],
  ['that breaks off', Buffer.concat([Buffer.from(many), Buffer.from([0x31, 0xff, 0xfe, 0x0a])])],
])('a table %s takes nothing back', async (_what, end) => {
  const path = 'db_30_1_text/Occupation Data.txt';
  const folder = folderOf(onetSample('30.1'));
  appendFileSync(join(folder, path), end);
  const { updates, problems } = await compareDirectory(database.work, folder);
  expect(problems[0]).toMatchObject({ file: path });
  const all = updates.flatMap((update) => update.changes);
  expect(all.map(({ name }) => name)).toContain('Software Developers');
  const gone = all.filter(({ state }) => state === 'withdrawn').map(({ name }) => name);
  // The table of elements is whole.
  expect(gone).toEqual(['Telegraphy']);
});

test('lines of the interchange format take nothing back, and tell no version of O*NET', async () => {
  const line = {
    ...{ role_id: 'onet:99-0000.01', scheme: 'O*NET-SOC 2019', code: '99-0000.01' },
    ...{ title: 'Buoy Painters', rated: false },
  };
  const lines = { 'taxonomy/onet-role-profiles.jsonl': `${JSON.stringify(line)}\n` };
  const { releases } = await importDirectory(database.work, folderOf(lines));
  const none = { changed: 0, withdrawn: 0, returned: 0 };
  expect(releases).toMatchObject([
    {
      version: null,
      begunBy: null,
      counts: { elements: { new: 0, ...none }, occupations: { new: 1, ...none } },
    },
  ]);
});

test('lines of ESCO tell its version with each occupation', async () => {
  const line = { role_id: 'esco:occupation/9', scheme: 'ESCO 1.1.1', title: 'buoy painter' };
  const lines = { 'taxonomy/esco-role-profiles.jsonl': `${JSON.stringify(line)}\n` };
  const { updates } = await compareDirectory(database.work, folderOf(lines));
  expect(updates).toMatchObject([{ scheme: 'esco', version: '1.1.1' }]);
});
