/** What the edge does for every route of every room. */
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { buildHttp, type Gate } from './http.ts';
import { sendBrokenRequest } from './http-problems.ts';
import type { Relation } from './permission.ts';
import { Problem } from './problems.ts';
import { publicRoute, route } from './route.ts';
import { readSetting, writeSetting } from './settings.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { selectAudit } from './traces.ts';

const stoneTaken = { slug: 'stones/taken', status: 409, title: 'The stone is taken' };
const reads: unknown[] = [];
/** Mira is a person, Jonas manages her team, Ada administers, Otto is a colleague; the bearer token is the name. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  mira: 'self',
  jonas: 'manager',
  otto: 'colleague',
  ada: 'colleague',
};
const gate: Gate = {
  identify: async (_, caller) => {
    const name = caller.token ?? caller.cookies.cairn_session;
    if (name === undefined) return undefined;
    return {
      personId: name,
      grants: name === 'ada' ? [{ capability: 'administrator', teamId: null }] : [],
      teamIds: [],
    };
  },
  personSubject: async (_, actor, personId) => {
    const relation =
      personId === 'mira'
        ? RELATIONS[actor.personId]
        : actor.personId === personId
          ? 'self'
          : undefined;
    return relation && { kind: 'person', personId, relations: [relation], teamIds: [] };
  },
  teamSubject: async (_, actor, teamId) =>
    teamId === 'north'
      ? { kind: 'team', teamId, managedByActor: actor.personId === 'jonas' }
      : undefined,
  recordRead: async (_, read) => {
    reads.push(read);
  },
};

const personParams = z.object({ personId: z.string() });
const stones = [
  route({
    method: 'GET',
    path: '/api/people/:personId/stones',
    operationId: 'readStones',
    summary: 'Stones',
    access: { kind: 'person', action: 'person.read', purpose: 'support' },
    params: personParams,
    response: z.object({ personId: z.string() }),
    run: async ({ personId }) => ({ personId }),
  }),
  route({
    method: 'PUT',
    path: '/api/people/:personId/stones',
    operationId: 'writeStones',
    summary: 'Lay a stone',
    access: { kind: 'person', action: 'plan.write' },
    params: personParams,
    body: z.object({
      weight: z.int().min(1),
      outcome: z.enum(['keep', 'refuse', 'break']),
      note: z.string().optional(),
    }),
    response: z.object({ weight: z.int() }),
    problems: [stoneTaken],
    run: async ({ work, body }) => {
      await writeSetting(work, 'stone', body.weight);
      if (body.outcome === 'refuse')
        throw new Problem(stoneTaken, 'Take another.', { free: ['b'] }).recordedAs({
          actorId: null,
          action: 'stone.refuse',
          subjectKind: 'stone',
          subjectId: 'a',
        });
      if (body.outcome === 'break') throw new Error('the secret of the house');
      return { weight: body.weight };
    },
  }),
  route({
    method: 'GET',
    path: '/api/teams/:teamId/stones',
    operationId: 'readTeamStones',
    summary: 'Stones of a team',
    access: { kind: 'team', action: 'team.readRanges', purpose: 'support' },
    params: z.object({ teamId: z.string() }),
    response: z.object({ fine: z.boolean() }),
    run: async () => ({ fine: true }),
  }),
  publicRoute({
    method: 'POST',
    path: '/api/guess',
    operationId: 'guess',
    summary: 'Guess',
    why: 'It is a game.',
    triesAMinute: 3,
    response: z.null(),
    status: 204,
    run: async ({ caller }) => {
      caller.setCookie('guess', 'x', new Date('2030-01-01'));
      return null;
    },
  }),
  publicRoute({
    method: 'POST',
    path: '/api/guess-name',
    operationId: 'guessName',
    summary: 'Guess who',
    why: 'It is a game.',
    // Cast: the body's schema holds by then.
    triesPerName: { aMinute: 2, nameOf: (body) => (body as { name: string }).name },
    body: z.object({ name: z.string() }),
    response: z.null(),
    status: 204,
    run: async () => null,
  }),
  route({
    method: 'GET',
    path: '/api/picture',
    operationId: 'readPicture',
    summary: 'A picture of a stone',
    access: { kind: 'organisation', action: 'catalogue.read' },
    response: z.unknown(),
    run: async () => new Response('stone', { headers: { 'cache-control': 'private' } }),
  }),
];

let database: TestDatabase;
let server: FastifyInstance;
let written = 0;
const options = () => ({
  work: database.work,
  gate,
  rooms: { stones },
  version: '1',
  afterWrite: async () => {
    written += 1;
  },
});
beforeAll(async () => {
  database = await testDatabase();
  server = await buildHttp(options());
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const as = (name: string) => ({ authorization: `Bearer ${name}` });
const lay = (payload: object, headers: Record<string, string> = as('mira')) =>
  server.inject({ method: 'PUT', url: '/api/people/me/stones', headers, payload });

describe('who may', () => {
  test('is asked before anything else', async () => {
    const reply = await server.inject('/api/people/mira/stones');
    expect(reply.statusCode).toBe(401);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(
      (await server.inject({ url: '/api/people/mira/stones', headers: as('otto') })).statusCode,
    ).toBe(404);
    expect(
      (await server.inject({ url: '/api/people/nobody/stones', headers: as('ada') })).statusCode,
    ).toBe(404);
    expect(
      (await server.inject({ url: '/api/teams/south/stones', headers: as('jonas') })).statusCode,
    ).toBe(404);
    expect(
      (await server.inject({ url: '/api/teams/north/stones', headers: as('mira') })).statusCode,
    ).toBe(403);
  });

  test('does not tell whether somebody is there to whom it does not concern', async () => {
    const replies = await Promise.all(
      ['mira', 'nobody'].map(
        async (name) =>
          await server.inject({ url: `/api/people/${name}/stones`, headers: as('otto') }),
      ),
    );
    const bodies = replies.map((reply) => ({ ...reply.json(), instance: '' }));
    expect(bodies[0]).toMatchObject({ status: 404 });
    expect(bodies[1]).toEqual(bodies[0]);
  });

  test('takes “me” for the caller, and leaves a trace only of looking at others', async () => {
    reads.length = 0;
    expect(
      (await server.inject({ url: '/api/people/me/stones', headers: as('mira') })).json(),
    ).toEqual({ personId: 'mira' });
    expect(reads).toEqual([]);
    expect(
      (await server.inject({ url: '/api/people/mira/stones', headers: as('ada') })).json(),
    ).toEqual({ personId: 'mira' });
    expect(
      (await server.inject({ url: '/api/teams/north/stones', headers: as('jonas') })).statusCode,
    ).toBe(200);
    expect(reads).toMatchObject([
      {
        readerId: 'ada',
        subject: { personId: 'mira' },
        action: 'person.read',
        purpose: 'support',
      },
      {
        readerId: 'jonas',
        subject: { teamId: 'north' },
        action: 'team.readRanges',
        purpose: 'support',
      },
    ]);
  });
});

describe('a write', () => {
  test('is kept whole, and what follows is told', async () => {
    const before = written;
    expect((await lay({ weight: 3, outcome: 'keep' })).json()).toEqual({ weight: 3 });
    expect(await readSetting(database.db, 'stone')).toBe(3);
    expect(written).toBe(before + 1);
  });

  test('that is refused changes nothing and says why, with what helps', async () => {
    const before = written;
    const reply = await lay({ weight: 4, outcome: 'refuse' });
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toEqual({
      type: '/problems/stones/taken',
      title: 'The stone is taken',
      status: 409,
      detail: 'Take another.',
      instance: expect.stringMatching(/^\/requests\/./),
      free: ['b'],
    });
    expect(await readSetting(database.db, 'stone')).toBe(3);
    expect(written).toBe(before);
    // Of the write nothing is kept, but that it was refused.
    const recorded = await selectAudit(database.db, { action: 'stone.refuse' }, undefined, 10);
    expect(recorded).toMatchObject([{ subjectKind: 'stone', subjectId: 'a' }]);
  });

  test('that breaks changes nothing and tells nothing but a number', async () => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const reply = await lay({ weight: 5, outcome: 'break' });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('secret');
    expect(logged.mock.calls.join()).toContain('the secret of the house');
    logged.mockRestore();
    expect(await readSetting(database.db, 'stone')).toBe(3);
  });

  test('that does not fit names each place and what is wrong there', async () => {
    const reply = await lay({ weight: 0, outcome: 'fly' });
    expect(reply.statusCode).toBe(400);
    const { errors } = reply.json<{ errors: { pointer: string }[] }>();
    expect(errors.map((fault) => fault.pointer)).toEqual(['/weight', '/outcome']);
    const broken = await server.inject({
      method: 'PUT',
      url: '/api/people/me/stones',
      headers: { ...as('mira'), 'content-type': 'application/json' },
      payload: '{"weight":',
    });
    expect(broken.statusCode).toBe(400);
  });

  test('that another site’s page sends with our cookie is refused', async () => {
    const cookie = { cookie: 'cairn_session=mira' };
    const fits = { weight: 6, outcome: 'keep' };
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      const reply = await lay(fits, { ...cookie, ...from });
      expect(reply.json(), JSON.stringify(from)).toMatchObject({
        type: '/problems/kernel/cross-site',
        status: 403,
      });
    }
    expect(await readSetting(database.db, 'stone')).toBe(3);
    const own = await lay(fits, {
      ...cookie,
      host: 'cairn.example',
      origin: 'https://cairn.example',
      'sec-fetch-site': 'same-origin',
    });
    expect(own.statusCode).toBe(200);
  });
});

describe('a token', () => {
  const lain = { weight: 7, outcome: 'keep' };
  const crossSite = { 'sec-fetch-site': 'cross-site', cookie: 'cairn_session=mira' };

  test('is what its sender is known by, whatever the cookie says', async () => {
    const reply = await server.inject({
      url: '/api/people/me/stones',
      headers: { ...as('otto'), cookie: 'cairn_session=mira' },
    });
    expect(reply.json()).toEqual({ personId: 'otto' });
  });

  test('that is none does not open the way from another site', async () => {
    for (const authorization of ['Basic bWlyYTp4', 'Bearer', 'Bearer a b']) {
      const reply = await lay(lain, { ...crossSite, authorization });
      expect(reply.json(), authorization).toMatchObject({ type: '/problems/kernel/cross-site' });
    }
    expect((await lay(lain, { ...crossSite, ...as('mira') })).statusCode).toBe(200);
  });
});

describe('what does not fit', () => {
  test('because no text can hold it is named with its place, in the body, the path and the query', async () => {
    const body = await lay({ weight: 1, outcome: 'keep', note: 'a\0' });
    expect(body.json()).toMatchObject({ status: 400, errors: [{ pointer: '/note' }] });
    const half = await lay({ weight: 1, outcome: 'keep', note: '\ud800' });
    expect(half.json()).toMatchObject({ status: 400, errors: [{ pointer: '/note' }] });
    const path = await server.inject({ url: '/api/people/a%00b/stones', headers: as('mira') });
    expect(path.json()).toMatchObject({ status: 400, errors: [{ pointer: '/params/personId' }] });
  });

  test('as an address, a method, a format or a size is told in problem details too', async () => {
    const address = await server.inject({ url: '/api/people/%zz/stones' });
    expect(address.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(address.json()).toMatchObject({ type: '/problems/kernel/invalid', status: 400 });

    const method = await server.inject({ method: 'DELETE', url: '/api/people/me/stones' });
    expect(method.headers.allow).toBe('GET, PUT, HEAD');
    expect(method.json()).toMatchObject({ type: '/problems/kernel/method-not-allowed' });
    expect((await server.inject({ method: 'GET', url: '/api/guess' })).headers.allow).toBe('POST');

    const send = (payload: string, type: string) =>
      server.inject({
        method: 'PUT',
        url: '/api/people/me/stones',
        headers: { ...as('mira'), 'content-type': type },
        payload,
      });
    expect((await send('weight=1', 'text/csv')).json()).toMatchObject({
      type: '/problems/kernel/unknown-media-type',
      status: 415,
    });
    expect((await send(`"${'x'.repeat(2_000_000)}"`, 'application/json')).json()).toMatchObject({
      type: '/problems/kernel/too-large',
      status: 413,
    });
  });

  test('as a request gets a problem on its bare connection', async () => {
    const port = Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port);
    const overflow = `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`;
    for (const [bytes, slug, status] of [
      ['GET / HTTP/9\r\n\r\n', 'kernel/invalid', 400],
      [overflow, 'kernel/headers-too-large', 431],
    ] as const) {
      const socket = connect(port, '127.0.0.1');
      socket.write(bytes);
      const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ type: `/problems/${slug}`, status });
    }
  });

  test('because it never ends is given up after half a minute', () => {
    expect(server.server.requestTimeout).toBe(30_000);
    const sent: string[] = [];
    // Cast: of a socket, only these are used.
    const socket = {
      writable: true,
      end: (bytes: string) => sent.push(bytes),
    } as unknown as Socket;
    sendBrokenRequest({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, socket);
    expect(sent.join()).toMatch(/^HTTP\/1.1 408 .*problems\/kernel\/too-slow/s);
  });
});

test('bytes are sent with their headers, and by their length alone when only that is asked', async () => {
  const reply = await server.inject({ url: '/api/picture', headers: as('mira') });
  expect([reply.body, reply.headers['cache-control']]).toEqual(['stone', 'private']);
  const head = await server.inject({ method: 'HEAD', url: '/api/picture', headers: as('mira') });
  expect([head.statusCode, head.headers['content-length'], head.body]).toEqual([200, '5', '']);
});

test('what the API says is kept by nobody on the way', async () => {
  for (const url of ['/api/people/me/stones', '/api/nowhere', '/api/openapi.json']) {
    const reply = await server.inject({ url, headers: as('mira') });
    expect(reply.headers['cache-control'], url).toBe('no-store');
  }
});

test('cookies go over https only where Cairn is reached by it, whatever the request claims', async () => {
  const cookieAt = async (publicUrl: string) => {
    const own = await buildHttp({ ...options(), publicUrl });
    const reply = await own.inject({
      method: 'POST',
      url: '/api/guess',
      headers: { 'x-forwarded-proto': publicUrl.startsWith('https') ? 'http' : 'https' },
    });
    await own.close();
    return reply.cookies[0]?.secure === true;
  };
  expect(await cookieAt('https://cairn.example')).toBe(true);
  expect(await cookieAt('http://cairn.example')).toBe(false);
});

test('what can be guessed may be tried a few times a minute for one name, from all addresses together', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const reply = await server.inject({
      method: 'POST',
      url: '/api/guess-name',
      payload: { name: 'Mira' },
      remoteAddress: `10.0.0.${n}`,
    });
    statuses.push(reply.statusCode);
  }
  expect(statuses).toEqual([204, 204, 429]);
  const other = { method: 'POST', url: '/api/guess-name', payload: { name: 'Otto' } } as const;
  expect((await server.inject(other)).statusCode).toBe(204);
});

test('what can be guessed may be tried a few times a minute', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1)
    statuses.push((await server.inject({ method: 'POST', url: '/api/guess' })).statusCode);
  expect(statuses).toEqual([204, 204, 204, 429, 429]);
  const reply = await server.inject({ method: 'POST', url: '/api/guess' });
  expect(reply.json()).toMatchObject({ type: '/problems/kernel/too-many', status: 429 });
});

test('the OpenAPI document has every route with who may call it and what can go wrong', async () => {
  const { paths } = (await server.inject('/api/openapi.json')).json<{
    paths: Record<string, Record<string, Record<string, unknown>>>;
  }>();
  expect(Object.keys(paths)).toEqual([
    '/api/people/{personId}/stones',
    '/api/teams/{teamId}/stones',
    '/api/guess',
    '/api/guess-name',
    '/api/picture',
  ]);
  const write = paths['/api/people/{personId}/stones']?.put;
  expect(write).toMatchObject({
    operationId: 'writeStones',
    tags: ['stones'],
    'x-access': { kind: 'person', action: 'plan.write' },
  });
  expect(Object.keys(write?.responses ?? {}).sort()).toEqual([
    '200',
    '400',
    '401',
    '403',
    '404',
    '409',
  ]);
  const problem = { content: { 'application/problem+json': { schema: expect.anything() } } };
  expect(write?.responses).toMatchObject({
    200: { content: { 'application/json': expect.anything() } },
    404: problem,
    409: problem,
  });
  expect(paths['/api/guess']?.post?.responses).toMatchObject({
    204: { description: 'Done.' },
    403: problem,
    429: { description: 'Too many tries.', ...problem },
  });
});

test('pages are sent with a policy that lets in no foreign script', async () => {
  const policy = String(
    (await server.inject('/api/openapi.json')).headers['content-security-policy'],
  );
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});
