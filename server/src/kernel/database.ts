import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Config } from './config.ts';
import { lockDataDir, makeOwnFolder } from './data-lock.ts';
import { connectionFault } from './database-faults.ts';
import { openEmbedded } from './embedded-database.ts';
import { preparingPool } from './prepared-statements.ts';
import { StartUpError } from './start-up-error.ts';
import { within } from './within.ts';

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

/** Told a line that whoever starts Cairn should read. */
type Tell = (line: string) => void;

/** Opens the configured database. @throws StartUpError with one clear line */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  tell: Tell = () => {},
): Promise<Database> {
  return config.databaseUrl === undefined
    ? await openEmbeddedIn(config.dataDir, tell)
    : await openServer(config.databaseUrl);
}

/** Wraps a pool as a Database; for tests, which bring their own. */
export function databaseOf(
  pool: pg.Pool,
  engine: Database['engine'],
  close: () => Promise<void>,
): Database {
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) });
  return { db, engine, pool, close };
}

/** Whether the data folder holds a database that was made to its end. */
export function hasDatabase(dataDir: string): boolean {
  return (
    existsSync(join(dataDir, 'database', 'PG_VERSION')) && !existsSync(join(dataDir, UNFINISHED))
  );
}

async function openEmbeddedIn(dataDir: string, tell: Tell): Promise<Database> {
  const unlock = lockDataDir(dataDir);
  const folder = join(dataDir, 'database');
  const marker = join(dataDir, UNFINISHED);
  let isNew = false;
  try {
    isNew = isToBeMade(folder, marker, tell);
    makeOwnFolder(folder);
    if (isNew) writeFileSync(marker, 'A database is being made.\n', { mode: 0o600 });
    const embedded = await openEmbedded({ dataDir: folder });
    rmSync(marker, { force: true });
    return databaseOf(embedded.pool, 'embedded', async () => {
      await embedded.close();
      unlock();
    });
  } catch (error) {
    unlock();
    if (error instanceof StartUpError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new StartUpError(
      isNew
        ? `A database cannot be made in ${folder}: is the disk full or read-only? (${reason})`
        : `The database in ${folder} cannot be opened and was left as it is: restore a backup, or move the folder away to begin anew (${reason}).`,
    );
  }
}

/**
 * Lies beside the database from before its first file until the engine has opened it for the first time. Without it
 * nobody could tell a first start that was killed, where nothing can be lost, from a database that lost a file. Files
 * and their ages do not say: a killed first start leaves base/ and global/ with all that is in them.
 */
const UNFINISHED = 'database.unfinished';

/** @throws StartUpError when something is there that is neither a database nor the rest of a first start */
function isToBeMade(folder: string, marker: string, tell: Tell): boolean {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0) return true;
  if (existsSync(marker)) {
    // Not removed: who put a backup in here after a killed start would lose it.
    const aside = `${marker}-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
    renameSync(folder, aside);
    tell(
      `The first start was ended before its database was made: what there was of it is in ${aside}, and a new one is made.`,
    );
    return true;
  }
  if (names.includes('PG_VERSION')) return false;
  throw new StartUpError(
    `The folder ${folder} holds something and no PG_VERSION, so it is no whole database, and was left as it is: restore a backup, or move the folder away to begin anew.`,
  );
}

/** How long a stop waits for those who hold a connection. */
const CLOSE_LIMIT_MS = 3_000;

async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    application_name: 'cairn',
  });
  pool.on('error', () => {});
  const database = databaseOf(pool, 'server', () => within(CLOSE_LIMIT_MS, pool.end()));
  try {
    await checkServerVersion(database.db);
    return database;
  } catch (error) {
    await database.close();
    throw connectionFault(error);
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

/** The version of the database server, as it says it itself, and how much its data takes. */
export async function describeDatabase(
  db: Db,
): Promise<{ readonly version: string; readonly bytes: number }> {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version,
      pg_database_size(current_database()) as bytes`.execute(db);
  return rows[0] ?? { version: '', bytes: 0 };
}
