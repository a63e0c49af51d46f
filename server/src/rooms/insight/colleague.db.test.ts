/** A person's page, and who knows a skill: only what each lets others see, and no longer than they let. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import * as evidence from '#rooms/evidence';
import * as people from '#rooms/people';
import { listSkills, loadFramework } from '#rooms/skills';
import { routes } from './index.ts';

let database: TestDatabase;
let server: FastifyInstance;
let git: string;
let teamId: string;
const NOBODY = '01a20cc8-8e80-7030-916e-7f09b40dd85c';

type Person = { readonly personId: string; readonly token: string };
let ada: Person;
let ben: Person;
let cleo: Person;

async function person(displayName: string): Promise<Person> {
  const { work } = database;
  const personId = await people.createPerson(
    work,
    { displayName, identifiers: [], startedOn: '2026-01-01', capabilities: [], teamId },
    null,
  );
  return { personId, token: await people.createApiToken(work, personId, 'test') };
}

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await loadFramework(work, {
    framework: 'made',
    title: 'Made',
    description: '',
    groups: [{ group: 'all', name: 'All' }],
    skills: [
      {
        skill: 'git',
        group: 'all',
        name: 'Git',
        summary: '',
        levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
        cutPoints: [-2, -0.7, 0.7, 2],
        prerequisites: [],
        related: [],
        links: [],
      },
    ],
  });
  git = (await listSkills(work))[0]?.skillId ?? '';
  teamId = await people.createTeam(work, { key: 'web', name: 'Web' });
  ada = await person('Ada');
  ben = await person('Ben');
  cleo = await person('Cleo');
  await people.setManager(work, ben.personId, ada.personId, '2026-01-01');
  server = await buildHttp({
    work,
    gate: people.gate,
    rooms: {
      people: people.peopleRoutes({ demoOpen: () => false, publicUrl: 'http://127.0.0.1' }),
      evidence: evidence.routes,
      insight: routes,
    },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function call(
  method: 'GET' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  by: Person,
  payload?: object,
) {
  const reply = await server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${by.token}` },
    ...(payload && { payload }),
  });
  // The shape is what the test asserts.
  return { status: reply.statusCode, body: reply.body === '' ? null : JSON.parse(reply.body) };
}
const page = (of: Person, by: Person) => call('GET', `/api/colleagues/${of.personId}`, by);
const knowing = async (by: Person) =>
  (await call('GET', `/api/skills/${git}/colleagues`, by)).body.people;
const show = (by: Person) => call('PUT', `/api/people/me/skills/${git}/shown`, by);
const ownSkills = async (by: Person) =>
  (await call('GET', '/api/people/me/skills', by)).body.skills;
const hide = (by: Person) => call('DELETE', `/api/people/me/skills/${git}/shown`, by);

/** Rated by a manager three times, surely. */
async function rate(personId: string, value: number): Promise<void> {
  const { work } = database;
  for (let n = 0; n < 3; n += 1) {
    await evidence.appendEvidence(work, {
      personId,
      skillId: git,
      kind: 'managerRating',
      source: { kind: 'test', id: `${personId} ${n} ${value}` },
      about: { kind: 'item', id: personId, version: 1, title: 'Rating' },
      observedAt: work.clock.now(),
      observation: { kind: 'rating', value, standardDeviation: 0.3 },
      policy: 'test-1',
    });
  }
}

test('a skill of which nothing was shown cannot be shown to others', async () => {
  expect(await show(ben)).toMatchObject({
    status: 409,
    body: { type: expect.stringContaining('nothing-attained') },
  });
  expect(await knowing(cleo)).toEqual([]);
});

test('who shows a skill is found by it, with the attained level, until they take it back', async () => {
  await rate(ben.personId, 1.4);
  expect(await knowing(cleo)).toEqual([]);
  expect((await show(ben)).status).toBe(204);
  // Twice is once.
  expect((await show(ben)).status).toBe(204);
  const attained = (await evidence.proficienciesOf(database.work, ben.personId)).get(
    git,
  )?.attainedLevel;
  expect(attained).toBeGreaterThan(0);
  expect(await knowing(cleo)).toEqual([
    {
      personId: ben.personId,
      displayName: 'Ben',
      roleTitle: null,
      teamName: 'Web',
      level: attained,
    },
  ]);
  expect((await page(ben, cleo)).body).toMatchObject({
    shown: [{ skill: { key: 'git' }, level: attained }],
  });
  expect((await call('GET', `/api/people/me/skills/${git}`, ben)).body.shown).toBe(true);
  expect((await hide(ben)).status).toBe(204);
  expect(await knowing(cleo)).toEqual([]);
  expect((await page(ben, cleo)).body.shown).toEqual([]);
});

test('who shows a skill reads so in the list of their own, and nobody else does', async () => {
  expect(await ownSkills(ben)).toMatchObject([{ skill: { skillId: git }, shown: false }]);
  await show(ben);
  expect(await ownSkills(ben)).toMatchObject([{ skill: { skillId: git }, shown: true }]);
  expect(await ownSkills(cleo)).toMatchObject([{ shown: false }]);
  expect((await call('GET', `/api/people/${ben.personId}/skills`, cleo)).status).toBe(404);
  await hide(ben);
  expect(await ownSkills(ben)).toMatchObject([{ shown: false }]);
});

test('nobody shows a skill for somebody else', async () => {
  const url = `/api/people/${ben.personId}/skills/${git}/shown`;
  expect((await call('PUT', url, ada)).status).toBe(404);
  expect((await call('DELETE', url, cleo)).status).toBe(404);
});

test('a level that evidence no longer shows is not shown any more', async () => {
  await rate(cleo.personId, 1.4);
  await show(cleo);
  expect(await knowing(ben)).toHaveLength(1);
  for (const { entryId } of await evidence.ledgerOf(database.work, cleo.personId, git))
    await evidence.contestEntry(database.work, { personId: cleo.personId, entryId, reason: 'No.' });
  expect(await knowing(ben)).toEqual([]);
});

test('ranges are for the manager with whom they are shared, who leaves a trace', async () => {
  expect((await page(ben, ada)).body).toMatchObject({ managed: true, ranges: null });
  expect((await page(ben, cleo)).body).toMatchObject({ managed: false, ranges: null });
  const traces = async () => (await call('GET', '/api/people/me/read-traces', ben)).body.traces;
  expect(await traces()).toEqual([]);
  await call('PATCH', '/api/people/me/preferences', ben, { sharesRanges: true });
  const shared = (await page(ben, ada)).body;
  expect(shared.ranges).toMatchObject([{ skill: { key: 'git' }, certainty: 'clear' }]);
  expect((await page(ben, cleo)).body.ranges).toBeNull();
  expect(await traces()).toMatchObject([
    { readerName: 'Ada', action: 'proficiency.read', purpose: 'colleague', times: 1 },
  ]);
  await call('PATCH', '/api/people/me/preferences', ben, { sharesRanges: false });
  expect((await page(ben, ada)).body.ranges).toBeNull();
});

test('nobody is not there', async () => {
  expect((await call('GET', `/api/colleagues/${NOBODY}`, ada)).status).toBe(404);
  expect((await call('GET', '/api/colleagues/somebody', ada)).status).toBe(400);
});
