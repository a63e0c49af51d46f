import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { importDirectory, loadStarter } from './index.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  await loadStarter(database.work);
  folder = mkdtempSync(join(tmpdir(), 'cairn-publishers-'));
  mkdirSync(join(folder, 'db_30_0_text'));
  mkdirSync(join(folder, 'ESCO dataset - v1.2.0'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const tabbed = (name: string, rows: readonly (readonly string[])[]) =>
  writeFileSync(
    join(folder, 'db_30_0_text', name),
    rows.map((row) => `${row.join('\t')}\r\n`).join(''),
  );
const commas = (name: string, text: string) =>
  writeFileSync(join(folder, 'ESCO dataset - v1.2.0', name), text);

const RATING_HEAD = [
  'O*NET-SOC Code',
  'Element ID',
  'Element Name',
  'Scale ID',
  'Data Value',
  'N',
  'Standard Error',
  'Lower CI Bound',
  'Upper CI Bound',
  'Recommend Suppress',
  'Not Relevant',
  'Date',
  'Domain Source',
];
const rating = (scale: string, value: string, suppress = 'N') => [
  ...['15-1212.00', '2.B.3.e', 'Programming', scale, value, '8', '0.1', '1', '2'],
  ...[suppress, 'N', '08/2025', 'Analyst'],
];

test('takes a release of O*NET and one of ESCO as they lie in a folder, and the same again changes nothing', async () => {
  tabbed('Occupation Data.txt', [
    ['O*NET-SOC Code', 'Title', 'Description'],
    ['15-1212.00', 'Watchers of systems', 'Watch "systems".'],
    ['15-9999.99', 'Not rated yet', 'Do something.'],
  ]);
  // By its columns, whatever a release calls the file.
  tabbed('Essential Skills.txt', [RATING_HEAD, rating('IM', '3.62'), rating('LV', '3.5', 'Y')]);
  tabbed('Content Model Reference.txt', [
    ['Element ID', 'Element Name', 'Description'],
    ['2.B', 'Cross-functional skills', 'A group.'],
    ['2.B.3.e', 'Programming', 'Writing programs.'],
  ]);
  tabbed('Read Me.txt', [['Anything at all']]);
  const skill = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000';
  const work = 'http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000001';
  commas(
    'skills_en.csv',
    `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description
KnowledgeSkillCompetence,${skill}1,skill/competence,cross-sector,mend nets,"repair nets\npatch nets",released,Mend nets.
KnowledgeSkillCompetence,${skill}2,knowledge,sector-specific,kinds of rope,,released,Ropes.
`,
  );
  commas(
    'occupations_en.csv',
    `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description,code
Occupation,${work},6222,net mender,,released,Mends nets.,6222.1
`,
  );
  commas(
    'occupationSkillRelations_en.csv',
    `occupationUri,relationType,skillType,skillUri
${work},essential,skill/competence,${skill}1
${work},optional,knowledge,${skill}2
`,
  );
  const first = await importDirectory(database.work, folder);
  expect(first.problems).toEqual([]);
  expect(first.counts.externalSkills).toMatchObject({ new: 4, wrong: 0 });
  expect(first.counts.roleProfiles).toMatchObject({ new: 3, wrong: 0 });
  const { rows } = await sql<Record<string, unknown>>`
    select p.external_id, r.external_id as skill, r.importance, r.level, r.low_precision, r.requirement
    from skills.role_profile p join skills.role_profile_rating r on r.role_profile_id = p.role_profile_id
    order by 1, 2`.execute(database.db);
  expect(rows).toMatchObject([
    { skill: `esco:skill/${skill.slice(-35)}1`, requirement: 'essential' },
    { skill: `esco:skill/${skill.slice(-35)}2`, requirement: 'optional' },
    {
      external_id: 'onet:15-1212.00',
      skill: '2.B.3.e',
      importance: 3.62,
      level: 3.5,
      low_precision: true,
    },
  ]);
  const second = await importDirectory(database.work, folder);
  expect(second.counts.externalSkills).toMatchObject({ new: 0, changed: 0, unchanged: 4 });
  expect(second.counts.roleProfiles).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
});

test('names a column that is missing, with its file', async () => {
  tabbed('Job Zones.txt', [
    ['O*NET-SOC Code', 'Title', 'Date', 'Domain Source'],
    ['15-1212.00', 'W', '1', 'A'],
  ]);
  const { problems } = await importDirectory(database.work, folder);
  expect(problems).toMatchObject([{ file: 'db_30_0_text/Job Zones.txt', line: 1 }]);
  expect(problems[0]?.detail).toContain('Job Zone');
});
