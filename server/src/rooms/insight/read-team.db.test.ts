/** What a team's page tells of single people: what they share, to whom, and no longer than they do. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { appendEvidence } from '#rooms/evidence';
import {
  changePreferences,
  createApiToken,
  createPerson,
  createRole,
  createTeam,
  gate,
  setManager,
} from '#rooms/people';
import * as skills from '#rooms/skills';
import { routes } from './index.ts';

let database: TestDatabase;
let server: FastifyInstance;
let teamId: string;
let members: string[];
let tokens: Record<'leader' | 'otherLeader' | 'member', string>;
let skillIds: ReadonlyMap<string, string>;
const NOBODY = '01a20cc8-8e80-7030-916e-7f09b40dd85c';

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await skills.loadFramework(work, {
    framework: 'made',
    title: 'Made',
    description: '',
    groups: [{ group: 'all', name: 'All' }],
    skills: ['asked', 'shown', 'wished'].map((skill) => ({
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
  skillIds = new Map((await skills.listSkills(work)).map(({ key, skillId }) => [key, skillId]));
  const roleId = await createRole(work, { key: 'maker', title: 'Maker', summary: '' });
  await skills.saveRoleProfile(work, {
    source: 'organisation',
    externalId: 'maker',
    title: 'Maker',
    description: '',
    roleId,
    targets: [{ skillKey: 'asked', level: 2, importance: 4 }],
  });
  teamId = await createTeam(work, { key: 'web', name: 'Web' });
  const person = (displayName: string, more: object = {}) =>
    createPerson(work, { displayName, identifiers: [], startedOn: '2026-01-01', ...more }, null);
  const leader = await person('Lea');
  const otherLeader = await person('Otto');
  members = [];
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) {
    const member = await person(name, { teamId, roleId });
    await setManager(work, member, leader, '2026-01-01');
    members.push(member);
  }
  await setManager(work, await person('G'), otherLeader, '2026-01-01');
  tokens = {
    leader: await createApiToken(work, leader, 'test'),
    otherLeader: await createApiToken(work, otherLeader, 'test'),
    member: await createApiToken(work, firstMember(), 'test'),
  };
  await appendEvidence(work, {
    personId: firstMember(),
    skillId: skillIds.get('shown') ?? '',
    kind: 'managerRating',
    source: { kind: 'test', id: 'rating' },
    about: { kind: 'item', id: firstMember(), version: 1, title: 'Rating' },
    observedAt: work.clock.now(),
    observation: { kind: 'rating', value: 1.4, standardDeviation: 0.3 },
    policy: 'test-1',
  });
  server = await buildHttp({
    work,
    gate,
    rooms: { insight: routes },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

function firstMember(): string {
  const [first] = members;
  if (first === undefined) throw new Error('the team is empty');
  return first;
}

const readTeam = (by: keyof typeof tokens, id = teamId) =>
  server.inject({
    url: `/api/teams/${id}/skills`,
    headers: { authorization: `Bearer ${tokens[by]}` },
  });

/** The keys of the skills that the first member's ranges are seen in; null while they are not shared. */
async function keysSeen(): Promise<string[] | null> {
  const key = new Map([...skillIds].map(([name, skillId]) => [skillId, name]));
  const { people } = (await readTeam('leader')).json() as {
    people: { personId: string; skills: { skillId: string }[] | null }[];
  };
  const own = people.find(({ personId }) => personId === firstMember())?.skills;
  return own?.map(({ skillId }) => key.get(skillId) ?? '').toSorted() ?? null;
}

test('is refused to a member and to the manager of another team; a team that is not there is not found', async () => {
  expect((await readTeam('member')).statusCode).toBe(403);
  expect((await readTeam('otherLeader')).statusCode).toBe(403);
  expect((await readTeam('leader', NOBODY)).statusCode).toBe(404);
});

test('shows ranges from when a person shares them until they stop', async () => {
  const { work } = database;
  expect(await keysSeen()).toBeNull();
  await changePreferences(work, firstMember(), { sharesRanges: true });
  expect(await keysSeen()).toEqual(['asked', 'shown']);
  await changePreferences(work, firstMember(), { sharesRanges: false });
  expect(await keysSeen()).toBeNull();
});

test('does not tell with the ranges what somebody only aims for themselves', async () => {
  const { work } = database;
  await changePreferences(work, firstMember(), { sharesRanges: true });
  await skills.setPersonalTarget(work, firstMember(), skillIds.get('wished') ?? '', 4);
  expect(await keysSeen()).toEqual(['asked', 'shown']);
});
