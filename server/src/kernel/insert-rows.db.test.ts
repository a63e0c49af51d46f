import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertRows } from './insert-rows.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

type Tables = {
  'kernel.pebble': {
    n: number;
    name: string | null;
    tags: readonly string[];
    at: Date;
    more: unknown;
  };
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await sql`create table kernel.pebble (n integer primary key, name text, tags text[] not null,
    at timestamptz not null, more jsonb not null)`.execute(database.db);
});
afterAll(() => database.close());

const at = new Date('2026-11-24T09:00:00.123Z');
const rowOf = (n: number, name: string | null) => ({
  n,
  name,
  tags: ['a', 'b "c"'],
  at,
  more: { deep: [n, 'ä'] },
});

test('writes every kind of value as it is, and more rows than one statement takes', async () => {
  const db = database.db.withTables<Tables>();
  const rows = Array.from({ length: 1200 }, (_, n) => rowOf(n, n % 2 === 0 ? null : `it's ${n}`));
  await insertRows(db, 'kernel.pebble', rows);
  expect(await db.selectFrom('kernel.pebble').selectAll().orderBy('n').execute()).toEqual(rows);
});

test('writes rows that are large, and none at all', async () => {
  const db = database.db.withTables<Tables>();
  const large = 'x'.repeat(700_000);
  await insertRows(db, 'kernel.pebble', [rowOf(2000, large), rowOf(2001, large)]);
  await insertRows(db, 'kernel.pebble', []);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from kernel.pebble where length(name) = 700000`.execute(database.db);
  expect(rows).toEqual([{ count: 2 }]);
});

test('keeps nothing when one row does not fit', async () => {
  const db = database.db.withTables<Tables>();
  await expect(
    insertRows(db, 'kernel.pebble', [rowOf(3000, 'a'), rowOf(0, 'twice')]),
  ).rejects.toThrow(/duplicate key/);
  expect(await db.selectFrom('kernel.pebble').selectAll().where('n', '=', 3000).execute()).toEqual(
    [],
  );
});
