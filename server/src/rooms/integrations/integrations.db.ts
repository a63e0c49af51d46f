import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';

type IntegrationsTables = {
  'integrations.import_run': {
    import_run_id: string;
    origin: string;
    state: 'running' | 'done' | 'failed';
    progress: unknown;
    counts: unknown;
    started_at: Date;
    ended_at: Date | null;
  };
  'integrations.import_problem': {
    import_run_id: string;
    position: number;
    file: string;
    line: number;
    field: string;
    detail: string;
    mend: string;
  };
};

const tables = (db: Db) => db.withTables<IntegrationsTables>();

export async function insertRun(
  db: Db,
  run: { importRunId: string; origin: string; startedAt: Date },
): Promise<void> {
  await tables(db)
    .insertInto('integrations.import_run')
    .values({
      import_run_id: run.importRunId,
      origin: run.origin,
      state: 'running',
      progress: '{}',
      counts: '{}',
      started_at: run.startedAt,
      ended_at: null,
    })
    .execute();
}

export async function updateProgress(
  db: Db,
  importRunId: string,
  progress: { readonly kind: string; readonly done: number; readonly total: number },
): Promise<void> {
  await tables(db)
    .updateTable('integrations.import_run')
    .set({ progress: JSON.stringify(progress) })
    .where('import_run_id', '=', importRunId)
    .execute();
}

export async function updateRunEnd(
  db: Db,
  run: { importRunId: string; state: 'done' | 'failed'; counts: object; endedAt: Date },
): Promise<void> {
  await tables(db)
    .updateTable('integrations.import_run')
    .set({ state: run.state, counts: JSON.stringify(run.counts), ended_at: run.endedAt })
    .where('import_run_id', '=', run.importRunId)
    .execute();
}

export async function insertProblems(
  db: Db,
  rows: readonly IntegrationsTables['integrations.import_problem'][],
): Promise<void> {
  await insertRows(tables(db), 'integrations.import_problem', rows);
}

export async function selectRuns(db: Db): Promise<IntegrationsTables['integrations.import_run'][]> {
  return await tables(db)
    .selectFrom('integrations.import_run')
    .selectAll()
    .orderBy('import_run_id')
    .execute();
}

export async function selectProblems(
  db: Db,
  importRunId: string,
): Promise<IntegrationsTables['integrations.import_problem'][]> {
  return await tables(db)
    .selectFrom('integrations.import_problem')
    .selectAll()
    .where('import_run_id', '=', importRunId)
    .orderBy('position')
    .execute();
}
