/** What a change of a role means: said before it is kept, and in the plans of its holders afterwards. */
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverEvents } from '#kernel/events';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { type CatalogueUnit, saveCatalogue, saveMapping } from '#rooms/content';
import { appendEvidence } from '#rooms/evidence';
import { createApiToken, createPerson, createRole, gate, personContext } from '#rooms/people';
import * as plans from '#rooms/plans';
import * as skills from '#rooms/skills';
import { routes } from './index.ts';

let database: TestDatabase;
let server: FastifyInstance;
let leadToken: string;
let holderToken: string;
let roleId: string;
let smallRoleId: string;
let holders: string[];
let git: string;
let sqlSkill: string;
const nobody = '01a20cc8-8e80-7030-916e-7f09b40dd85c';

const unit = (externalId: string): CatalogueUnit => ({
  source: 'made',
  externalId,
  isTranslationOnly: false,
  moduleExternalId: null,
  position: 1,
  kind: 'lesson',
  durationMinutes: 60,
  durationOrigin: 'source',
  level: null,
  topics: [],
  variants: [
    {
      locale: 'en',
      externalId,
      source: 'made',
      title: externalId,
      summary: '',
      objectives: [],
      licence: 'CC0-1.0',
      sourceUrl: null,
      markdown: '# Why\n\nBecause.\n',
    },
  ],
});

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await skills.loadFramework(work, {
    framework: 'made',
    title: 'Made',
    description: '',
    groups: [{ group: 'all', name: 'All' }],
    skills: ['git', 'sql'].map((skill) => ({
      skill,
      group: 'all',
      name: skill,
      summary: '',
      levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
      cutPoints: [-2, -0.7, 0.7, 2],
      prerequisites: [],
      related: [],
      links: [],
    })),
  });
  await saveCatalogue(work, { units: ['git-1', 'git-2', 'sql-1'].map(unit), items: [] });
  await saveMapping(work, {
    source: 'made',
    units: {
      'git-1': [{ skill: 'git', level: 1 }],
      'git-2': [{ skill: 'git', level: 2 }],
      'sql-1': [{ skill: 'sql', level: 1 }],
    },
    questions: {},
  });
  const ids = new Map((await skills.listSkills(work)).map((skill) => [skill.key, skill.skillId]));
  git = ids.get('git') ?? '';
  sqlSkill = ids.get('sql') ?? '';
  roleId = await createRole(work, { key: 'maker', title: 'Maker', summary: '' });
  smallRoleId = await createRole(work, { key: 'helper', title: 'Helper', summary: '' });
  await skills.saveRoleProfile(work, {
    source: 'organisation',
    externalId: 'maker',
    title: 'Maker',
    description: '',
    roleId,
    targets: [{ skillKey: 'git', level: 1, importance: 4 }],
  });
  const person = (displayName: string, more: object = {}) =>
    createPerson(work, { displayName, identifiers: [], startedOn: '2026-01-01', ...more }, null);
  holders = [];
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) holders.push(await person(name, { roleId }));
  await person('G', { roleId: smallRoleId });
  for (const [index, personId] of holders.entries()) {
    if (index === 5) continue;
    for (let n = 0; n < 3; n += 1)
      await appendEvidence(work, {
        personId,
        skillId: git,
        kind: 'managerRating',
        source: { kind: 'test', id: `${index} ${n}` },
        about: { kind: 'item', id: personId, version: 1, title: 'Rating' },
        observedAt: work.clock.now(),
        // The logits of levels 4 and 1.
        observation: { kind: 'rating', value: index < 3 ? 1.4 : -2.8, standardDeviation: 0.3 },
        policy: 'test-1',
      });
  }
  const lead = await person('Hana', { capabilities: ['learningLead'] });
  leadToken = await createApiToken(work, lead, 'test');
  holderToken = await createApiToken(work, holders[0] ?? '', 'test');
  server = await buildHttp({
    work,
    gate,
    rooms: { skills: skills.routes, insight: routes },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const call = (method: 'POST' | 'PUT', url: string, payload: object, token = leadToken) =>
  server.inject({ method, url, headers: { authorization: `Bearer ${token}` }, payload });
const effect = (targets: readonly object[], id = roleId) =>
  call('POST', `/api/roles/${id}/effect`, { targets });
const target = (skillId: string, level: number, more: object = {}) => ({
  skillId,
  level,
  importance: 3,
  ...more,
});

describe('the effect of a draft', () => {
  test('is for those who may change roles, and for roles that there are', async () => {
    const url = `/api/roles/${roleId}/effect`;
    expect(
      (await server.inject({ method: 'POST', url, payload: { targets: [] } })).statusCode,
    ).toBe(401);
    expect((await call('POST', url, { targets: [] }, holderToken)).statusCode).toBe(403);
    expect((await effect([], nobody)).json()).toMatchObject({
      status: 404,
      type: '/problems/skills/unknown-role',
    });
  });

  test('says people and minutes for each skill, and leaves a trace once a day', async () => {
    const draft = [target(git, 3), target(sqlSkill, 1)];
    await effect(draft);
    const reply = await effect(draft);
    expect(reply.json()).toEqual({
      holders: 6,
      masked: false,
      minutes: { draft: 180, today: 60 },
      skills: [
        {
          skillId: git,
          level: 3,
          minutes: 120,
          reached: false,
          people: { likely: { least: 3, most: 3 }, below: { least: 2, most: 2 }, unsure: 1 },
        },
        // Nothing is known of anybody.
        { skillId: sqlSkill, level: 1, minutes: 60, reached: true, people: null },
      ],
    });
    const { rows } = await sql<{ times: number }>`select times from people.read_trace
      where person_id = ${holders[0]} and purpose = 'roleEffect'`.execute(database.work.db);
    expect(rows).toEqual([{ times: 1 }]);
  });

  test('leaves proposals that nobody confirmed out of the sum', async () => {
    const reply = await effect([target(git, 1), target(sqlSkill, 1, { confirmed: false })]);
    expect(reply.json()).toMatchObject({
      minutes: { draft: 60, today: 60 },
      skills: [{ minutes: 60 }, { minutes: 60 }],
    });
  });

  test('says nothing about the people of a small role', async () => {
    const reply = await effect([target(git, 1)], smallRoleId);
    expect(reply.json()).toMatchObject({
      holders: 1,
      masked: true,
      minutes: { draft: 60, today: 0 },
      skills: [{ people: null, minutes: 60 }],
    });
  });
});

test('a kept change reaches the plans of all holders when each is next read', async () => {
  const { work } = database;
  const planOf = async (personId: string) => {
    const person = await personContext(work, personId);
    return person && (await plans.freshPlan(work, person));
  };
  const newcomer = holders[5] ?? '';
  const before = await planOf(newcomer);
  expect(before?.basis.targets.map(({ level }) => level)).toEqual([1]);
  const reply = await call('PUT', `/api/roles/${roleId}/targets`, {
    version: 1,
    targets: [target(git, 2), target(sqlSkill, 1)],
  });
  expect(reply.statusCode).toBe(200);
  await deliverEvents(work, plans.handlers);
  const computed = async () =>
    (await sql<{ count: number }>`select count(*)::int as count from plans.plan`.execute(work.db))
      .rows[0]?.count;
  expect(await computed()).toBe(1);
  const after = await planOf(newcomer);
  expect(after).toMatchObject({ cause: 'target' });
  expect(after?.entries.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(180);
  expect(after?.basis.stale).toBeUndefined();
  expect((await planOf(newcomer))?.planId).toBe(after?.planId);
});
