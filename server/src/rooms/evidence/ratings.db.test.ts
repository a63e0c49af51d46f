import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { levelCentre, priorItemParameters, RATING_STANDARD_DEVIATION } from '#engine';
import { deliverEvents } from '#kernel/events';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import {
  createApiToken,
  createPerson,
  createRole,
  gate,
  peopleRoutes,
  setManager,
} from '#rooms/people';
import { listSkills, loadFramework, saveRoleProfile, setPersonalTarget } from '#rooms/skills';
import { appendEvidence, proficienciesOf, recomputeSkill, routes } from './index.ts';

const CUT_POINTS = [-2, -0.7, 0.7, 2];
const NAMES = ['Lena', 'Amara', 'Jonas', 'Priya'] as const;
type Who = (typeof NAMES)[number];

let database: TestDatabase;
let server: FastifyInstance;
let git: string;
let shell: string;
let roleId: string;
let ids: Record<Who, string>;
let tokens: Record<Who, string>;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await loadFramework(work, {
    framework: 'ratings',
    title: 'Ratings',
    description: '',
    groups: [{ group: 'all', name: 'All' }],
    skills: ['git', 'shell'].map((skill) => ({
      skill,
      group: 'all',
      name: skill === 'git' ? 'Version control' : 'The shell',
      summary: 'A skill.',
      levels: [1, 2, 3, 4, 5].map((level) => ({
        level,
        name: `N${level}`,
        description: `I can do ${level}.`,
      })),
      cutPoints: [-2, -0.7, 0.7, 2] as [number, number, number, number],
      prerequisites: skill === 'git' ? [{ skill: 'shell', level: 2, forLevel: 2 }] : [],
      related: [],
      links: [],
    })),
  });
  const skills = new Map((await listSkills(work)).map((skill) => [skill.key, skill.skillId]));
  git = skills.get('git') ?? '';
  shell = skills.get('shell') ?? '';
  roleId = await createRole(work, { key: 'maker', title: 'Maker', summary: '' });
  await saveRoleProfile(work, {
    source: 'organisation',
    externalId: 'maker',
    title: 'Maker',
    description: '',
    roleId,
    targets: [{ skillKey: 'git', level: 3, importance: 4 }],
  });
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

/** Amara manages Lena; Jonas is an administrator; Priya is a colleague. */
beforeEach(async () => {
  database.clock.set(new Date('2026-11-24T09:00:00Z'));
  ids = { Lena: '', Amara: '', Jonas: '', Priya: '' };
  tokens = { ...ids };
  for (const name of NAMES) {
    const capabilities = name === 'Jonas' ? (['administrator'] as const) : [];
    ids[name] = await createPerson(
      database.work,
      { displayName: name, identifiers: [], roleId, startedOn: '2026-01-01', capabilities },
      null,
    );
    tokens[name] = await createApiToken(database.work, ids[name], 'test');
  }
  await setManager(database.work, ids.Lena, ids.Amara, '2026-01-01');
});

