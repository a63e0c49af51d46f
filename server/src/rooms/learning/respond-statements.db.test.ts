import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import type { Work } from '#kernel/work';
import { readPlan } from '#rooms/plans';
import { respond, startAttempt, startCheck } from './index.ts';
import { makeSample, type Sample } from './sample.ts';

let database: TestDatabase;
let sample: Sample;
let work: Work;
let statements = 0;

const counting: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    statements += 1;
    return result;
  },
};

beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  work = { ...database.work, db: database.db.withPlugin(counting) };
});
afterAll(() => database.close());

/** Statements within the transaction, without its begin and commit. */
async function countedResponse(personId: string, presentationId: string) {
  statements = 0;
  const reply = await respond(work, personId, presentationId, { chosen: [], notLearnt: true });
  return { reply, statements };
}

test('a response in a skill check takes 7 statements, the next question included', async () => {
  const check = await startCheck(work, sample.personId);
  const first = check.presentation?.presentationId ?? '';
  // The very first one also makes the person's agent.
  const { reply } = await countedResponse(sample.personId, first);
  if (reply.next.kind !== 'presentation') throw new Error('one response ends no check');
  const second = await countedResponse(sample.personId, reply.next.presentation.presentationId);
  expect(second.reply.next.kind).toBe('presentation');
  expect(second.statements).toBe(7);
});

test('a response in a unit takes 6 when the plan stays', async () => {
  const { otherId } = sample;
  await readPlan(work, otherId);
  const { presentations } = await startAttempt(work, otherId, sample.unitIds.get('shell-3a') ?? '');
  const [first, second] = presentations;
  await countedResponse(otherId, first?.presentationId ?? '');
  const last = await countedResponse(otherId, second?.presentationId ?? '');
  expect(last.reply).toMatchObject({ plan: { changed: false }, next: { kind: 'unitEnd' } });
  expect(last.statements).toBe(6);
});

test('the same response again takes 2', async () => {
  const { otherId } = sample;
  const { presentations } = await startAttempt(work, otherId, sample.unitIds.get('shell-3b') ?? '');
  const presentationId = presentations[0]?.presentationId ?? '';
  await countedResponse(otherId, presentationId);
  expect((await countedResponse(otherId, presentationId)).statements).toBe(2);
});
