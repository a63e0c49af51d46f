import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RATING_STANDARD_DEVIATION } from '#engine';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createApiToken, createPerson, gate, peopleRoutes } from '#rooms/people';
import { listSkills, loadFramework } from '#rooms/skills';
import { appendEvidence, contestEntry, proficienciesOf, routes } from './index.ts';

let database: TestDatabase;
let server: FastifyInstance;
let skillId: string;
let tokens: Record<Who, string>;
let ids: Record<Who, string>;
type Who = 'mira' | 'jonas' | 'lena' | 'ada';

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await loadFramework(work, {
    framework: 'review',
    title: 'Review',
    description: '',
    groups: [{ group: 'all', name: 'All' }],
    skills: [
      {
        skill: 'git',
        group: 'all',
        name: 'Version control',
        summary: 'A skill.',
        levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
        cutPoints: [-2, -0.7, 0.7, 2],
        prerequisites: [],
        related: [],
        links: [],
      },
    ],
  });
  skillId = (await listSkills(work))[0]?.skillId ?? '';
  const person = (
    displayName: string,
    capabilities: readonly ('administrator' | 'learningLead')[] = [],
  ) =>
    createPerson(
      work,
      { displayName, identifiers: [], startedOn: '2026-01-01', capabilities },
      null,
    );
  ids = {
    mira: await person('Mira'),
    jonas: await person('Jonas'),
    lena: await person('Lena', ['learningLead']),
    ada: await person('Ada', ['administrator']),
  };
  tokens = {
    mira: await createApiToken(work, ids.mira, 'test'),
    jonas: await createApiToken(work, ids.jonas, 'test'),
    lena: await createApiToken(work, ids.lena, 'test'),
    ada: await createApiToken(work, ids.ada, 'test'),
  };
  server = await buildHttp({
    work,
    gate,
    rooms: {
      evidence: routes,
      people: peopleRoutes({ publicUrl: 'http://localhost', demoOpen: () => false }),
    },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

let count = 0;
let contestId: string;
let open: string[];
beforeEach(() => {
  count += 1;
  open = [];
});

const contest = async (who: Who, kind: 'response' | 'performanceRecord'): Promise<string> => {
  count += 1;
  const { entryId } = await appendEvidence(database.work, {
    personId: ids[who],
    skillId,
    kind,
    source: { kind: 'test', id: `source ${count}` },
    about: { kind: null, id: null, version: null, title: 'Which one undoes a commit?' },
    observedAt: database.clock.now(),
    observation: {
      kind: 'rating',
      value: 1,
      standardDeviation: RATING_STANDARD_DEVIATION.performanceRecord,
    },
    policy: 'test-1',
  });
  const raised = await contestEntry(database.work, {
    personId: ids[who],
    entryId,
    reason: `It can be read both ways, ${count}.`,
  });
  open.push(raised.contestId);
  return raised.contestId;
};
const call = async (who: Who, method: 'GET' | 'POST', url: string, payload?: object) => {
  const reply = await server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${tokens[who]}` },
    ...(payload ? { payload } : {}),
  });
  return { status: reply.statusCode, body: reply.body === '' ? null : JSON.parse(reply.body) };
};
const decide = (who: Who, agrees: boolean, id = contestId) =>
  call(who, 'POST', `/api/contests/${id}/decision`, { agrees });
const waiting = async (who: Who) => {
  const { contests } = (await call(who, 'GET', '/api/contests')).body;
  return (contests as { contestId: string }[]).filter((row) => open.includes(row.contestId));
};
const countOf = async (who: Who) =>
  (await proficienciesOf(database.work, ids[who])).get(skillId)?.entryCount ?? 0;

describe('a contest that waits', () => {
  test('is read and decided by administrators and learning leads only', async () => {
    contestId = await contest('mira', 'performanceRecord');
    for (const who of ['mira', 'jonas'] as const) {
      expect((await call(who, 'GET', '/api/contests')).status).toBe(403);
      expect((await decide(who, true)).status).toBe(403);
    }
    for (const who of ['lena', 'ada'] as const) expect(await waiting(who)).toHaveLength(1);
  });

  test('about a response tells neither who answered nor how', async () => {
    contestId = await contest('mira', 'response');
    const [row] = await waiting('lena');
    expect(row).toMatchObject({ kind: 'response', person: null, skill: { key: 'git' } });
    expect(JSON.stringify(row)).not.toContain(ids.mira);
  });

  test('about a record names the person, who sees that somebody looked', async () => {
    contestId = await contest('jonas', 'performanceRecord');
    expect(await waiting('ada')).toMatchObject([{ person: { displayName: 'Jonas' } }]);
    const { body } = await call('jonas', 'GET', '/api/people/me/read-traces');
    expect(body.traces[0]).toMatchObject({ action: 'evidence.review', purpose: 'contest' });
  });

  test('is agreed with: the evidence counts no more, and nothing waits', async () => {
    const before = await countOf('mira');
    contestId = await contest('mira', 'response');
    expect(await countOf('mira')).toBe(before + 1);
    expect((await decide('lena', true)).status).toBe(204);
    expect(await countOf('mira')).toBe(before);
    expect(await waiting('lena')).toEqual([]);
    expect((await decide('lena', false)).body).toMatchObject({ status: 404 });
  });

  test('is not agreed with: the evidence goes on counting', async () => {
    const before = await countOf('mira');
    contestId = await contest('mira', 'response');
    expect((await decide('ada', false)).status).toBe(204);
    expect(await countOf('mira')).toBe(before + 1);
    const { body } = await call('mira', 'GET', `/api/people/me/skills/${skillId}`);
    const states = body.evidence.map(
      (entry: { contest: { state: string } | null }) => entry.contest?.state,
    );
    expect(states).toContain('rejected');
  });

  test('is not settled by the one who raised it', async () => {
    contestId = await contest('lena', 'performanceRecord');
    expect(await waiting('lena')).toEqual([]);
    expect((await decide('lena', true)).body.type).toMatch(/evidence\/own-contest$/);
    expect(await waiting('ada')).toHaveLength(1);
  });
});
