import type { Db } from '#kernel/database';

export type CalibrationRun = {
  readonly begunAt: Date;
  readonly skillsDue: number;
  readonly skillsDone: number;
  /** Null while it runs, and of one that was broken off. */
  readonly endedAt: Date | null;
};

type RunTables = {
  'learning.calibration_run': {
    calibration_run_id: string;
    begun_at: Date;
    skills_due: number;
    skills_done: number;
    ended_at: Date | null;
  };
};

const tables = (db: Db) => db.withTables<RunTables>();

export async function insertRun(
  db: Db,
  run: { readonly runId: string; readonly begunAt: Date; readonly skillsDue: number },
): Promise<void> {
  await tables(db)
    .insertInto('learning.calibration_run')
    .values({
      calibration_run_id: run.runId,
      begun_at: run.begunAt,
      skills_due: run.skillsDue,
      skills_done: 0,
      ended_at: null,
    })
    .execute();
}

export async function updateRun(
  db: Db,
  runId: string,
  progress: { readonly skillsDone: number; readonly endedAt: Date | null },
): Promise<void> {
  await tables(db)
    .updateTable('learning.calibration_run')
    .set({ skills_done: progress.skillsDone, ended_at: progress.endedAt })
    .where('calibration_run_id', '=', runId)
    .execute();
}

export async function selectLastRun(db: Db): Promise<CalibrationRun | undefined> {
  return await tables(db)
    .selectFrom('learning.calibration_run')
    .select([
      'begun_at as begunAt',
      'skills_due as skillsDue',
      'skills_done as skillsDone',
      'ended_at as endedAt',
    ])
    // Ids rise with time.
    .orderBy('calibration_run_id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
