/** One person as administrators look after them: how they stand here and sign in, never what they know. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import type { Capability } from '#kernel/permission';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { selectAudit } from '#kernel/traces';
import { accountRoutes } from './account-routes.ts';
import { createApiToken, createPerson, createRole, createTeam, gate, setManager } from './index.ts';
import { selectReadTraces } from './people.db.ts';
import { peopleListRoutes } from './people-list-routes.ts';
import { startSession } from './sign-in.ts';

let database: TestDatabase;
let server: FastifyInstance;
let admin: { personId: string; token: string };
let ben: { personId: string; token: string };

async function person(displayName: string, capabilities: readonly Capability[] = []) {
  const { work } = database;
  const personId = await createPerson(
    work,
    {
      displayName,
      identifiers: [{ source: 'email', externalId: `${work.newId()}@example.org` }],
      startedOn: '2026-01-01',
      capabilities,
    },
    null,
  );
  return { personId, token: await createApiToken(work, personId, 'test') };
}

beforeAll(async () => {
  database = await testDatabase();
  server = await buildHttp({
    work: database.work,
    gate,
    rooms: { people: [...peopleListRoutes, ...accountRoutes] },
    version: '0',
    afterWrite: async () => {},
  });
  admin = await person('Ada Administrator', ['administrator']);
});
beforeEach(async () => {
  ben = await person('Ben Learner');
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, token = admin.token) {
  const reply = await server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
  });
  // The shape is what the test asserts.
  return { status: reply.statusCode, body: reply.body === '' ? null : JSON.parse(reply.body) };
}
const account = (token?: string) => call('GET', `/api/people/${ben.personId}/account`, token);

test('is refused to whoever is no administrator, the person among them', async () => {
  expect((await account(ben.token)).status).toBe(403);
  const out = await call('DELETE', `/api/people/${ben.personId}/sessions`, ben.token);
  expect(out.status).toBe(403);
});

test('knows no stranger', async () => {
  const nobody = `/api/people/${database.work.newId()}`;
  for (const [method, part] of [
    ['GET', 'account'],
    ['DELETE', 'sessions'],
  ] as const) {
    const { status, body } = await call(method, `${nobody}/${part}`);
    expect([status, body.type]).toEqual([404, expect.stringContaining('people/unknown-person')]);
  }
  expect((await call('GET', '/api/people/nobody/account')).status).toBe(400);
});

test('says who somebody is and that they never signed in, and nothing of what they know', async () => {
  const { work } = database;
  const roleId = await createRole(work, { key: 'planner', title: 'Planner', summary: '' });
  const teamId = await createTeam(work, { key: 'control', name: 'Control room' });
  const personId = await createPerson(
    work,
    {
      displayName: 'Cleo',
      identifiers: [{ source: 'hr', externalId: '17' }],
      startedOn: '2026-01-01',
      roleId,
      teamId,
    },
    null,
  );
  await setManager(work, personId, ben.personId, '2026-01-01');
  const { body } = await call('GET', `/api/people/${personId}/account`);
  expect(body).toEqual({
    personId,
    displayName: 'Cleo',
    status: 'active',
    startedOn: '2026-01-01',
    endedOn: null,
    identifiers: [{ source: 'hr', externalId: '17' }],
    roles: [{ roleId, title: 'Planner' }],
    teams: [{ teamId, name: 'Control room' }],
    managers: [{ personId: ben.personId, displayName: 'Ben Learner', kind: 'line' }],
    grants: [],
    lastSignInAt: null,
    sessions: [],
  });
});

test('leaves a trace that the person sees', async () => {
  await account();
  const traces = await selectReadTraces(database.work.db, ben.personId, { limit: 5 });
  expect(traces).toMatchObject([
    { readerName: 'Ada Administrator', action: 'person.read', purpose: 'account' },
  ]);
});

test('signs somebody out everywhere, once, and the audit says who did it', async () => {
  const { work } = database;
  for (const way of ['password', 'link'] as const) await startSession(work, ben.personId, way);
  const before = (await account()).body;
  expect(before.sessions).toHaveLength(2);
  expect(before.lastSignInAt).not.toBeNull();
  for (const _ of [1, 2]) {
    const { status } = await call('DELETE', `/api/people/${ben.personId}/sessions`);
    expect(status).toBe(204);
  }
  const after = (await account()).body;
  expect([after.sessions, after.lastSignInAt]).toEqual([[], before.lastSignInAt]);
  const filter = { person: ben.personId, action: 'session.end' };
  expect(await selectAudit(work.db, filter, undefined, 5)).toMatchObject([
    { actorId: admin.personId, detail: { count: 2 } },
  ]);
});
