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

/** Units that the person took out and has not put back, the last one first. */
export async function selectRemovals(db: Db, personId: string): Promise<Removal[]> {
  return await tables(db)
    .selectFrom('plans.unit_removal')
    .select(['unit_id as unitId', 'removed_at as removedAt'])
    .where('person_id', '=', personId)
    .where('restored_at', 'is', null)
    .orderBy('removed_at', 'desc')
    .orderBy('unit_id')
    .execute();
}

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

export async function selectCompletions(db: Db, personId: string): Promise<Completion[]> {
  const rows = await tables(db)
    .selectFrom('plans.unit_completion')
    .select(['unit_id', 'completed_at', 'minutes', 'entry'])
    .where('person_id', '=', personId)
    .orderBy('completed_at')
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    completedAt: row.completed_at,
    minutes: row.minutes,
    // Written by insertCompletion below.
    entry: row.entry as EntryRow | null,
  }));
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
