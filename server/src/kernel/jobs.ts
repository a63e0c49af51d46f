import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** What is done after the reply: long, and begun anew if the process ends in the middle. */
export type JobHandler = (work: Work, payload: unknown, stopping: AbortSignal) => Promise<void>;

/** Handlers by the name of their queue, `<room>.<verb>`. A handler may be run twice for one job and has to bear it. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

export type Jobs = {
  /**
   * Asks for a job in the transaction that wants it: it is done if and only if that one is kept.
   * @param key of two jobs with one key, only one waits
   */
  readonly enqueue: (work: Work, queue: string, payload: object, key: string) => Promise<void>;
  /**
   * Asks once more for a job that was given up, in the transaction that wants it.
   * @returns its queue; else why not: `unknown`, `notFailed` (it waits, runs or is done), `noHandler` (nothing here does
   * such jobs any more)
   */
  readonly retry: (
    work: Work,
    jobId: string,
  ) => Promise<
    { readonly queue: string } | { readonly refusal: 'unknown' | 'notFailed' | 'noHandler' }
  >;
  /**
   * Begins to work; until then jobs wait.
   * @param periodic queues in which a job is asked for again and again: first so many milliseconds after the start, as
   * those who just came go first, and then after so many
   */
  readonly begin: (
    work: Work,
    handlers: JobHandlers,
    periodic?: Readonly<Record<string, Period>>,
  ) => Promise<void>;
  /** Takes no more jobs and tells those that run to stop; what is not done is begun anew at the next start. */
  readonly stop: () => Promise<void>;
};

export type Period = { readonly firstMs: number; readonly everyMs: number };

/** A job whose process is gone is given to another one after so long without a sign of life. */
const HEARTBEAT_SECONDS = 30;
const LONGEST_SECONDS = 4 * 3600;
const QUEUE = {
  retryLimit: 3,
  retryDelay: 5,
  expireInSeconds: LONGEST_SECONDS,
  heartbeatSeconds: HEARTBEAT_SECONDS,
} as const;

/** The queue is pg-boss, in a PostgreSQL schema of its own beside the rooms' (decision 11). */
export function openJobs(database: Database, onError: (error: Error) => void): Jobs {
  const boss = new PgBoss({
    schema: 'jobs',
    db: { executeSql: async (text, values) => await database.pool.query(text, values) },
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    schedule: false,
  });
  boss.on('error', onError);
  const stopping = new AbortController();
  const known = new Set<string>();
  const timers: NodeJS.Timeout[] = [];
  let started: Promise<unknown> | undefined;
  const ready = async (queue: string): Promise<void> => {
    started ??= boss.start();
    await started;
    if (known.has(queue)) return;
    await boss.createQueue(queue, { ...QUEUE, policy: 'short' });
    known.add(queue);
  };
  return {
    enqueue: async (work, queue, payload, key) => {
      await boss.send(queue, payload, { singletonKey: key, db: fromKysely(work.db) });
    },
    retry: async (work, jobId) => {
      const job = await selectJob(work, jobId);
      if (!job) return { refusal: 'unknown' };
      if (job.state !== 'failed') return { refusal: 'notFailed' };
      // Of a queue that is not known here, pg-boss would ask over a second connection, and PGlite has one.
      if (!known.has(job.queue)) return { refusal: 'noHandler' };
      await boss.retry(job.queue, jobId, { db: fromKysely(work.db) });
      return { queue: job.queue };
    },
    begin: async (work, handlers, periodic = {}) => {
      for (const [queue, handle] of Object.entries(handlers)) {
        await ready(queue);
        await boss.work(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
          if (job) await handle(work, job.data, stopping.signal);
        });
      }
      for (const [queue, { firstMs, everyMs }] of Object.entries(periodic)) {
        // Processes side by side each ask; of what waits there is one all the same.
        const ask = async () => {
          await boss.send(queue, {}, { singletonKey: 'periodic' });
        };
        const askOrTell = (): void => void ask().catch(onError);
        const first = setTimeout(() => {
          askOrTell();
          timers.push(setInterval(askOrTell, everyMs));
        }, firstMs);
        timers.push(first);
      }
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      if (started) await boss.stop({ graceful: true, timeout: 2_000, close: false });
    },
  };
}

export type FailedJob = {
  readonly jobId: string;
  readonly queue: string;
  readonly failedAt: Date;
  /** What it said; null when it said nothing, as when its process was gone or it took too long. */
  readonly reason: string | null;
};

const WEEK_MS = 7 * 86_400_000;
const MOST_FAILED = 20;

/** A job, locked until the transaction ends: of two who ask for it once more, one does. */
async function selectJob(
  { db }: Work,
  jobId: string,
): Promise<{ readonly queue: string; readonly state: string } | undefined> {
  if (!(await hasJobs(db))) return undefined;
  const { rows } = await sql<{ queue: string; state: string }>`
    select name as queue, state from jobs.job where id = ${jobId} for update`.execute(db);
  return rows[0];
}

/** The schema is made with the first job. */
async function hasJobs(db: Work['db']): Promise<boolean> {
  const { rows } = await sql`select 1 where to_regclass('jobs.job') is not null`.execute(db);
  return rows.length > 0;
}

/** The newest jobs that were given up in the last week: who looks after Cairn has seen older ones. */
export async function selectFailedJobs({ db, clock }: Work): Promise<readonly FailedJob[]> {
  if (!(await hasJobs(db))) return [];
  const since = new Date(clock.now().getTime() - WEEK_MS);
  const { rows } = await sql<FailedJob>`
    select id as "jobId", name as queue, completed_on as "failedAt", left(output ->> 'message', 300) as reason
    from jobs.job where state = 'failed' and completed_on >= ${since}
    order by completed_on desc limit ${MOST_FAILED}`.execute(db);
  return rows;
}
