import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeLeakedDatabases, type TestDatabase, testDatabase, testServerUrl } from './testing.ts';

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    first = await testDatabase();
    second = await testDatabase();
  });
  afterAll(async () => {
    await first.close();
    await second.close();
  });

  test('has every migration', async () => {
    const { rows } = await sql<{
      name: string;
    }>`select name from kernel.migration order by name`.execute(first.db);
    expect(rows[0]).toEqual({ name: '20261124T0900-create-kernel.sql' });
    expect(rows.length).toBeGreaterThan(5);
  });

  test('is nobody else’s', async () => {
    await sql`create table kernel.only_here (n integer)`.execute(first.db);
    const { rows } = await sql<{
      found: string | null;
    }>`select to_regclass('kernel.only_here')::text as found`.execute(second.db);
    expect(rows).toEqual([{ found: null }]);
  });

  test('gives the same ids in every run', () => {
    expect(second.work.newId()).toBe('01a20cc8-8e80-7030-916e-7f09b40dd85c');
  });

  test('is on the engine that this run names', async () => {
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version') as version`.execute(first.db);
    const major =
      process.env.CAIRN_TEST_DATABASE_VERSION ?? (testServerUrl === undefined ? '18' : undefined);
    if (major !== undefined) expect(rows[0]?.version.split('.')[0]).toBe(major);
    expect(first.database.engine).toBe(testServerUrl === undefined ? 'embedded' : 'server');
  });
});

test('a database that was left open is found and closed', async () => {
  await testDatabase();
  expect(await closeLeakedDatabases()).toBe(1);
  expect(await closeLeakedDatabases()).toBe(0);
});
