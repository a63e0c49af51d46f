import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** What the connection of a transaction has prepared after `act`, of statements that name the stone. */
async function preparedBy(stone: string, times: number): Promise<string[]> {
  return await database.db.transaction().execute(async (db) => {
    for (let time = 0; time < times; time += 1) {
      const { rows } = await sql<{
        stone: string;
      }>`select ${time}::int || ${sql.lit(stone)} as stone`.execute(db);
      expect(rows[0]?.stone).toBe(`${time}${stone}`);
    }
    const { rows } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements where statement like ${`%|| '${stone}'%`}`.execute(
      db,
    );
    return rows.map(({ statement }) => statement);
  });
}

test('prepares no statement that came once', async () => {
  expect(await preparedBy('granite', 1)).toEqual([]);
});

test('prepares a statement that comes again, once, and gives the same as before', async () => {
  expect(await preparedBy('slate', 4)).toHaveLength(1);
});

test('goes on when a prepared statement failed and the transaction was undone', async () => {
  const divide = (by: number) => sql`select 10 / ${by}::int as share`.execute(database.db);
  await divide(2);
  await divide(5);
  await expect(divide(0)).rejects.toThrow('division by zero');
  expect((await divide(10)).rows).toEqual([{ share: 1 }]);
});
