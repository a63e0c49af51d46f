import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createApiToken, createPerson, createRole, gate } from '#rooms/people';
import { sampleFramework, sampleSkill } from './framework-sample.ts';
import {
  listSkills,
  loadFramework,
  type RoleProfile,
  routes,
  saveRoleProfile,
  targetsOf,
} from './index.ts';
import type { RatingBasis } from './target-basis.ts';

type Target = {
  skillId: string;
  level: number;
  importance: number;
  origin: string;
  basis: { kind: string; from?: { title: string; similarity: number }[] } | null;
  setAt: string | null;
};
type Role = {
  roleId: string;
  version: number;
  holders: number;
  targets: Target[];
  offered: Target[];
};

let database: TestDatabase;
let server: FastifyInstance;
let leadToken: string;
let memberToken: string;
let holderId: string;
let roleId: string;
let bareRoleId: string;
let skillIds: Record<string, string>;
const nobody = '01a20cc8-8e80-7030-916e-7f09b40dd85c';

const rating = (level: number): RatingBasis => ({
  kind: 'rating',
  externalId: '2.B.3.e',
  level,
  importance: 4,
  target: 3,
  scaleVersion: 1,
});
const onet = (title: string, change: Partial<RoleProfile> = {}): RoleProfile => ({
  source: 'onet',
  externalId: title,
  title,
  description: '',
  targets: [],
  ...change,
});

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  const esco = [{ scheme: 'esco' as const, id: 'esco:git', match: 'close' as const }];
  await loadFramework(
    work,
    sampleFramework([
      sampleSkill('git', { links: esco }),
      sampleSkill('shell'),
      sampleSkill('sql'),
    ]),
  );
  skillIds = Object.fromEntries(
    (await listSkills(work)).map((skill) => [skill.key, skill.skillId]),
  );
  roleId = await createRole(work, { key: 'developer', title: 'Developer', summary: 'Builds' });
  bareRoleId = await createRole(work, {
    key: 'software tester',
    title: 'Software tester',
    summary: '',
  });
  await saveRoleProfile(work, {
    ...onet('Developer', { source: 'organisation', externalId: 'developer', roleId }),
    targets: [{ skillKey: 'git', level: 3, importance: 5 }],
  });
  await saveRoleProfile(work, {
    ...onet('Software Testers', { alternateTitles: ['Quality Assurance Analyst', 'QA Engineer'] }),
    targets: [
      { skillKey: 'sql', level: 3, importance: 4, rating: rating(4.1) },
      { skillKey: 'git', level: 2, importance: 3, rating: rating(2.5) },
    ],
  });
  await saveRoleProfile(work, onet('Senior Software Testers'));
  await saveRoleProfile(work, onet('Accountants and Auditors'));
  await saveRoleProfile(work, {
    ...onet('tester of programs', { source: 'esco', externalId: 'esco:1' }),
    ratings: [
      {
        externalId: 'esco:git',
        importance: null,
        level: null,
        lowPrecision: false,
        notRelevant: false,
        requirement: 'essential',
      },
    ],
  });
  const person = (displayName: string, more: object = {}) =>
    createPerson(work, { displayName, identifiers: [], startedOn: '2026-01-01', ...more }, null);
  holderId = await person('Mira', { roleId });
  memberToken = await createApiToken(work, holderId, 'test');
  const lead = await person('Hana', { capabilities: ['learningLead'] });
  leadToken = await createApiToken(work, lead, 'test');
  server = await buildHttp({
    work,
    gate,
    rooms: { skills: routes },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';
const call = (method: Method, url: string, payload?: object, token = leadToken) =>
  server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(payload ? { payload } : {}),
  });
const readRole = async (id: string) => (await call('GET', `/api/roles/${id}`)).json<Role>();
const find = async (query: string) =>
  (await call('GET', `/api/role-profiles?${query}`)).json<{
    total: number;
    profiles: { roleProfileId: string; title: string; foundBy: string | null; targets: number }[];
  }>();
const profileId = async (title: string) =>
  (await find(`query=${encodeURIComponent(title)}`)).profiles.find((one) => one.title === title)
    ?.roleProfileId ?? '';
const set = (skillKey: string, level: number, change: object = {}) => ({
  skillId: skillIds[skillKey] ?? '',
  level,
  importance: 3,
  ...change,
});
const announced = async () =>
  (
    await sql<{ count: number }>`select count(*)::int as count from kernel.outbox
      where kind = 'skills.roleTargetsChanged'`.execute(database.work.db)
  ).rows[0]?.count;

