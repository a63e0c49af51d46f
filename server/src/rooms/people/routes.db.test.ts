import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { writeSetting } from '#kernel/settings';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createPerson, setManager } from './create-person.ts';
import { gate } from './gate.ts';
import { insertRole, insertTeam } from './organisation.db.ts';
import { peopleRoutes } from './routes.ts';
import { createApiToken, createOneTimeLink } from './sign-in.ts';

let database: TestDatabase;
let server: FastifyInstance;
let demoOpen = false;
let tokens: Record<'mira' | 'jonas' | 'ada', string>;
let ids: Record<'mira' | 'jonas' | 'ada', string>;
let analystId: string;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  const person = (displayName: string, extra: object) =>
    createPerson(
      work,
      {
        displayName,
        identifiers: [{ source: 'email', externalId: `${displayName}@cairn.example` }],
        startedOn: '2026-01-01',
        ...extra,
      },
      null,
    );
  analystId = await insertRole(work, { key: 'analyst', title: 'Analyst', summary: '' });
  const teamId = await insertTeam(work, { key: 'north', name: 'North' });
  ids = {
    mira: await person('Mira', { teamId }),
    jonas: await person('Jonas', {}),
    ada: await person('Ada', { capabilities: ['administrator'] }),
  };
  await setManager(work, ids.mira, ids.jonas, '2026-01-01');
  tokens = {
    mira: await createApiToken(work, ids.mira, 'test'),
    jonas: await createApiToken(work, ids.jonas, 'test'),
    ada: await createApiToken(work, ids.ada, 'test'),
  };
  server = await buildHttp({
    work,
    gate,
    rooms: { people: peopleRoutes({ publicUrl: 'http://localhost', demoOpen: () => demoOpen }) },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const as = (who: keyof typeof tokens) => ({ authorization: `Bearer ${tokens[who]}` });

describe('one person’s routes', () => {
  test('ask strangers to sign in, in problem details', async () => {
    const reply = await server.inject('/api/people/me/profile');
    expect(reply.statusCode).toBe(401);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(reply.json()).toMatchObject({ type: '/problems/kernel/unauthenticated', status: 401 });
  });

  test('refuse a manager what is the person’s own', async () => {
    const reply = await server.inject({
      url: `/api/people/${ids.mira}/profile`,
      headers: as('jonas'),
    });
    expect(reply.statusCode).toBe(404);
  });

  test('say that there is no such person, to an administrator too', async () => {
    const url = '/api/people/01a20cc8-8e80-7030-916e-7f09b40dd85c/profile';
    expect((await server.inject({ url, headers: as('ada') })).statusCode).toBe(404);
  });

  test('name the field and the mend of what does not fit', async () => {
    const reply = await server.inject({
      method: 'PATCH',
      url: '/api/people/me/preferences',
      headers: as('mira'),
      payload: { minutesAWeek: 3 },
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().errors).toEqual([
      { pointer: '/minutesAWeek', detail: expect.stringMatching(/5/) },
    ]);
  });

  test('keep what was changed, and where the first run is', async () => {
    const change = { minutesAWeek: 45, aspirationRoleId: analystId, firstRunStep: 'time' };
    const patched = await server.inject({
      method: 'PATCH',
      url: '/api/people/me/preferences',
      headers: as('mira'),
      payload: change,
    });
    expect(patched.statusCode).toBe(200);
    const read = await server.inject({ url: '/api/people/me/profile', headers: as('mira') });
    expect(read.json()).toMatchObject({
      minutesAWeek: 45,
      aspirationRoleId: analystId,
      firstRun: { step: 'time', doneAt: null },
    });
  });

  test('refuse a role that does not exist and change nothing', async () => {
    const reply = await server.inject({
      method: 'PATCH',
      url: '/api/people/me/preferences',
      headers: as('mira'),
      payload: { minutesAWeek: 90, roleId: ids.ada },
    });
    expect(reply.json()).toMatchObject({ type: '/problems/people/unknown-role', status: 422 });
    const read = await server.inject({ url: '/api/people/me/profile', headers: as('mira') });
    expect(read.json().minutesAWeek).not.toBe(90);
  });

  test('leave a trace of an administrator’s look that the person sees', async () => {
    await server.inject({ url: `/api/people/${ids.mira}/profile`, headers: as('ada') });
    const traces = await server.inject({ url: '/api/people/me/read-traces', headers: as('mira') });
    expect(traces.json().traces[0]).toMatchObject({
      readerName: 'Ada',
      action: 'person.read',
      purpose: 'account',
    });
  });
});

describe('looks at one’s data', () => {
  const tracesOf = async (who: keyof typeof tokens, query = '') => {
    const url = `/api/people/me/read-traces${query}`;
    const reply = await server.inject({ url, headers: as(who) });
    return reply.json<{
      traces: { readTraceId: string; readerName: string; times: number; readAt: string }[];
      next: string | null;
    }>();
  };
  const look = async () =>
    await server.inject({ url: `/api/people/${ids.jonas}/profile`, headers: as('ada') });

  test('are one line for each day, with how often and when last, however many there are', async () => {
    const begin = database.clock.now();
    for (let times = 0; times < 3; times += 1) {
      database.clock.set(new Date(database.clock.now().getTime() + 60_000));
      await look();
    }
    const lastAt = database.clock.now().toISOString();
    expect((await tracesOf('jonas')).traces).toMatchObject([
      { readerName: 'Ada', times: 3, readAt: lastAt },
    ]);
    database.clock.set(new Date(begin.getTime() + 86_400_000));
    await look();
    expect((await tracesOf('jonas')).traces.map(({ times }) => times)).toEqual([1, 3]);
    database.clock.set(begin);
  });

  test('are listed page by page, so that none is pushed out', async () => {
    const begin = database.clock.now();
    for (let days = 1; days <= 60; days += 1) {
      database.clock.set(new Date(begin.getTime() + days * 86_400_000));
      await look();
    }
    database.clock.set(begin);
    const first = await tracesOf('jonas');
    expect(first.traces).toHaveLength(50);
    const second = await tracesOf('jonas', `?before=${first.next}`);
    expect(second.next).toBeNull();
    const all = [...first.traces, ...second.traces];
    // The day after the first was looked at in the test before.
    expect(all).toHaveLength(61);
    expect(new Set(all.map(({ readTraceId }) => readTraceId)).size).toBe(61);
    expect(all.at(-1)?.times).toBe(3);
  });
});

describe('a session', () => {
  test('begins with a one-time link, is kept by a cookie that scripts cannot read, and ends', async () => {
    const { url } = await createOneTimeLink(database.work, ids.mira, null, 'http://localhost');
    const link = url.slice(url.indexOf('#') + 1);
    const begun = await server.inject({
      method: 'POST',
      url: '/api/session/link',
      payload: { link },
    });
    expect(begun.json()).toMatchObject({
      signedIn: true,
      person: { displayName: 'Mira', isManager: false },
    });
    const cookie = begun.cookies[0];
    expect(cookie).toMatchObject({
      name: 'cairn_session',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    });
    const cookies = { cairn_session: cookie?.value ?? '' };
    expect((await server.inject({ url: '/api/session', cookies })).json().signedIn).toBe(true);
    await server.inject({ method: 'DELETE', url: '/api/session', cookies });
    expect((await server.inject({ url: '/api/session', cookies })).json().signedIn).toBe(false);
  });

  test('cannot be used from another site', async () => {
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const reply = await server.inject({ method: 'DELETE', url: '/api/session', headers });
      expect(reply.json()).toMatchObject({ type: '/problems/kernel/cross-site' });
    }
  });

  test('cannot be guessed: after ten tries a minute there are no more', async () => {
    const attempt = () =>
      server.inject({
        method: 'POST',
        url: '/api/session',
        payload: { identifier: 'mira@cairn.example', password: 'guess' },
        remoteAddress: '10.1.1.1',
      });
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) statuses.push((await attempt()).statusCode);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });

  test('cannot be guessed from many addresses either, whatever the case of the name', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 31; tries += 1) {
      const reply = await server.inject({
        method: 'POST',
        url: '/api/session',
        payload: { identifier: tries % 2 ? 'nobody@x.example' : 'Nobody@X.example', password: 'a' },
        remoteAddress: `10.2.0.${tries}`,
      });
      statuses.push(reply.statusCode);
    }
    expect(statuses).toEqual([...Array(30).fill(401), 429]);
  });

  test('as a person of the demo exists only in demo mode and only from this machine', async () => {
    const enter = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
      server.inject({
        method: 'POST',
        url: '/api/session/demo',
        headers: { host: 'localhost:3000', ...headers },
        payload: { personId: ids.mira },
        remoteAddress,
      });
    expect((await enter({})).statusCode).toBe(404);
    demoOpen = true;
    await writeSetting(database.work, 'demo.people', [
      { personId: ids.mira, story: 'New here', isManager: false },
    ]);
    expect((await enter({ 'x-forwarded-for': '10.0.0.1' })).statusCode).toBe(404);
    expect((await enter({ host: 'elsewhere.example' })).statusCode).toBe(404);
    expect((await enter({}, '10.0.0.1')).statusCode).toBe(404);
    expect((await enter({})).statusCode).toBe(200);
    const hidden = await server.inject({ url: '/api/session', remoteAddress: '10.0.0.1' });
    expect(hidden.json().demo).toBeNull();
    const shown = await server.inject({ url: '/api/session', headers: { host: 'localhost' } });
    expect(shown.json().demo.people).toEqual([
      expect.objectContaining({ displayName: 'Mira', teamName: 'North' }),
    ]);
    demoOpen = false;
  });
});

test('the OpenAPI says of each route who may call it', async () => {
  const document = (await server.inject('/api/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  const operations = Object.values<Record<string, { 'x-access': { kind: string } }>>(
    document.paths,
  ).flatMap((path) => Object.values(path));
  expect(operations.length).toBe(peopleRoutes({ publicUrl: '', demoOpen: () => false }).length);
  for (const operation of operations)
    expect(operation['x-access'].kind).toMatch(/^(public|person|organisation)$/);
});
