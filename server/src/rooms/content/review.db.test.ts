import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { sampleItem, sampleModule, sampleUnit } from './catalogue-sample.ts';
import { plannableUnits, saveCatalogue, saveMapping, searchUnits } from './index.ts';
import { openReview, type ReviewSample, unitOf } from './review-sample.ts';

let sample: ReviewSample;
let database: TestDatabase;
let skillIds: ReviewSample['skillIds'];
let unitIds: Readonly<Record<string, string>>;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  sample = await openReview(work);
  skillIds = sample.skillIds;
  await saveCatalogue(work, {
    modules: [sampleModule],
    units: [
      sampleUnit(),
      unitOf('merge', 'Merge a branch', 'Commit first.\n\n## Conflicts\n\nRepository history.'),
      unitOf('stew', 'A stew', 'Simmer onions in a kitchen, by the recipe.', 'bistro'),
      unitOf('soup', 'A soup', 'Simmer onions, then carrots.', 'bistro'),
    ],
    items: [sampleItem()],
  });
  await saveMapping(work, {
    source: 'acme',
    units: { 'acme/merge': [{ skill: 'git', level: 4 }] },
    questions: {},
  });
  unitIds = await sample.readIds('acme/undo', 'acme/merge', 'bistro/stew', 'bistro/soup');
});
afterAll(async () => {
  await sample.close();
  await database.close();
});

const call = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  who?: 'admin' | 'mira' | null,
) => sample.call(method, `units${path}`, body, who);
const decide = (name: string, body: object, who?: 'admin' | 'mira') =>
  call('POST', `/${unitIds[name]}/decision`, body, who);
const undo = (name: string) => call('DELETE', `/${unitIds[name]}/decision`);
const titles = async (query = '') =>
  (await call('GET', query)).body.units.map((row: { title: string }) => row.title);
const plannable = async () =>
  (await plannableUnits(database.work)).map(({ unitId, teaches }) => [unitId, teaches]);

describe('who may', () => {
  test('nobody but administrators and learning leads', async () => {
    expect((await call('GET', '', undefined, null)).status).toBe(401);
    expect((await call('GET', '', undefined, 'mira')).body).toMatchObject({
      type: '/problems/kernel/forbidden',
    });
    expect((await decide('bistro/stew', { kind: 'refuse' }, 'mira')).status).toBe(403);
    expect((await call('GET', '', undefined, 'admin')).status).toBe(200);
  });
});

describe('the queue', () => {
  test('has what is not mapped, those with questions first, and why', async () => {
    const { body } = await call('GET', '');
    expect(body).toMatchObject({ total: 3, decided: 0, hasMore: false });
    expect(body.waiting).toEqual({ units: 3, items: 1 });
    expect(body.sources).toEqual([
      { source: 'acme', title: 'acme', count: 1 },
      { source: 'bistro', title: 'bistro', count: 2 },
    ]);
    expect(body.units.map((row: { title: string }) => row.title)).toEqual([
      'Undo a commit',
      'A stew',
      'A soup',
    ]);
    expect(body.units[0]).toMatchObject({
      moduleTitle: 'Git',
      itemCount: 1,
      excerpt: 'With care. Files of the repository.',
      suggestions: [
        {
          skillId: skillIds.git,
          name: 'About git',
          level: 4,
          why: {
            words: expect.arrayContaining(['commit']),
            alike: ['Merge a branch'],
            unit: false,
          },
        },
      ],
    });
    // What its makers call it, where no unit alike tells a level.
    expect(body.units[1].suggestions[0]).toMatchObject({ skillId: skillIds.cooking, level: 3 });
  });

  test('goes on after a place, and keeps to a source', async () => {
    const { body } = await call('GET', '?limit=1');
    expect(body).toMatchObject({ total: 3, hasMore: true });
    expect(await titles(`?after=${body.units[0].place}`)).toEqual(['A stew', 'A soup']);
    expect(await titles('?source=bistro')).toEqual(['A stew', 'A soup']);
    expect((await call('GET', '?after=somewhere')).status).toBe(400);
  });
});