describe('who may', () => {
  test('strangers are asked to sign in, and whoever has no grant may read and not write', async () => {
    expect((await server.inject(`/api/roles/${roleId}`)).statusCode).toBe(401);
    expect((await call('GET', `/api/roles/${roleId}`, undefined, memberToken)).statusCode).toBe(
      200,
    );
    const body = { version: 1, targets: [] };
    const writes = [
      await call('PUT', `/api/roles/${roleId}/targets`, body, memberToken),
      await call('POST', '/api/roles', { title: 'Boss' }, memberToken),
      await call('PATCH', `/api/roles/${roleId}`, { title: 'Boss' }, memberToken),
    ];
    expect(writes.map((reply) => reply.statusCode)).toEqual([403, 403, 403]);
  });
});

describe('profiles', () => {
  test('are found by title, by alternate title, and with typing errors', async () => {
    expect((await find('query=sofware%20testrs')).profiles[0]?.title).toBe('Software Testers');
    expect((await find('query=acountant')).profiles[0]?.title).toBe('Accountants and Auditors');
    expect((await find('query=quality%20asurance')).profiles[0]).toMatchObject({
      title: 'Software Testers',
      foundBy: 'Quality Assurance Analyst',
    });
    expect(await find('query=zzzz')).toEqual({ total: 0, profiles: [] });
  });

  test('are listed by title, by source and by pages', async () => {
    const all = await find('limit=2');
    expect(all.total).toBe(5);
    expect(all.profiles.map(({ title }) => title)).toEqual([
      'Developer',
      'Accountants and Auditors',
    ]);
    expect((await find('source=esco')).profiles).toMatchObject([{ title: 'tester of programs' }]);
    expect((await find('offset=4')).profiles).toHaveLength(1);
  });

  test('say which rating a target comes from', async () => {
    const id = await profileId('Software Testers');
    const profile = (await call('GET', `/api/role-profiles/${id}`)).json<Role>();
    expect(profile.targets).toMatchObject([
      { level: 3, origin: 'rating', basis: { level: 4.1, target: 3, scaleVersion: 1 } },
      { level: 2, origin: 'rating' },
    ]);
  });

  test('without targets show what similar ones propose, and which', async () => {
    const id = await profileId('Senior Software Testers');
    const { targets } = (await call('GET', `/api/role-profiles/${id}`)).json<Role>();
    expect(targets[0]).toMatchObject({
      skillId: skillIds.sql,
      level: 3,
      origin: 'proposal',
      basis: { from: [{ title: 'Software Testers' }] },
    });
    expect(targets[0]?.basis?.from?.[0]?.similarity).toBeGreaterThan(0.5);
  });

  test('of ESCO hear those that share what they need', async () => {
    const id = await profileId('tester of programs');
    const { targets } = (await call('GET', `/api/role-profiles/${id}`)).json<Role>();
    expect(targets.map(({ skillId }) => skillId)).toContain(skillIds.git);
  });

  test('that there are not are said so', async () => {
    const reply = await call('GET', `/api/role-profiles/${nobody}`);
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({ type: '/problems/skills/unknown-profile' });
  });
});

