import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';

export type PlanCause =
  | 'first'
  | 'evidence'
  | 'preference'
  | 'role'
  | 'target'
  | 'removal'
  | 'completion'
  | 'content'
  | 'week';

export type StoredReason =
  | {
      readonly kind: 'gap';
      readonly skillId: string;
      readonly fromLevel: number;
      readonly targetLevel: number;
    }
  | {
      readonly kind: 'prerequisite';
      readonly skillId: string;
      readonly fromLevel: number;
      readonly neededLevel: number;
      readonly forSkillId: string;
    }
  | { readonly kind: 'unitPrerequisite'; readonly forUnitId: string };

/** What a plan rests on. */
export type Basis = {
  readonly targets: readonly {
    readonly skillId: string;
    readonly level: number;
    readonly probability: number;
  }[];
  /** The highest level known then, by skill id; skills of which none was are left out. */
  readonly known: Readonly<Record<string, number>>;
  /** Names the units that could be planned. */
  readonly catalogue: string;
  /** Why it no longer holds, when what was asked of the person has changed since; the next read computes it anew. */
  readonly stale?: PlanCause;
};

export type EntryRow = {
  readonly unitId: string;
  readonly skillId: string;
  readonly level: number;
  readonly week: number;
  readonly minutes: number;
  readonly gain: number;
  readonly probabilityKnown: number;
  readonly reason: StoredReason;
  /** Positions of entries to do before. */
  readonly requires: readonly number[];
};

export type SkipRow = {
  readonly unitId: string;
  readonly skillId: string;
  readonly minutes: number;
  readonly probabilityKnown: number;
};

/** What a computation gives. */
export type PlanContent = {
  readonly basis: Basis;
  readonly entries: readonly EntryRow[];
  readonly skipped: readonly SkipRow[];
  readonly uncovered: readonly { readonly skillId: string; readonly targetLevel: number }[];
};

export type CurrentPlan = PlanContent & {
  readonly planId: string;
  readonly computedAt: Date;
  readonly cause: PlanCause;
  /** ISO date: the Monday of week 0. */
  readonly startsOn: string;
  readonly minutesAWeek: number;
};

type PlansTables = {
  'plans.plan': {
    person_id: string;
    plan_id: string;
    computed_at: Date;
    cause: PlanCause;
    starts_on: string;
    minutes_a_week: number;
    model_version: string;
    basis: unknown;
  };
  'plans.plan_entry': {
    person_id: string;
    plan_id: string;
    position: number;
    unit_id: string;
    skill_id: string;
    level: number;
    week: number;
    minutes: number;
    gain: number;
    probability_known: number;
    reason: StoredReason;
    requires: readonly number[];
  };
  'plans.plan_skip': {
    person_id: string;
    plan_id: string;
    unit_id: string;
    skill_id: string;
    minutes: number;
    probability_known: number;
  };
  'plans.plan_uncovered': {
    person_id: string;
    plan_id: string;
    skill_id: string;
    target_level: number;
  };
  'plans.today_choice': {
    person_id: string;
    plan_id: string;
    minutes: number;
    unit_id: string;
    chosen_at: Date;
  };
};

const tables = (db: Db) => db.withTables<PlansTables>();

/** A plan as it was kept, with what was chosen from it for today, so far as it is logged. */
export type StoredPlan = CurrentPlan & {
  readonly todayChoices: readonly { readonly minutes: number; readonly unitId: string }[];
};

