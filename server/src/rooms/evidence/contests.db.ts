import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { LedgerKind } from './evidence.db.ts';

export type ContestState = 'open' | 'withdrawn' | 'upheld' | 'rejected';

export type ContestRow = {
  readonly contestId: string;
  readonly state: ContestState;
  readonly reason: string;
  readonly raisedAt: Date;
};

type ContestTables = {
  'evidence.contest': {
    person_id: string;
    contest_id: string;
    entry_id: string;
    reason: string;
    state: ContestState;
    raised_at: Date;
    settled_at: Date | null;
    settled_by: string | null;
  };
};

const tables = (db: Db) => db.withTables<ContestTables>();

/** @returns false when the entry has an open or upheld contest already */
export async function insertContest(
  db: Db,
  contest: ContestRow & { readonly personId: string; readonly entryId: string },
): Promise<boolean> {
  const inserted = await tables(db)
    .insertInto('evidence.contest')
    .values({
      person_id: contest.personId,
      contest_id: contest.contestId,
      entry_id: contest.entryId,
      reason: contest.reason,
      state: contest.state,
      raised_at: contest.raisedAt,
      settled_at: null,
      settled_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('contest_id')
    .execute();
  return inserted.length === 1;
}

/** Ends an open contest. @returns the entry that it was about; undefined when there is no such open contest */
export async function settleOpenContest(
  db: Db,
  contest: {
    readonly personId: string;
    readonly contestId: string;
    readonly state: Exclude<ContestState, 'open'>;
    readonly settledAt: Date;
    readonly settledBy: string;
  },
): Promise<string | undefined> {
  const row = await tables(db)
    .updateTable('evidence.contest')
    .set({ state: contest.state, settled_at: contest.settledAt, settled_by: contest.settledBy })
    .where('person_id', '=', contest.personId)
    .where('contest_id', '=', contest.contestId)
    .where('state', '=', 'open')
    .returning('entry_id')
    .executeTakeFirst();
  return row?.entry_id;
}

export type OpenContestRow = ContestRow & {
  readonly personId: string;
  readonly skillId: string;
  readonly kind: LedgerKind;
  readonly title: string;
  readonly item: { readonly itemId: string; readonly version: number } | null;
  readonly observedAt: Date;
};

/**
 * Contests of others than the reader that wait for a decision, the oldest first. About a rating that was taken back in
 * the meantime there is nothing left to decide.
 */
export async function selectOpenContests(
  db: Db,
  readerId: string,
  limit: number,
): Promise<OpenContestRow[]> {
  const { rows } = await sql<
    Omit<OpenContestRow, 'item'> & { itemId: string | null; version: number | null }
  >`
    select c.contest_id as "contestId", c.person_id as "personId", c.state, c.reason,
      c.raised_at as "raisedAt", e.skill_id as "skillId", e.kind, e.about_title as title,
      case when e.about_kind = 'item' then e.about_id end as "itemId", e.about_version as version,
      e.observed_at as "observedAt"
    from evidence.contest c
    join evidence.ledger_entry e on e.person_id = c.person_id and e.entry_id = c.entry_id
    where c.state = 'open' and c.person_id <> ${readerId} and e.voided_at is null
    order by c.raised_at, c.contest_id limit ${limit}`.execute(db);
  return rows.map(({ itemId, version, ...row }) => ({
    ...row,
    item: itemId !== null && version !== null ? { itemId, version } : null,
  }));
}

/** Whose open contest it is. */
export async function selectContestant(db: Db, contestId: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('evidence.contest')
    .select('person_id')
    .where('contest_id', '=', contestId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row?.person_id;
}
