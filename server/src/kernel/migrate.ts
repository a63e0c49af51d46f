import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { Db } from './database.ts';
import { StartUpError } from './start-up-error.ts';

export type Migration = { readonly name: string; readonly hash: string; readonly text: string };

const FILE_NAME = /^\d{8}T\d{4}-[a-z0-9-]+\.sql$/;
/** Any number will do as long as nobody else on the server uses it: the bytes of "cairn". */
const ADVISORY_LOCK = 0x63_61_69_72_6e;

/**
 * Finds all migrations below a folder: files in folders named `migrations`, in the order of their timestamps.
 * @throws Error when a file is named otherwise or two have one name
 */
export function findMigrations(root: string): readonly Migration[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[/\\])migrations[/\\][^/\\]+\.sql$/.test(path))
    .map((path) => join(root, path));
  const migrations = paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    const name = basename(path);
    if (!FILE_NAME.test(name))
      throw new Error(`${path}: a migration is named 20261124T0900-verb-noun.sql`);
    return { name, text, hash: createHash('sha256').update(text).digest('hex') };
  });
  migrations.sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = migrations.find(
    (migration, index) => migrations[index + 1]?.name === migration.name,
  );
  if (twice) throw new Error(`two migrations are named ${twice.name}`);
  return migrations;
}

/**
 * Brings the database to the state of this code, all in one transaction, one process at a time.
 * @returns the names of those applied now
 * @throws StartUpError when the database is newer than this code, or an applied migration was edited
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[],
  clock: Clock,
): Promise<string[]> {
  return await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(transaction);
    const applied = await readApplied(transaction);
    refuseNewer(applied, migrations);
    const open = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of open) {
      await sql.raw(migration.text).execute(transaction);
      await sql`insert into kernel.migration (name, hash, applied_at)
        values (${migration.name}, ${migration.hash}, ${clock.now()})`.execute(transaction);
    }
    return open.map((migration) => migration.name);
  });
}

async function readApplied(db: Db): Promise<Map<string, string>> {
  await sql`create schema if not exists kernel`.execute(db);
  await sql`create table if not exists kernel.migration (
    name text primary key, hash text not null, applied_at timestamptz not null)`.execute(db);
  await sql`comment on table kernel.migration is 'shared: which migrations this database has had'`.execute(
    db,
  );
  const { rows } = await sql<{
    name: string;
    hash: string;
  }>`select name, hash from kernel.migration`.execute(db);
  return new Map(rows.map((row) => [row.name, row.hash]));
}

/** The newest migration that this database has had. @throws Error when it has had none */
export async function lastMigration(
  db: Db,
): Promise<{ readonly name: string; readonly appliedAt: Date }> {
  const { rows } = await sql<{ name: string; appliedAt: Date }>`
    select name, applied_at as "appliedAt" from kernel.migration order by name desc limit 1`.execute(
    db,
  );
  if (!rows[0]) throw new Error('a database that serves has had migrations');
  return rows[0];
}

function refuseNewer(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.hash]));
  for (const [name, hash] of applied) {
    if (!known.has(name)) {
      throw new StartUpError(
        `The database is newer than this Cairn (it has had ${name}): start the version that made it, or a later one. Nothing was changed.`,
      );
    }
    if (known.get(name) !== hash) {
      throw new StartUpError(
        `The migration ${name} was edited after this database had it: restore the file as it was. Nothing was changed.`,
      );
    }
  }
}
