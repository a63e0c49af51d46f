/** Who may look after what: administrators give and take it, and one of them always stays. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import type { Capability } from '#kernel/permission';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { takeGrant } from './change-grants.ts';
import { createApiToken, createPerson, gate } from './index.ts';
import { peopleListRoutes } from './people-list-routes.ts';

let database: TestDatabase;
let server: FastifyInstance;
let ada: { personId: string; token: string };
let ben: { personId: string; token: string };

async function person(displayName: string, capabilities: readonly Capability[] = []) {
  const { work } = database;
  const personId = await createPerson(
    work,
    {
      displayName,
      identifiers: [{ source: 'hr', externalId: `id-${displayName}` }],
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
    rooms: { people: peopleListRoutes },
    version: '0',
    afterWrite: async () => {},
  });
  ada = await person('Ada Administrator', ['administrator']);
  ben = await person('Ben Learner');
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function call(
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  token: string,
  payload?: object,
) {
  const reply = await server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(payload && { payload }),
  });
  // The shape is what the test asserts.
  return { status: reply.statusCode, body: reply.body === '' ? null : JSON.parse(reply.body) };
}
const list = (query = '') => call('GET', `/api/people?${query}`, ada.token);

test('refuses whoever is no administrator', async () => {
  expect((await call('GET', '/api/people', ben.token)).status).toBe(403);
  const url = `/api/people/${ben.personId}/grants`;
  const own = await call('POST', url, ben.token, { capability: 'administrator' });
  expect(own.status).toBe(403);
  expect((await list('capability=administrator')).body.total).toBe(1);
});

test('finds people by part of a name and by a whole identifier, page by page', async () => {
  // In small letters, the capital İ is another number of characters here than in the database.
  for (let n = 0; n < 5; n += 1) await person(`Zoë ${n} 100%_`);
  for (let n = 0; n < 4; n += 1) await person(`İpek İ ${n}`);
  expect((await list('query=zo%C3%AB')).body.total).toBe(5);
  expect((await list('query=%25_')).body.total).toBe(5);
  expect((await list('query=id-ben%20learner')).body.people[0].displayName).toBe('Ben Learner');
  const names: string[] = [];
  let after = '';
  do {
    const { body } = await list(`limit=3${after && `&after=${encodeURIComponent(after)}`}`);
    expect(body.total).toBe(11);
    names.push(...body.people.map((one: { displayName: string }) => one.displayName));
    after = body.next ?? '';
  } while (after !== '');
  expect(names.slice(0, 2)).toEqual(['Ada Administrator', 'Ben Learner']);
  expect(new Set(names).size).toBe(11);
  expect(names).toHaveLength(11);
});

test('finds a name that is typed without its accents, and with them', async () => {
  for (const name of ['Tomasz Wróbel', 'Åse Sørby', 'Paweł Groß']) await person(name);
  const found = async (query: string) =>
    (await list(`query=${encodeURIComponent(query)}`)).body.people.map(
      (one: { displayName: string }) => one.displayName,
    );
  for (const query of ['wrobel', 'Wróbel', 'WRÓB'])
    expect(await found(query)).toEqual(['Tomasz Wróbel']);
  expect(await found('ase sorby')).toEqual(['Åse Sørby']);
  expect(await found('pawel gro')).toEqual(['Paweł Groß']);
});

test('lets everybody find people by name, and by nothing else', async () => {
  const found = await call('GET', '/api/colleagues?query=zo%C3%AB', ben.token);
  expect([found.status, found.body.total]).toEqual([200, 5]);
  expect(Object.keys(found.body.people[0])).toEqual([
    'personId',
    'displayName',
    'roleTitle',
    'teamName',
  ]);
  const byIdentifier = await call('GET', '/api/colleagues?query=id-ada%20administrator', ben.token);
  expect(byIdentifier.body.total).toBe(0);
  expect((await call('GET', '/api/colleagues?query=z', ben.token)).status).toBe(400);
});

test('gives a capability once, and takes it at once', async () => {
  const url = `/api/people/${ben.personId}/grants`;
  for (const _ of [1, 2]) {
    const given = await call('POST', url, ada.token, { capability: 'learningLead' });
    expect(given.status).toBe(204);
  }
  const [listed] = (await list('query=ben')).body.people;
  expect(listed.grants).toMatchObject([{ capability: 'learningLead', teamId: null }]);
  const taken = await call('DELETE', `${url}/${listed.grants[0].grantId}`, ada.token);
  expect(taken.status).toBe(204);
  const again = await call('DELETE', `${url}/${listed.grants[0].grantId}`, ada.token);
  expect([again.status, again.body.type]).toEqual([404, expect.stringContaining('unknown-grant')]);
});

test('keeps the last administrator, also when two take from each other at once', async () => {
  const grantOf = async (query: string): Promise<string> =>
    (await list(`query=${query}`)).body.people[0].grants[0].grantId;
  const own = await grantOf('ada');
  const alone = await call('DELETE', `/api/people/${ada.personId}/grants/${own}`, ada.token);
  expect([alone.status, alone.body.type]).toEqual([
    409,
    expect.stringContaining('last-administrator'),
  ]);

  const url = `/api/people/${ben.personId}/grants`;
  await call('POST', url, ada.token, { capability: 'administrator' });
  const theirs = await grantOf('ben');
  const { work } = database;
  const ends = await Promise.allSettled([
    takeGrant(work, ada.personId, own, ben.personId),
    takeGrant(work, ben.personId, theirs, ada.personId),
  ]);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
