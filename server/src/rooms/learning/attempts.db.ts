import { sql } from 'kysely';
import type { Proficiency } from '#engine';
import type { Db } from '#kernel/database';
import type { AttemptEnding } from './schemas.ts';

type AttemptTables = {
  'learning.unit_attempt': {
    person_id: string;
    unit_attempt_id: string;
    unit_id: string;
    unit_version: number;
    locale: string;
    segment_id: string | null;
    started_at: Date;
    completed_at: Date | null;
    before: unknown;
    ending: unknown;
  };
};

const tables = (db: Db) => db.withTables<AttemptTables>();

export type AttemptRow = {
  readonly personId: string;
  readonly unitAttemptId: string;
  readonly unitId: string;
  readonly unitVersion: number;
  readonly locale: string;
  /** Where the reader is. */
  readonly segmentId: string | null;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  /** The shown estimates when it began, by skill. */
  readonly before: Readonly<Record<string, Proficiency>>;
  readonly ending: AttemptEnding | null;
};

const attempt = sql`person_id as "personId", unit_attempt_id as "unitAttemptId",
  unit_id as "unitId", unit_version as "unitVersion", locale, segment_id as "segmentId",
  started_at as "startedAt", completed_at as "completedAt", before, ending`;

/** The newest attempt at a unit, an open one first. */
export async function selectAttemptAt(
  db: Db,
  personId: string,
  unitId: string,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select ${attempt} from learning.unit_attempt
    where person_id = ${personId} and unit_id = ${unitId}
    order by completed_at is not null, started_at desc limit 1`.execute(db);
  return rows[0];
}

/** The open attempts of a person, the newest first. */
export async function selectOpenAttempts(db: Db, personId: string): Promise<AttemptRow[]> {
  const { rows } = await sql<AttemptRow>`
    select ${attempt} from learning.unit_attempt
    where person_id = ${personId} and completed_at is null
    order by started_at desc, unit_attempt_id desc`.execute(db);
  return rows;
}

/** An attempt, locked until the transaction ends. */
export async function lockAttempt(
  db: Db,
  personId: string,
  unitAttemptId: string,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select ${attempt} from learning.unit_attempt
    where person_id = ${personId} and unit_attempt_id = ${unitAttemptId} for update`.execute(db);
  return rows[0];
}

/** @returns false when there is an open attempt at the unit already */
export async function insertAttempt(db: Db, row: AttemptRow): Promise<boolean> {
  const inserted = await tables(db)
    .insertInto('learning.unit_attempt')
    .values({
      person_id: row.personId,
      unit_attempt_id: row.unitAttemptId,
      unit_id: row.unitId,
      unit_version: row.unitVersion,
      locale: row.locale,
      segment_id: row.segmentId,
      started_at: row.startedAt,
      completed_at: null,
      before: JSON.stringify(row.before),
      ending: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_attempt_id')
    .execute();
  return inserted.length === 1;
}

/** @returns false when there is no such open attempt */
export async function updatePlace(
  db: Db,
  personId: string,
  unitAttemptId: string,
  segmentId: string,
): Promise<boolean> {
  const updated = await tables(db)
    .updateTable('learning.unit_attempt')
    .set({ segment_id: segmentId })
    .where('person_id', '=', personId)
    .where('unit_attempt_id', '=', unitAttemptId)
    .where('completed_at', 'is', null)
    .returning('unit_attempt_id')
    .execute();
  return updated.length === 1;
}

export async function updateCompleted(
  db: Db,
  personId: string,
  unitAttemptId: string,
  completedAt: Date,
  ending: AttemptEnding,
): Promise<void> {
  await tables(db)
    .updateTable('learning.unit_attempt')
    .set({ completed_at: completedAt, ending: JSON.stringify(ending) })
    .where('person_id', '=', personId)
    .where('unit_attempt_id', '=', unitAttemptId)
    .execute();
}
