import { sql } from 'kysely';
import type { Db } from '#kernel/database';

export type AuditRow = {
  readonly auditEntryId: string;
  readonly recordedAt: Date;
  readonly actorId: string | null;
  /** Null of the system, and of whoever was erased. */
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Of a person, as long as they have a name here. */
  readonly subjectName: string | null;
  readonly detail: unknown;
};

export type AuditFilter = {
  /** Who did it, or to whom it was done. */
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  readonly until?: Date | undefined;
};

/** Entries by id, newest first: ids follow time. @param after id of the last entry of the page before */
export async function selectAudit(
  db: Db,
  { person, action, until }: AuditFilter,
  after: string | undefined,
  limit: number,
): Promise<AuditRow[]> {
  const conditions = [
    sql`true`,
    ...(person
      ? [sql`(a.actor_id = ${person} or (a.subject_kind = 'person' and a.subject_id = ${person}))`]
      : []),
    ...(action ? [sql`a.action = ${action}`] : []),
    ...(until ? [sql`a.recorded_at <= ${until}`] : []),
    ...(after ? [sql`a.audit_entry_id < ${after}`] : []),
  ];
  const { rows } = await sql<AuditRow>`
    select a.audit_entry_id as "auditEntryId", a.recorded_at as "recordedAt",
      a.actor_id as "actorId", actor.display_name as "actorName", a.action,
      a.subject_kind as "subjectKind", a.subject_id as "subjectId",
      subject.display_name as "subjectName", a.detail
    from kernel.audit_entry a
    left join people.personal_detail actor on actor.person_id = a.actor_id
    left join people.personal_detail subject
      on a.subject_kind = 'person' and subject.person_id::text = a.subject_id
    where ${sql.join(conditions, sql` and `)}
    order by a.audit_entry_id desc limit ${limit}`.execute(db);
  return rows;
}

/** What has been done here at all, to choose from. */
export async function selectActions(db: Db): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    select distinct action from kernel.audit_entry order by action`.execute(db);
  return rows.map(({ action }) => action);
}
