import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { EntryRow } from './plans.db.ts';

type UnitTables = {
  'plans.unit_removal': {
    person_id: string;
    unit_id: string;
    removed_at: Date;
    restored_at: Date | null;
  };
  'plans.unit_completion': {
    person_id: string;
    unit_id: string;
    completed_at: Date;
    minutes: number;
    entry: unknown;
  };
};

const tables = (db: Db) => db.withTables<UnitTables>();

export type Removal = { readonly unitId: string; readonly removedAt: Date };

/** Takes a unit out; one that is out already stays out. */
export async function insertRemoval(
  db: Db,
  personId: string,
  unitId: string,
  removedAt: Date,
): Promise<void> {
  await tables(db)
    .insertInto('plans.unit_removal')
    .values({ person_id: personId, unit_id: unitId, removed_at: removedAt, restored_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function endRemoval(
  db: Db,
  personId: string,
  unitId: string,
  restoredAt: Date,
): Promise<void> {
  await tables(db)
    .updateTable('plans.unit_removal')
    .set({ restored_at: restoredAt })
    .where('person_id', '=', personId)
    .where('unit_id', '=', unitId)
    .where('restored_at', 'is', null)
    .execute();
}

export type Completion = {
  readonly unitId: string;
  readonly completedAt: Date;
  readonly minutes: number;
  /** Its place in the plan when it was done; null when it was not planned. */
  readonly entry: EntryRow | null;
};

/** What a person did with units of their plan. */
export type UnitMarks = {
  /** Taken out and not put back, the last one first. */
  readonly removals: readonly Removal[];
  /** In the order in which they were done. */
  readonly completions: readonly Completion[];
};

type MarkRow = {
  readonly unitId: string;
  readonly at: Date;
  /** Null of a removal. */
  readonly minutes: number | null;
  readonly entry: EntryRow | null;
};

/** Both in one statement, as who shows or computes a plan needs both. */
export async function selectMarks(db: Db, personId: string): Promise<UnitMarks> {
  const { rows } = await sql<MarkRow>`
    select unit_id as "unitId", removed_at as at, null::integer as minutes, null::jsonb as entry
    from plans.unit_removal where person_id = ${personId} and restored_at is null
    union all
    select unit_id, completed_at, minutes, entry
    from plans.unit_completion where person_id = ${personId}
    order by at, "unitId"`.execute(db);
  const removals = rows.filter(({ minutes }) => minutes === null);
  return {
    removals: removals.map(({ unitId, at }) => ({ unitId, removedAt: at })).toReversed(),
    completions: rows.flatMap(({ unitId, at, minutes, entry }) =>
      minutes === null ? [] : [{ unitId, completedAt: at, minutes, entry }],
    ),
  };
}

export async function insertCompletion(
  db: Db,
  personId: string,
  completion: Completion,
): Promise<void> {
  await tables(db)
    .insertInto('plans.unit_completion')
    .values({
      person_id: personId,
      unit_id: completion.unitId,
      completed_at: completion.completedAt,
      minutes: completion.minutes,
      entry: completion.entry && JSON.stringify(completion.entry),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
