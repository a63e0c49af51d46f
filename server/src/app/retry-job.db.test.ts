/** A job that was given up is run again by an administrator, one by one, and the audit says who asked. */
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type Jobs, openJobs } from '#kernel/jobs';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { selectAudit } from '#kernel/traces';
import { createApiToken, createPerson, gate } from '#rooms/people';
import { operationsRoutes } from './operations.ts';
import { startUpTasks } from './start-up-tasks.ts';

let database: TestDatabase;
let jobs: Jobs;
let server: FastifyInstance;
let admin: { personId: string; token: string };
let learner: { personId: string; token: string };
const done: unknown[] = [];
let release: (() => void) | undefined;

beforeAll(async () => {
  database = await testDatabase();
  const { work, clock } = database;
  jobs = openJobs(database.database, (error) => {
    throw error;
  });
  await jobs.begin(work, {
    'test.keep': async (_, payload) => {
      done.push(payload);
    },
    'test.hold': async () => await new Promise<void>((resolve) => (release = resolve)),
  });
  server = await buildHttp({
    work,
    gate,
    rooms: {
      operations: operationsRoutes(
        {
          database: database.database,
          dataDir: '.',
          tasks: startUpTasks(),
          startedAt: clock.now(),
        },
        jobs,
      ),
    },
    version: '0',
    afterWrite: async () => {},
  });
  const person = async (displayName: string, capabilities: readonly 'administrator'[]) => {
    const told = { displayName, identifiers: [], startedOn: '2026-01-01', capabilities };
    const personId = await createPerson(work, told, null);
    return { personId, token: await createApiToken(work, personId, 'test') };
  };
  admin = await person('Ada', ['administrator']);
  learner = await person('Ben', []);
});
afterAll(async () => {
  release?.();
  await jobs.stop();
  await server.close();
  await database.close();
});

async function call(method: 'GET' | 'POST', url: string, { token } = admin) {
  const headers = { authorization: `Bearer ${token}` };
  const reply = await server.inject({ method, url, headers });
  // The shape is what the test asserts.
  return { status: reply.statusCode, body: reply.body === '' ? null : JSON.parse(reply.body) };
}
const retry = (jobId: string, who = admin) => call('POST', `/api/jobs/${jobId}/retry`, who);

/** As pg-boss leaves a job whose last attempt failed. */
async function giveUp(queue: string, key: string): Promise<string> {
  const { work } = database;
  // Kept from the worker, which looks every second, by the same statement that gives it up.
  const { rows } = await sql<{ id: string }>`
    insert into jobs.job (name, data, state, policy, singleton_key, completed_on, output)
    values (${queue}, ${JSON.stringify({ key })}::jsonb, 'failed', 'short', ${key},
      ${work.clock.now()}, '{"message": "its process was gone"}')
    returning id`.execute(work.db);
  return rows[0]?.id ?? '';
}

test('is refused to whoever is no administrator, and without a job', async () => {
  const jobId = await giveUp('test.keep', 'a');
  expect((await retry(jobId, learner)).status).toBe(403);
  const { status, body } = await retry(database.work.newId());
  expect([status, body.type]).toEqual([404, '/problems/operations/unknown-job']);
  expect((await retry('soon')).status).toBe(400);
  expect(done).toEqual([]);
});

test('runs a job again once, takes it off the health, and records who asked', async () => {
  const jobId = await giveUp('test.keep', 'b');
  const listed = async () =>
    (await call('GET', '/api/health')).body.failedJobs.map((job: { jobId: string }) => job.jobId);
  expect(await listed()).toContain(jobId);
  expect((await retry(jobId)).status).toBe(202);
  const again = await retry(jobId);
  expect([again.status, again.body.type]).toEqual([409, '/problems/operations/job-not-failed']);
  expect(await listed()).not.toContain(jobId);
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ key: 'b' }]);
  const entries = await selectAudit(database.work.db, { action: 'job.retry' }, undefined, 5);
  expect(entries).toMatchObject([
    {
      actorId: admin.personId,
      subjectKind: 'job',
      subjectId: jobId,
      detail: { queue: 'test.keep' },
    },
  ]);
});

test('leaves a job alone that runs', async () => {
  await jobs.enqueue(database.work, 'test.hold', {}, 'c');
  await expect.poll(() => release, { timeout: 10_000 }).toBeDefined();
  const { rows } = await sql<{ id: string }>`
    select id from jobs.job where name = 'test.hold' and state = 'active'`.execute(
    database.work.db,
  );
  const { status, body } = await retry(rows[0]?.id ?? '');
  expect([status, body.type]).toEqual([409, '/problems/operations/job-not-failed']);
});
