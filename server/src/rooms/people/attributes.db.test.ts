/** What an organisation keeps about people: who reads it, what they find of that, and how it ends. */
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { saveAttributeKinds } from './attribute-kinds.ts';
import { createPerson, setManager } from './create-person.ts';
import { gate } from './gate.ts';
import { selectPersonByIdentifier } from './people.db.ts';
import { peopleRoutes } from './routes.ts';
import { type PeopleOrigin, savePeople } from './save-people.ts';
import { createApiToken } from './sign-in.ts';

type Who = 'rosa' | 'jonas' | 'ada';
let database: TestDatabase;
let server: FastifyInstance;
let tokens: Record<Who, string>;
let ids: Record<Who, string>;

const origin: PeopleOrigin = { source: 'hris', mode: 'apply', actorId: null };
const shift = {
  key: 'shift',
  title: 'Shift',
  purpose: 'To plan courses.',
  viewer: 'manager',
} as const;
const badge = {
  key: 'badge',
  title: 'Badge',
  purpose: 'To open doors.',
  viewer: 'administrator',
} as const;
const diet = {
  key: 'diet',
  title: 'Diet',
  purpose: 'For lunch at courses.',
  viewer: 'self',
} as const;
const rosa = {
  externalId: '1',
  displayName: 'Rosa Quay',
  attributes: { shift: 'early', badge: 'B7', diet: 'none' },
};

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await saveAttributeKinds(work, [shift, badge, diet], null);
  await savePeople(work, origin, [rosa, { externalId: '2', displayName: 'Rolf Quay' }]);
  const person = (displayName: string, more: object = {}) =>
    createPerson(work, { displayName, identifiers: [], startedOn: '2026-01-01', ...more }, null);
  ids = {
    rosa: (await selectPersonByIdentifier(work.db, '1', 'hris')) ?? '',
    jonas: await person('Jonas'),
    ada: await person('Ada', { capabilities: ['administrator'] }),
  };
  await setManager(work, ids.rosa, ids.jonas, '2026-01-01');
  tokens = {
    rosa: await createApiToken(work, ids.rosa, 'test'),
    jonas: await createApiToken(work, ids.jonas, 'test'),
    ada: await createApiToken(work, ids.ada, 'test'),
  };
  server = await buildHttp({
    work,
    gate,
    rooms: { people: peopleRoutes({ publicUrl: 'http://localhost', demoOpen: () => false }) },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(async () => {
  await sql`delete from people.read_trace`.execute(database.db);
});

async function call(who: Who, url: string, method: 'GET' | 'DELETE' = 'GET') {
  const reply = await server.inject({
    method,
    url: `/api${url}`,
    headers: { authorization: `Bearer ${tokens[who]}` },
  });
  return { status: reply.statusCode, body: reply.json() };
}
const titlesOf = async (who: Who, personId: string) =>
  (await call(who, `/people/${personId}/attributes`)).body.attributes.map(
    ({ title }: { title: string }) => title,
  );
async function tracesOf(personId: string) {
  const { rows } = await sql<{ reader: string; action: string; purpose: string; times: number }>`
    select reader_id as reader, action, purpose, times from people.read_trace
    where person_id = ${personId} order by read_trace_id`.execute(database.db);
  return rows;
}

describe('what is kept about a person', () => {
  test('is read by themselves, whole: value, why, since when, from where, and who sees it', async () => {
    const { body } = await call('rosa', '/people/me/attributes');
    expect(body.attributes).toHaveLength(3);
    expect(body.attributes[2]).toEqual({
      key: 'shift',
      title: 'Shift',
      value: 'early',
      purpose: 'To plan courses.',
      source: 'hris',
      since: '2026-11-24T09:00:00.000Z',
      seenBy: ['self', 'manager', 'trustedManager'],
    });
    expect(body.attributes.map(({ seenBy }: { seenBy: string[] }) => seenBy[1])).toEqual([
      'administrator',
      undefined,
      'manager',
    ]);
    expect(await tracesOf(ids.rosa)).toEqual([]);
  });

  test('is read by a manager and an administrator as far as it is for them, with a trace', async () => {
    expect(await titlesOf('jonas', ids.rosa)).toEqual(['Shift']);
    expect(await titlesOf('ada', ids.rosa)).toEqual(['Badge']);
    await titlesOf('ada', ids.rosa);
    const trace = { action: 'attribute.read', purpose: 'attributes' };
    expect(await tracesOf(ids.rosa)).toEqual([
      { reader: ids.jonas, ...trace, times: 1 },
      { reader: ids.ada, ...trace, times: 2 },
    ]);
  });

  test('is for no colleague, who is not told whether the person is there', async () => {
    expect((await call('jonas', `/people/${ids.ada}/attributes`)).status).toBe(404);
    expect((await call('rosa', `/people/${ids.jonas}/attributes`)).status).toBe(404);
    expect(await tracesOf(ids.ada)).toEqual([]);
  });

  test('says since when and from where only when a value changes', async () => {
    const bring = async (source: string, value: string) => {
      await savePeople(database.work, { ...origin, source }, [
        { externalId: '1', attributes: { shift: value } },
      ]);
      const { body } = await call('rosa', '/people/me/attributes');
      const { source: from, since } = body.attributes[2];
      return { from, since };
    };
    const begin = database.clock.now();
    database.clock.set(new Date('2026-12-01T09:00:00Z'));
    expect(await bring('hris', 'early')).toEqual({ from: 'hris', since: begin.toISOString() });
    expect(await bring('hris', 'late')).toEqual({
      from: 'hris',
      since: '2026-12-01T09:00:00.000Z',
    });
    database.clock.set(begin);
  });
});

describe('an administrator', () => {
  test('alone sees which kinds are kept, why, for whom, and of how many', async () => {
    expect((await call('jonas', '/attribute-kinds')).status).toBe(403);
    const { body } = await call('ada', '/attribute-kinds');
    expect(body.kinds).toMatchObject([
      { ...badge, people: 1 },
      { ...diet, people: 1 },
      { ...shift, people: 1 },
    ]);
  });

  test('finds a value by name, where it is for administrators, and leaves a trace with those found only', async () => {
    const find = async (key: string, name: string) =>
      (await call('ada', `/attribute-kinds/${key}/people?name=${name}`)).body;
    expect(await find('badge', 'ROSA')).toMatchObject({
      people: [{ displayName: 'Rosa Quay', value: 'B7', source: 'hris' }],
      isMore: false,
    });
    expect(await tracesOf(ids.rosa)).toMatchObject([{ reader: ids.ada, action: 'attribute.read' }]);
    expect((await find('badge', '%25')).people).toEqual([]);
    await sql`delete from people.read_trace`.execute(database.db);
    expect((await find('diet', 'rosa')).people).toEqual([]);
    expect((await find('shift', 'rosa')).people).toEqual([]);
    expect(await tracesOf(ids.rosa)).toEqual([]);
    expect((await call('ada', '/attribute-kinds/pay/people?name=a')).body.type).toBe(
      '/problems/people/no-attribute-kind',
    );
    expect((await call('jonas', '/attribute-kinds/badge/people?name=a')).status).toBe(403);
  });

  test('stops to keep one: its values are gone, and who did it is in the audit without them', async () => {
    expect((await call('jonas', '/attribute-kinds/diet', 'DELETE')).status).toBe(403);
    expect(await call('ada', '/attribute-kinds/diet', 'DELETE')).toEqual({
      status: 200,
      body: { people: 1 },
    });
    expect(await titlesOf('rosa', 'me')).toEqual(['Badge', 'Shift']);
    expect((await call('ada', '/attribute-kinds/diet', 'DELETE')).status).toBe(404);
    const { rows } = await sql`select actor_id, subject_id, detail from kernel.audit_entry
      where action = 'attributeKind.remove'`.execute(database.db);
    const { title, purpose, viewer } = diet;
    expect(rows).toEqual([
      { actor_id: ids.ada, subject_id: 'diet', detail: { title, purpose, viewer, people: 1 } },
    ]);
  });

  test('stops to keep one while an import runs that still brings it: the rest of it goes in', async () => {
    const brought = { ...rosa, attributes: { ...rosa.attributes, shift: 'night', diet: 'vegan' } };
    expect((await savePeople(database.work, origin, [brought])).counts.changed).toBe(1);
    expect((await call('rosa', '/people/me/attributes')).body.attributes).toMatchObject([
      { title: 'Badge' },
      { title: 'Shift', value: 'night' },
    ]);
  });
});

test('what is said of a kind is in the audit when it is new or another, and only then', async () => {
  const wider = { ...shift, viewer: 'administrator' } as const;
  await saveAttributeKinds(database.work, [badge, shift], ids.ada);
  await saveAttributeKinds(database.work, [badge, wider], ids.ada);
  const { rows } = await sql`select action, subject_id, detail->>'viewer' as viewer
    from kernel.audit_entry where subject_kind = 'attributeKind' and actor_id = ${ids.ada}
    and action <> 'attributeKind.remove'`.execute(database.db);
  expect(rows).toEqual([
    { action: 'attributeKind.change', subject_id: 'shift', viewer: 'administrator' },
  ]);
});
