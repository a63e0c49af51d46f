import { sql } from 'kysely';
import type { Proficiency } from '#engine';
import type { Db } from '#kernel/database';

export type EndReason = 'sure' | 'maximum' | 'noItems' | 'littleToLearn' | 'stopped';

export type CheckSkill = {
  readonly skillId: string;
  /** 0 to 5; 0 when there is no target and every level matters */
  readonly targetLevel: number;
  /** > 0: how much it matters, the root of the target's importance */
  readonly weight: number;
  /** The shown estimate when the check began; after: when it ended. */
  readonly before: Proficiency;
  readonly after: Proficiency | null;
};

export type SkillCheck = {
  readonly personId: string;
  readonly skillCheckId: string;
  readonly state: 'open' | 'finished' | 'stopped';
  readonly maximumItems: number;
  readonly seed: string;
  /** The language wanted when it began. */
  readonly locale: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
  readonly skills: readonly CheckSkill[];
};

/** @returns false when the person has an open check already */
export async function insertCheck(db: Db, check: SkillCheck): Promise<boolean> {
  const { rows } = await sql`
    insert into assessment.skill_check
      (person_id, skill_check_id, state, maximum_items, seed, locale, started_at)
    values (${check.personId}, ${check.skillCheckId}, 'open', ${check.maximumItems}, ${check.seed},
      ${check.locale}, ${check.startedAt})
    on conflict do nothing returning skill_check_id`.execute(db);
  if (rows.length === 0) return false;
  await insertCheckSkills(db, check);
  return true;
}

async function insertCheckSkills(db: Db, check: SkillCheck): Promise<void> {
  const rows = check.skills.map(({ skillId, targetLevel, weight, before }, position) => ({
    skill_id: skillId,
    position,
    target_level: targetLevel,
    weight,
    before_mean: before.mean,
    before_variance: before.variance,
  }));
  await sql`
    insert into assessment.skill_check_skill
      (person_id, skill_check_id, skill_id, position, target_level, weight, before_mean, before_variance)
    select ${check.personId}::uuid, ${check.skillCheckId}::uuid, v.*
    from json_to_recordset(${JSON.stringify(rows)}::json) as v(skill_id uuid, position integer,
      target_level integer, weight float8, before_mean float8, before_variance float8)`.execute(db);
}

type CheckRow = Omit<SkillCheck, 'skills'> & {
  readonly skills:
    | readonly {
        readonly skill_id: string;
        readonly target_level: number;
        readonly weight: number;
        readonly before_mean: number;
        readonly before_variance: number;
        readonly after_mean: number | null;
        readonly after_variance: number | null;
      }[]
    | null;
};

/** One check of a person with its skills: the one named, or the newest, or the open one. */
export async function selectCheck(
  db: Db,
  personId: string,
  which: { readonly skillCheckId: string } | 'newest' | 'open',
): Promise<SkillCheck | undefined> {
  const condition =
    typeof which === 'object'
      ? sql`c.skill_check_id = ${which.skillCheckId}`
      : which === 'open'
        ? sql`c.state = 'open'`
        : sql`true`;
  const { rows } = await sql<CheckRow>`
    select c.person_id as "personId", c.skill_check_id as "skillCheckId", c.state,
      c.maximum_items as "maximumItems", c.seed, c.locale, c.started_at as "startedAt", c.ended_at as "endedAt",
      c.end_reason as "endReason",
      (select json_agg(s order by s.position) from assessment.skill_check_skill s
        where s.person_id = c.person_id and s.skill_check_id = c.skill_check_id) as skills
    from assessment.skill_check c where c.person_id = ${personId} and ${condition}
    order by c.started_at desc, c.skill_check_id desc limit 1`.execute(db);
  return rows[0] && { ...rows[0], skills: (rows[0].skills ?? []).map(checkSkillOf) };
}

function checkSkillOf(row: NonNullable<CheckRow['skills']>[number]): CheckSkill {
  const { after_mean: mean, after_variance: variance } = row;
  return {
    skillId: row.skill_id,
    targetLevel: row.target_level,
    weight: row.weight,
    before: { mean: row.before_mean, variance: row.before_variance },
    after: mean === null || variance === null ? null : { mean, variance },
  };
}

/** Ends an open check and keeps what it came to. @returns false when it was not open */
export async function updateEnded(
  db: Db,
  check: SkillCheck,
  end: {
    readonly state: 'finished' | 'stopped';
    readonly reason: EndReason;
    readonly endedAt: Date;
    readonly after: readonly { readonly skillId: string; readonly after: Proficiency }[];
  },
): Promise<boolean> {
  const rows = end.after.map(({ skillId, after }) => ({ skill_id: skillId, ...after }));
  const { rows: ended } = await sql`
    with skill as (
      update assessment.skill_check_skill s set after_mean = v.mean, after_variance = v.variance
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as v(skill_id uuid, mean float8, variance float8)
      where s.person_id = ${check.personId} and s.skill_check_id = ${check.skillCheckId}
        and s.skill_id = v.skill_id and s.after_mean is null)
    update assessment.skill_check
    set state = ${end.state}, end_reason = ${end.reason}, ended_at = ${end.endedAt}
    where person_id = ${check.personId} and skill_check_id = ${check.skillCheckId} and state = 'open'
    returning skill_check_id`.execute(db);
  return ended.length === 1;
}