describe('a role', () => {
  test('that there is not is said so', async () => {
    const reply = await call('GET', `/api/roles/${nobody}`);
    expect(reply.json()).toMatchObject({ status: 404, type: '/problems/skills/unknown-role' });
  });

  test('refuses skills that there are not, and a skill that is named twice', async () => {
    const put = (targets: object[]) =>
      call('PUT', `/api/roles/${roleId}/targets`, { version: 1, targets });
    const unknown = await put([set('git', 3), { skillId: nobody, level: 2, importance: 2 }]);
    expect(unknown.json()).toMatchObject({
      type: '/problems/skills/unknown-target-skill',
      errors: [{ pointer: '/targets/1/skillId' }],
    });
    const doubled = await put([set('git', 3), set('git', 4)]);
    expect(doubled.json()).toMatchObject({
      type: '/problems/skills/doubled-skill',
      errors: [{ pointer: '/targets/1/skillId' }],
    });
    expect((await put([set('git', 6)])).statusCode).toBe(400);
    expect((await readRole(roleId)).version).toBe(1);
  });

  test('keeps new targets, tells who asks and announces them; the same again announces nothing', async () => {
    const before = await announced();
    const targets = [set('git', 4), set('shell', 2)];
    const url = `/api/roles/${roleId}/targets`;
    const reply = await call('PUT', url, { version: 1, targets });
    expect(reply.json()).toMatchObject({
      version: 2,
      holders: 1,
      targets: [
        { level: 4, origin: 'set', setAt: database.work.clock.now().toISOString() },
        { level: 2 },
      ],
    });
    expect((await targetsOf(database.work, holderId)).map(({ level }) => level)).toEqual([4, 2]);
    expect(await announced()).toBe((before ?? 0) + 1);
    await call('PUT', url, { version: 2, targets });
    expect(await announced()).toBe((before ?? 0) + 1);
  });

  test('is not written over by somebody who saw an earlier one', async () => {
    const reply = await call('PUT', `/api/roles/${roleId}/targets`, { version: 1, targets: [] });
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toMatchObject({ type: '/problems/skills/changed-meanwhile', version: 3 });
    expect((await readRole(roleId)).targets).toHaveLength(2);
  });

  test('without a profile is offered what similar ones have, which counts only once confirmed', async () => {
    const bare = await readRole(bareRoleId);
    expect(bare).toMatchObject({ version: 0, targets: [] });
    expect(bare.offered).toMatchObject([{ origin: 'proposal' }, { origin: 'proposal' }]);
    const before = await announced();
    const wanted = (confirmed: boolean) =>
      bare.offered.map(({ skillId, level, importance }) => ({
        skillId,
        level,
        importance,
        confirmed,
      }));
    const url = `/api/roles/${bareRoleId}/targets`;
    const kept = await call('PUT', url, { version: 0, targets: wanted(false) });
    expect(kept.json<Role>().targets).toMatchObject([
      { origin: 'proposal', basis: { kind: 'proposal' } },
      { origin: 'proposal' },
    ]);
    expect(kept.json<Role>().offered).toEqual([]);
    const listed = async () =>
      (await call('GET', '/api/roles'))
        .json<{ roles: { roleId: string; proposals: number; targets: unknown[] }[] }>()
        .roles.find((role) => role.roleId === bareRoleId);
    expect(await listed()).toMatchObject({ proposals: 2, targets: [] });
    expect(await announced()).toBe(before);
    await call('PUT', url, { version: 1, targets: wanted(true) });
    expect(await listed()).toMatchObject({ proposals: 0, targets: [{ level: 3 }, { level: 2 }] });
    expect(await announced()).toBe((before ?? 0) + 1);
  });
});

describe('a new role', () => {
  test('takes the targets of a profile with where they come from', async () => {
    const fromProfileId = await profileId('Software Testers');
    const made = await call('POST', '/api/roles', { title: 'Release tester', fromProfileId });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({
      title: 'Release tester',
      holders: 0,
      targets: [{ origin: 'rating', basis: { level: 4.1 } }, { origin: 'rating' }],
    });
  });

  test('keeps what is only proposed a proposal', async () => {
    const fromProfileId = await profileId('Senior Software Testers');
    const made = await call('POST', '/api/roles', {
      title: 'Helper',
      summary: 'Helps',
      fromProfileId,
    });
    expect(new Set(made.json<Role>().targets.map(({ origin }) => origin))).toEqual(
      new Set(['proposal']),
    );
  });

  test('needs a title of its own and a profile that there is', async () => {
    const doubled = await call('POST', '/api/roles', { title: 'release  TESTER' });
    expect(doubled.json()).toMatchObject({ status: 409, type: '/problems/skills/doubled-role' });
    const unknown = await call('POST', '/api/roles', { title: 'Other', fromProfileId: nobody });
    expect(unknown.json()).toMatchObject({ status: 404 });
  });

  test('can be renamed, by a title that no other has', async () => {
    const made = (await call('POST', '/api/roles', { title: 'Blank' })).json<Role>();
    const url = `/api/roles/${made.roleId}`;
    expect((await call('PATCH', url, { title: 'Developer' })).statusCode).toBe(409);
    const renamed = await call('PATCH', url, { title: 'Plain', summary: 'Does it' });
    expect(renamed.json()).toMatchObject({ title: 'Plain', summary: 'Does it', targets: [] });
    expect((await find('query=Plain')).profiles[0]?.title).toBe('Plain');
    expect((await call('PATCH', `/api/roles/${nobody}`, { title: 'X' })).statusCode).toBe(404);
  });
});
