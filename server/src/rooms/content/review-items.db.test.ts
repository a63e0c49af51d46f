import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { sampleItemText } from './catalogue-sample.ts';
import { itemsForSkills, itemsOfUnit, saveCatalogue, saveMapping } from './index.ts';
import { itemOf, openReview, type ReviewSample, unitOf } from './review-sample.ts';

let sample: ReviewSample;
let database: TestDatabase;
let skillIds: ReviewSample['skillIds'];
let ids: Readonly<Record<string, string>>;

const ofStew = { unitExternalId: 'bistro/stew' };
const ofSoups = { topic: 'Soups' };

beforeAll(async () => {
  database = await testDatabase();
  sample = await openReview(database.work);
  skillIds = sample.skillIds;
  await saveCatalogue(database.work, {
    units: [
      unitOf('merge', 'Merge a branch', 'Commit first, then merge.'),
      unitOf('stew', 'A stew', 'Simmer in a kitchen.', 'bistro'),
    ],
    items: [
      itemOf('acme/q1', 'What undoes a commit of a branch?', { unitExternalId: 'acme/merge' }),
      itemOf('acme/q2', 'Which onions?', { unitExternalId: 'acme/merge' }),
      itemOf('bistro/q1', 'How long do onions simmer?', ofStew),
      itemOf('bistro/q2', 'When do carrots go in?', ofStew),
      itemOf('bistro/q3', 'Why so slowly?', {
        ...ofStew,
        kind: 'open',
        variants: [
          sampleItemText('en', {
            externalId: 'bistro/q3',
            stem: 'Why so slowly?',
            options: [],
            modelResponse: 'It stays soft.',
          }),
        ],
      }),
      itemOf('bistro/leek', 'Which part of a leek?', ofSoups),
      itemOf('bistro/pea', 'Fresh peas?', ofSoups),
      itemOf('bistro/alone', 'Who washes up?'),
      itemOf('acme/pea', 'Peas?', ofSoups),
    ],
  });
  await saveMapping(database.work, {
    source: 'acme',
    units: { 'acme/merge': [{ skill: 'git', level: 4 }] },
    questions: { 'acme/q1': { skill: 'git', level: 2 } },
  });
  ids = await sample.readIds(
    ...['acme/merge', 'bistro/stew', 'acme/q1', 'acme/q2', 'acme/pea'],
    ...['bistro/q1', 'bistro/q2', 'bistro/q3', 'bistro/leek', 'bistro/pea', 'bistro/alone'],
  );
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
) => sample.call(method, `items${path}`, body, who);
const decide = (name: string, body: object, who?: 'admin' | 'mira') =>
  call('POST', `/${ids[name]}/decision`, body, who);
const accept = (skill: string, level: number, group?: number) => ({
  kind: 'accept',
  skill: { skillId: skillIds[skill], level },
  ...(group !== undefined && { group }),
});
const undo = (name: string) => call('DELETE', `/${ids[name]}/decision`);
const titles = async (query = ''): Promise<string[]> =>
  (await call('GET', query)).body.items.map((row: { title: string }) => row.title);
/** External ids of what a check may ask, of both skills. */
const askable = async (): Promise<string[]> => {
  const items = await itemsForSkills(database.work, Object.values(skillIds));
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  return items.map(({ itemId }) => names.get(itemId) ?? '').toSorted();
};
const audits = async (name: string) => {
  const { rows } = await sql<{ action: string }>`select action, actor_id from kernel.audit_entry
    where subject_kind = 'item' and subject_id = ${ids[name]} order by audit_entry_id`.execute(
    database.db,
  );
  return rows;
};

describe('who may', () => {
  test('nobody but administrators and learning leads', async () => {
    expect((await call('GET', '', undefined, null)).status).toBe(401);
    expect((await call('GET', '', undefined, 'mira')).status).toBe(403);
    expect((await decide('bistro/q1', { kind: 'refuse' }, 'mira')).status).toBe(403);
    expect((await call('DELETE', `/${ids['bistro/q1']}/decision`, undefined, 'mira')).status).toBe(
      403,
    );
    expect((await call('GET', '', undefined, 'admin')).status).toBe(200);
  });
});

describe('the queue', () => {
  test('has what is not mapped, with its key, what can be asked first, and counts of both', async () => {
    const { body } = await call('GET', '');
    expect(body).toMatchObject({ total: 8, decided: 0, hasMore: false });
    expect(body.waiting).toEqual({ units: 1, items: 8 });
    expect(body.sources).toEqual([
      { source: 'acme', title: 'acme', count: 2 },
      { source: 'bistro', title: 'bistro', count: 6 },
    ]);
    const named = new Map(body.items.map((row: { title: string }) => [row.title, row]));
    expect(named.get('How long do onions simmer?')).toMatchObject({
      itemId: ids['bistro/q1'],
      kind: 'single',
      unit: { unitId: ids['bistro/stew'], title: 'A stew' },
      group: { title: 'A stew', count: 3 },
      options: [
        { text: 'restore', correct: true, explanation: 'Why restore' },
        { text: 'push', correct: false },
        { text: 'pull', correct: false },
      ],
    });
    // Asked in its own words, it is nothing that a check could mark.
    expect(body.items.at(-1)).toMatchObject({
      title: 'Why so slowly?',
      kind: 'open',
      modelResponse: 'It stays soft.',
    });
  });

  test('hears the unit of a question, and questions and units alike', async () => {
    const { body } = await call('GET', `?like=${ids['acme/q2']}`);
    expect(body).toMatchObject({ total: 1 });
    // The last open one of its unit.
    expect(body.items[0]).toMatchObject({ title: 'Which onions?', group: null });
    expect(body.items[0].suggestions[0]).toMatchObject({
      skillId: skillIds.git,
      why: { unit: true },
    });
    // Not the unit itself once more.
    expect(body.items[0].suggestions[0].why.alike).toEqual(['What undoes a commit of a branch?']);
  });

  test('goes on after a place, keeps to a source, to a unit, or to a topic of a source', async () => {
    const { body } = await call('GET', '?limit=3');
    expect(body).toMatchObject({ total: 8, hasMore: true });
    const rest = await titles(`?after=${body.items[2].place}`);
    expect(rest).toHaveLength(5);
    expect([...body.items.map((row: { title: string }) => row.title), ...rest]).toEqual(
      await titles(),
    );
    expect(await titles('?source=acme')).toHaveLength(2);
    expect((await titles(`?like=${ids['bistro/q2']}`)).toSorted()).toEqual([
      'How long do onions simmer?',
      'When do carrots go in?',
      'Why so slowly?',
    ]);
    expect((await titles(`?like=${ids['bistro/pea']}`)).toSorted()).toEqual([
      'Fresh peas?',
      'Which part of a leek?',
    ]);
    expect(await titles(`?like=${ids['bistro/alone']}`)).toEqual(['Who washes up?']);
    expect((await call('GET', `?like=${ids['bistro/stew']}`)).body).toMatchObject({
      type: '/problems/content/unknown-item',
    });
    expect((await call('GET', '?after=somewhere')).status).toBe(400);
  });
});

describe('a decision about a question', () => {
  test('is refused for what there is not', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const body of [{ kind: 'refuse' }, accept('git', 2), accept('git', 2, 3)])
      expect((await call('POST', `/${nowhere}/decision`, body)).body).toMatchObject({
        status: 404,
        type: '/problems/content/unknown-item',
      });
    expect((await call('DELETE', `/${nowhere}/decision`)).status).toBe(404);
    const unknown = { kind: 'accept', skill: { skillId: nowhere, level: 2 } };
    expect((await decide('bistro/q1', unknown)).body).toMatchObject({
      status: 422,
      type: '/problems/content/unknown-skill',
    });
    for (const body of [accept('cooking', 2), accept('cooking', 2, 1)])
      expect((await decide('acme/q1', body)).body).toMatchObject({
        status: 409,
        type: '/problems/content/decided-already',
      });
    expect((await undo('bistro/q1')).body).toMatchObject({
      type: '/problems/content/nothing-decided',
    });
    for (const wrong of [
      { kind: 'accept', skills: [{ skillId: skillIds.git, level: 2 }] },
      accept('git', 6),
      accept('git', 2, 0),
      { kind: 'refuse', reason: 'x'.repeat(501) },
    ])
      expect((await decide('bistro/q1', wrong)).status).toBe(400);
    expect(await titles()).toHaveLength(8);
  });

  test('lets it be asked at once, as hard as its level, and says who and when', async () => {
    expect(await askable()).toEqual(['acme/q1']);
    const first = await decide('bistro/q1', accept('cooking', 3));
    expect(first).toMatchObject({
      status: 201,
      body: {
        kind: 'accept',
        itemIds: [ids['bistro/q1']],
        skill: { skillId: skillIds.cooking, level: 3 },
        decidedAt: '2026-11-24T09:00:00.000Z',
      },
    });
    expect(await decide('bistro/q1', accept('cooking', 3))).toEqual(first);
    expect((await decide('bistro/q1', accept('cooking', 2))).status).toBe(409);
    expect((await decide('bistro/q1', accept('cooking', 3), 'admin')).status).toBe(409);
    expect(await askable()).toEqual(['acme/q1', 'bistro/q1']);
    const [item] = await itemsForSkills(database.work, [skillIds.cooking ?? '']);
    // Of three options: see priorItemParameters.
    expect(item).toMatchObject({ level: 3, parameters: { guessing: expect.closeTo(1 / 6) } });
    expect(await titles()).not.toContain('How long do onions simmer?');
    expect((await call('GET', '')).body).toMatchObject({ total: 7, decided: 1 });
    expect(await audits('bistro/q1')).toEqual([
      { action: 'mapping.accept', actor_id: sample.leadId },
    ]);
  });

  test('teaches the queue: what is alike follows it', async () => {
    const { body } = await call('GET', `?like=${ids['bistro/q2']}`);
    const carrots = body.items.find((row: { title: string }) => row.title.includes('carrots'));
    expect(carrots.suggestions[0]).toMatchObject({
      skillId: skillIds.cooking,
      level: 3,
      why: { alike: ['How long do onions simmer?'] },
    });
  });

  test('holds against a mapping from a file, and against a new version', async () => {
    const { counts } = await saveMapping(database.work, {
      source: 'bistro',
      units: {},
      questions: { 'bistro/q1': { skill: 'git', level: 5 } },
    });
    expect(counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
    const items = [itemOf('bistro/q1', 'How long does an onion simmer?', ofStew)];
    await saveCatalogue(database.work, { items });
    expect(await itemsForSkills(database.work, [skillIds.cooking ?? ''])).toMatchObject([
      { itemId: ids['bistro/q1'], version: 2, level: 3 },
    ]);
  });

  test('can be taken back: it waits again and is asked no more, and still stands in its unit', async () => {
    expect((await undo('bistro/q1')).status).toBe(204);
    expect((await undo('bistro/q1')).status).toBe(404);
    expect(await askable()).toEqual(['acme/q1']);
    expect(await titles()).toContain('How long does an onion simmer?');
    const inUnit = await itemsOfUnit(database.work, ids['bistro/stew'] ?? '');
    expect(inUnit.map(({ itemId, skillId, level }) => [itemId, skillId, level])).toContainEqual([
      ids['bistro/q1'],
      null,
      null,
    ]);
    expect((await audits('bistro/q1')).map(({ action }) => action)).toEqual([
      'mapping.accept',
      'mapping.undo',
    ]);
  });

  test('to refuse holds until there is another version, against a file too', async () => {
    const refusal = { kind: 'refuse', reason: 'two options are right' };
    const first = await decide('bistro/alone', refusal);
    expect(first.body).toMatchObject({ ...refusal, skill: null, itemIds: [ids['bistro/alone']] });
    expect(await decide('bistro/alone', refusal)).toEqual(first);
    const mapping = {
      source: 'bistro',
      units: {},
      questions: { 'bistro/alone': { skill: 'cooking', level: 1 } },
    };
    expect((await saveMapping(database.work, mapping)).counts).toMatchObject({ unchanged: 1 });
    expect(await askable()).toEqual(['acme/q1']);
    expect(await titles()).not.toContain('Who washes up?');
    await saveCatalogue(database.work, { items: [itemOf('bistro/alone', 'Who dries?')] });
    expect(await titles()).toContain('Who dries?');
    expect((await saveMapping(database.work, mapping)).counts).toMatchObject({ new: 1 });
    expect(await askable()).toEqual(['acme/q1', 'bistro/alone']);
  });

  test('about what no machine can mark asks nothing, until a version of it has options', async () => {
    await decide('bistro/q3', accept('cooking', 2));
    expect(await askable()).not.toContain('bistro/q3');
    const items = [itemOf('bistro/q3', 'Why so slowly?', ofStew)];
    await saveCatalogue(database.work, { items });
    expect(await askable()).toContain('bistro/q3');
    await undo('bistro/q3');
  });
});

