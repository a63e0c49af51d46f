import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { type JobHandlers, type Jobs, openJobs, selectFailedJobs } from './jobs.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { inTransaction } from './work.ts';

let database: TestDatabase;
let jobs: Jobs;
const done: unknown[] = [];
let failures = 0;
let looks = 0;
const errors: Error[] = [];
beforeAll(async () => {
  database = await testDatabase();
  jobs = openJobs(database.database, (error) => errors.push(error));
  const handlers: JobHandlers = {
    'test.keep': async (_, payload) => {
      done.push(payload);
    },
    'test.failAlways': async () => {
      throw new Error('there is no such file');
    },
    'test.failOnce': async () => {
      failures += 1;
      if (failures === 1) throw new Error('not yet');
      done.push('after a failure');
    },
    'test.look': async () => {
      looks += 1;
    },
  };
  await jobs.begin(database.work, handlers, { 'test.look': { firstMs: 50, everyMs: 500 } });
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
});

test('does a job that was asked for in a transaction that was kept, and not one of a transaction undone', async () => {
  const undone = inTransaction(database.work, async (work) => {
    await jobs.enqueue(work, 'test.keep', { name: 'undone' }, 'a');
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  await inTransaction(database.work, (work) =>
    jobs.enqueue(work, 'test.keep', { name: 'kept' }, 'b'),
  );
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ name: 'kept' }]);
});

test('does again and again what is asked for so', async () => {
  await expect.poll(() => looks, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
});

test('does a job again that failed', async () => {
  await jobs.enqueue(database.work, 'test.failOnce', {}, 'c');
  await expect.poll(() => done.includes('after a failure'), { timeout: 20_000 }).toBe(true);
  expect(failures).toBe(2);
  expect(errors).toEqual([]);
});

test('says which jobs were given up and why, for a week', { timeout: 90_000 }, async () => {
  const { work } = database;
  expect(await selectFailedJobs(work)).toEqual([]);
  await jobs.enqueue(work, 'test.failAlways', {}, 'd');
  const failed = () => selectFailedJobs({ ...work, clock: systemClock });
  await expect.poll(async () => (await failed()).length, { timeout: 80_000 }).toBe(1);
  expect(await failed()).toMatchObject([
    { queue: 'test.failAlways', reason: 'there is no such file' },
  ]);
  const later = new Date(Date.now() + 8 * 86_400_000);
  expect(await selectFailedJobs({ ...work, clock: { now: () => later } })).toEqual([]);
});
