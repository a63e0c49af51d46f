import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, buildApp } from '#app/app';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createApiToken, createPerson, createTeam } from '#rooms/people';
import { type Ask, type OpenApi, type Others, routeAccessViolations } from './route-access.ts';

let database: TestDatabase;
let app: App;
let others: Others;
let token: string;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  const teamId = await createTeam(work, { key: 'north', name: 'North' });
  const person = (displayName: string, team: object) =>
    createPerson(
      work,
      {
        displayName,
        identifiers: [{ source: 'local', externalId: displayName }],
        startedOn: '2026-01-01',
        ...team,
      },
      null,
    );
  others = { personId: await person('Mira', { teamId }), teamId };
  token = await createApiToken(work, await person('Stranger', {}), 'test');
  const config = {
    dataDir: '/nonexistent',
    demo: false,
    host: '127.0.0.1',
    publicUrl: 'http://localhost',
  };
  app = await buildApp({
    database: database.database,
    config,
    clock: database.clock,
    newId: work.newId,
  });
});
afterAll(async () => {
  await app.server.close();
  await database.close();
});

const ask: Ask = async ({ method, url, body, as }) => {
  const reply = await app.server.inject({
    // The methods of an OpenAPI document are those of HTTP.
    method: method as 'GET',
    url,
    headers: as === 'stranger' ? { authorization: `Bearer ${token}` } : {},
    ...(body === undefined ? {} : { payload: body as object }),
  });
  return reply.statusCode;
};

test('every route says who may call it and refuses everybody else', async () => {
  const document: OpenApi = (await app.server.inject('/api/openapi.json')).json();
  expect(Object.keys(document.paths).length).toBeGreaterThan(20);
  expect(await routeAccessViolations(document, ask, others)).toEqual([]);
});
