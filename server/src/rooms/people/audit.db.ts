import { sql } from 'kysely';
import type { Db } from '#kernel/database';

/** What people are called, who have left too; by id. */
export async function selectNames(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ personId: string; displayName: string }>`
    select person_id as "personId", display_name as "displayName" from people.personal_detail
    where person_id::text = any(${[...new Set(personIds)]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.personId, row.displayName]));
}
