import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { priorItemParameters } from '#engine';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { appendEvidence, proficienciesOf, recomputeSkill } from '#rooms/evidence';
import { createPerson } from '#rooms/people';
import { respond, startAttempt, startCheck } from './index.ts';
import { makeSample, type Sample } from './sample.ts';

let database: TestDatabase;
let sample: Sample;
let personId: string;

beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
});
afterAll(() => database.close());
beforeEach(async () => {
  const { roleId } = sample;
  const person = { displayName: 'Two hands', identifiers: [], roleId, startedOn: '2026-01-01' };
  personId = await createPerson(database.work, person, null);
});

const five = [1, 2, 3, 4, 5];

async function countOf(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} where person_id = ${personId}`.execute(
    database.db,
  );
  return rows[0]?.n ?? -1;
}

test('five devices that begin at once share one check and one question', async () => {
  const checks = await Promise.all(five.map(() => startCheck(database.work, personId)));
  expect(new Set(checks.map((check) => check.skillCheckId)).size).toBe(1);
  expect(new Set(checks.map((check) => check.presentation?.presentationId)).size).toBe(1);
  expect(await countOf('learning.presentation')).toBe(1);
});

test('one response that is sent five times at once counts once', async () => {
  const { presentation } = await startCheck(database.work, personId);
  const presentationId = presentation?.presentationId ?? '';
  const given = { chosen: [], notLearnt: true };
  const replies = await Promise.all(
    five.map(() => respond(database.work, personId, presentationId, given)),
  );
  for (const reply of replies) expect(reply).toEqual(replies[0]);
  expect(await countOf('learning.response')).toBe(1);
  expect(await countOf('evidence.ledger_entry')).toBe(1);
});

test('of different responses at once one counts and the others are refused', async () => {
  const { presentation } = await startCheck(database.work, personId);
  const presentationId = presentation?.presentationId ?? '';
  const options = presentation?.item.options ?? [];
  const outcomes = await Promise.allSettled(
    options.map(({ optionId }) =>
      respond(database.work, personId, presentationId, { chosen: [optionId] }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ kind: { status: 409 } });
  }
});

test('an attempt that is opened on two devices at once is one', async () => {
  const unitId = sample.unitIds.get('git-1a') ?? '';
  const attempts = await Promise.all(five.map(() => startAttempt(database.work, personId, unitId)));
  expect(new Set(attempts.map((attempt) => attempt.unitAttemptId)).size).toBe(1);
  expect(await countOf('learning.presentation')).toBe(2);
});

test('evidence that comes at once is all counted, and the ledger plays to what is stored', async () => {
  const item = priorItemParameters(2, [-2, -0.7, 0.7, 2], 4);
  const skillId = sample.skillIds.git;
  await Promise.all(
    five.map((n) =>
      database.db.transaction().execute((db) =>
        appendEvidence(
          { ...database.work, db },
          {
            personId,
            skillId,
            kind: 'response',
            source: { kind: 'test', id: String(n) },
            about: { kind: null, id: null, version: null, title: 'At once' },
            observedAt: new Date(Date.UTC(2026, 10, 24, 8, n)),
            observation: { kind: 'response', correct: n % 2 === 0, item },
            policy: 'test-1',
          },
        ),
      ),
    ),
  );
  const stored = (await proficienciesOf(database.work, personId)).get(skillId);
  expect(stored?.entryCount).toBe(5);
  expect(await recomputeSkill(database.work, personId, skillId)).toEqual(stored);
});
