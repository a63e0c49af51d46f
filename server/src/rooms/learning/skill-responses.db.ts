import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { ContextKind } from './presentations.db.ts';

export type SkillResponse = {
  readonly personId: string;
  readonly presentationId: string;
  readonly itemId: string;
  readonly itemVersion: number;
  /** The language that it was read in. */
  readonly locale: string;
  readonly contextKind: ContextKind;
  readonly isRight: boolean;
  readonly chosen: readonly string[];
  readonly respondedAt: Date;
};

/** Where a page ended. */
export type ResponseKey = Pick<SkillResponse, 'personId' | 'presentationId'>;

/** A page of the responses to presentations of a skill, by person and then as they were shown. */
export async function selectResponsesOfSkill(
  db: Db,
  skillId: string,
  after: ResponseKey | undefined,
  most: number,
): Promise<SkillResponse[]> {
  const key = after && sql`(${after.personId}::uuid, ${after.presentationId}::uuid)`;
  // Said of both tables: a merge join read all responses before the page anew, 3.7 s for a page in a million.
  const rest = key
    ? sql`and (p.person_id, p.presentation_id) > ${key} and (r.person_id, r.presentation_id) > ${key}`
    : sql``;
  const { rows } = await sql<SkillResponse>`
    select p.person_id as "personId", p.presentation_id as "presentationId", p.item_id as "itemId",
      p.item_version as "itemVersion", p.locale, p.context_kind as "contextKind",
      r.outcome = 'correct' as "isRight", r.chosen, r.responded_at as "respondedAt"
    from learning.presentation p
    join learning.response r on r.person_id = p.person_id and r.presentation_id = p.presentation_id
    where p.skill_id = ${skillId} and p.responded_at is not null ${rest}
    order by p.person_id, p.presentation_id limit ${most}`.execute(db);
  return rows;
}

/** How many responses in checks there are to a skill since an instant, counted no further than `most`. */
export async function countNewResponses(
  db: Db,
  skillId: string,
  since: Date | null,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select 1 from learning.presentation p
      where p.skill_id = ${skillId} and p.responded_at is not null and p.context_kind = 'skillCheck'
        and p.responded_at > ${since ?? new Date(0)} limit ${most}) as few`.execute(db);
  return rows[0]?.count ?? 0;
}
