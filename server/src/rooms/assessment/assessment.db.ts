import { sql } from 'kysely';
import type { Proficiency } from '#engine';
import type { Db } from '#kernel/database';

export type EndReason = 'sure' | 'exact' | 'maximum' | 'noItems' | 'littleToLearn' | 'stopped';

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

/** The units that somebody wants to show that they need not read: one, those of a module, or those of their path. */
export type TestOut = TestOutScope & { readonly units: readonly TestedUnit[] };
export type TestOutScope =
  | { readonly scope: 'unit' | 'path'; readonly moduleId: null }
  | { readonly scope: 'module'; readonly moduleId: string };

export type TestedUnit = {
  readonly unitId: string;
  /** Whole minutes that the unit takes. */
  readonly minutes: number;
  /** Whether all that the unit leads to was known at the end; null while the check is open. */
  readonly passed: boolean | null;
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
  /** Null: nobody tests out of anything with it. */
  readonly testOut: TestOut | null;
  /** Logits, > 0: a placement in one skill goes on until its estimate has a smaller standard deviation; null of others. */
  readonly exactTo: number | null;
  readonly skills: readonly CheckSkill[];
};

/** @returns false when the person has an open check already */
export async function insertCheck(db: Db, check: SkillCheck): Promise<boolean> {
  const { rows } = await sql`
    insert into assessment.skill_check
      (person_id, skill_check_id, state, maximum_items, seed, locale, started_at, scope, module_id,
        exact_to)
    values (${check.personId}, ${check.skillCheckId}, 'open', ${check.maximumItems}, ${check.seed},
      ${check.locale}, ${check.startedAt}, ${check.testOut?.scope ?? null},
      ${check.testOut?.moduleId ?? null}, ${check.exactTo})
    on conflict do nothing returning skill_check_id`.execute(db);
  if (rows.length === 0) return false;
  await insertCheckSkills(db, check);
  if (check.testOut) await insertCheckUnits(db, check, check.testOut.units);
  return true;
}

async function insertCheckUnits(
  db: Db,
  { personId, skillCheckId }: SkillCheck,
  units: readonly TestedUnit[],
): Promise<void> {
  const rows = units.map(({ unitId, minutes }, position) => ({
    unit_id: unitId,
    position,
    minutes,
  }));
  await sql`
    insert into assessment.skill_check_unit
      (person_id, skill_check_id, unit_id, position, minutes)
    select ${personId}::uuid, ${skillCheckId}::uuid, v.*
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as v(unit_id uuid, position integer, minutes integer)`.execute(db);
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

type CheckRow = Omit<SkillCheck, 'skills' | 'testOut'> & {
  readonly scope: TestOut['scope'] | null;
  readonly moduleId: string | null;
  readonly units: readonly TestedUnit[] | null;
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

/** Which check of a person: the one named, the newest, or the open one. */
export type WhichCheck = { readonly skillCheckId: string } | 'newest' | 'open';

/** One check of a person with its skills. */
export async function selectCheck(
  db: Db,
  personId: string,
  which: WhichCheck,
): Promise<SkillCheck | undefined> {
  const condition = conditionOf(which);
  const { rows } = await sql<CheckRow>`
    select c.person_id as "personId", c.skill_check_id as "skillCheckId", c.state,
      c.maximum_items as "maximumItems", c.seed, c.locale, c.started_at as "startedAt", c.ended_at as "endedAt",
      c.end_reason as "endReason", c.scope, c.module_id as "moduleId", c.exact_to as "exactTo",
      (select json_agg(json_build_object('unitId', u.unit_id, 'minutes', u.minutes,
          'passed', u.passed) order by u.position)
        from assessment.skill_check_unit u
        where u.person_id = c.person_id and u.skill_check_id = c.skill_check_id) as units,
      (select json_agg(s order by s.position) from assessment.skill_check_skill s
        where s.person_id = c.person_id and s.skill_check_id = c.skill_check_id) as skills
    from assessment.skill_check c where c.person_id = ${personId} and ${condition}
    order by c.started_at desc, c.skill_check_id desc limit 1`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { scope, moduleId, units, skills, ...check } = row;
  return {
    ...check,
    testOut: scope && { ...scopeOf(scope, moduleId), units: units ?? [] },
    skills: (skills ?? []).map(checkSkillOf),
  };
}

function conditionOf(which: WhichCheck) {
  if (which === 'open') return sql`c.state = 'open'`;
  return which === 'newest' ? sql`true` : sql`c.skill_check_id = ${which.skillCheckId}`;
}

function scopeOf(scope: TestOut['scope'], moduleId: string | null): TestOutScope {
  if (scope !== 'module') return { scope, moduleId: null };
  if (moduleId === null) throw new Error('a check of a module names it');
  return { scope, moduleId };
}

export type UnitTry = { readonly endedAt: Date; readonly passed: boolean };

/** By unit, the last check that has ended by which the person wanted to test out of it. */
export async function selectTries(
  db: Db,
  personId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitTry>> {
  const { rows } = await sql<UnitTry & { unitId: string }>`
    select distinct on (u.unit_id) u.unit_id as "unitId", c.ended_at as "endedAt", u.passed
    from assessment.skill_check_unit u
    join assessment.skill_check c on c.person_id = u.person_id and c.skill_check_id = u.skill_check_id
    where u.person_id = ${personId} and u.unit_id = any(${[...unitIds]}::uuid[])
      and c.ended_at is not null
    order by u.unit_id, c.started_at desc, c.skill_check_id desc`.execute(db);
  return new Map(rows.map(({ unitId, ...one }) => [unitId, one]));
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
    readonly units: readonly TestedUnit[];
    readonly after: readonly { readonly skillId: string; readonly after: Proficiency }[];
  },
): Promise<boolean> {
  const rows = end.after.map(({ skillId, after }) => ({ skill_id: skillId, ...after }));
  const units = end.units.map(({ unitId, passed }) => ({ unit_id: unitId, passed }));
  const { rows: ended } = await sql`
    with skill as (
      update assessment.skill_check_skill s set after_mean = v.mean, after_variance = v.variance
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as v(skill_id uuid, mean float8, variance float8)
      where s.person_id = ${check.personId} and s.skill_check_id = ${check.skillCheckId}
        and s.skill_id = v.skill_id and s.after_mean is null),
    unit as (
      update assessment.skill_check_unit u set passed = v.passed
      from json_to_recordset(${JSON.stringify(units)}::json) as v(unit_id uuid, passed boolean)
      where u.person_id = ${check.personId} and u.skill_check_id = ${check.skillCheckId}
        and u.unit_id = v.unit_id and u.passed is null)
    update assessment.skill_check
    set state = ${end.state}, end_reason = ${end.reason}, ended_at = ${end.endedAt}
    where person_id = ${check.personId} and skill_check_id = ${check.skillCheckId} and state = 'open'
    returning skill_check_id`.execute(db);
  return ended.length === 1;
}
