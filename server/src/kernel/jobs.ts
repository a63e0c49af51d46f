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
  /** Begins to work; until then jobs wait. */
  readonly begin: (work: Work, handlers: JobHandlers) => Promise<void>;
  /** Takes no more jobs and tells those that run to stop; what is not done is begun anew at the next start. */
  readonly stop: () => Promise<void>;
};

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
    begin: async (work, handlers) => {
      for (const [queue, handle] of Object.entries(handlers)) {
        await ready(queue);
        await boss.work(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
          if (job) await handle(work, job.data, stopping.signal);
        });
      }
    },
    stop: async () => {
      stopping.abort();
      if (started) await boss.stop({ graceful: true, timeout: 2_000, close: false });
    },
  };
}

export type FailedJob = {
  readonly queue: string;
  readonly failedAt: Date;
  /** What it said; null when it said nothing, as when its process was gone. */
  readonly reason: string | null;
};

const WEEK_MS = 7 * 86_400_000;
const MOST_FAILED = 20;

/** The newest jobs that were given up in the last week: who looks after Cairn has seen older ones. */
export async function selectFailedJobs({ db, clock }: Work): Promise<readonly FailedJob[]> {
  // The schema is made with the first job.
  const { rows: known } = await sql`select 1 where to_regclass('jobs.job') is not null`.execute(db);
  if (known.length === 0) return [];
  const since = new Date(clock.now().getTime() - WEEK_MS);
  const { rows } = await sql<FailedJob>`
    select name as queue, completed_on as "failedAt", left(output ->> 'message', 300) as reason
    from jobs.job where state = 'failed' and completed_on >= ${since}
    order by completed_on desc limit ${MOST_FAILED}`.execute(db);
  return rows;
}
