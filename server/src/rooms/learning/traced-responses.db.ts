import { sql } from 'kysely';
import type { Db } from '#kernel/database';

export type TracedRow = {
  readonly personId: string;
  readonly presentationId: string;
  readonly itemId: string;
  readonly skillId: string | null;
  readonly isRight: boolean;
  readonly respondedAt: Date;
};

/** Where a page ended. */
export type TracedKey = Pick<TracedRow, 'personId' | 'presentationId'>;

const traced = sql`select p.person_id as "personId", p.presentation_id as "presentationId",
    p.item_id as "itemId", p.skill_id as "skillId", r.outcome = 'correct' as "isRight",
    r.responded_at as "respondedAt"
  from learning.presentation p
  join learning.response r on r.person_id = p.person_id and r.presentation_id = p.presentation_id`;

/** A page of all responses, by person and then as they were shown. */
export async function selectTracedResponses(
  db: Db,
  after: TracedKey | undefined,
  most: number,
): Promise<TracedRow[]> {
  const key = after && sql`(${after.personId}::uuid, ${after.presentationId}::uuid)`;
  // Said of both tables, or a merge join reads all responses before the page anew.
  const rest = key
    ? sql`where (p.person_id, p.presentation_id) > ${key} and (r.person_id, r.presentation_id) > ${key}`
    : sql``;
  const { rows } = await sql<TracedRow>`
    ${traced} ${rest} order by p.person_id, p.presentation_id limit ${most}`.execute(db);
  return rows;
}

/** The latest responses of one person, the oldest of them first. */
export async function selectTracedOf(db: Db, personId: string, most: number): Promise<TracedRow[]> {
  const { rows } = await sql<TracedRow>`
    select * from (${traced} where p.person_id = ${personId}
      order by p.presentation_id desc limit ${most}) as latest order by "presentationId"`.execute(
    db,
  );
  return rows;
}

/** How many responses there are since an instant, counted no further than `most`. */
export async function countResponsesSince(db: Db, since: Date, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select 1 from learning.response where responded_at > ${since}
      limit ${most}) as few`.execute(db);
  return rows[0]?.count ?? 0;
}
