import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { contentRoutes } from '#rooms/content';
import { appendEvidence, evidenceStateOf } from '#rooms/evidence';
import { createApiToken, createPerson, gate } from '#rooms/people';
import { readUnitPage, routes } from './index.ts';
import { makeSample, type Sample } from './sample.ts';

let database: TestDatabase;
let server: FastifyInstance;
let sample: Sample;
let tokens: Record<'author' | 'learner', string>;
let unitId: string;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  sample = await makeSample(work);
  unitId = sample.unitIds.get('git-2a') ?? '';
  const lead = { displayName: 'Hana', identifiers: [], startedOn: '2026-01-01' };
  const authorId = await createPerson(work, { ...lead, capabilities: ['learningLead'] }, null);
  tokens = {
    author: await createApiToken(work, authorId, 'test'),
    learner: await createApiToken(work, sample.personId, 'test'),
  };
  server = await buildHttp({
    work,
    gate,
    rooms: { content: contentRoutes({ filesDir: '' }), learning: routes },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function call(
  method: 'GET' | 'PUT',
  path: string,
  options: { readonly who?: keyof typeof tokens; readonly payload?: object } = {},
) {
  const reply = await server.inject({
    method,
    url: `/api/units/${path}`,
    headers: { authorization: `Bearer ${tokens[options.who ?? 'author']}` },
    ...(options.payload && { payload: options.payload }),
  });
  return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() };
}

const NOBODYS = '01a20cc8-8e80-7030-916e-7f09b40dd85c';
const about = (level: number) => ({ skills: [{ skillId: sample.skillIds.git, level }] });

test('only those who look after units see a preview and say what a part is about', async () => {
  const learner = { who: 'learner' } as const;
  expect((await call('GET', `${unitId}/preview`, learner)).status).toBe(403);
  const path = `${unitId}/segments/${NOBODYS}/skills`;
  expect((await call('PUT', path, { ...learner, payload: about(1) })).status).toBe(403);
  expect((await call('PUT', path, { payload: about(1) })).status).toBe(404);
  expect((await call('GET', `${NOBODYS}/preview`)).status).toBe(404);
});

test('what an author says of a part folds it for a reader who knows half, and keeps nothing else', async () => {
  const before = await call('GET', `${unitId}/preview`);
  expect(before.body.readers.map((reader: { foldedCount: number }) => reader.foldedCount)).toEqual([
    0, 0,
  ]);
  const [first] = before.body.segments;
  const path = `${unitId}/segments/${first.segmentId}/skills`;
  expect((await call('PUT', path, { payload: about(1) })).status).toBe(204);
  const half = await call('GET', `${unitId}/preview?reader=half`);
  expect(half.body.readers).toMatchObject([
    { reader: 'novice', foldedCount: 0, holds: [] },
    { reader: 'half', foldedCount: 1, holds: [{ level: 1 }] },
  ]);
  const known = half.body.page.unit.segments.map((segment: { known: unknown }) => segment.known);
  expect(known.filter(Boolean)).toMatchObject([[{ level: 1 }]]);
  const novice = await call('GET', `${unitId}/preview?reader=novice`);
  expect(novice.body.page.unit.segments.every((one: { known: null }) => one.known === null)).toBe(
    true,
  );
  expect(half.body.page.attempt).toBeNull();
  const other = { skills: [{ skillId: sample.skillIds.sql, level: 1 }] };
  expect(await call('PUT', path, { payload: other })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/skills' }] },
  });
});

test('a part folds for whoever has attained its level, and not for a belief that nothing has shown', async () => {
  const { work } = database;
  const skillId = sample.skillIds.git;
  const foldedFor = async (personId: string): Promise<number> => {
    const { unit } = await readUnitPage(work, personId, unitId);
    return unit.segments.filter(({ known }) => known !== null).length;
  };
  expect(await foldedFor(sample.personId)).toBe(0);
  const evidence = (index: number, kind: 'selfRating' | 'response') => ({
    personId: sample.personId,
    skillId,
    kind,
    source: { kind: 'test', id: `01a20cc8-8e80-7030-916e-0000000000${10 + index}` },
    about: { kind: null, id: null, version: null, title: 'A test' },
    observedAt: work.clock.now(),
    policy: 'test',
  });
  await appendEvidence(
    work,
    {
      ...evidence(0, 'selfRating'),
      observation: { kind: 'rating', value: 3, standardDeviation: 1 },
    },
    await evidenceStateOf(work, sample.personId),
  );
  expect(await foldedFor(sample.personId)).toBe(0);
  for (let index = 1; index < 20; index += 1) {
    await appendEvidence(
      work,
      {
        ...evidence(index, 'response'),
        observation: {
          kind: 'response',
          correct: true,
          item: { difficulty: 1, discrimination: 1.5, guessing: 0.2 },
        },
      },
      await evidenceStateOf(work, sample.personId),
    );
  }
  expect(await foldedFor(sample.personId)).toBe(1);
});
