import { type OperationNodeSource, sql } from 'kysely';
import type { Db } from './database.ts';
import { Outrun } from './outrun.ts';
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

  /** @throws Outrun when a write that had to be the first one was not */
  async send(db: Db): Promise<void> {
    const waiting = this.#waiting.splice(0);
    if (waiting.length === 0) return;
    const names = waiting.map((_, index) => sql.id(`write_${index}`));
    const parts = waiting.map(({ write }, index) => sql`${names[index]} as (${write} returning 1)`);
    const counts = names.map((name) => sql`(select count(*) from ${name}) as ${name}`);
    const { rows } = await sql<Record<string, number>>`
      with ${sql.join(parts)} select ${sql.join(counts)}`.execute(db);
    if (waiting.some(({ isFirst }, index) => isFirst && rows[0]?.[`write_${index}`] === 0))
      throw new Outrun();
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
