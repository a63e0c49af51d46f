import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { haveRevisions, type Revisions, revisionsColumn } from '#kernel/revisions';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { inTransaction, type Work } from '#kernel/work';
import { readPlan } from '#rooms/plans';
import { respond, startAttempt, startCheck } from './index.ts';
import { makeSample, type Sample } from './sample.ts';

let database: TestDatabase;
let sample: Sample;
let work: Work;
/** Statements that were sent, and how often nothing was on its way when one was: each time a process waits. */
const sent = { statements: 0, turns: 0, pending: 0 };

beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  work = database.work;
  pg.Client.prototype.query = countingQuery;
});
afterAll(async () => {
  pg.Client.prototype.query = query;
  await database.close();
});

const { query } = pg.Client.prototype;
// Cast: of the driver's many shapes of a query only that of a statement with its values comes here.
const countingQuery = async function (this: pg.Client, ...given: unknown[]) {
  sent.statements += 1;
  if (sent.pending === 0) sent.turns += 1;
  sent.pending += 1;
  try {
    return await Reflect.apply(query, this, given);
  } finally {
    sent.pending -= 1;
  }
} as typeof query;

/** Counted with the transaction's begin and commit; the revisions are known, as they come with who calls. */
async function countedResponse(personId: string, presentationId: string) {
  const known = await sql<{ revisions: Revisions }>`
    select ${revisionsColumn} as revisions`.execute(work.db);
  Object.assign(sent, { statements: 0, turns: 0 });
  const reply = await inTransaction(work, async (inside) => {
    await haveRevisions(inside.db, known.rows[0]?.revisions ?? {});
    return await respond(inside, personId, presentationId, { chosen: [], notLearnt: true });
  });
  return { reply, statements: sent.statements, turns: sent.turns };
}

test('a response in a skill check waits for the database 3 times, the text of the next question included', async () => {
  const check = await startCheck(work, sample.personId);
  const first = check.presentation?.presentationId ?? '';
  // The very first one also makes the person's agent.
  const { reply } = await countedResponse(sample.personId, first);
  if (reply.next.kind !== 'presentation') throw new Error('one response ends no check');
  const second = await countedResponse(sample.personId, reply.next.presentation.presentationId);
  expect(second.reply.next.kind).toBe('presentation');
  expect([second.turns, second.statements]).toEqual([3, 8]);
});

test('a response in a unit waits 3 times when the plan stays', async () => {
  const { otherId } = sample;
  await readPlan(work, otherId);
  const { presentations } = await startAttempt(work, otherId, sample.unitIds.get('shell-3a') ?? '');
  const [first, second] = presentations;
  await countedResponse(otherId, first?.presentationId ?? '');
  const last = await countedResponse(otherId, second?.presentationId ?? '');
  expect(last.reply).toMatchObject({ plan: { changed: false }, next: { kind: 'unitEnd' } });
  expect([last.turns, last.statements]).toEqual([3, 8]);
});

test('the same response again waits 3 times', async () => {
  const { otherId } = sample;
  const { presentations } = await startAttempt(work, otherId, sample.unitIds.get('shell-3b') ?? '');
  const presentationId = presentations[0]?.presentationId ?? '';
  await countedResponse(otherId, presentationId);
  const again = await countedResponse(otherId, presentationId);
  expect([again.turns, again.statements]).toEqual([3, 7]);
});