const call = async (
  who: Who,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) => {
  const reply = await server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${tokens[who]}` },
    ...(payload ? { payload } : {}),
  });
  return { status: reply.statusCode, body: reply.body === '' ? null : JSON.parse(reply.body) };
};
const rateSelf = (level: number, skillId = git, whose = 'me') =>
  call('Lena', 'PUT', `/api/people/${whose}/skills/${skillId}/self-rating`, { level });
const rateLena = (who: Who, level: number, skillId = git) =>
  call(who, 'PUT', `/api/people/${ids.Lena}/manager-ratings/${skillId}`, { level });
const skillOf = async (who: Who, skillId = git) =>
  (await call(who, 'GET', `/api/people/me/skills/${skillId}`)).body;
const own = async (who: Who = 'Lena', skillId = git) =>
  (await proficienciesOf(database.work, ids[who])).get(skillId);
let responses = 0;
/** A response to an item of a level. */
const respond = async (who: Who, level: number, correct = true, skillId = git) => {
  responses += 1;
  return await appendEvidence(database.work, {
    personId: ids[who],
    skillId,
    kind: 'response',
    source: { kind: 'presentation', id: `presentation ${responses}` },
    about: { kind: null, id: null, version: null, title: `Question ${responses}` },
    observedAt: database.clock.now(),
    observation: { kind: 'response', correct, item: priorItemParameters(level, CUT_POINTS, 4) },
    policy: 'test-1',
  });
};

describe('a rating of oneself', () => {
  test('is an entry of the ledger that says what was chosen, and shows no level', async () => {
    expect((await rateSelf(4)).status).toBe(204);
    const skill = await skillOf('Lena');
    expect(skill).toMatchObject({ selfRating: { level: 4 }, attainedLevel: 0, evidenceCount: 1 });
    expect(skill.evidence).toMatchObject([
      {
        kind: 'selfRating',
        title: 'I can do 4.',
        rating: { rater: null, level: 4, leniencyLevels: 0 },
        voided: false,
      },
    ]);
    expect(skill.estimate.mean).toBeGreaterThan(-1.5);
    expect((await own())?.showing.every(({ observedAt }) => observedAt === null)).toBe(true);
  });

  test('replaces the one before, which counts no more', async () => {
    await rateSelf(5);
    await rateSelf(2);
    const skill = await skillOf('Lena');
    expect(skill).toMatchObject({ selfRating: { level: 2 }, evidenceCount: 1 });
    expect(skill.evidence.map(({ voided }: { voided: boolean }) => voided).sort()).toEqual([
      false,
      true,
    ]);
    const before = await own();
    expect(await recomputeSkill(database.work, ids.Lena, git)).toEqual(before);
  });

  test('said again changes nothing', async () => {
    await rateSelf(3);
    const before = await own();
    await rateSelf(3);
    expect(await own()).toEqual(before);
  });

  test('taken back leaves what was there without it, to the bit', async () => {
    await respond('Lena', 2);
    const before = await own();
    await rateSelf(4);
    expect((await own())?.proficiency).not.toEqual(before?.proficiency);
    const url = `/api/people/me/skills/${git}/self-rating`;
    expect((await call('Lena', 'DELETE', url)).status).toBe(204);
    expect(await own()).toEqual(before);
    expect((await skillOf('Lena')).selfRating).toBeNull();
    expect((await call('Lena', 'DELETE', url)).status).toBe(204);
  });

  test('of ‘not yet’ lowers what is expected', async () => {
    await rateSelf(0);
    expect((await own())?.proficiency.mean).toBeLessThan(-1.5);
  });

  test('by somebody else, of a skill that is none, or at a level that is none is refused', async () => {
    const url = `/api/people/${ids.Lena}/skills/${git}/self-rating`;
    for (const who of ['Amara', 'Jonas', 'Priya'] as const)
      expect((await call(who, 'PUT', url, { level: 3 })).status).toBe(404);
    expect((await rateSelf(3, ids.Lena)).body.type).toContain('evidence/no-skill');
    expect((await rateSelf(6)).status).toBe(400);
  });

  test('is announced, so that the plan follows', async () => {
    await deliverEvents(database.work, {});
    const told: unknown[] = [];
    await rateSelf(3);
    await deliverEvents(database.work, {
      'evidence.proficiencyChanged': [async (_, { payload }) => void told.push(payload)],
    });
    expect(told).toEqual([{ personId: ids.Lena }]);
  });
});

describe('a rating by the manager', () => {
  test('counts, names who said it, and the person is told until they have seen it', async () => {
    expect((await rateLena('Amara', 3)).status).toBe(204);
    const skill = await skillOf('Lena');
    expect(skill.evidence).toMatchObject([
      { kind: 'managerRating', rating: { rater: { displayName: 'Amara' }, level: 3 } },
    ]);
    const news = await call('Lena', 'GET', '/api/people/me/rating-news');
    expect(news.body).toMatchObject({
      asked: 0,
      told: [{ kind: 'managerRating', rater: 'Amara', level: 3, skill: { skillId: git } }],
    });
    const entryIds = news.body.told.map(({ entryId }: { entryId: string }) => entryId);
    await call('Lena', 'POST', '/api/people/me/rating-news/seen', { entryIds });
    expect((await call('Lena', 'GET', '/api/people/me/rating-news')).body.told).toEqual([]);
  });

  test('stops counting as soon as the person contests it', async () => {
    await respond('Lena', 2);
    const before = await own();
    await rateLena('Amara', 1);
    const [entry] = (await skillOf('Lena')).evidence.filter(
      ({ kind }: { kind: string }) => kind === 'managerRating',
    );
    const url = `/api/people/me/evidence/${entry.entryId}/contests`;
    expect((await call('Lena', 'POST', url, { reason: 'Before the training.' })).status).toBe(201);
    expect((await own())?.proficiency).toEqual(before?.proficiency);
  });

  test('shows the manager what they said and nothing that is known of the person', async () => {
    await respond('Lena', 4);
    await rateLena('Amara', 3);
    const { body } = await call('Amara', 'GET', `/api/people/${ids.Lena}/manager-ratings`);
    expect(body.skills).toHaveLength(1);
    const [row] = body.skills;
    expect(Object.keys(row).sort()).toEqual(['mine', 'skill']);
    expect(Object.keys(row.skill).sort()).toEqual(['key', 'levels', 'name', 'skillId']);
    expect(row.mine.level).toBe(3);
  });

  test('is only for the skills that the role asks for, whatever the person wants for themself', async () => {
    await setPersonalTarget(database.work, ids.Lena, shell, 3);
    expect((await rateLena('Amara', 3, shell)).body.type).toContain('evidence/not-of-role');
    const { body } = await call('Amara', 'GET', `/api/people/${ids.Lena}/manager-ratings`);
    expect(body.skills.map(({ skill }: { skill: { key: string } }) => skill.key)).toEqual(['git']);
  });

  test('is refused to everybody else, the person and administrators included', async () => {
    for (const who of ['Jonas', 'Priya', 'Lena'] as const) {
      expect((await rateLena(who, 3)).status, who).toBeGreaterThanOrEqual(403);
      const url = `/api/people/${ids.Lena}/manager-ratings`;
      expect((await call(who, 'GET', url)).status, who).toBeGreaterThanOrEqual(403);
      expect((await call(who, 'DELETE', `${url}/${git}`)).status, who).toBeGreaterThanOrEqual(403);
    }
    expect(await own()).toBeUndefined();
  });

  test('leaves a trace that the person sees', async () => {
    await rateLena('Amara', 3);
    const { body } = await call('Lena', 'GET', '/api/people/me/read-traces');
    expect(JSON.stringify(body)).toContain('"rating"');
  });

  test('is taken back by who gave it, and by nobody else', async () => {
    await rateLena('Amara', 5);
    const url = `/api/people/${ids.Lena}/manager-ratings/${git}`;
    expect((await call('Amara', 'DELETE', url)).status).toBe(204);
    expect(await own()).toBeUndefined();
    expect((await call('Lena', 'GET', '/api/people/me/rating-news')).body.told).toEqual([]);
  });
});

describe('a rating by a colleague', () => {
  const ask = (raterId: string, skillId = git) =>
    call('Lena', 'POST', '/api/people/me/rating-requests', { skillId, raterId });
  const asked = async (who: Who) => (await call(who, 'GET', '/api/asked-ratings')).body.requests;
  const answer = (who: Who, ratingRequestId: string, level: number | null) =>
    call(who, 'PUT', `/api/asked-ratings/${ratingRequestId}`, { level });

  test('comes by request, shows whoever is asked nothing but the descriptions, and counts', async () => {
    await respond('Lena', 4);
    expect((await ask(ids.Priya)).status).toBe(201);
    expect((await call('Priya', 'GET', '/api/people/me/rating-news')).body.asked).toBe(1);
    const [request] = await asked('Priya');
    expect(Object.keys(request).sort()).toEqual(['askedAt', 'person', 'ratingRequestId', 'skill']);
    expect(request).toMatchObject({ person: { displayName: 'Lena' }, skill: { key: 'git' } });
    expect((await answer('Priya', request.ratingRequestId, 4)).status).toBe(204);
    expect(await asked('Priya')).toEqual([]);
    const skill = await skillOf('Lena');
    expect(skill.requests).toMatchObject([{ rater: 'Priya', state: 'answered' }]);
    expect(skill.evidence.map(({ kind }: { kind: string }) => kind)).toContain('peerRating');
    expect(skill.evidenceCount).toBe(2);
  });

  test('may be declined, which is no evidence, and the question withdrawn', async () => {
    await ask(ids.Priya);
    const [first] = await asked('Priya');
    expect((await answer('Priya', first.ratingRequestId, null)).status).toBe(204);
    expect(await own()).toBeUndefined();
    expect((await skillOf('Lena')).requests).toMatchObject([{ state: 'declined' }]);
    const { body } = await ask(ids.Priya);
    const url = `/api/people/me/rating-requests/${body.ratingRequestId}`;
    expect((await call('Lena', 'DELETE', url)).status).toBe(204);
    expect(await asked('Priya')).toEqual([]);
    expect((await answer('Priya', body.ratingRequestId, 3)).body.type).toContain('no-request');
    expect((await call('Lena', 'DELETE', url)).body.type).toContain('evidence/no-request');
  });

  test('is not taken from anybody who was not asked', async () => {
    const { body } = await ask(ids.Priya);
    for (const who of ['Amara', 'Jonas', 'Lena'] as const)
      expect((await answer(who, body.ratingRequestId, 5)).body.type).toContain('no-request');
    const url = `/api/people/${ids.Lena}/rating-requests`;
    expect((await call('Priya', 'DELETE', `${url}/${body.ratingRequestId}`)).status).toBe(404);
    expect((await call('Priya', 'POST', url, { skillId: git, raterId: ids.Priya })).status).toBe(
      404,
    );
    expect(await own()).toBeUndefined();
  });

  test('is asked of a colleague who is here, once at a time, and of five at most', async () => {
    expect((await ask(ids.Lena)).body.type).toContain('evidence/no-colleague');
    expect((await ask(roleId)).body.type).toContain('evidence/no-colleague');
    expect((await ask(ids.Priya, roleId)).body.type).toContain('evidence/no-skill');
    await ask(ids.Priya);
    expect((await ask(ids.Priya)).body.type).toContain('evidence/already-asked');
    await ask(ids.Amara);
    await ask(ids.Jonas);
    for (const displayName of ['Four', 'Five', 'Six']) {
      const personId = await createPerson(
        database.work,
        { displayName, identifiers: [], roleId, startedOn: '2026-01-01' },
        null,
      );
      const { status } = await ask(personId);
      expect(status, displayName).toBe(displayName === 'Six' ? 409 : 201);
    }
  });
});

describe('how somebody usually rates', () => {
  /** Amara rates people of whom responses say that they are at level 2. @returns ids of the people */
  async function rateMembers(count: number, level: number): Promise<string[]> {
    const members: string[] = [];
    for (let member = 0; member < count; member += 1) {
      const personId = await createPerson(
        database.work,
        { displayName: `Member ${member}`, identifiers: [], roleId, startedOn: '2026-01-01' },
        null,
      );
      members.push(personId);
      await setManager(database.work, personId, ids.Amara, '2026-01-01');
      const responses = [2, 2, 2, 2, 3, 3, 3, 3].map((itemLevel) =>
        priorItemParameters(itemLevel, CUT_POINTS, 4),
      );
      for (const [index, item] of responses.entries())
        await appendEvidence(database.work, {
          personId,
          skillId: git,
          kind: 'response',
          source: { kind: 'presentation', id: `${personId} ${index}` },
          about: { kind: null, id: null, version: null, title: 'Question' },
          observedAt: database.clock.now(),
          observation: { kind: 'response', correct: index < 4, item },
          policy: 'test-1',
        });
      const url = `/api/people/${personId}/manager-ratings/${git}`;
      expect((await call('Amara', 'PUT', url, { level })).status).toBe(204);
    }
    return members;
  }
  const byAmara = () =>
    database.work.db
      .withTables<{
        'evidence.rating': { rater_id: string; entry_id: string; leniency: number };
        'evidence.ledger_entry': { person_id: string; entry_id: string; ceiling: number };
      }>()
      .selectFrom('evidence.rating as r')
      .innerJoin('evidence.ledger_entry as e', 'e.entry_id', 'r.entry_id')
      .select(['r.leniency', 'e.ceiling'])
      .where('r.rater_id', '=', ids.Amara)
      .orderBy('r.entry_id')
      .execute();

  test('is taken off what they say, kept with the rating, and moves nothing that was there', async () => {
    const [first = ''] = await rateMembers(12, 4);
    const before = (await proficienciesOf(database.work, first)).get(git);
    await rateLena('Amara', 4);
    const [entry] = (await skillOf('Lena')).evidence;
    expect(entry.rating.level).toBe(4);
    expect(entry.rating.leniencyLevels).toBeGreaterThan(0.4);
    // A rating at level 4 without correction.
    const deviation = RATING_STANDARD_DEVIATION.managerRating;
    const trust = 2.25 / (2.25 + deviation * deviation);
    expect(entry.after.mean).toBeLessThan(-1.5 + trust * (levelCentre(4, CUT_POINTS) + 1.5));
    const kept = await own();
    expect(await recomputeSkill(database.work, ids.Lena, git)).toEqual(kept);
    expect((await proficienciesOf(database.work, first)).get(git)).toEqual(before);
  });

  test('is nothing that anybody is said to do before five ratings can be held against evidence', async () => {
    await rateMembers(6, 4);
    const leniencies = (await byAmara()).map(({ leniency }) => leniency);
    expect(leniencies.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(leniencies[5]).toBeGreaterThan(0);
  });

  test('lets a level count for more when they rate low, and not show more than they said', async () => {
    await rateMembers(8, 0);
    await rateLena('Amara', 2);
    const last = (await byAmara()).at(-1);
    expect(last?.leniency).toBeLessThan(-0.3);
    expect(last?.ceiling).toBe(2);
    expect((await skillOf('Lena')).attainedLevel).toBeLessThanOrEqual(2);
  });
});

describe('why an estimate is what it is', () => {
  test('is said with the pieces that it owes most to, and what it would be without each', async () => {
    for (let count = 0; count < 5; count += 1) await respond('Lena', 2);
    await rateLena('Amara', 5);
    const skill = await skillOf('Lena');
    const { entries } = skill.explanation;
    expect(entries).toHaveLength(3);
    const byId = new Map(
      skill.evidence.map((one: { entryId: string; kind: string }) => [one.entryId, one.kind]),
    );
    expect(byId.get(entries[0].entryId)).toBe('managerRating');
    expect(entries[0].without.mean).toBeLessThan(skill.estimate.mean);
    expect(entries[0].probabilityWithout).toBeLessThan(skill.probabilityAtTarget);
  });

  test('names the related skill that it follows from where there is no evidence of its own', async () => {
    for (let count = 0; count < 6; count += 1) await respond('Lena', 4);
    const skill = await skillOf('Lena', shell);
    expect(skill).toMatchObject({ inferred: true, explanation: { entries: [] } });
    expect(skill.explanation.skills).toMatchObject([{ skill: { key: 'git' } }]);
    expect(skill.explanation.skills[0].without.mean).toBe(-1.5);
  });

  test('has nothing to name of a skill about which nothing is known', async () => {
    expect((await skillOf('Priya')).explanation).toEqual({ entries: [], skills: [] });
  });
});