describe('a decision about all questions of a unit or topic', () => {
  const group = ['bistro/q1', 'bistro/q2', 'bistro/q3'];

  test('is refused when others wait there than were named, and changes nothing', async () => {
    const { status, body } = await decide('bistro/q2', accept('cooking', 2, 4));
    expect({ status, type: body.type }).toEqual({
      status: 409,
      type: '/problems/content/other-count',
    });
    expect(body.detail).toMatch(/^3 questions wait there now, not 4/);
    expect(await titles(`?like=${ids['bistro/q2']}`)).toHaveLength(3);
  });

  test('is one: for each open one, sent twice the same, and taken back whole', async () => {
    const before = await askable();
    const first = await decide('bistro/q2', accept('cooking', 2, 3));
    expect(first.status).toBe(201);
    expect(first.body.itemIds.toSorted()).toEqual(group.map((name) => ids[name]).toSorted());
    expect(await askable()).toEqual([...before, ...group].toSorted());
    const again = await decide('bistro/q2', accept('cooking', 2, 3));
    expect(again.status).toBe(201);
    expect(again.body.itemIds.toSorted()).toEqual(first.body.itemIds.toSorted());
    for (const name of group) expect((await audits(name)).at(-1)?.action).toBe('mapping.accept');
    // By any of them.
    expect((await undo('bistro/q3')).status).toBe(204);
    expect(await askable()).toEqual(before);
    for (const name of group) expect((await audits(name)).at(-1)?.action).toBe('mapping.undo');
    expect((await undo('bistro/q2')).status).toBe(404);
  });

  test('leaves what was decided before as it is, and takes back only what still holds', async () => {
    await decide('bistro/q1', { kind: 'refuse' });
    expect((await decide('bistro/q2', accept('cooking', 2, 3))).status).toBe(409);
    expect((await decide('bistro/q2', accept('cooking', 2, 2))).status).toBe(201);
    expect(await askable()).not.toContain('bistro/q1');
    await undo('bistro/q3');
    await decide('bistro/q2', accept('git', 1));
    await undo('bistro/q1');
    expect(await askable()).toContain('bistro/q2');
    expect((await titles(`?like=${ids['bistro/q1']}`)).toSorted()).toEqual([
      'How long does an onion simmer?',
      'Why so slowly?',
    ]);
  });

  test('goes by topic where there is no unit, within its source', async () => {
    const { body } = await decide('bistro/pea', accept('cooking', 1, 2));
    expect(body.itemIds.toSorted()).toEqual([ids['bistro/leek'], ids['bistro/pea']].toSorted());
    expect(await titles('?source=acme')).toContain('Peas?');
  });
});
