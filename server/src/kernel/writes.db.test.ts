/** Writes that go to the database together, and what happens when somebody else was quicker. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './testing.ts';
import { inTransaction } from './work.ts';
import { Writes, writingTogether } from './writes.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await sql`create table public.stone (name text primary key, weight integer not null)`.execute(
    database.db,
  );
  await sql`create table public.mark (name text primary key references public.stone)`.execute(
    database.db,
  );
});
afterAll(() => database.close());

const stone = (name: string, weight: number) =>
  sql`insert into public.stone (name, weight) values (${name}, ${weight}) on conflict do nothing`;
const stones = async () =>
  (await sql<{ name: string }>`select name from public.stone order by name`.execute(database.db))
    .rows;

test('all wait until they are sent, and then one may refer to another', async () => {
  const { work } = database;
  await writingTogether(work, async (_, writes) => {
    writes.add(sql`insert into public.mark (name) values (${'a'})`);
    writes.add(stone('a', 1));
    expect(await stones()).toEqual([]);
  });
  expect(await stones()).toEqual([{ name: 'a' }]);
});

test('none are kept when one of them breaks', async () => {
  const writes = new Writes();
  writes.add(stone('b', 2));
  writes.add(sql`insert into public.stone (name, weight) values (${'a'}, ${5})`);
  await expect(writes.send(database.db)).rejects.toThrow(/duplicate key/);
  expect(await stones()).toEqual([{ name: 'a' }]);
});

test('what had to be first and was not is tried again from the start, and leaves nothing of before', async () => {
  const tried: string[] = [];
  const result = await inTransaction(database.work, async (work) => {
    const name = tried.length === 0 ? 'a' : 'c';
    tried.push(name);
    await writingTogether(work, async (_, writes) => {
      writes.add(stone(`beside ${name}`, 1));
      writes.add(stone(name, 1), true);
    });
    return name;
  });
  expect([result, tried]).toEqual(['c', ['a', 'c']]);
  expect(await stones()).toEqual([{ name: 'a' }, { name: 'beside c' }, { name: 'c' }]);
});

test('it is tried three times and no more', async () => {
  let tries = 0;
  const write = inTransaction(database.work, async (work) => {
    tries += 1;
    await writingTogether(work, async (_, writes) => writes.add(stone('a', 1), true));
  });
  await expect(write).rejects.toMatchObject({ name: 'Outrun' });
  expect(tries).toBe(3);
});

test('nothing to write asks nothing', async () => {
  await writingTogether(database.work, async () => 1);
});
