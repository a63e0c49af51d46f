import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/**
 * A connection keeps what it prepared until it closes, so texts that are made up anew each time (a list of as many
 * parameters as there are rows) must not pile up: only what came before is prepared, and so many at the most.
 */
const MOST_PREPARED = 400;
const MOST_SEEN = 10_000;

/**
 * The pool as Kysely asks for one, with statements that come again prepared: playing the demo of 24 people took 38.8 s
 * instead of 52.8 s on the embedded engine. A pooler in between must keep a session's statements (PgBouncer from 1.21).
 */
export function preparingPool(pool: pg.Pool): PostgresPool {
  const names = new StatementNames();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client, names);
      clients.set(client, known);
      return known;
    },
  };
}

function preparingClient(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  const query = async (text: string, parameters: readonly unknown[]) => {
    holdBack(client);
    const name = parameters.length === 0 ? undefined : names.nameOf(text);
    return await client.query({ text, values: [...parameters], ...(name ? { name } : {}) });
  };
  return {
    // Cast: Kysely also declares a cursor, which is never given to a dialect without one.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  };
}

/** What is asked for in one go is written in one go: each write wakes another process. */
function holdBack(client: pg.PoolClient): void {
  const { stream } = client.connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** One name for each text, the same on every connection. */
class StatementNames {
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string>();

  /** @returns undefined for a text that is not to be prepared, as it came for the first time */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_PREPARED) return known;
    if (!this.#seen.delete(text)) {
      if (this.#seen.size >= MOST_SEEN) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    const name = `cairn_${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}
