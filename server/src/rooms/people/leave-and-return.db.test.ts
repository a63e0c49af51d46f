/** Who leaves has no way in any more and keeps what they learnt; who comes back is the same person where they were. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import type { Capability } from '#kernel/permission';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { selectAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import { accountRoutes } from './account-routes.ts';
import { giveGrant } from './change-grants.ts';
import {
  createApiToken,
  createOneTimeLink,
  createPerson,
  createRole,
  createTeam,
  gate,
  personContext,
  setManager,
} from './index.ts';
import { comeBack } from './leave-and-return.ts';
import { peopleListRoutes } from './people-list-routes.ts';
import { signInWithLink, startSession } from './sign-in.ts';

let database: TestDatabase;
let server: FastifyInstance;
let admin: { personId: string; token: string };
let ben: { personId: string; token: string };
let boss: { personId: string; token: string };
let report: { personId: string; token: string };
let roleId: string;
let teamId: string;

async function person(displayName: string, capabilities: readonly Capability[] = []) {
  const { work } = database;
  const personId = await createPerson(
    work,
    { displayName, identifiers: [], startedOn: '2026-01-01', roleId, teamId, capabilities },
    null,
  );
  return { personId, token: await createApiToken(work, personId, 'test') };
}

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  server = await buildHttp({
    work,
    gate,
    rooms: { people: [...peopleListRoutes, ...accountRoutes] },
    version: '0',
    afterWrite: async () => {},
  });
  roleId = await createRole(work, { key: 'planner', title: 'Planner', summary: '' });
  teamId = await createTeam(work, { key: 'control', name: 'Control room' });
  admin = await person('Ada Administrator', ['administrator']);
});
beforeEach(async () => {
  const { work } = database;
  ben = await person('Ben Learner', ['learningLead']);
  boss = await person('Bo Manager');
  report = await person('Rae Report');
  await setManager(work, ben.personId, boss.personId, '2026-01-01');
  await setManager(work, report.personId, ben.personId, '2026-01-01');
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function call(method: 'GET' | 'POST', url: string, token = admin.token) {
  const reply = await server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
  });
  // The shape is what the test asserts.
  return { status: reply.statusCode, body: reply.body === '' ? null : JSON.parse(reply.body) };
}
const act = (deed: 'leaving' | 'return', personId = ben.personId, token?: string) =>
  call('POST', `/api/people/${personId}/${deed}`, token);
const account = async (personId = ben.personId) =>
  (await call('GET', `/api/people/${personId}/account`)).body;
const daysLater = (days: number): Work => {
  const now = new Date(database.work.clock.now().getTime() + days * 86_400_000);
  return { ...database.work, clock: { now: () => now } };
};

test('is refused to whoever is no administrator', async () => {
  for (const deed of ['leaving', 'return'] as const)
    expect((await act(deed, report.personId, ben.token)).status).toBe(403);
  expect((await account(report.personId)).status).toBe('active');
});

test('knows no stranger, and says when it is so already', async () => {
  expect((await act('leaving', database.work.newId())).status).toBe(404);
  const here = await act('return');
  expect([here.status, here.body.type]).toEqual([409, '/problems/people/already-so']);
  await act('leaving');
  const gone = await act('leaving');
  expect([gone.status, gone.body.type]).toEqual([409, '/problems/people/already-so']);
});

test('keeps the last administrator', async () => {
  const last = await act('leaving', admin.personId);
  expect([last.status, last.body.type]).toEqual([409, '/problems/people/last-administrator']);
  expect((await account(admin.personId)).status).toBe('active');
});

test('ends every way in, and lists the person among those who left', async () => {
  const { work } = database;
  await startSession(work, ben.personId, 'password');
  const { url } = await createOneTimeLink(work, ben.personId, null, '');
  expect((await act('leaving')).status).toBe(204);
  const left = await account();
  expect(left).toMatchObject({ status: 'left', sessions: [], grants: [], roles: [], teams: [] });
  expect(await personContext(work, ben.personId)).toBeUndefined();
  await expect(giveGrant(work, ben.personId, 'administrator', admin.personId)).rejects.toThrow(
    'they have left',
  );
  expect((await call('GET', '/api/colleagues?query=ben', ben.token)).status).toBe(401);
  await expect(signInWithLink(work, url.split('#')[1] ?? '')).rejects.toThrow();

  const idsOf = async (status: string) =>
    (await call('GET', `/api/people?query=ben&status=${status}&limit=100`)).body.people.map(
      (one: { personId: string }) => one.personId,
    );
  expect(await idsOf('left')).toContain(ben.personId);
  expect(await idsOf('active')).not.toContain(ben.personId);
  expect((await call('GET', '/api/people?status=gone')).status).toBe(400);
});

test('undoes on the same day what ended, but for the ways in and the permissions', async () => {
  const before = await account();
  await act('leaving');
  expect((await act('return')).status).toBe(204);
  expect(await account()).toEqual({ ...before, grants: [] });
  expect((await account(report.personId)).managers).toMatchObject([{ personId: ben.personId }]);
  expect((await call('GET', '/api/colleagues?query=ben', ben.token)).status).toBe(401);
  const { work } = database;
  const entries = await selectAudit(work.db, { person: ben.personId }, undefined, 2);
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['person.return', admin.personId],
    ['person.leave', admin.personId],
  ]);
});

test('begins anew later, in the same team and role, and leaves reports to whoever has them now', async () => {
  await act('leaving');
  await setManager(database.work, report.personId, boss.personId, '2026-01-01');
  const later = daysLater(40);
  await comeBack(later, ben.personId, admin.personId);
  expect(await personContext(later, ben.personId)).toMatchObject({ roleId, teamIds: [teamId] });
  expect((await account()).startedOn).toBe(later.clock.now().toISOString().slice(0, 10));
  expect((await account(report.personId)).managers).toMatchObject([{ personId: boss.personId }]);
});
