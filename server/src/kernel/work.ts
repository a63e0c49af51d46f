import type { Clock } from './clock.ts';
import type { Db } from './database.ts';
import { isOutrun, Outrun } from './outrun.ts';
import { transact } from './transaction.ts';
import type { Writes } from './writes.ts';

/**
 * What a use case works with: a connection or transaction, the time, ids, and a seed for whatever it draws.
 * Nothing reaches around it, so the demo and the tests can set all of it.
 */
export type Work = {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Where writes wait for others of the same use case, where it is one that sends them together. */
  readonly writes?: Writes;
};

const MOST_TRIES = 3;

/**
 * Runs `act` in one transaction: all of it is kept, or nothing. Joins the one that is open already. It is run again
 * when somebody else was quicker (see `Writes`), three times at the most.
 */
export async function inTransaction<T>(work: Work, act: (work: Work) => Promise<T>): Promise<T> {
  if (work.db.isTransaction) return await act(work);
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact(work.db, async (db) => await act({ ...work, db }));
    } catch (error) {
      if (!isOutrun(error)) throw error;
      if (tries === MOST_TRIES) throw new Outrun('others were quicker each time', { cause: error });
    }
  }
}
