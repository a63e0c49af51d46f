import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  levelCentre,
  levelEdge,
  type Observation,
  priorItemParameters,
  RATING_STANDARD_DEVIATION,
} from '#engine';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { inTransaction } from '#kernel/work';
import { createPerson, createRole } from '#rooms/people';
import { type FrameworkFile, listSkills, loadFramework, saveRoleProfile } from '#rooms/skills';
import {
  appendEvidence,
  contestEntry,
  ledgerOf,
  type NewEvidence,
  proficienciesOf,
  recomputeSkill,
  settleContest,
  standingsOf,
  standingsOfMany,
  withdrawContest,
} from './index.ts';

const CUT_POINTS: [number, number, number, number] = [-2, -0.7, 0.7, 2];
const framework: FrameworkFile = {
  framework: 'ledger',
  title: 'Ledger',
  description: '',
  groups: [{ group: 'all', name: 'All' }],
  skills: ['shell', 'git'].map((skill) => ({
    skill,
    group: 'all',
    name: skill,
    summary: 'A skill.',
    levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
    cutPoints: CUT_POINTS,
    prerequisites: skill === 'git' ? [{ skill: 'shell', level: 2, forLevel: 2 }] : [],
    related: [],
    links: [],
  })),
};

let database: TestDatabase;
let git: string;
let shell: string;
let personId: string;
let roleId: string;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  await loadFramework(database.work, framework);
  const skills = new Map((await listSkills(database.work)).map((row) => [row.key, row.skillId]));
  git = skills.get('git') ?? '';
  shell = skills.get('shell') ?? '';
  roleId = await createRole(database.work, { key: 'maker', title: 'Maker', summary: '' });
  await saveRoleProfile(database.work, {
    source: 'organisation',
    externalId: 'maker',
    title: 'Maker',
    description: '',
    roleId,
    targets: [{ skillKey: 'git', level: 3, importance: 4 }],
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  database.clock.set(new Date('2026-11-24T09:00:00Z'));
  personId = await newPerson();
});

async function newPerson(): Promise<string> {
  count += 1;
  const displayName = `Person ${count}`;
  return await createPerson(
    database.work,
    { displayName, identifiers: [], roleId, startedOn: '2026-01-01' },
    null,
  );
}

const item = priorItemParameters(3, CUT_POINTS, 4);
const right: Observation = { kind: 'response', correct: true, item };
const wrong: Observation = { kind: 'response', correct: false, item };
const at = (minute: number): Date => new Date(Date.UTC(2026, 9, 1, 8, minute));

function evidence(change: Partial<NewEvidence> = {}): NewEvidence {
  count += 1;
  return {
    personId,
    skillId: git,
    kind: 'response',
    source: { kind: 'presentation', id: `source ${count}` },
    about: { kind: 'item', id: personId, version: 1, title: 'Which one undoes a commit?' },
    observedAt: database.clock.now(),
    observation: right,
    policy: 'test-1',
    ...change,
  };
}

const append = (change: Partial<NewEvidence> = {}) =>
  appendEvidence(database.work, evidence(change));
const own = async (skillId = git) => (await proficienciesOf(database.work, personId)).get(skillId);

