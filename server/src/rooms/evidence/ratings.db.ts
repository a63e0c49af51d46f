import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { counts, type RatingKind } from './evidence.db.ts';

type RatingTables = {
  'evidence.rating': {
    person_id: string;
    entry_id: string;
    skill_id: string;
    kind: RatingKind;
    rater_id: string | null;
    level: number;
    leniency: number;
    rated_at: Date;
    replaced_at: Date | null;
    seen_at: Date | null;
  };
};

const tables = (db: Db) => db.withTables<RatingTables>();

/** Whose view of whom, in what. */
export type RatingPlace = {
  readonly personId: string;
  readonly skillId: string;
  readonly kind: RatingKind;
  /** The person themself for a self-rating. */
  readonly raterId: string;
};

export type RatingRow = RatingPlace & {
  readonly entryId: string;
  /** As it was said, 0 to 5. */
  readonly level: number;
  /** Logits that were taken off. */
  readonly leniency: number;
  readonly ratedAt: Date;
};

/** Until the transaction ends, nobody else gives or takes back a rating by this person of this skill. */
export async function lockRating(db: Db, place: RatingPlace): Promise<void> {
  const name = `evidence.rating ${place.personId} ${place.skillId} ${place.kind} ${place.raterId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

export async function insertRating(db: Db, rating: RatingRow): Promise<void> {
  await tables(db)
    .insertInto('evidence.rating')
    .values({
      person_id: rating.personId,
      entry_id: rating.entryId,
      skill_id: rating.skillId,
      kind: rating.kind,
      rater_id: rating.raterId,
      level: rating.level,
      leniency: rating.leniency,
      rated_at: rating.ratedAt,
      replaced_at: null,
      seen_at: null,
    })
    .execute();
}

/** What somebody says of people's skills, not replaced: one for each skill. */
export async function selectStanding(
  db: Db,
  { personId, kind, raterId }: Omit<RatingPlace, 'skillId'>,
): Promise<Pick<RatingRow, 'entryId' | 'skillId' | 'level' | 'ratedAt'>[]> {
  return await tables(db)
    .selectFrom('evidence.rating')
    .select(['entry_id as entryId', 'skill_id as skillId', 'level', 'rated_at as ratedAt'])
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('rater_id', '=', raterId)
    .where('replaced_at', 'is', null)
    .execute();
}

/** Ends a rating: its entry stays in the ledger and counts no more. */
export async function replaceRating(
  db: Db,
  {
    personId,
    entryId,
    at,
  }: { readonly personId: string; readonly entryId: string; readonly at: Date },
): Promise<void> {
  await sql`
    with replaced as (
      update evidence.rating set replaced_at = ${at}
      where person_id = ${personId} and entry_id = ${entryId} and replaced_at is null
      returning person_id, entry_id)
    update evidence.ledger_entry e set voided_at = ${at}
    from replaced r where e.person_id = r.person_id and e.entry_id = r.entry_id`.execute(db);
}

export type Rated = {
  readonly raterId: string;
  /** Logits: where the rating would count without any correction. */
  readonly value: number;
  /** The estimate just before it, from all other evidence. */
  readonly mean: number;
  readonly variance: number;
};

/** The newest ratings of a kind that count, of people of whom something was known without them. */
export async function selectRated(
  db: Db,
  kind: RatingKind,
  { knownVariance, most }: { readonly knownVariance: number; readonly most: number },
): Promise<Rated[]> {
  const { rows } = await sql<Rated>`
    select r.rater_id as "raterId", (e.observation->>'value')::float8 + r.leniency as value,
      e.before_mean as mean, e.before_variance as variance
    from evidence.rating r
    join evidence.ledger_entry e on e.person_id = r.person_id and e.entry_id = r.entry_id
    where r.kind = ${kind} and r.replaced_at is null and r.rater_id is not null
      and e.before_variance <= ${knownVariance} and ${counts}
    order by r.rated_at desc, r.entry_id limit ${most}`.execute(db);
  return rows;
}

export type RatingNews = {
  readonly entryId: string;
  readonly skillId: string;
  readonly kind: RatingKind;
  readonly raterId: string | null;
  readonly level: number;
  readonly ratedAt: Date;
};

/** What others said about a person that they were not told yet, the newest first. */
export async function selectUnseen(db: Db, personId: string, most: number): Promise<RatingNews[]> {
  return await tables(db)
    .selectFrom('evidence.rating')
    .select([
      'entry_id as entryId',
      'skill_id as skillId',
      'kind',
      'rater_id as raterId',
      'level',
      'rated_at as ratedAt',
    ])
    .where('person_id', '=', personId)
    .where('kind', '<>', 'selfRating')
    .where('seen_at', 'is', null)
    .where('replaced_at', 'is', null)
    .orderBy('rated_at', 'desc')
    .limit(most)
    .execute();
}

export async function updateSeen(
  db: Db,
  personId: string,
  entryIds: readonly string[],
  at: Date,
): Promise<void> {
  if (entryIds.length === 0) return;
  await tables(db)
    .updateTable('evidence.rating')
    .set({ seen_at: at })
    .where('person_id', '=', personId)
    .where('entry_id', 'in', [...entryIds])
    .where('seen_at', 'is', null)
    .execute();
}
