import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { tables } from './tables.db.ts';

/** Names the state of all content and mappings: as long as it is the same, so is what was read of them. */
export async function selectRevision(db: Db): Promise<string> {
  const row = await tables(db)
    .selectFrom('content.revision')
    .select('revision')
    .executeTakeFirstOrThrow();
  return row.revision;
}

/** Drawn by the database, not from the kernel's ids: two databases of one seed must not share a revision. */
export async function renewRevision(db: Db): Promise<void> {
  await sql`update content.revision set revision = gen_random_uuid()`.execute(db);
}