describe('a new entry', () => {
  test('says what came before and after, and is kept', async () => {
    const change = await append();
    expect(change.before).toEqual({ mean: -1.5, variance: 2.25 });
    expect(change.after.mean).toBeGreaterThan(-1.5);
    const kept = await own();
    expect(kept).toMatchObject({ proficiency: change.after, entryCount: 1 });
    // A chosen response can show levels 1 to 4.
    expect(kept?.showing.map(({ observedAt }) => observedAt !== null)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(await ledgerOf(database.work, personId, git)).toMatchObject([
      { about: { title: 'Which one undoes a commit?' }, voided: false },
    ]);
  });

  test('from a source that is evidence already changes nothing', async () => {
    const first = evidence();
    await appendEvidence(database.work, first);
    const before = await own();
    const again = await appendEvidence(database.work, { ...first, observation: wrong });
    expect(again.isNew).toBe(false);
    expect(await own()).toEqual(before);
  });

  test('about a skill that nobody knows is refused', async () => {
    await expect(append({ skillId: personId })).rejects.toMatchObject({
      kind: { slug: 'evidence/no-skill' },
    });
  });

  test('raises the attained level up to its ceiling, and no later one lowers it', async () => {
    for (let n = 0; n < 12; n += 1) await append();
    const attained = (await own())?.attainedLevel ?? 0;
    expect(attained).toBeGreaterThanOrEqual(2);
    for (let n = 0; n < 12; n += 1) await append({ observation: wrong });
    expect((await own())?.attainedLevel).toBe(attained);
  });

  test('of a person’s own rating attains nothing', async () => {
    const observation: Observation = { kind: 'rating', value: 3, standardDeviation: 0.1 };
    await append({ kind: 'selfRating', observation });
    expect((await own())?.attainedLevel).toBe(0);
    expect((await own())?.showing.every(({ observedAt }) => observedAt === null)).toBe(true);
  });

  test('that is no more than a completion, a rating or a view lends its ceiling to none other', async () => {
    const deviation = RATING_STANDARD_DEVIATION;
    const completion: Observation = {
      kind: 'rating',
      value: levelEdge(4, CUT_POINTS),
      standardDeviation: deviation.completion,
    };
    for (let n = 0; n < 12; n += 1) await append({ kind: 'completion', observation: completion });
    expect((await own())?.attainedLevel).toBe(1);
    const hard = priorItemParameters(5, CUT_POINTS, 4);
    await append({ observation: { kind: 'response', correct: false, item: hard } });
    expect((await own())?.attainedLevel).toBe(1);

    personId = await newPerson();
    const view: Observation = {
      kind: 'rating',
      value: levelCentre(5, CUT_POINTS),
      standardDeviation: deviation.selfRating,
    };
    await append({ kind: 'selfRating', observation: view });
    await append();
    expect((await own())?.attainedLevel).toBe(0);

    personId = await newPerson();
    const said: Observation = {
      kind: 'rating',
      value: levelCentre(2, CUT_POINTS),
      standardDeviation: deviation.managerRating,
    };
    await append({ kind: 'managerRating', observation: said });
    for (let n = 0; n < 14; n += 1)
      await append({ observation: { kind: 'response', correct: true, item: hard } });
    expect((await own())?.attainedLevel).toBe(4);
  });
});

describe('what was observed late', () => {
  test('comes to the same as if it had come in time', async () => {
    const observations = [right, wrong, right, right];
    for (const minute of [0, 30, 10, 20])
      await append({ observedAt: at(minute), observation: observations[minute / 10] ?? wrong });
    const mixed = await own();
    personId = await newPerson();
    for (const minute of [0, 10, 20, 30])
      await append({ observedAt: at(minute), observation: observations[minute / 10] ?? wrong });
    expect(mixed?.proficiency).toEqual((await own())?.proficiency);
    expect(mixed?.entryCount).toBe(4);
  });

  test('takes nothing away that was attained when it came, nor does dropping it or another one', async () => {
    const { work } = database;
    const unrelated = await append({ observedAt: at(0), observation: right });
    for (let n = 0; n < 9; n += 1) await append({ observedAt: at(30 + n) });
    const attained = (await own())?.attainedLevel ?? 0;
    expect(attained).toBeGreaterThanOrEqual(3);
    const late: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const { entryId } = await append({ observedAt: at(1 + n), observation: wrong });
      late.push(entryId);
    }
    expect((await own())?.attainedLevel).toBe(attained);
    expect(await recomputeSkill(work, personId, git)).toEqual(await own());
    for (const entryId of [unrelated.entryId, late[3] ?? '']) {
      const { contestId } = await contestEntry(work, { personId, entryId, reason: 'Not me.' });
      await settleContest(work, { personId, contestId, state: 'upheld', settledBy: roleId });
      expect((await own())?.attainedLevel).toBe(attained);
    }
  });

  test('chains every entry to the one before', async () => {
    await append({ observedAt: at(0) });
    await append({ observedAt: at(20), observation: wrong });
    const late = await append({ observedAt: at(10) });
    const [last, middle, first] = await ledgerOf(database.work, personId, git);
    expect(late).toMatchObject({ entryId: middle?.entryId, after: middle?.after });
    expect(middle?.before.mean).toBe(first?.after.mean);
    expect(last?.before.mean).toBe(middle?.after.mean);
    expect((await own())?.proficiency).toEqual(last?.after);
  });
});

