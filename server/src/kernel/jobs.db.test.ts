import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Jobs, openJobs } from './jobs.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { inTransaction } from './work.ts';

let database: TestDatabase;
let jobs: Jobs;
const done: unknown[] = [];
let failures = 0;
const errors: Error[] = [];
beforeAll(async () => {
  database = await testDatabase();
  jobs = openJobs(database.database, (error) => errors.push(error));
  await jobs.begin(database.work, {
    'test.keep': async (_, payload) => {
      done.push(payload);
    },
    'test.failOnce': async () => {
      failures += 1;
      if (failures === 1) throw new Error('not yet');
      done.push('after a failure');
    },
  });
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

test('does a job again that failed', async () => {
  await jobs.enqueue(database.work, 'test.failOnce', {}, 'c');
  await expect.poll(() => done.includes('after a failure'), { timeout: 20_000 }).toBe(true);
  expect(failures).toBe(2);
  expect(errors).toEqual([]);
});
