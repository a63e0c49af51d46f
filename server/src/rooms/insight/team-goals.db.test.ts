/** What a team is to reach: set by who leads it, a target of every member, and how far they are told of no single one. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverEvents } from '#kernel/events';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import * as people from '#rooms/people';
import * as plans from '#rooms/plans';
import * as skills from '#rooms/skills';
import { routes } from './index.ts';

let database: TestDatabase;
let server: FastifyInstance;
let teamId: string;
let git: string;
type Person = { readonly personId: string; readonly token: string };
let lead: Person;
let members: Person[];
let stranger: Person;

async function person(displayName: string, team: string | undefined): Promise<Person> {
  const { work } = database;
  const personId = await people.createPerson(
    work,
    {
      displayName,
      identifiers: [],
      startedOn: '2026-01-01',
      capabilities: [],
      ...(team === undefined ? {} : { teamId: team }),
    },
    null,
  );
  return { personId, token: await people.createApiToken(work, personId, 'test') };
}

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await skills.loadFramework(work, {
    framework: 'made',
    title: 'Made',
    description: '',
    groups: [{ group: 'all', name: 'All' }],
    skills: [
      {
        skill: 'git',
        group: 'all',
        name: 'Git',
        summary: '',
        levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
        cutPoints: [-2, -0.7, 0.7, 2],
        prerequisites: [],
        related: [],
        links: [],
      },
    ],
  });
  git = (await skills.listSkills(work))[0]?.skillId ?? '';
  teamId = await people.createTeam(work, { key: 'web', name: 'Web' });
  lead = await person('Lea', undefined);
  stranger = await person('Sam', undefined);
  members = [];
  for (const name of ['A', 'B', 'C', 'D', 'E']) {
    const member = await person(name, teamId);
    await people.setManager(work, member.personId, lead.personId, '2026-01-01');
    members.push(member);
  }
  server = await buildHttp({
    work,
    gate: people.gate,
    rooms: { skills: skills.routes, plans: plans.routes, insight: routes },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function call(method: 'GET' | 'PUT' | 'DELETE', url: string, by: Person, payload?: object) {
  const reply = await server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${by.token}` },
    ...(payload && { payload }),
  });
  // The shape is what the test asserts.
  return { status: reply.statusCode, body: reply.body === '' ? null : JSON.parse(reply.body) };
}
const goal = { level: 3, dueOn: '2099-12-24', reason: 'The new booking system.' };
const address = () => `/api/teams/${teamId}/goals/${git}`;
const member = (): Person => {
  const [first] = members;
  if (!first) throw new Error('the team is empty');
  return first;
};

test('only who leads the team sets and ends its goals', async () => {
  for (const by of [member(), stranger]) {
    expect((await call('PUT', address(), by, goal)).status).toBe(403);
    expect((await call('DELETE', address(), by)).status).toBe(403);
  }
  expect((await call('GET', '/api/people/me/goals', member())).body.goals).toEqual([]);
});

test('a goal is a target of every member, and told to them with day and reason', async () => {
  expect((await call('PUT', address(), lead, goal)).status).toBe(204);
  expect((await call('GET', '/api/people/me/goals', member())).body.goals).toEqual([
    {
      teamName: 'Web',
      skillId: git,
      skillKey: 'git',
      skillName: 'Git',
      ...goal,
      setByName: 'Lea',
    },
  ]);
  const targets = await skills.targetsOf(database.work, member().personId);
  expect(targets).toMatchObject([{ skillId: git, level: 3, sources: ['team'], byTeam: 3 }]);
  expect(await skills.targetsOf(database.work, stranger.personId)).toEqual([]);
  const { body } = await call('GET', `/api/teams/${teamId}/skills`, lead);
  expect(body.goals).toMatchObject([
    // Nothing is known of anybody.
    { skill: { key: 'git' }, ...goal, progress: null },
  ]);
});

test('a changed goal marks the plans of the members to be computed anew', async () => {
  await plans.readPlan(database.work, member().personId);
  await call('PUT', address(), lead, { ...goal, level: 4 });
  await deliverEvents(database.work, plans.handlers);
  const plan = await plans.readPlan(database.work, member().personId);
  expect(plan?.cause).toBe('target');
});

test('a goal of a day that is over, of no skill or of no level is refused and nothing is kept', async () => {
  const past = await call('PUT', address(), lead, { ...goal, dueOn: '2020-01-01' });
  expect(past).toMatchObject({ status: 422, body: { title: 'The day is over' } });
  expect((await call('PUT', address(), lead, { ...goal, level: 6 })).status).toBe(400);
  expect((await call('PUT', address(), lead, { ...goal, dueOn: 'soon' })).status).toBe(400);
  const none = `/api/teams/${teamId}/goals/01a20cc8-8e80-7030-916e-7f09b40dd85c`;
  expect((await call('PUT', none, lead, goal)).status).toBe(404);
  expect(await skills.goalsOfTeams(database.work, [teamId])).toMatchObject([{ level: 4 }]);
});

test('an ended goal asks nothing of anybody', async () => {
  expect((await call('DELETE', address(), lead)).status).toBe(204);
  expect((await call('DELETE', address(), lead)).status).toBe(204);
  expect(await skills.targetsOf(database.work, member().personId)).toEqual([]);
});

test('a goal whose day is over asks nothing any more, and is told to who leads the team', async () => {
  await call('PUT', address(), lead, { ...goal, dueOn: '2027-01-31' });
  const before = database.clock.now();
  database.clock.set(new Date('2027-02-02T00:00:00Z'));
  expect(await skills.targetsOf(database.work, member().personId)).toEqual([]);
  const { goals } = (await call('GET', '/api/people/me/goals', member())).body;
  const { body } = await call('GET', `/api/teams/${teamId}/skills`, lead);
  database.clock.set(before);
  expect(goals).toEqual([]);
  expect(body.goals).toMatchObject([{ dueOn: '2027-01-31' }]);
});
