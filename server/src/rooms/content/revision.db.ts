import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { readAnew } from '#kernel/read-once';
import { tables } from './tables.db.ts';

/** `revision` names the state of all content and mappings, `texts` that of the content alone. */
export type StateName = 'revision' | 'texts';

/** As long as it is the same, so is what was read of that state. */
export async function selectRevision(db: Db, name: StateName): Promise<string> {
  return (await selectRevisions(db))[name];
}

/** Under this name transactions keep the revisions that they have read. */
export const REVISIONS = 'content/revision';

export async function selectRevisions(db: Db): Promise<Readonly<Record<StateName, string>>> {
  return await tables(db)
    .selectFrom('content.revision')
    .select(['revision', 'texts'])
    .executeTakeFirstOrThrow();
}

/**
 * Content changed: nothing that was read holds. Drawn by the database, not from the kernel's ids: two databases of one
 * seed must not share a revision.
 */
export async function renewRevision(db: Db): Promise<void> {
  readAnew(db, REVISIONS);
  await sql`update content.revision set revision = gen_random_uuid(), texts = gen_random_uuid()`.execute(
    db,
  );
}

/** A mapping changed: what was made of texts holds. */
export async function renewMappingRevision(db: Db): Promise<void> {
  readAnew(db, REVISIONS);
  await sql`update content.revision set revision = gen_random_uuid()`.execute(db);
}
