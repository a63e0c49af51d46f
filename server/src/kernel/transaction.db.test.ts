/** What goes together in a transaction, and that nothing is kept when any of it fails. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './testing.ts';
import { sendLast, transact } from './transaction.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await sql`create table public.stone (name text primary key)`.execute(database.db);
});
beforeEach(() => sql`delete from public.stone`.execute(database.db));
afterAll(() => database.close());

const insert = (name: string) => sql`insert into public.stone (name) values (${name})`;
const select = sql<{ name: string }>`select name from public.stone order by name`;
const stones = async () => (await select.execute(database.db)).rows.map(({ name }) => name);

test('statements asked for at the same time are answered each by its own rows, in order', async () => {
  const answers = await transact(database.db, async (db) => {
    const [, before, , after] = await Promise.all([
      insert('a').execute(db),
      select.execute(db),
      insert('b').execute(db),
      select.execute(db),
    ]);
    return [before.rows.length, after.rows.length];
  });
  expect(answers).toEqual([1, 2]);
  expect(await stones()).toEqual(['a', 'b']);
});

test('nothing is kept when one of several at the same time fails, and the connection stays good', async () => {
  const broken = transact(database.db, (db) =>
    Promise.all([
      insert('a').execute(db),
      insert('a').execute(db),
      insert('b').execute(db),
      select.execute(db),
    ]),
  );
  await expect(broken).rejects.toThrow(/duplicate key/);
  expect(await stones()).toEqual([]);
});

test('nothing is kept when a failure was swallowed', async () => {
  const swallowed = transact(database.db, async (db) => {
    await insert('a').execute(db);
    await insert('a')
      .execute(db)
      .catch(() => {});
  });
  await expect(swallowed).rejects.toThrow(/nothing was kept/);
  expect(await stones()).toEqual([]);
});

test('what is sent last is kept with the rest', async () => {
  await transact(database.db, async (db) => {
    await insert('a').execute(db);
    await sendLast(db, insert('b').compile(db));
  });
  expect(await stones()).toEqual(['a', 'b']);
});

test('what is sent last is there for whoever reads after it in the transaction', async () => {
  const read = await transact(database.db, async (db) => {
    await sendLast(db, insert('a').compile(db));
    await sendLast(db, insert('b').compile(db));
    return (await select.execute(db)).rows.length;
  });
  expect(read).toBe(2);
});

test('what is sent last and fails says so, with the commit and before the next statement', async () => {
  const atCommit = transact(database.db, async (db) => {
    await insert('a').execute(db);
    await sendLast(db, insert('a').compile(db));
  });
  await expect(atCommit).rejects.toThrow(/duplicate key/);
  const before = transact(database.db, async (db) => {
    await insert('a').execute(db);
    await sendLast(db, insert('a').compile(db));
    await select.execute(db);
  });
  await expect(before).rejects.toThrow(/duplicate key/);
  expect(await stones()).toEqual([]);
});

test('a transaction without a statement asks nothing, and what it throws comes out', async () => {
  expect(await transact(database.db, async () => 1)).toBe(1);
  await expect(
    transact(database.db, async () => {
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
});

test('what was written before something else went wrong is not kept', async () => {
  const broken = transact(database.db, async (db) => {
    await insert('a').execute(db);
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  expect(await stones()).toEqual([]);
});
