import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';

/** What an import brings; all but content come as one table with a mapping. */
export const IMPORT_KINDS = ['content', 'people', 'performance'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type ImportState =
  | 'receiving'
  | 'comparing'
  | 'compared'
  | 'applying'
  | 'done'
  | 'failed'
  | 'discarded';

export type ImportRun = {
  readonly importRunId: string;
  readonly kind: ImportKind;
  readonly origin: string;
  readonly state: ImportState;
  /** Of a table: see `peopleMappingSchema` and `performanceMappingSchema`. */
  readonly mapping: unknown;
  readonly isComplete: boolean;
  readonly progress: ImportProgress | null;
  readonly comparison: unknown;
  readonly result: unknown;
  readonly problemCount: number;
  readonly failure: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
};

/** Rows done of what is done now; `total` is 0 as long as nobody knows. */
export type ImportProgress = {
  readonly kind: string;
  readonly done: number;
  readonly total: number;
};

type IntegrationsTables = {
  'integrations.import_run': {
    import_run_id: string;
    kind: ImportKind;
    origin: string;
    state: ImportState;
    mapping: unknown;
    is_complete: boolean;
    progress: unknown;
    comparison: unknown;
    result: unknown;
    problem_count: number;
    failure: string | null;
    created_by: string | null;
    created_at: Date;
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
  run: Pick<ImportRun, 'importRunId' | 'kind' | 'origin' | 'state' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await tables(db)
    .insertInto('integrations.import_run')
    .values({
      import_run_id: run.importRunId,
      kind: run.kind,
      origin: run.origin,
      state: run.state,
      is_complete: false,
      progress: '{}',
      problem_count: 0,
      created_by: run.createdBy,
      created_at: run.createdAt,
    })
    .execute();
}

export async function updateProgress(
  db: Db,
  importRunId: string,
  progress: ImportProgress,
): Promise<void> {
  await tables(db)
    .updateTable('integrations.import_run')
    .set({ progress: JSON.stringify(progress) })
    .where('import_run_id', '=', importRunId)
    .execute();
}

/** What becomes of a run; undefined stays as it is. */
export type RunChange = {
  readonly state?: ImportState;
  readonly origin?: string;
  readonly mapping?: object;
  readonly isComplete?: boolean;
  readonly comparison?: object | null;
  readonly result?: object;
  readonly problemCount?: number;
  readonly failure?: string | null;
  readonly endedAt?: Date;
};

/** @returns false when the run is in none of the states from which it may change */
export async function updateRun(
  db: Db,
  importRunId: string,
  change: RunChange,
  from?: readonly ImportState[],
): Promise<boolean> {
  const json = (value: object | null | undefined) =>
    value === undefined || value === null ? value : JSON.stringify(value);
  const set = {
    state: change.state,
    origin: change.origin,
    mapping: json(change.mapping),
    is_complete: change.isComplete,
    comparison: json(change.comparison),
    result: json(change.result),
    problem_count: change.problemCount,
    failure: change.failure,
    ended_at: change.endedAt,
    // What was done before is nothing of what is done next.
    progress: change.state === undefined ? undefined : '{}',
  };
  let query = tables(db)
    .updateTable('integrations.import_run')
    .set(Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)))
    .where('import_run_id', '=', importRunId);
  if (from) query = query.where('state', 'in', [...from]);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function replaceProblems(
  db: Db,
  importRunId: string,
  problems: readonly Omit<
    IntegrationsTables['integrations.import_problem'],
    'import_run_id' | 'position'
  >[],
): Promise<void> {
  await tables(db)
    .deleteFrom('integrations.import_problem')
    .where('import_run_id', '=', importRunId)
    .execute();
  await insertRows(
    tables(db),
    'integrations.import_problem',
    problems.map(({ file, line, field, detail, mend }, position) => ({
      import_run_id: importRunId,
      position,
      file,
      line,
      field,
      detail,
      mend,
    })),
  );
}

const run = sql<ImportRun>`import_run_id as "importRunId", kind, origin, state, mapping,
  is_complete as "isComplete", nullif(progress, '{}'::jsonb) as progress, comparison, result,
  problem_count as "problemCount", failure, created_by as "createdBy", created_at as "createdAt",
  ended_at as "endedAt"`;

/** The newest first. */
export async function selectRuns(db: Db, limit = 50): Promise<ImportRun[]> {
  const { rows } = await sql<ImportRun>`select ${run} from integrations.import_run
    where state <> 'discarded' order by import_run_id desc limit ${limit}`.execute(db);
  return rows;
}

export async function selectRun(
  db: Db,
  importRunId: string,
  options: { readonly lock?: true } = {},
): Promise<ImportRun | undefined> {
  const { rows } = await sql<ImportRun>`select ${run} from integrations.import_run
    where import_run_id = ${importRunId} ${options.lock ? sql`for update` : sql``}`.execute(db);
  return rows[0];
}

export async function selectProblems(
  db: Db,
  importRunId: string,
  limit = 1000,
): Promise<IntegrationsTables['integrations.import_problem'][]> {
  return await tables(db)
    .selectFrom('integrations.import_problem')
    .selectAll()
    .where('import_run_id', '=', importRunId)
    .orderBy('position')
    .limit(limit)
    .execute();
}
