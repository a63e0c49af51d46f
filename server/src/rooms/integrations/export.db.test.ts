import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { exportDirectory, importDirectory, loadStarter } from './index.ts';

let folder: string;
let first: TestDatabase;
let second: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-export-'));
  first = await testDatabase();
  second = await testDatabase();
});
afterAll(async () => {
  await first.close();
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, rows: readonly object[]): void {
  const path = join(folder, 'in', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

const unit = { module_id: 'acme/m', kind: 'lesson', language: 'en', licence: 'CC0-1.0' };
const question = { unit_id: 'acme/u1', type: 'single', language: 'en', licence: 'CC0-1.0' };

test('what is written is what was read, in both languages, and reading it again changes nothing', async () => {
  const sources = [
    {
      source: 'acme',
      licence: 'CC0-1.0',
      attribution: 'Acme',
      title: null,
      repository: null,
      note: null,
    },
  ];
  mkdirSync(join(folder, 'in'), { recursive: true });
  writeFileSync(join(folder, 'in/sources.json'), JSON.stringify(sources));
  write('content/modules-acme.jsonl', [
    { module_id: 'acme/m', source: 'acme', title: 'Module', language: 'en', topics: ['t'] },
    { module_id: 'acme-de/m', source: 'acme-de', title: 'Modul', language: 'de' },
  ]);
  write('content/paths-acme.jsonl', [{ path_id: 'acme/p', title: 'Path', modules: ['acme/m'] }]);
  write('content/units-acme.jsonl', [
    {
      ...unit,
      unit_id: 'acme/u1',
      source: 'acme',
      title: 'One',
      duration_minutes: 4,
      has_body: true,
    },
    { ...unit, unit_id: 'acme/u2', source: 'acme', title: 'Two', prerequisites: ['acme/u1'] },
    {
      ...unit,
      unit_id: 'acme-de/u1',
      source: 'acme-de',
      title: 'Eins',
      language: 'de',
      has_body: true,
    },
  ]);
  const body = '# One\r\n\nText with `code`.\n\n\n## Two\n\nMore.  \n';
  write('bodies/acme.jsonl', [
    { unit_id: 'acme/u1', format: 'markdown', body },
    { unit_id: 'acme-de/u1', format: 'markdown', body: 'Kein Titel.' },
  ]);
  write(
    'questions/acme.jsonl',
    // Ten and more, so that their order is not that of their ids.
    Array.from({ length: 12 }, (_, index) => ({
      ...question,
      question_id: `acme/u1.q${index + 1}`,
      source: 'acme',
      stem: `What is ${index}?`,
      options: [
        { text: `right ${index}`, correct: true, explanation: 'Yes.' },
        { text: `wrong ${index}`, correct: false },
      ],
    })),
  );
  write('taxonomy/onet-elements.jsonl', [
    { id: '9.Z', name: 'Group', domain: 'group' },
    {
      id: '9.Z.1',
      name: 'Skill',
      domain: 'skill',
      parent: '9.Z',
      level_anchors: [{ value: 2, text: 'A' }],
    },
  ]);
  write('taxonomy/onet-role-profiles.jsonl', [
    {
      role_id: 'onet:99-9999.00',
      scheme: 'O*NET-SOC',
      code: '99-9999.00',
      title: 'Makers',
      rated: true,
      skills: [{ id: '9.Z.1', name: 'Skill', importance: 3.5, level: 4.12, low_precision: true }],
    },
    { role_id: 'onet:1', scheme: 'O*NET-SOC', code: '1', title: 'Unrated', rated: false },
  ]);
  write('taxonomy/esco-skills.jsonl', [
    {
      skill_id: 'esco:skill/a',
      label: 'a',
      type: 'knowledge',
      broader: ['esco:group/g'],
      alt_labels: ['aa'],
    },
    { skill_id: 'esco:skill/b', label: 'b', type: 'skill/competence' },
  ]);
  write('taxonomy/esco-skill-groups.jsonl', [{ group_id: 'esco:group/g', label: 'g' }]);
  write('taxonomy/esco-skill-relations.jsonl', [
    { from: 'esco:skill/a', type: 'essential', to: 'esco:skill/b' },
  ]);
  write('taxonomy/esco-role-profiles.jsonl', [
    {
      role_id: 'esco:occupation/o',
      scheme: 'ESCO',
      title: 'o',
      essential: ['esco:skill/a'],
      optional: ['esco:skill/b'],
    },
  ]);
  write('content/nothing.jsonl', []);

  const imported = await importDirectory(first.work, join(folder, 'in'));
  expect(imported.problems).toEqual([]);
  const counts = await exportDirectory(first.work, join(folder, 'out'));
  expect(counts).toEqual({
    modules: 2,
    paths: 1,
    units: 3,
    bodies: 2,
    questions: 12,
    skills: 5,
    relations: 1,
    roles: 3,
  });
  const again = await importDirectory(first.work, join(folder, 'out'));
  expect(again.problems).toEqual([]);
  for (const [kind, { new: fresh, changed, wrong }] of Object.entries(again.counts))
    expect([kind, fresh, changed, wrong]).toEqual([kind, 0, 0, 0]);

  // In another Cairn it comes to the same: its export is equal to the letter.
  await importDirectory(second.work, join(folder, 'out'));
  await exportDirectory(second.work, join(folder, 'other'));
  for (const name of ['content/units-acme', 'bodies/acme', 'questions/acme', 'content/paths-acme'])
    expect(read(`other/${name}.jsonl`)).toBe(read(`out/${name}.jsonl`));
  expect(JSON.parse(read('out/bodies/acme.jsonl').split('\n')[0] ?? '').body).toBe(body);
});

test('is not written into a folder that holds something', async () => {
  await expect(exportDirectory(first.work, join(folder, 'in'))).rejects.toThrow(/holds something/);
});

test('what content is about comes along, with parameters that are known from elsewhere', async () => {
  await loadStarter(first.work);
  await loadStarter(second.work);
  const mapping = {
    source: 'acme',
    units: { 'acme/u1': [{ skill: 'git', level: 2 }] },
    segments: { 'acme/u1': { one: [{ skill: 'git', level: 2 }] } },
    questions: {
      'acme/u1.q1': {
        skill: 'git',
        level: 3,
        parameters: { difficulty: 0.25, discrimination: 1.5, guessing: 0.2 },
      },
      'acme/u1.q2': { skill: 'git', level: 2 },
    },
  };
  mkdirSync(join(folder, 'in/mapping'));
  writeFileSync(join(folder, 'in/mapping/acme.json'), JSON.stringify(mapping));
  expect((await importDirectory(first.work, join(folder, 'in'))).problems).toEqual([]);
  expect(await exportDirectory(first.work, join(folder, 'mapped'))).toMatchObject({ mapping: 4 });
  expect(JSON.parse(read('mapped/mapping/acme.json'))).toEqual(mapping);
  expect((await importDirectory(second.work, join(folder, 'mapped'))).problems).toEqual([]);
  await exportDirectory(second.work, join(folder, 'mapped-again'));
  expect(read('mapped-again/mapping/acme.json')).toBe(read('mapped/mapping/acme.json'));
});