describe('a decision', () => {
  test('is refused for what there is not', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const skills = [{ skillId: skillIds.git, level: 2 }];
    expect((await call('POST', `/${nowhere}/decision`, { kind: 'refuse' })).body).toMatchObject({
      type: '/problems/content/unknown-unit',
    });
    expect((await call('DELETE', `/${nowhere}/decision`)).status).toBe(404);
    expect(
      (await decide('bistro/stew', { kind: 'accept', skills: [{ skillId: nowhere, level: 2 }] }))
        .body,
    ).toMatchObject({ status: 422, type: '/problems/content/unknown-skill' });
    expect((await decide('acme/merge', { kind: 'accept', skills })).body).toMatchObject({
      status: 409,
      type: '/problems/content/decided-already',
    });
    expect((await undo('bistro/stew')).body).toMatchObject({
      type: '/problems/content/nothing-decided',
    });
    for (const wrong of [[], [...skills, ...skills], [{ skillId: skillIds.git, level: 6 }]])
      expect((await decide('bistro/stew', { kind: 'accept', skills: wrong })).status).toBe(400);
  });

  test('puts the unit into plans with each of its skills, once, and tells who and when', async () => {
    const before = await plannable();
    expect(before).toHaveLength(1);
    const skills = [
      { skillId: skillIds.cooking, level: 2 },
      { skillId: skillIds.git, level: 1 },
    ];
    const first = await decide('bistro/stew', { kind: 'accept', skills });
    expect(first).toMatchObject({ status: 201, body: { kind: 'accept' } });
    expect(first.body.decidedAt).toBe('2026-11-24T09:00:00.000Z');
    expect(await decide('bistro/stew', { kind: 'accept', skills })).toEqual(first);
    expect((await decide('bistro/stew', { kind: 'accept', skills }, 'admin')).status).toBe(409);
    expect(await plannable()).toContainEqual([
      unitIds['bistro/stew'],
      expect.arrayContaining(skills),
    ]);
    expect(await titles()).toEqual(['Undo a commit', 'A soup']);
    expect((await call('GET', '?source=bistro')).body).toMatchObject({ total: 1, decided: 1 });
    const { rows } = await sql`select actor_id, action from kernel.audit_entry
      where subject_id = ${unitIds['bistro/stew']} and action like 'mapping.%'`.execute(
      database.db,
    );
    expect(rows).toEqual([{ actor_id: sample.leadId, action: 'mapping.accept' }]);
  });

  test('teaches the queue: what is alike follows it', async () => {
    const { body } = await call('GET', '?source=bistro');
    expect(body.units[0].suggestions).toContainEqual({
      skillId: skillIds.cooking,
      name: 'About cooking',
      level: 2,
      why: { words: expect.arrayContaining(['onions']), alike: ['A stew'], unit: false },
    });
  });

  test('holds against a mapping from a file, and against a new version', async () => {
    const { work } = database;
    const before = await plannable();
    const mapping = {
      source: 'bistro',
      units: { 'bistro/stew': [{ skill: 'git', level: 5 }] },
      questions: {},
    };
    const { counts } = await saveMapping(work, mapping);
    expect(counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
    await saveCatalogue(work, {
      units: [unitOf('stew', 'A better stew', 'Simmer onions.', 'bistro')],
    });
    expect(await plannable()).toEqual(before);
  });

  test('can be taken back: the unit waits again and is planned no more, and still found', async () => {
    expect((await undo('bistro/stew')).status).toBe(204);
    expect((await undo('bistro/stew')).status).toBe(404);
    expect(await plannable()).toHaveLength(1);
    expect(await titles()).toContain('A better stew');
    const found = await searchUnits(database.work, {
      query: 'stew',
      locale: 'en',
      limit: 5,
      offset: 0,
    });
    expect(found.units[0]).toMatchObject({ title: 'A better stew', isMapped: false });
  });

  test('to refuse holds until there is another version', async () => {
    const refusal = { kind: 'refuse', reason: 'a link list' };
    const first = await decide('bistro/soup', refusal);
    expect(first.body).toMatchObject({ kind: 'refuse', reason: 'a link list', skills: [] });
    expect(await decide('bistro/soup', refusal)).toEqual(first);
    expect(await titles()).not.toContain('A soup');
    // Against a file too.
    const mapping = {
      source: 'bistro',
      units: { 'bistro/soup': [{ skill: 'cooking', level: 2 }] },
      questions: {},
    };
    expect((await saveMapping(database.work, mapping)).counts).toMatchObject({ unchanged: 1 });
    expect(await plannable()).toHaveLength(1);
    await saveCatalogue(database.work, {
      units: [unitOf('soup', 'Soup anew', 'Leeks.', 'bistro')],
    });
    expect(await titles()).toContain('Soup anew');
    expect(await plannable()).toHaveLength(1);
  });
});
