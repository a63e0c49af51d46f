import type { Db } from '#kernel/database';

export type RequestState = 'open' | 'answered' | 'declined' | 'withdrawn';

type RequestTables = {
  'evidence.rating_request': {
    person_id: string;
    rating_request_id: string;
    skill_id: string;
    rater_id: string;
    state: RequestState;
    asked_at: Date;
    ended_at: Date | null;
  };
};

const tables = (db: Db) => db.withTables<RequestTables>();

export type RequestRow = {
  readonly personId: string;
  readonly ratingRequestId: string;
  readonly skillId: string;
  readonly raterId: string;
  readonly state: RequestState;
  readonly askedAt: Date;
};

const COLUMNS = [
  'person_id as personId',
  'rating_request_id as ratingRequestId',
  'skill_id as skillId',
  'rater_id as raterId',
  'state',
  'asked_at as askedAt',
] as const;

/** @returns false when this colleague is asked about this skill already */
export async function insertRequest(db: Db, request: RequestRow): Promise<boolean> {
  const inserted = await tables(db)
    .insertInto('evidence.rating_request')
    .values({
      person_id: request.personId,
      rating_request_id: request.ratingRequestId,
      skill_id: request.skillId,
      rater_id: request.raterId,
      state: request.state,
      asked_at: request.askedAt,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('rating_request_id')
    .execute();
  return inserted.length === 1;
}

/** What a person asked about a skill, the newest first; without what they withdrew. */
export async function selectRequests(
  db: Db,
  personId: string,
  skillId: string,
): Promise<RequestRow[]> {
  return await tables(db)
    .selectFrom('evidence.rating_request')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .where('state', '<>', 'withdrawn')
    .orderBy('asked_at', 'desc')
    .limit(20)
    .execute();
}

/** What somebody is asked and has not answered, the oldest first. */
export async function selectAsked(db: Db, raterId: string, most: number): Promise<RequestRow[]> {
  return await tables(db)
    .selectFrom('evidence.rating_request')
    .select(COLUMNS)
    .where('rater_id', '=', raterId)
    .where('state', '=', 'open')
    .orderBy('asked_at')
    .limit(most)
    .execute();
}

/**
 * Ends an open request, asked by one person or put to one.
 * @returns what it was; undefined when there is no such open request
 */
export async function endRequest(
  db: Db,
  whose: { readonly personId: string } | { readonly raterId: string },
  ratingRequestId: string,
  end: { readonly state: Exclude<RequestState, 'open'>; readonly at: Date },
): Promise<RequestRow | undefined> {
  const update = tables(db)
    .updateTable('evidence.rating_request')
    .set({ state: end.state, ended_at: end.at })
    .where('rating_request_id', '=', ratingRequestId)
    .where('state', '=', 'open')
    .returning(COLUMNS);
  return await ('personId' in whose
    ? update.where('person_id', '=', whose.personId)
    : update.where('rater_id', '=', whose.raterId)
  ).executeTakeFirst();
}
