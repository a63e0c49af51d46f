import type { Db } from '#kernel/database';
import type { Work } from '#kernel/work';

/** How somebody signed in. */
export type SignInWay = 'password' | 'link' | 'demo';

type AccountTables = {
  'people.account': {
    person_id: string;
    kind: 'password';
    password_hash: string;
    changed_at: Date;
  };
  'people.session': {
    session_hash: string;
    person_id: string;
    began_by: SignInWay;
    created_at: Date;
    last_seen_at: Date;
    expires_at: Date;
    ended_at: Date | null;
  };
  'people.one_time_link': {
    link_hash: string;
    person_id: string;
    created_at: Date;
    created_by: string | null;
    expires_at: Date;
    used_at: Date | null;
  };
  'people.api_token': {
    token_hash: string;
    person_id: string;
    label: string;
    created_at: Date;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
};

const tables = (db: Db) => db.withTables<AccountTables>();

export async function selectPasswordHash(db: Db, personId: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('people.account')
    .select('password_hash')
    .where('person_id', '=', personId)
    .where('kind', '=', 'password')
    .executeTakeFirst();
  return row?.password_hash;
}

export async function upsertPasswordHash(
  work: Work,
  personId: string,
  passwordHash: string,
): Promise<void> {
  const changed = { password_hash: passwordHash, changed_at: work.clock.now() };
  await tables(work.db)
    .insertInto('people.account')
    .values({ person_id: personId, kind: 'password', ...changed })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet(changed))
    .execute();
}

export async function insertSession(
  work: Work,
  session: { hash: string; personId: string; beganBy: SignInWay; expiresAt: Date },
): Promise<void> {
  const now = work.clock.now();
  await tables(work.db)
    .insertInto('people.session')
    .values({
      session_hash: session.hash,
      person_id: session.personId,
      began_by: session.beganBy,
      created_at: now,
      last_seen_at: now,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** A living session. */
export async function selectSession(
  work: Work,
  hash: string,
): Promise<{ readonly personId: string; readonly beganBy: SignInWay } | undefined> {
  return await tables(work.db)
    .selectFrom('people.session')
    .select(['person_id as personId', 'began_by as beganBy'])
    .where('session_hash', '=', hash)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', work.clock.now())
    .executeTakeFirst();
}

export async function endSession(work: Work, hash: string): Promise<void> {
  await tables(work.db)
    .updateTable('people.session')
    .set({ ended_at: work.clock.now() })
    .where('session_hash', '=', hash)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends every session of a person, but the one to keep. @returns how many there were */
export async function endSessionsOf(
  work: Work,
  personId: string,
  keepHash: string | undefined,
): Promise<number> {
  const now = work.clock.now();
  const ended = await tables(work.db)
    .updateTable('people.session')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('session_hash', '<>', keepHash ?? '')
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

export type SessionRow = {
  readonly beganBy: SignInWay;
  readonly beganAt: Date;
  readonly expiresAt: Date;
};

/** The living sessions of a person, newest first. */
export async function selectOpenSessions(work: Work, personId: string): Promise<SessionRow[]> {
  return await tables(work.db)
    .selectFrom('people.session')
    .select(['began_by as beganBy', 'created_at as beganAt', 'expires_at as expiresAt'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', work.clock.now())
    .orderBy('created_at', 'desc')
    .execute();
}

/** When a person signed in last; null as long as they never did. */
export async function selectLastSignIn(db: Db, personId: string): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom('people.session')
    .select('created_at')
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

export async function insertOneTimeLink(
  work: Work,
  link: { hash: string; personId: string; createdBy: string | null; expiresAt: Date },
): Promise<void> {
  await tables(work.db)
    .insertInto('people.one_time_link')
    .values({
      link_hash: link.hash,
      person_id: link.personId,
      created_at: work.clock.now(),
      created_by: link.createdBy,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Uses a link up in one statement, so that of two that try, one gets it. */
export async function takeOneTimeLink(
  work: Work,
  hash: string,
): Promise<{ readonly personId: string; readonly createdBy: string | null } | undefined> {
  const now = work.clock.now();
  return await tables(work.db)
    .updateTable('people.one_time_link')
    .set({ used_at: now })
    .where('link_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['person_id as personId', 'created_by as createdBy'])
    .executeTakeFirst();
}

export async function insertApiToken(
  work: Work,
  token: { hash: string; personId: string; label: string },
): Promise<void> {
  await tables(work.db)
    .insertInto('people.api_token')
    .values({
      token_hash: token.hash,
      person_id: token.personId,
      label: token.label,
      created_at: work.clock.now(),
    })
    .execute();
}

/** Ends every token of a person. @returns how many there were */
export async function revokeTokensOf(work: Work, personId: string): Promise<number> {
  const revoked = await tables(work.db)
    .updateTable('people.api_token')
    .set({ revoked_at: work.clock.now() })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(revoked.numUpdatedRows);
}
