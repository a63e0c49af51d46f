import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createApiToken, createPerson, createRole, gate } from '#rooms/people';
import { sampleFramework, sampleSkill } from './framework-sample.ts';
import { listSkills, loadFramework, routes, saveRoleProfile } from './index.ts';

let database: TestDatabase;
let server: FastifyInstance;
let headers: { authorization: string };
let otherId: string;
let skillId: string;
const nobody = '01a20cc8-8e80-7030-916e-7f09b40dd85c';

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await loadFramework(work, sampleFramework([sampleSkill('git'), sampleSkill('shell')]));
  skillId = (await listSkills(work))[0]?.skillId ?? '';
  const roleId = await createRole(work, {
    key: 'developer',
    title: 'Developer',
    summary: 'Builds',
  });
  await saveRoleProfile(work, {
    source: 'organisation',
    externalId: 'developer',
    title: 'Developer',
    description: '',
    roleId,
    targets: [{ skillKey: 'git', level: 3, importance: 5 }],
  });
  const person = (displayName: string) =>
    createPerson(work, { displayName, identifiers: [], startedOn: '2026-01-01' }, null);
  otherId = await person('Jonas');
  headers = { authorization: `Bearer ${await createApiToken(work, await person('Mira'), 'test')}` };
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

describe('the routes of skills', () => {
  test('ask strangers to sign in', async () => {
    for (const url of ['/api/skills', `/api/skills/${skillId}`, '/api/roles'])
      expect((await server.inject(url)).statusCode).toBe(401);
  });

  test('say that there is no such skill', async () => {
    const reply = await server.inject({ url: `/api/skills/${nobody}`, headers });
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({ type: '/problems/skills/unknown-skill' });
  });

  test('do not let anybody set another person’s target', async () => {
    const url = `/api/people/${otherId}/targets/${skillId}`;
    const reply = await server.inject({ method: 'PUT', url, headers, payload: { level: 2 } });
    expect(reply.statusCode).toBe(404);
  });

  test('refuse a level that there is not', async () => {
    const url = `/api/people/me/targets/${skillId}`;
    const reply = await server.inject({ method: 'PUT', url, headers, payload: { level: 6 } });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ errors: [{ pointer: '/level' }] });
  });

  test('show the framework, a skill and the roles', async () => {
    const all = await server.inject({ url: '/api/skills', headers });
    expect(all.json()).toMatchObject({
      framework: { title: 'Sample framework', version: 1 },
      skills: [{ key: 'git' }, { key: 'shell' }],
    });
    const one = await server.inject({ url: `/api/skills/${skillId}`, headers });
    expect(one.json()).toMatchObject({ skillId, key: 'git', cutPoints: [-2, -0.7, 0.7, 2] });
    const roles = await server.inject({ url: '/api/roles', headers });
    expect(roles.json()).toMatchObject({
      roles: [{ title: 'Developer', targets: [{ skillId, level: 3, importance: 5 }] }],
    });
  });

  test('set one’s own target and take it back', async () => {
    const url = `/api/people/me/targets/${skillId}`;
    const set = await server.inject({ method: 'PUT', url, headers, payload: { level: 2 } });
    expect(set.json()).toEqual({
      target: {
        skillId,
        level: 2,
        importance: 4,
        sources: ['self'],
        byRole: null,
        byAspiration: null,
        byTeam: null,
        bySelf: 2,
      },
    });
    const taken = await server.inject({ method: 'PUT', url, headers, payload: { level: null } });
    expect(taken.json()).toEqual({ target: null });
  });
});
