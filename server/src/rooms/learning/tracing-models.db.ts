import { deserialize, serialize } from 'node:v8';
import { sql } from 'kysely';
import type { TracingModel } from '#engine';
import type { Db } from '#kernel/database';
import { renewRevisions } from '#kernel/revisions';

/** Changes when another model serves. */
export const TRACING = 'learning/tracing';

export type FittedTracing = {
  /** From 1. */
  readonly number: number;
  /** Responses to which it was fitted, of so many people. */
  readonly responseCount: number;
  readonly personCount: number;
  /** Responses of other people, to compare by. */
  readonly heldOutCount: number;
  /** Nats for each response held out, with what served before and with this one. */
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly responsesUntil: Date;
  readonly fittedAt: Date;
};

export type ServingTracing = FittedTracing & {
  readonly model: TracingModel;
  /** The item and the skill of each number that the weights know. */
  readonly itemIds: readonly string[];
  readonly skillIds: readonly string[];
};

const columns = sql`number, response_count as "responseCount", person_count as "personCount",
  held_out_count as "heldOutCount", loss_before as "lossBefore", loss_after as "lossAfter",
  responses_until as "responsesUntil", fitted_at as "fittedAt"`;

/** The last one that was fitted, whether it serves or not. */
export async function selectLastTracing(db: Db): Promise<FittedTracing | undefined> {
  const { rows } = await sql<FittedTracing>`
    select ${columns} from learning.tracing_model order by number desc limit 1`.execute(db);
  return rows[0];
}

export async function selectServingTracing(db: Db): Promise<ServingTracing | undefined> {
  const { rows } = await sql<Omit<ServingTracing, 'model'> & { weights: Uint8Array }>`
    select ${columns}, weights, item_ids::text[] as "itemIds", skill_ids::text[] as "skillIds"
    from learning.tracing_model where weights is not null order by number desc limit 1`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { weights, ...fitted } = row;
  // Written by insertTracing alone.
  return { ...fitted, model: deserialize(weights) as TracingModel };
}

/** Keeps what was fitted; it serves from now on, instead of what did, unless it is worse. */
export async function insertTracing(
  db: Db,
  { model, itemIds, skillIds, ...fitted }: ServingTracing,
  outcome: 'published' | 'worse',
): Promise<void> {
  const isPublished = outcome === 'published';
  if (isPublished)
    await sql`update learning.tracing_model set weights = null where weights is not null`.execute(
      db,
    );
  await sql`insert into learning.tracing_model (number, outcome, weights, item_ids, skill_ids,
      response_count, person_count, held_out_count, loss_before, loss_after, responses_until, fitted_at)
    values (${fitted.number}, ${outcome}, ${isPublished ? serialize(model) : null},
      ${[...itemIds]}::uuid[], ${[...skillIds]}::uuid[], ${fitted.responseCount},
      ${fitted.personCount}, ${fitted.heldOutCount}, ${fitted.lossBefore}, ${fitted.lossAfter},
      ${fitted.responsesUntil}, ${fitted.fittedAt})`.execute(db);
  if (isPublished) await renewRevisions(db, [TRACING]);
}
