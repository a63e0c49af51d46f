import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from './database.ts';
import { inReading, readAnew, readOnce } from './read-once.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
let reads = 0;
const read = (db: Db): Promise<number> =>
  readOnce(db, 'test/reads', async () => {
    reads += 1;
    return reads;
  });
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('reads each time outside of a transaction', async () => {
  reads = 0;
  expect([await read(database.db), await read(database.db)]).toEqual([1, 2]);
});

test('reads once in a transaction, again after a change, and anew in the next transaction', async () => {
  reads = 0;
  await database.db.transaction().execute(async (db) => {
    expect([await read(db), await read(db)]).toEqual([1, 1]);
    readAnew(db, 'test/reads');
    expect(await read(db)).toBe(2);
  });
  await database.db.transaction().execute(async (db) => expect(await read(db)).toBe(3));
});

test('keeps nothing of what could not be read', async () => {
  await database.db.transaction().execute(async (db) => {
    const fails = readOnce(db, 'test/fails', () => Promise.reject(new Error('away')));
    await expect(fails).rejects.toThrow('away');
    expect(await readOnce(db, 'test/fails', async () => 'there')).toBe('there');
  });
});

test('reads once in a reading, and anew in the next one', async () => {
  reads = 0;
  const reading = inReading(database.work).db;
  expect([await read(reading), await read(reading)]).toEqual([1, 1]);
  await reading.transaction().execute(async (db) => expect(await read(db)).toBe(2));
  expect(await read(inReading(database.work).db)).toBe(3);
});
