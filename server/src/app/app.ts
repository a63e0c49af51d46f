import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kernel/clock';
import type { Config } from '#kernel/config';
import type { Database } from '#kernel/database';
import { deliverEvents, type EventHandlers } from '#kernel/events';
import { buildHttp } from '#kernel/http';
import { idSource } from '#kernel/ids';
import { type JobHandler, type JobHandlers, type Jobs, openJobs } from '#kernel/jobs';
import { findMigrations, migrate } from '#kernel/migrate';
import type { Route } from '#kernel/route';
import type { Work } from '#kernel/work';
import * as assessment from '#rooms/assessment';
import * as content from '#rooms/content';
import * as evidence from '#rooms/evidence';
import * as insight from '#rooms/insight';
import * as integrations from '#rooms/integrations';
import * as learning from '#rooms/learning';
import * as people from '#rooms/people';
import * as plans from '#rooms/plans';
import * as skills from '#rooms/skills';
import { operationsRoutes } from './operations.ts';
import { type StartUpTasks, startUpTasks } from './start-up-tasks.ts';
import { VERSION } from './version.ts';
import { serveWeb } from './web-files.ts';

export type App = {
  readonly server: FastifyInstance;
  readonly work: Work;
  readonly tasks: StartUpTasks;
  /** Work that goes on after the reply: begun once the server listens, stopped before it closes. */
  readonly jobs: { readonly begin: () => Promise<void>; readonly stop: () => Promise<void> };
  /** Delivers what waits in the outbox. */
  readonly deliver: () => Promise<void>;
};

export type AppOptions = {
  readonly database: Database;
  readonly config: Pick<Config, 'dataDir' | 'demo' | 'host' | 'publicUrl'>;
  readonly clock: Clock;
  readonly newId?: () => string;
};

/** What earlier rooms announce, and which rooms act on it. */
export const HANDLERS: EventHandlers = plans.handlers;

export function migrationsOfAllRooms() {
  return findMigrations(join(import.meta.dirname, '..'));
}

/** Brings the database to this code's state. @throws StartUpError */
export async function prepareDatabase(database: Database, clock: Clock): Promise<void> {
  await migrate(database.db, migrationsOfAllRooms(), clock);
}

/** Wires the rooms together into one server that is ready to listen. */
export async function buildApp({ database, config, clock, newId }: AppOptions): Promise<App> {
  const work: Work = { db: database.db, clock, newId: newId ?? idSource(clock) };
  const tasks = startUpTasks();
  const filesDir = join(config.dataDir, 'files');
  const uploads = integrations.uploadFolder(join(config.dataDir, 'imports'));
  const jobs = openJobs(database, tellError);
  const deliver = outboxDelivery(work);
  const rooms: Readonly<Record<string, readonly Route[]>> = {
    people: people.peopleRoutes({
      publicUrl: config.publicUrl,
      demoOpen: () => config.demo && people.isLoopback(config.host),
    }),
    skills: skills.routes,
    content: content.contentRoutes({ filesDir }),
    evidence: evidence.routes,
    assessment: assessment.routes,
    plans: plans.routes,
    learning: learning.routes,
    insight: insight.routes,
    integrations: integrations.integrationsRoutes({ jobs, uploads }),
    operations: operationsRoutes(
      { database, dataDir: config.dataDir, tasks, startedAt: clock.now() },
      jobs,
    ),
  };
  const server = await buildHttp({
    work,
    gate: people.gate,
    rooms,
    version: VERSION,
    publicUrl: config.publicUrl,
    afterWrite: deliveryAfterWrites(work, deliver),
  });
  await serveWeb(server);
  return { server, work, tasks, jobs: jobsOf(jobs, work, { uploads, filesDir }, deliver), deliver };
}

function jobsOf(
  jobs: Jobs,
  work: Work,
  options: Parameters<typeof integrations.importJobs>[0],
  deliver: App['deliver'],
): App['jobs'] {
  const all: JobHandlers = {
    ...integrations.importJobs(options),
    ...learning.calibrationJobs,
    ...learning.tracingJobs,
  };
  const handlers: JobHandlers = Object.fromEntries(
    Object.entries(all).map(([queue, handle]) => [
      queue,
      // What a job announces does not wait for somebody's next request.
      async (...job: Parameters<JobHandler>) => {
        await handle(...job);
        await deliver();
      },
    ]),
  );
  const periodic = { [learning.CALIBRATE]: LOOKS, [learning.FIT_TRACING]: LOOKS };
  return { begin: async () => await jobs.begin(work, handlers, periodic), stop: jobs.stop };
}

/** How often the responses are looked at: a look costs a few counts, and fits only what has enough new ones. */
const LOOKS = { firstMs: 300_000, everyMs: 3_600_000 };

function tellError(error: Error): void {
  process.stderr.write(`${error.stack ?? error.message}\n`);
}

/** For so long at the most, events of other processes and those that failed wait for the next write. */
const OTHERS_WAIT_MS = 1_000;

/** Delivers at once what a write announced; asks for other events once in a while only, as that costs as much as a write. */
function deliveryAfterWrites(work: Work, deliver: App['deliver']) {
  let lastMs = 0;
  return async (isAnnounced: boolean): Promise<void> => {
    const nowMs = work.clock.now().getTime();
    if (!isAnnounced && nowMs - lastMs < OTHERS_WAIT_MS) return;
    lastMs = nowMs;
    await deliver();
  };
}

/** One delivery at a time: a second call while one runs asks for another round after it. */
function outboxDelivery(work: Work): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  return () => {
    // One round that failed, its database away say, must not keep the next ones from running.
    running = running
      .catch(() => {})
      .then(async () => {
        await deliverEvents(work, HANDLERS);
      });
    return running;
  };
}
