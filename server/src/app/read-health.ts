import { statfs } from 'node:fs/promises';
import type { z } from 'zod';
import { type Database, describeDatabase } from '#kernel/database';
import { countEvents } from '#kernel/events';
import { selectFailedJobs } from '#kernel/jobs';
import { lastMigration } from '#kernel/migrate';
import type { Work } from '#kernel/work';
import { lastCalibrationRun } from '#rooms/learning';
import type { healthSchema } from './operations-schemas.ts';
import type { StartUpTasks } from './start-up-tasks.ts';
import { VERSION } from './version.ts';

export type HealthOf = {
  readonly database: Pick<Database, 'engine'>;
  readonly dataDir: string;
  readonly tasks: StartUpTasks;
  readonly startedAt: Date;
};

const SCARCE_BYTES = 1_000_000_000;
const MANY_EVENTS = 1_000;

/** How this installation is: facts, and what is wrong with it. */
export async function readHealth(
  work: Work,
  { database, dataDir, tasks, startedAt }: HealthOf,
): Promise<z.input<typeof healthSchema>> {
  const { version: databaseVersion, bytes: databaseBytes } = await describeDatabase(work.db);
  const migration = await lastMigration(work.db);
  const events = await countEvents(work.db);
  const failedJobs = await selectFailedJobs(work);
  const calibration = await lastCalibrationRun(work);
  const disk = await statfs(dataDir);
  const freeBytes = disk.bavail * disk.bsize;
  const failedTasks = tasks.list().filter(({ state }) => state === 'failed');
  return {
    version: VERSION,
    startedAt: startedAt.toISOString(),
    engine: database.engine,
    databaseVersion,
    databaseBytes,
    lastMigration: migration.name,
    migratedAt: migration.appliedAt.toISOString(),
    memoryBytes: process.memoryUsage().rss,
    disk: { freeBytes, totalBytes: disk.blocks * disk.bsize },
    eventsWaiting: events.waiting,
    failedJobs: failedJobs.map((job) => ({ ...job, failedAt: job.failedAt.toISOString() })),
    calibration: calibration
      ? {
          ...calibration,
          begunAt: calibration.begunAt.toISOString(),
          endedAt: calibration.endedAt?.toISOString() ?? null,
        }
      : null,
    faults: [
      ...(freeBytes < SCARCE_BYTES ? ['littleDisk' as const] : []),
      ...(events.failed > 0 ? ['failedEvents' as const] : []),
      ...(events.waiting > MANY_EVENTS ? ['manyEvents' as const] : []),
      ...(failedJobs.length > 0 ? ['failedJobs' as const] : []),
      ...(failedTasks.length > 0 ? ['failedTask' as const] : []),
    ],
  };
}
