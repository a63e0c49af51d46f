import { sql } from 'kysely';
import type { LevelOrNone } from '#engine';
import type { Db } from '#kernel/database';
import type { Work } from '#kernel/work';

export type ShownSkill = {
  readonly personId: string;
  readonly skillId: string;
  /** The level that the person has attained, 1 to 5. */
  readonly level: Exclude<LevelOrNone, 0>;
};

/** @returns false when the person has attained no level of it */
export async function insertShown(work: Work, personId: string, skillId: string): Promise<boolean> {
  const { rows } = await sql<{ isAttained: boolean }>`
    with attained as (
      select person_id, skill_id from evidence.proficiency
      where person_id = ${personId} and skill_id = ${skillId} and attained_level > 0),
    shown as (
      insert into evidence.shown_skill (person_id, skill_id, shown_at)
      select person_id, skill_id, ${work.clock.now()} from attained on conflict do nothing)
    select exists (select from attained) as "isAttained"`.execute(work.db);
  return rows[0]?.isAttained ?? false;
}

export async function deleteShown(db: Db, personId: string, skillId: string): Promise<void> {
  await sql`delete from evidence.shown_skill
    where person_id = ${personId} and skill_id = ${skillId}`.execute(db);
}

/**
 * What is shown with a level that is still attained, the highest first: by a person, or of a skill.
 * @param limit of rows
 */
export async function selectShown(
  db: Db,
  of: { readonly personId: string } | { readonly skillId: string },
  limit: number,
): Promise<ShownSkill[]> {
  const part =
    'personId' in of ? sql`s.person_id = ${of.personId}` : sql`s.skill_id = ${of.skillId}`;
  const { rows } = await sql<ShownSkill>`
    select s.person_id as "personId", s.skill_id as "skillId", p.attained_level as level
    from evidence.shown_skill s
    join evidence.proficiency p on p.person_id = s.person_id and p.skill_id = s.skill_id
    where ${part} and p.attained_level > 0
    order by p.attained_level desc, s.shown_at, s.person_id
    limit ${limit}`.execute(db);
  return rows;
}
