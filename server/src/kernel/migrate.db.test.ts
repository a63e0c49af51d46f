import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findMigrations, type Migration, migrate } from './migrate.ts';
import { StartUpError } from './start-up-error.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { describeOnServer } from './testing-on-server.ts';

const ROOT = join(import.meta.dirname, '..');
const migrationOf = (name: string, text: string): Migration => ({
  name,
  text,
  hash: createHash('sha256').update(text).digest('hex'),
});

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const existing = findMigrations(ROOT);
const bring = (migrations: readonly Migration[]) =>
  migrate(database.db, migrations, database.clock);
const tableExists = async (name: string): Promise<boolean> => {
  const { rows } = await sql<{
    found: string | null;
  }>`select to_regclass(${name})::text as found`.execute(database.db);
  return rows[0]?.found !== null;
};

describe('migrating', () => {
  test('does nothing to a database that has had everything', async () => {
    expect(await bring(existing)).toEqual([]);
  });

  test('applies what is new, once, and remembers when', async () => {
    const added = migrationOf(
      '20990101T0000-create-pebble.sql',
      'create table kernel.pebble (n integer)',
    );
    expect(await bring([...existing, added])).toEqual([added.name]);
    expect(await tableExists('kernel.pebble')).toBe(true);
    expect(await bring([...existing, added])).toEqual([]);
    const { rows } = await sql<{ applied_at: Date }>`
      select applied_at from kernel.migration where name = ${added.name}`.execute(database.db);
    expect(rows[0]?.applied_at).toEqual(database.clock.now());
  });

  test('refuses a database that is newer than this code, in one line that names what it has had', async () => {
    await expect(bring(existing)).rejects.toThrow(StartUpError);
    await expect(bring(existing)).rejects.toThrow(
      /newer than this Cairn \(it has had 20990101T0000-create-pebble\.sql\).*Nothing was changed\.$/,
    );
  });

  test('refuses an applied migration that was edited since', async () => {
    const edited = migrationOf(
      '20990101T0000-create-pebble.sql',
      'create table kernel.pebble (n bigint)',
    );
    await expect(bring([...existing, edited])).rejects.toThrow(
      /20990101T0000-create-pebble\.sql was edited/,
    );
  });

  test('keeps nothing when one of several fails', async () => {
    const pebble = migrationOf(
      '20990101T0000-create-pebble.sql',
      'create table kernel.pebble (n integer)',
    );
    const good = migrationOf(
      '20990102T0000-create-cairn.sql',
      'create table kernel.cairn (n integer)',
    );
    const bad = migrationOf('20990103T0000-break.sql', 'create table kernel.cairn (n integer)');
    await expect(bring([...existing, pebble, good, bad])).rejects.toThrow(/already exists/);
    expect(await tableExists('kernel.cairn')).toBe(false);
  });
});

describeOnServer('migrating from two processes at once', () => {
  test('applies each migration once', async () => {
    const fresh = await testDatabase();
    const added = migrationOf(
      '20990101T0000-create-pebble.sql',
      'select pg_sleep(0.2); create table kernel.pebble (n integer)',
    );
    const both = await Promise.all(
      [1, 2].map(() => migrate(fresh.db, [...existing, added], fresh.clock)),
    );
    expect(both.flat()).toEqual([added.name]);
    await fresh.close();
  });
});

describe('finding migrations', () => {
  const folderWith = (names: readonly string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-migrations-'));
    for (const name of names) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), 'select 1');
    }
    return folder;
  };
  const namesIn = (names: readonly string[]): readonly string[] => {
    const folder = folderWith(names);
    try {
      return findMigrations(folder).map((migration) => migration.name);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('orders them by time across folders, and sees only folders named migrations', () => {
    const names = [
      'b/migrations/20260101T0000-first.sql',
      'a/migrations/20260102T0000-second.sql',
      'a/other/20260103T0000-not.sql',
    ];
    expect(namesIn(names)).toEqual(['20260101T0000-first.sql', '20260102T0000-second.sql']);
  });

  test('refuses a name without a time, and one name twice', () => {
    expect(() => namesIn(['a/migrations/first.sql'])).toThrow(
      /is named 20261124T0900-verb-noun\.sql/,
    );
    expect(() =>
      namesIn(['a/migrations/20260101T0000-a.sql', 'b/migrations/20260101T0000-a.sql']),
    ).toThrow(/two migrations/);
  });
});
