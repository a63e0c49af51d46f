import { type OperationNodeSource, sql } from 'kysely';
import type { Db } from './database.ts';
import { sendLast } from './transaction.ts';
import type { Work } from './work.ts';

type WaitingWrite = {
  /** An insert or update of one table, without `with` and `returning`. */
  readonly write: OperationNodeSource;
  /** What it writes must not have been written by somebody else in the meantime. */
  readonly isFirst: boolean;
};

/**
 * Writes of one use case that nothing in it reads again: they wait and go to the database in one statement, as each
 * statement of its own costs both sides a turn. Each writes other rows than the others do.
 */
export class Writes {
  readonly #waiting: WaitingWrite[] = [];

  /** @param isFirst somebody else's write of the same in the meantime ends the transaction, to be tried again */
  add(write: OperationNodeSource, isFirst = false): void {
    this.#waiting.push({ write, isFirst });
  }

  /** In a transaction they go with what comes next, its commit at the latest: see `sendLast`. */
  async send(db: Db): Promise<void> {
    const waiting = this.#waiting.splice(0);
    if (waiting.length === 0) return;
    const names = waiting.map((_, index) => sql.id(`write_${index}`));
    const parts = waiting.map(({ write }, index) => sql`${names[index]} as (${write} returning 1)`);
    // None of one that had to be the first: the division fails the statement, and all goes back.
    const firsts = names
      .filter((_, index) => waiting[index]?.isFirst)
      .map((name) => sql`1 / (select count(*) from ${name})`);
    const query = sql`with ${sql.join(parts)} select ${firsts.length > 0 ? sql.join(firsts) : 1}`;
    await sendLast(db, query.compile(db));
  }
}

/** Runs `act` with its writes waiting, and sends them at its end. */
export async function writingTogether<T>(
  work: Work,
  act: (work: Work, writes: Writes) => Promise<T>,
): Promise<T> {
  const writes = new Writes();
  const result = await act({ ...work, writes }, writes);
  await writes.send(work.db);
  return result;
}
