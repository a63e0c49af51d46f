import { sql } from 'kysely';
import type { Db } from '#kernel/database';

export type CalibrationOutcome = 'published' | 'worse' | 'tooFew';

export type CalibrationRow = {
  readonly skillId: string;
  /** From 1. */
  readonly number: number;
  readonly outcome: CalibrationOutcome;
  readonly modelVersion: string;
  /** Responses to which it was fitted, of so many people. */
  readonly answerCount: number;
  readonly personCount: number;
  /** Responses of other people, to compare by. */
  readonly heldOutCount: number;
  /** Nats for each response held out, with what served before and with this one; null of too few. */
  readonly lossBefore: number | null;
  readonly lossAfter: number | null;
  /** Those who responded, on the skill's scale; null of too few. */
  readonly peopleMean: number | null;
  readonly peopleDeviation: number | null;
  readonly responsesUntil: Date;
  readonly calibratedAt: Date;
};

export type CalibratedItemRow = {
  readonly itemId: string;
  readonly itemVersion: number;
  readonly difficulty: number;
  readonly discrimination: number;
  readonly guessing: number;
  readonly difficultyError: number;
  readonly discriminationError: number;
  readonly guessingError: number;
  readonly answerCount: number;
};

const columns = sql`c.skill_id as "skillId", c.number, c.outcome, c.model_version as "modelVersion",
  c.answer_count as "answerCount", c.person_count as "personCount",
  c.held_out_count as "heldOutCount", c.loss_before as "lossBefore", c.loss_after as "lossAfter",
  c.people_mean as "peopleMean", c.people_deviation as "peopleDeviation",
  c.responses_until as "responsesUntil", c.calibrated_at as "calibratedAt"`;

/** The last calibration of each skill that ever had one, whatever came of it. */
export async function selectLastCalibrations(db: Db): Promise<CalibrationRow[]> {
  const { rows } = await sql<CalibrationRow>`
    select distinct on (c.skill_id) ${columns} from content.calibration c
    order by c.skill_id, c.number desc`.execute(db);
  return rows;
}

/** @returns whether it is in; not when another process was quicker with this number */
export async function insertCalibration(
  db: Db,
  row: CalibrationRow,
  items: readonly CalibratedItemRow[],
): Promise<boolean> {
  const { rows } = await sql`
    insert into content.calibration (skill_id, number, outcome, model_version, answer_count,
      person_count, held_out_count, loss_before, loss_after, people_mean, people_deviation,
      responses_until, calibrated_at)
    values (${row.skillId}, ${row.number}, ${row.outcome}, ${row.modelVersion}, ${row.answerCount},
      ${row.personCount}, ${row.heldOutCount}, ${row.lossBefore}, ${row.lossAfter},
      ${row.peopleMean}, ${row.peopleDeviation}, ${row.responsesUntil}, ${row.calibratedAt})
    on conflict do nothing returning number`.execute(db);
  if (rows.length === 0) return false;
  await sql`
    insert into content.calibrated_item (skill_id, number, item_id, item_version, difficulty,
      discrimination, guessing, difficulty_error, discrimination_error, guessing_error, answer_count)
    select ${row.skillId}, ${row.number}, "itemId", "itemVersion", difficulty, discrimination,
      guessing, "difficultyError", "discriminationError", "guessingError", "answerCount"
    from json_to_recordset(${JSON.stringify(items)}::json) as r("itemId" uuid, "itemVersion" integer,
      difficulty double precision, discrimination double precision, guessing double precision,
      "difficultyError" double precision, "discriminationError" double precision,
      "guessingError" double precision, "answerCount" integer)`.execute(db);
  return true;
}