describe('the ledger', () => {
  const anyObservation: fc.Arbitrary<Observation> = fc.oneof(
    fc.record({
      kind: fc.constant('response' as const),
      correct: fc.boolean(),
      item: fc.constant(item),
    }),
    fc.record({ kind: fc.constant('notLearnt' as const), item: fc.constant(item) }),
    fc.record({
      kind: fc.constant('rating' as const),
      value: fc.double({ min: -3, max: 3, noNaN: true }),
      standardDeviation: fc.double({ min: 0.3, max: 3, noNaN: true }),
    }),
  );
  const history = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 60_000 }),
      kind: fc.constantFrom(
        'response' as const,
        'managerRating' as const,
        'completion' as const,
        'selfRating' as const,
      ),
      observation: anyObservation,
    }),
    { minLength: 1, maxLength: 12 },
  );

  test('played again gives what is stored, to the bit, for random histories in any order', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        personId = await newPerson();
        for (const { minute, kind, observation } of events)
          await append({ observedAt: at(minute), kind, observation });
        const stored = await own();
        const steps = (await ledgerOf(database.work, personId, git)).map(({ before, after }) => [
          before,
          after,
        ]);
        expect(await recomputeSkill(database.work, personId, git)).toEqual(stored);
        expect(await own()).toEqual(stored);
        // From the ledger alone: nothing of what was kept is needed.
        await sql`delete from evidence.proficiency where person_id = ${personId}`.execute(
          database.db,
        );
        expect(await recomputeSkill(database.work, personId, git)).toEqual(stored);
        const again = await ledgerOf(database.work, personId, git);
        expect(again.map(({ before, after }) => [before, after])).toEqual(steps);
      }),
      { numRuns: 25, seed: 24 },
    );
  });

  test('that was computed with another model is played with the one that serves, entries included', async () => {
    for (let n = 0; n < 3; n += 1) await append({ observedAt: at(n) });
    const stored = await own();
    await sql`update evidence.proficiency set model_version = 'proficiency-0', mean = mean - 1
      where person_id = ${personId}`.execute(database.db);
    await sql`update evidence.ledger_entry set model_version = 'proficiency-0',
      after_mean = after_mean - 1 where person_id = ${personId}`.execute(database.db);
    const change = await append({ observedAt: at(9), observation: wrong });
    expect(change.before.mean).toBe(stored?.proficiency.mean);
    expect((await own())?.modelVersion).toBe('proficiency-1');
    const { rows } = await sql<{ version: string; n: number }>`
      select model_version as version, count(*)::int as n from evidence.ledger_entry
      where person_id = ${personId} group by model_version`.execute(database.db);
    expect(rows).toEqual([{ version: 'proficiency-1', n: 4 }]);
    expect(await recomputeSkill(database.work, personId, git)).toEqual(await own());
  });

  test('is rolled back as a whole', async () => {
    await expect(
      inTransaction(database.work, async (work) => {
        await appendEvidence(work, evidence());
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await own()).toBeUndefined();
    expect(await ledgerOf(database.work, personId, git)).toEqual([]);
  });
});

