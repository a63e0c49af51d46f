import type { Clock } from './clock.ts';
import type { Db } from './database.ts';

/**
 * What a use case works with: a connection or transaction, the time, ids, and a seed for whatever it draws.
 * Nothing reaches around it, so the demo and the tests can set all of it.
 */
export type Work = {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** Runs `act` in one transaction: all of it is kept, or nothing. Joins the one that is open already. */
export async function inTransaction<T>(work: Work, act: (work: Work) => Promise<T>): Promise<T> {
  if (work.db.isTransaction) return await act(work);
  return await work.db.transaction().execute(async (db) => await act({ ...work, db }));
}
