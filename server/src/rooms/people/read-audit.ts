import { type AuditFilter, type RecordedAudit, selectAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import { selectNames } from './audit.db.ts';

/** With the names that people have here; none of the system, nor of who was erased. */
export type NamedAudit = RecordedAudit & {
  readonly actorName: string | null;
  /** Of a person. */
  readonly subjectName: string | null;
};

/** What was recorded, newest first. @param after id of the last entry of the page before */
export async function readAudit(
  work: Work,
  filter: AuditFilter,
  after: string | undefined,
  limit: number,
): Promise<readonly NamedAudit[]> {
  const entries = await selectAudit(work.db, filter, after, limit);
  const names = await selectNames(
    work.db,
    entries.flatMap(({ actorId, subjectKind, subjectId }) => [
      ...(actorId === null ? [] : [actorId]),
      ...(subjectKind === 'person' ? [subjectId] : []),
    ]),
  );
  return entries.map((entry) => ({
    ...entry,
    actorName: names.get(entry.actorId ?? '') ?? null,
    subjectName: entry.subjectKind === 'person' ? (names.get(entry.subjectId) ?? null) : null,
  }));
}
