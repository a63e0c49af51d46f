import type { Db } from '#kernel/database';

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
