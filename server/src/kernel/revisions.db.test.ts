import { afterAll, beforeAll, expect, test } from 'vitest';
import { haveRevisions, remembered, renewRevisions } from './revisions.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { inTransaction } from './work.ts';

let database: TestDatabase;
let reads = 0;
const readStones = remembered('stones', async () => {
  reads += 1;
  return `read ${reads}`;
});
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('reads again only after a change, as whoever changes sees it at once and others once it is kept', async () => {
  const { work } = database;
  const first = await readStones(work);
  expect(await readStones(work)).toBe(first);
  const inside = await inTransaction(work, async (open) => {
    expect(await readStones(open)).toBe(first);
    await renewRevisions(open.db, ['stones']);
    return await readStones(open);
  });
  expect(inside).not.toBe(first);
  expect(await readStones(work)).toBe(inside);
});

test('goes back to what was read before when a change is not kept', async () => {
  const { work } = database;
  const before = await readStones(work);
  const change = inTransaction(work, async (open) => {
    await renewRevisions(open.db, ['stones']);
    expect(await readStones(open)).not.toBe(before);
    throw new Error('not kept');
  });
  await expect(change).rejects.toThrow('not kept');
  expect(await readStones(work)).toBe(before);
});

test('believes what another statement of the same transaction has read', async () => {
  const { work } = database;
  const before = await readStones(work);
  const told = await inTransaction(work, async (open) => {
    await haveRevisions(open.db, { stones: '0190a0a0-0000-7000-8000-000000000000' });
    return await readStones(open);
  });
  expect(told).not.toBe(before);
  expect(await readStones(work)).toBe(before);
});
