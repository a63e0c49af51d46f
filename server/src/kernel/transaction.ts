import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type QueryResult,
  Transaction,
} from 'kysely';
import type { Db } from './database.ts';

const BEGIN = CompiledQuery.raw('begin');
const COMMIT = CompiledQuery.raw('commit');
const ROLLBACK = CompiledQuery.raw('rollback');

const opened = new WeakMap<Db, OpenTransaction>();

/**
 * Runs `act` in a transaction of its own: all of it is kept, or nothing. Each turn between two processes costs both of
 * them more than a small statement does, so what can go together does: the begin with the first statement, statements
 * that are asked for at the same time with each other, and what `sendLast` was given with the commit.
 */
export async function transact<Result>(db: Db, act: (db: Db) => Promise<Result>): Promise<Result> {
  const executor = db.getExecutor();
  return await executor.provideConnection(async (connection) => {
    const open = new OpenTransaction(connection);
    const inside = new Transaction<object>({
      ...PROPS,
      // Not one after the other, as Kysely's own transactions do: the driver keeps the order.
      executor: executor.withConnectionProvider({
        provideConnection: async (consumer) => await consumer(open),
      }),
    });
    opened.set(inside, open);
    try {
      const result = await act(inside);
      await open.commit();
      return result;
    } catch (error) {
      await open.rollback();
      throw open.failure ?? error;
    }
  });
}

/**
 * Sends a statement that nothing in the transaction waits for: with the commit, or with the next statement if there is
 * one. If it fails, nothing of the transaction is kept, and `transact` throws what it failed with. Outside of a
 * transaction it is sent at once.
 */
export async function sendLast(db: Db, query: CompiledQuery): Promise<void> {
  const open = opened.get(db);
  if (open) open.hold(query);
  else await db.executeQuery(query);
}

/** A connection on which a transaction begins with its first statement. */
class OpenTransaction implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  #isBegun = false;
  #held: CompiledQuery | undefined;
  #failure: unknown;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  /** What a statement failed with that nothing waited for. */
  get failure(): unknown {
    return this.#failure;
  }

  hold(query: CompiledQuery): void {
    this.#sendHeld();
    this.#held = query;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#sendHeld();
    this.#begin();
    return await this.#connection.executeQuery<Row>(query);
  }

  async commit(): Promise<void> {
    this.#sendHeld();
    if (!this.#isBegun) return;
    const { rows } = await this.#connection.executeQuery<{ command: string }>(COMMIT);
    // So PostgreSQL ends a transaction of which a statement failed.
    if (rows[0]?.command === 'ROLLBACK')
      throw new Error('nothing was kept: a statement of the transaction had failed');
    this.#isBegun = false;
  }

  async rollback(): Promise<void> {
    if (this.#isBegun) await this.#connection.executeQuery(ROLLBACK);
  }

  streamQuery(): never {
    throw new Error('a transaction streams nothing');
  }

  #begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.#connection.executeQuery(BEGIN).catch((error: unknown) => this.#failWith(error));
  }

  #sendHeld(): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    this.#begin();
    this.#connection.executeQuery(held).catch((error: unknown) => this.#failWith(error));
  }

  #failWith(error: unknown): void {
    this.#failure ??= error;
  }
}

/** What Kysely asks of one that begins transactions; one that is open begins none. */
const dialect = new PostgresDialect({
  pool: async () => {
    throw new Error('a transaction opens no connection');
  },
});
const PROPS = { config: { dialect }, dialect, driver: dialect.createDriver() };
