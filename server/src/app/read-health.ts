import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '#kernel/database';
import { countEvents } from '#kernel/events';
import type { Work } from '#kernel/work';
import type { healthSchema } from './operations-schemas.ts';
import type { StartUpTasks } from './start-up-tasks.ts';
import { VERSION } from './version.ts';

export type HealthOf = {
  readonly database: Pick<Database, 'engine'>;
  readonly dataDir: string;
  readonly tasks: StartUpTasks;
  readonly startedAt: Date;
};

type Facts = {
  readonly databaseVersion: string;
  readonly databaseBytes: number;
  readonly lastMigration: string;
  readonly migratedAt: Date;
  readonly hasJobs: boolean;
};

const SCARCE_BYTES = 1_000_000_000;
const MANY_EVENTS = 1_000;

/** How this installation is: facts, and what is wrong with it. */
export async function readHealth(
  work: Work,
  { database, dataDir, tasks, startedAt }: HealthOf,
): Promise<z.input<typeof healthSchema>> {
  const facts = await readFacts(work);
  const events = await countEvents(work.db);
  const failedJobs = facts.hasJobs ? await readFailedJobs(work) : [];
  const disk = await statfs(dataDir);
  const freeBytes = disk.bavail * disk.bsize;
  const failedTasks = tasks.list().filter(({ state }) => state === 'failed');
  return {
    version: VERSION,
    startedAt: startedAt.toISOString(),
    engine: database.engine,
    databaseVersion: facts.databaseVersion,
    databaseBytes: facts.databaseBytes,
    lastMigration: facts.lastMigration,
    migratedAt: facts.migratedAt.toISOString(),
    memoryBytes: process.memoryUsage().rss,
    disk: { freeBytes, totalBytes: disk.blocks * disk.bsize },
    eventsWaiting: events.waiting,
    failedJobs,
    faults: [
      ...(freeBytes < SCARCE_BYTES ? ['littleDisk' as const] : []),
      ...(events.failed > 0 ? ['failedEvents' as const] : []),
      ...(events.waiting > MANY_EVENTS ? ['manyEvents' as const] : []),
      ...(failedJobs.length > 0 ? ['failedJobs' as const] : []),
      ...(failedTasks.length > 0 ? ['failedTask' as const] : []),
    ],
  };
}

async function readFacts({ db }: Work): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select current_setting('server_version') as "databaseVersion",
      pg_database_size(current_database()) as "databaseBytes",
      m.name as "lastMigration", m.applied_at as "migratedAt",
      to_regclass('jobs.job') is not null as "hasJobs"
    from kernel.migration m order by m.name desc limit 1`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error('a database that serves has had migrations');
  return facts;
}

const MOST_JOBS = 20;

/** The newest that were given up, each with what it said. */
async function readFailedJobs({ db }: Work) {
  const { rows } = await sql<{ queue: string; failedAt: Date; reason: string | null }>`
    select name as queue, completed_on as "failedAt", left(output ->> 'message', 300) as reason
    from jobs.job where state = 'failed' order by completed_on desc limit ${MOST_JOBS}`.execute(db);
  return rows.map((row) => ({ ...row, failedAt: row.failedAt.toISOString() }));
}
