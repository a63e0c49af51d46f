import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Config } from './config.ts';
import { lockDataDir, makeOwnFolder } from './data-lock.ts';
import { openEmbedded } from './embedded-database.ts';
import { StartUpError } from './start-up-error.ts';

/** A connection or a transaction. A room names its own tables on it: `db.withTables<PeopleTables>()`. */
export type Db = Kysely<object>;

export type Database = {
  readonly db: Db;
  readonly engine: 'embedded' | 'server';
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

// Dates without a time stay text (due dates are local dates); counts and sums fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens the configured database. @throws StartUpError with one clear line */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<Database> {
  return config.databaseUrl === undefined
    ? await openEmbeddedIn(config.dataDir)
    : await openServer(config.databaseUrl);
}

/** Wraps a pool as a Database; for tests, which bring their own. */
export function databaseOf(
  pool: pg.Pool,
  engine: Database['engine'],
  close: () => Promise<void>,
): Database {
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  return { db, engine, pool, close };
}

async function openEmbeddedIn(dataDir: string): Promise<Database> {
  const unlock = lockDataDir(dataDir);
  const folder = join(dataDir, 'database');
  const existed = existsSync(join(folder, 'PG_VERSION'));
  try {
    makeOwnFolder(folder);
    const embedded = await openEmbedded({ dataDir: folder });
    return databaseOf(embedded.pool, 'embedded', async () => {
      await embedded.close();
      unlock();
    });
  } catch (error) {
    unlock();
    if (error instanceof StartUpError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartUpError(
      existed
        ? `The database in ${folder} cannot be opened and was left as it is: restore a backup, or move the folder away to begin anew (${reason}).`
        : `A database cannot be made in ${folder}: is the disk full or read-only? (${reason})`,
    );
  }
}

async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    application_name: 'cairn',
  });
  pool.on('error', () => {});
  const database = databaseOf(pool, 'server', () => pool.end());
  try {
    await checkServerVersion(database.db);
    return database;
  } catch (error) {
    await pool.end();
    if (error instanceof StartUpError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartUpError(
      `The database of DATABASE_URL does not answer: ${reason || 'no connection'}.`,
    );
  }
}

async function checkServerVersion(db: Db): Promise<void> {
  const { rows } = await sql<{
    number: string;
  }>`select current_setting('server_version_num') as number`.execute(db);
  const major = Math.floor(Number(rows[0]?.number ?? 0) / 10_000);
  if (major < 16)
    throw new StartUpError(`The PostgreSQL server is version ${major}: Cairn needs 16 or newer.`);
}
