/**
 * Databases for tests: each call gives one of its own, with every migration applied, cloned from a template that
 * is made once. On the embedded engine unless CAIRN_TEST_DATABASE_URL names a server whose role may create databases.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type SetClock, setClock } from './clock.ts';
import { type Database, type Db, databaseOf } from './database.ts';
import { openEmbedded } from './embedded-database.ts';
import { type FillRandom, idSource } from './ids.ts';
import { findMigrations, migrate } from './migrate.ts';
import type { Work } from './work.ts';

export type TestDatabase = {
  readonly work: Work;
  readonly db: Db;
  readonly database: Database;
  /** Stands at 2026-11-24T09:00:00Z until it is set. */
  readonly clock: SetClock;
  readonly close: () => Promise<void>;
};

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/cairn', import.meta.url));
const START = new Date('2026-11-24T09:00:00Z');

/** The server that this run tests against; undefined for the embedded engine. */
export const testServerUrl: string | undefined = process.env.CAIRN_TEST_DATABASE_URL || undefined;

const open = new Set<TestDatabase>();

/** A database of the caller's own, empty but migrated. Close it in `afterAll`: one left open fails its test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const database =
    testServerUrl === undefined ? await cloneEmbedded() : await cloneOnServer(testServerUrl);
  const clock = setClock(START);
  const work: Work = { db: database.db, clock, newId: idSource(clock, seededRandom('test')) };
  const made: TestDatabase = {
    work,
    db: database.db,
    database,
    clock,
    close: async () => {
      if (open.delete(made)) await database.close();
    },
  };
  open.add(made);
  return made;
}

/** Closes what tests left open. @returns how many there were */
export async function closeLeakedDatabases(): Promise<number> {
  const leaked = [...open];
  for (const database of leaked) await database.close();
  return leaked.length;
}

/** Random bytes that are the same in every run. */
export function seededRandom(seed: string): FillRandom {
  let drawn = 0;
  return (bytes) => {
    drawn += 1;
    bytes.set(createHash('sha256').update(`${seed}:${drawn}`).digest().subarray(0, bytes.length));
  };
}

/** Makes the template of the embedded engine if this state of the migrations has none yet (about 4 seconds). */
export async function prepareEmbeddedTemplate(): Promise<void> {
  await embeddedTemplate();
}

let template: Uint8Array<ArrayBuffer> | undefined;

async function embeddedTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(CACHE, `template-${migrationsHash()}.tar`);
  if (!existsSync(path)) await makeEmbeddedTemplate(path);
  template ??= new Uint8Array(readFileSync(path));
  return template;
}

async function makeEmbeddedTemplate(path: string): Promise<void> {
  const embedded = await openEmbedded({});
  const database = databaseOf(embedded.pool, 'embedded', embedded.close);
  try {
    await migrate(database.db, findMigrations(SOURCE), setClock(START));
    const dump = await embedded.dump();
    mkdirSync(CACHE, { recursive: true });
    for (const name of readdirSync(CACHE)) {
      if (name.startsWith('template-')) rmSync(join(CACHE, name), { force: true });
    }
    // Another worker may be making the same file: whole files only, the last one stays.
    const partial = `${path}.${randomUUID()}`;
    writeFileSync(partial, dump);
    renameSync(partial, path);
  } finally {
    await database.close();
  }
}

async function cloneEmbedded(): Promise<Database> {
  const embedded = await openEmbedded({ template: await embeddedTemplate() });
  return databaseOf(embedded.pool, 'embedded', embedded.close);
}

async function cloneOnServer(url: string): Promise<Database> {
  const name = `cairn_test_${randomUUID().replaceAll('-', '')}`;
  const from = await serverTemplate(url);
  await administer(url, (client) => client.query(`create database ${name} template ${from}`));
  const pool = new pg.Pool({ connectionString: urlOf(url, name), max: 10, pipeline: true });
  pool.on('error', () => {});
  return databaseOf(pool, 'server', async () => {
    await pool.end();
    await administer(url, (client) => client.query(`drop database if exists ${name} with (force)`));
  });
}

/** One template for each state of the migrations; whoever comes first makes it, the others wait. */
async function serverTemplate(url: string): Promise<string> {
  const name = `cairn_template_${migrationsHash()}`;
  return await administer(url, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('cairn_template'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await makeServerTemplate(url, name, client);
    return name;
  });
}

async function makeServerTemplate(url: string, name: string, client: pg.Client): Promise<void> {
  const making = `${name}_making`;
  await client.query(`drop database if exists ${making} with (force)`);
  await client.query(`create database ${making}`);
  const pool = new pg.Pool({ connectionString: urlOf(url, making), max: 1 });
  const database = databaseOf(pool, 'server', () => pool.end());
  try {
    await migrate(database.db, findMigrations(SOURCE), setClock(START));
  } finally {
    await database.close();
  }
  await client.query(`alter database ${making} rename to ${name}`);
}

async function administer<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const migration of findMigrations(SOURCE))
    hash.update(`${migration.name} ${migration.hash}\n`);
  return hash.digest('hex').slice(0, 16);
}