/** A person's newest plan with all its parts, in one statement. */
export async function selectCurrentPlan(db: Db, personId: string): Promise<StoredPlan | undefined> {
  const { rows } = await sql<StoredPlan>`
    select p.plan_id as "planId", p.computed_at as "computedAt", p.cause, p.starts_on as "startsOn",
      p.minutes_a_week as "minutesAWeek", p.basis,
      coalesce((select json_agg(json_build_object('unitId', e.unit_id, 'skillId', e.skill_id,
          'level', e.level, 'week', e.week, 'minutes', e.minutes, 'gain', e.gain,
          'probabilityKnown', e.probability_known, 'reason', e.reason, 'requires', e.requires)
          order by e.position)
        from plans.plan_entry e where e.person_id = p.person_id and e.plan_id = p.plan_id),
        '[]') as entries,
      coalesce((select json_agg(json_build_object('unitId', s.unit_id, 'skillId', s.skill_id,
          'minutes', s.minutes, 'probabilityKnown', s.probability_known) order by s.unit_id)
        from plans.plan_skip s where s.person_id = p.person_id and s.plan_id = p.plan_id),
        '[]') as skipped,
      coalesce((select json_agg(json_build_object('skillId', u.skill_id,
          'targetLevel', u.target_level) order by u.skill_id)
        from plans.plan_uncovered u where u.person_id = p.person_id and u.plan_id = p.plan_id),
        '[]') as uncovered,
      coalesce((select json_agg(json_build_object('minutes', t.minutes, 'unitId', t.unit_id))
        from plans.today_choice t where t.person_id = p.person_id and t.plan_id = p.plan_id),
        '[]') as "todayChoices"
    from plans.plan p where p.person_id = ${personId}
    order by p.computed_at desc, p.plan_id desc limit 1`.execute(db);
  return rows[0];
}

export async function insertPlan(
  db: Db,
  plan: CurrentPlan & {
    readonly personId: string;
    readonly modelVersion: string;
  },
): Promise<void> {
  const key = { person_id: plan.personId, plan_id: plan.planId };
  const open = tables(db);
  await open
    .insertInto('plans.plan')
    .values({
      ...key,
      computed_at: plan.computedAt,
      cause: plan.cause,
      starts_on: plan.startsOn,
      minutes_a_week: plan.minutesAWeek,
      model_version: plan.modelVersion,
      basis: JSON.stringify(plan.basis),
    })
    .execute();
  await insertRows(
    open,
    'plans.plan_entry',
    plan.entries.map((entry, position) => ({
      ...key,
      position,
      unit_id: entry.unitId,
      skill_id: entry.skillId,
      level: entry.level,
      week: entry.week,
      minutes: entry.minutes,
      gain: entry.gain,
      probability_known: entry.probabilityKnown,
      reason: entry.reason,
      requires: entry.requires,
    })),
  );
  await insertRows(
    open,
    'plans.plan_skip',
    plan.skipped.map((skip) => ({
      ...key,
      unit_id: skip.unitId,
      skill_id: skip.skillId,
      minutes: skip.minutes,
      probability_known: skip.probabilityKnown,
    })),
  );
  await insertRows(
    open,
    'plans.plan_uncovered',
    plan.uncovered.map((gap) => ({
      ...key,
      skill_id: gap.skillId,
      target_level: gap.targetLevel,
    })),
  );
}

/** A computation came to the same plan: it holds, on a new basis. */
export async function renewPlan(
  db: Db,
  personId: string,
  planId: string,
  basis: Basis,
): Promise<void> {
  await tables(db)
    .updateTable('plans.plan')
    .set({ basis: JSON.stringify(basis) })
    .where('person_id', '=', personId)
    .where('plan_id', '=', planId)
    .execute();
}

/** Notes that the newest plans of these people no longer hold, so that the next read computes them anew. */
export async function markStale(
  db: Db,
  personIds: readonly string[],
  cause: PlanCause,
): Promise<void> {
  await sql`
    update plans.plan p set basis = p.basis || jsonb_build_object('stale', ${cause}::text)
    from (select distinct on (person_id) person_id, plan_id from plans.plan
      where person_id = any(${[...personIds]}::uuid[])
      order by person_id, computed_at desc, plan_id desc) newest
    where p.person_id = newest.person_id and p.plan_id = newest.plan_id`.execute(db);
}

/** @returns false when this very choice was noted before */
export async function insertTodayChoice(
  db: Db,
  choice: {
    readonly personId: string;
    readonly planId: string;
    readonly minutes: number;
    readonly unitId: string;
    readonly chosenAt: Date;
  },
): Promise<boolean> {
  const inserted = await tables(db)
    .insertInto('plans.today_choice')
    .values({
      person_id: choice.personId,
      plan_id: choice.planId,
      minutes: choice.minutes,
      unit_id: choice.unitId,
      chosen_at: choice.chosenAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .execute();
  return inserted.length === 1;
}