describe('a contest', () => {
  const rating: Observation = { kind: 'rating', value: 3, standardDeviation: 0.5 };
  const contest = (entryId: string) =>
    contestEntry(database.work, { personId, entryId, reason: 'That was not me.' });
  const events = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from kernel.outbox
      where kind = 'evidence.proficiencyChanged' and payload->>'personId' = ${personId}`.execute(
      database.db,
    );
    return rows[0]?.n ?? 0;
  };

  test('drops a rating at once, and withdrawing it puts it back', async () => {
    await append();
    const without = await own();
    const { entryId } = await append({ kind: 'managerRating', observation: rating });
    const withIt = await own();
    const { contestId } = await contest(entryId);
    expect((await own())?.proficiency).toEqual(without?.proficiency);
    expect((await ledgerOf(database.work, personId, git))[0]).toMatchObject({
      voided: true,
      contest: { contestId, state: 'open', reason: 'That was not me.' },
    });
    await withdrawContest(database.work, { personId, contestId });
    expect((await own())?.proficiency).toEqual(withIt?.proficiency);
    expect(await events()).toBe(2);
  });

  test('leaves a response until a reviewer agrees', async () => {
    await append();
    const first = await own();
    const { entryId } = await append({ observation: wrong });
    const before = await own();
    const { contestId } = await contest(entryId);
    expect(await own()).toEqual(before);
    await settleContest(database.work, { personId, contestId, state: 'upheld', settledBy: roleId });
    expect((await own())?.proficiency).toEqual(first?.proficiency);
    expect(await recomputeSkill(database.work, personId, git)).toEqual(await own());
  });

  test('that a reviewer rejects changes nothing', async () => {
    const { entryId } = await append();
    const before = await own();
    const { contestId } = await contest(entryId);
    await settleContest(database.work, {
      personId,
      contestId,
      state: 'rejected',
      settledBy: roleId,
    });
    expect(await own()).toEqual(before);
    expect(await events()).toBe(0);
  });

  test('that succeeds takes away what the entry alone had shown', async () => {
    const observation: Observation = { kind: 'rating', value: 4, standardDeviation: 0.2 };
    const { entryId } = await append({ kind: 'managerRating', observation });
    expect((await own())?.attainedLevel).toBe(5);
    await append();
    await contest(entryId);
    expect((await own())?.attainedLevel).toBeLessThan(3);
  });

  test('of the only entry leaves nothing known', async () => {
    const { entryId } = await append({ kind: 'peerRating', observation: rating });
    await contest(entryId);
    expect(await own()).toBeUndefined();
  });

  test('is raised once, about one’s own evidence', async () => {
    const { entryId } = await append();
    const { contestId } = await contest(entryId);
    await expect(contest(entryId)).rejects.toMatchObject({
      kind: { slug: 'evidence/already-contested', status: 409 },
    });
    const me = personId;
    personId = await newPerson();
    await expect(contest(entryId)).rejects.toMatchObject({ kind: { slug: 'evidence/no-entry' } });
    await expect(withdrawContest(database.work, { personId, contestId })).rejects.toMatchObject({
      kind: { slug: 'evidence/no-contest' },
    });
    await withdrawContest(database.work, { personId: me, contestId });
  });
});

describe('a standing', () => {
  const of = async (skillId: string) =>
    (await standingsOf(database.work, personId)).find((row) => row.skillId === skillId);

  test('is compared with the target', async () => {
    expect(await of(git)).toMatchObject({ target: { level: 3 }, gapLevels: null, entryCount: 0 });
    for (let n = 0; n < 15; n += 1) await append();
    const after = await of(git);
    expect(after?.gapLevels).toBe(0);
    expect(after?.probabilityAtTarget).toBeGreaterThan(0.8);
    expect(await of(shell)).toMatchObject({
      target: null,
      gapLevels: 0,
      probabilityAtTarget: null,
    });
  });

  test('is inferred from a skill that builds on it', async () => {
    expect((await of(shell))?.inferred).toBe(false);
    for (let n = 0; n < 8; n += 1) await append();
    const inferred = await of(shell);
    expect(inferred).toMatchObject({ inferred: true, entryCount: 0, attainedLevel: 0 });
    expect(inferred?.shown.mean).toBeGreaterThan(-1.5);
  });

  test('grows unsure with time: what was attained is due then, not lost', async () => {
    const observation: Observation = { kind: 'rating', value: 0, standardDeviation: 0.3 };
    await append({ kind: 'managerRating', observation });
    const before = await of(git);
    expect(before?.attainedIsDue).toBe(false);
    database.clock.set(new Date('2031-11-24T09:00:00Z'));
    const after = await of(git);
    expect(after?.shown.variance).toBeGreaterThan(before?.shown.variance ?? 9);
    expect(after).toMatchObject({ attainedLevel: before?.attainedLevel, attainedIsDue: true });
  });

  test('of many people is the same as of each', async () => {
    await append();
    const other = await newPerson();
    const many = await standingsOfMany(database.work, [personId, other]);
    expect(many.get(personId)).toEqual(await standingsOf(database.work, personId));
    expect(many.get(other)).toEqual(await standingsOf(database.work, other));
  });
});
