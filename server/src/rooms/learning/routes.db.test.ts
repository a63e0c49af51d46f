import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import * as evidence from '#rooms/evidence';
import { createApiToken, gate } from '#rooms/people';
import * as plans from '#rooms/plans';
import { routes } from './index.ts';
import { makeSample, type Sample } from './sample.ts';
import type { CheckState, Reply } from './schemas.ts';

let database: TestDatabase;
let server: FastifyInstance;
let sample: Sample;
let tokens: Record<'mira' | 'jonas', string>;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  sample = await makeSample(work);
  tokens = {
    mira: await createApiToken(work, sample.personId, 'test'),
    jonas: await createApiToken(work, sample.otherId, 'test'),
  };
  server = await buildHttp({
    work,
    gate,
    rooms: { evidence: evidence.routes, plans: plans.routes, learning: routes },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const NOBODYS = '01a20cc8-8e80-7030-916e-7f09b40dd85c';

async function call(
  method: Method,
  path: string,
  payload?: object,
  who: keyof typeof tokens | null = 'mira',
) {
  const headers = who === null ? {} : { authorization: `Bearer ${tokens[who]}` };
  const reply = await server.inject({
    method,
    url: `/api/people/${path}`,
    headers,
    ...(payload ? { payload } : {}),
  });
  return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() };
}

async function startedCheck(): Promise<NonNullable<CheckState>> {
  const { status, body } = await call('POST', 'me/skill-checks', {});
  expect(status).toBe(201);
  return body.check;
}

const READS = [
  'skills',
  `skills/${NOBODYS}`,
  'plan',
  'today',
  'skill-checks/current',
  `skill-checks/${NOBODYS}`,
  `units/${NOBODYS}`,
];

describe('every route', () => {
  test.each(READS)('GET %s asks strangers to sign in and hides other people', async (path) => {
    expect((await call('GET', `me/${path}`, undefined, null)).status).toBe(401);
    expect((await call('GET', `${sample.otherId}/${path}`)).status).toBe(404);
    expect((await call('GET', `${NOBODYS}/${path}`)).status).toBe(404);
  });

  test.each<[Method, string, object | undefined]>([
    ['POST', 'skill-checks', {}],
    ['POST', `skill-checks/${NOBODYS}/stop`, undefined],
    ['PUT', `presentations/${NOBODYS}/response`, { chosen: [] }],
    ['POST', `units/${NOBODYS}/attempts`, {}],
    ['PATCH', `attempts/${NOBODYS}`, { segmentId: NOBODYS }],
    ['POST', `attempts/${NOBODYS}/complete`, undefined],
    ['PUT', `plan/removals/${NOBODYS}`, undefined],
    ['DELETE', `plan/removals/${NOBODYS}`, undefined],
    ['POST', `evidence/${NOBODYS}/contests`, { reason: 'No.' }],
    ['DELETE', `contests/${NOBODYS}`, undefined],
  ])('%s %s asks strangers to sign in and hides other people', async (method, path, payload) => {
    expect((await call(method, `me/${path}`, payload, null)).status).toBe(401);
    expect((await call(method, `${sample.otherId}/${path}`, payload)).status).toBe(404);
  });

  test.each<[Method, string, object | undefined, string]>([
    ['GET', `skill-checks/${NOBODYS}`, undefined, 'learning/no-check'],
    ['POST', `skill-checks/${NOBODYS}/stop`, undefined, 'learning/no-check'],
    ['PUT', `presentations/${NOBODYS}/response`, { chosen: ['a'] }, 'learning/no-presentation'],
    ['GET', `units/${NOBODYS}`, undefined, 'content/unknown-unit'],
    ['POST', `units/${NOBODYS}/attempts`, {}, 'content/unknown-unit'],
    ['PATCH', `attempts/${NOBODYS}`, { segmentId: NOBODYS }, 'learning/no-attempt'],
    ['POST', `attempts/${NOBODYS}/complete`, undefined, 'learning/no-attempt'],
    ['PUT', `plan/removals/${NOBODYS}`, undefined, 'plans/no-unit'],
    ['GET', `skills/${NOBODYS}`, undefined, 'evidence/no-skill'],
    ['POST', `evidence/${NOBODYS}/contests`, { reason: 'No.' }, 'evidence/no-entry'],
    ['DELETE', `contests/${NOBODYS}`, undefined, 'evidence/no-contest'],
  ])('%s %s says that there is nothing', async (method, path, payload, slug) => {
    const { status, body } = await call(method, `me/${path}`, payload);
    expect({ status, type: body.type }).toEqual({ status: 404, type: `/problems/${slug}` });
  });

  test.each<[Method, string, object | undefined]>([
    ['GET', 'today?minutes=0', undefined],
    ['GET', 'skills/git', undefined],
    ['PUT', `presentations/${NOBODYS}/response`, { chosen: 'a' }],
    ['PUT', `presentations/${NOBODYS}/response`, { chosen: [], hint: true }],
    ['PATCH', `attempts/${NOBODYS}`, {}],
    ['POST', `evidence/${NOBODYS}/contests`, { reason: '  ' }],
  ])('%s %s refuses what does not fit', async (method, path, payload) => {
    expect((await call(method, `me/${path}`, payload)).status).toBe(400);
  });
});

describe('through the edge', () => {
  test('another person cannot respond to one’s presentation', async () => {
    const { presentation } = await startedCheck();
    const path = `me/presentations/${presentation?.presentationId}/response`;
    const given = { chosen: [], notLearnt: true };
    expect((await call('PUT', path, given, 'jonas')).status).toBe(404);
    expect((await call('PUT', path, given)).status).toBe(200);
  });

  test('a response is repeated with the same reply, and refused when it differs', async () => {
    const { presentation } = await startedCheck();
    const path = `me/presentations/${presentation?.presentationId}/response`;
    const [first] = presentation?.item.options ?? [];
    const { body } = await call('PUT', path, { chosen: [first?.optionId], durationMs: 4200 });
    const reply: Reply = body;
    expect(reply.options.map(({ optionId }) => optionId)).toEqual(
      presentation?.item.options.map(({ optionId }) => optionId),
    );
    expect((await call('PUT', path, { chosen: [first?.optionId] })).body).toEqual(reply);
    const other = await call('PUT', path, { chosen: [], notLearnt: true });
    expect(other).toMatchObject({
      status: 409,
      body: { type: '/problems/learning/already-responded' },
    });
    const wrong = await call('PUT', path, { chosen: ['nothing'] });
    expect(wrong.status).toBe(409);
  });

  test('what does not fit the item is refused', async () => {
    const { presentation } = await startedCheck();
    const path = `me/presentations/${presentation?.presentationId}/response`;
    expect((await call('PUT', path, { chosen: [] })).status).toBe(422);
  });

  test('evidence can be contested once, and the contest withdrawn', async () => {
    const { skills } = (await call('GET', 'me/skills')).body;
    const known = skills.find((row: { evidenceCount: number }) => row.evidenceCount > 0);
    const detail = (await call('GET', `me/skills/${known.skill.skillId}`)).body;
    expect(detail.levels).toHaveLength(5);
    const [entry] = detail.evidence;
    expect(entry.title).toMatch(/^What is right about/);
    const path = `me/evidence/${entry.entryId}/contests`;
    const contest = await call('POST', path, { reason: 'Somebody else sat here.' });
    expect(contest).toMatchObject({ status: 201, body: { state: 'open' } });
    expect((await call('POST', path, { reason: 'Again.' })).status).toBe(409);
    const withdrawn = await call('DELETE', `me/contests/${contest.body.contestId}`);
    expect(withdrawn.status).toBe(204);
  });

  test('a unit is planned, removed, put back, opened, read and ended', async () => {
    const check = await startedCheck();
    expect((await call('POST', `me/skill-checks/${check.skillCheckId}/stop`)).status).toBe(200);
    const { plan } = (await call('GET', 'me/plan')).body;
    const [entry] = plan.weeks[0].entries;
    const removed = await call('PUT', `me/plan/removals/${entry.unitId}`);
    expect(removed.body.plan.removed).toMatchObject([{ unitId: entry.unitId }]);
    const restored = await call('DELETE', `me/plan/removals/${entry.unitId}`);
    expect(restored.body.plan.removed).toEqual([]);
    const opened = await call('POST', `me/units/${entry.unitId}/attempts`, {});
    expect(opened).toMatchObject({ status: 201 });
    const page = (await call('GET', `me/units/${entry.unitId}`)).body;
    expect(page).toMatchObject({ mapped: true, inPlan: { week: 0, reason: entry.reason } });
    const { unitAttemptId } = opened.body;
    const { segmentId } = page.unit.segments[0];
    expect((await call('PATCH', `me/attempts/${unitAttemptId}`, { segmentId })).status).toBe(204);
    const today = (await call('GET', 'me/today?minutes=5')).body;
    expect(today.next).toMatchObject({ kind: 'continue', unitId: entry.unitId });
    const ended = await call('POST', `me/attempts/${unitAttemptId}/complete`);
    expect(ended).toMatchObject({
      status: 200,
      body: { minutesNamed: 6, plan: { changed: true } },
    });
  });

  test('the OpenAPI document names every route with its problems', async () => {
    const document = (await server.inject('/api/openapi.json')).json();
    const path = document.paths['/api/people/{personId}/presentations/{presentationId}/response'];
    expect(Object.keys(path.put.responses).toSorted()).toEqual(
      ['200', '400', '401', '403', '404', '409', '422'].toSorted(),
    );
    expect(document.components.schemas.Reply.properties.moved).toBeDefined();
  });
});
