import { sql } from 'kysely';
import type { Db } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { Work } from './work.ts';

type TraceTables = {
  'kernel.audit_entry': {
    audit_entry_id: string;
    actor_id: string | null;
    action: string;
    subject_kind: string;
    subject_id: string;
    detail: unknown;
    recorded_at: Date;
  };
  'kernel.decision': {
    person_id: string;
    decision_id: string;
    kind: 'item' | 'plan' | 'today';
    model_version: string;
    inputs: unknown;
    chosen: unknown;
    alternatives: unknown;
    decided_at: Date;
  };
};

export type AuditEntry = {
  /** Who did it; null when the system did. */
  readonly actorId: string | null;
  /** What was done, as `noun.verb`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Records that somebody did something that they or an auditor may ask about later. */
export async function recordAudit(work: Work, entry: AuditEntry): Promise<void> {
  await recordAudits(work, [entry]);
}

/** Records many such deeds at once, in few statements. */
export async function recordAudits(work: Work, entries: readonly AuditEntry[]): Promise<void> {
  await insertRows(
    work.db.withTables<TraceTables>(),
    'kernel.audit_entry',
    entries.map((entry) => ({
      audit_entry_id: work.newId(),
      actor_id: entry.actorId,
      action: entry.action,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      detail: entry.detail ?? {},
      recorded_at: work.clock.now(),
    })),
  );
}

export type RecordedAudit = Required<AuditEntry> & {
  readonly auditEntryId: string;
  readonly recordedAt: Date;
};

export type AuditFilter = {
  /** Who did it, or to whom it was done. */
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  readonly until?: Date | undefined;
};

/** What was recorded, newest first: ids follow time. @param after id of the last entry of the page before */
export async function selectAudit(
  db: Db,
  { person, action, until }: AuditFilter,
  after: string | undefined,
  limit: number,
): Promise<RecordedAudit[]> {
  const conditions = [
    sql`true`,
    ...(person
      ? [sql`(actor_id = ${person} or (subject_kind = 'person' and subject_id = ${person}))`]
      : []),
    ...(action ? [sql`action = ${action}`] : []),
    ...(until ? [sql`recorded_at <= ${until}`] : []),
    ...(after ? [sql`audit_entry_id < ${after}`] : []),
  ];
  const { rows } = await sql<RecordedAudit>`
    select audit_entry_id as "auditEntryId", recorded_at as "recordedAt", actor_id as "actorId",
      action, subject_kind as "subjectKind", subject_id as "subjectId", detail
    from kernel.audit_entry where ${sql.join(conditions, sql` and `)}
    order by audit_entry_id desc limit ${limit}`.execute(db);
  return rows;
}

/** What has been done here at all, to choose from. */
export async function selectAuditActions(db: Db): Promise<string[]> {
  // From each to the next in the index: asking for distinct ones would read every entry each time.
  const { rows } = await sql<{ action: string }>`
    with recursive known as (
      select min(action) as action from kernel.audit_entry
      union all
      select (select min(action) from kernel.audit_entry e where e.action > known.action)
      from known where known.action is not null)
    select action from known where action is not null order by action`.execute(db);
  return rows.map(({ action }) => action);
}

export type Decision = {
  readonly personId: string;
  readonly kind: 'item' | 'plan' | 'today';
  readonly modelVersion: string;
  readonly inputs: unknown;
  readonly chosen: unknown;
  readonly alternatives: unknown;
};

/** Logs a decision that the engine took about a person: its inputs, what it chose, and what else it could have. */
export async function recordDecision(work: Work, decision: Decision): Promise<void> {
  const insert = work.db
    .withTables<TraceTables>()
    .insertInto('kernel.decision')
    .values({
      person_id: decision.personId,
      decision_id: work.newId(),
      kind: decision.kind,
      model_version: decision.modelVersion,
      inputs: JSON.stringify(decision.inputs),
      chosen: JSON.stringify(decision.chosen),
      alternatives: JSON.stringify(decision.alternatives),
      decided_at: work.clock.now(),
    });
  if (work.writes) work.writes.add(insert);
  else await insert.execute();
}
