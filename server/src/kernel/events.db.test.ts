import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverEvents, emit } from './events.ts';
import { readSetting, writeSetting } from './settings.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { describeOnServer } from './testing-on-server.ts';
import { inTransaction, type Work } from './work.ts';

let database: TestDatabase;
let work: Work;
beforeAll(async () => {
  database = await testDatabase();
  work = database.work;
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate kernel.outbox, kernel.setting`.execute(work.db);
});

const stateOf = async () => {
  const { rows } = await sql<{
    kind: string;
    done: boolean;
    attempts: number;
    failure: string | null;
  }>`
    select kind, done_at is not null as done, attempts, failure from kernel.outbox order by event_id`.execute(
    work.db,
  );
  return rows;
};

describe('an event', () => {
  test('is delivered if and only if the transaction that caused it is kept', async () => {
    const heard: unknown[] = [];
    const handlers = {
      'stone.laid': [
        async (_: Work, event: { payload: unknown }) => void heard.push(event.payload),
      ],
    };
    await inTransaction(work, (inside) => emit(inside, 'stone.laid', { n: 1 }));
    await inTransaction(work, async (inside) => {
      await emit(inside, 'stone.laid', { n: 2 });
      throw new Error('undone');
    }).catch(() => {});
    expect(await deliverEvents(work, handlers)).toBe(1);
    expect(heard).toEqual([{ n: 1 }]);
    expect(await deliverEvents(work, handlers)).toBe(0);
  });

  test('reaches its handlers in the order in which it happened, and those that it causes after it', async () => {
    const heard: string[] = [];
    const handlers = {
      first: [
        async (inside: Work) => {
          heard.push('first');
          await emit(inside, 'caused', {});
        },
      ],
      second: [async () => void heard.push('second')],
      caused: [async () => void heard.push('caused')],
    };
    await emit(work, 'first', {});
    await emit(work, 'second', {});
    expect(await deliverEvents(work, handlers)).toBe(3);
    expect(heard).toEqual(['first', 'second', 'caused']);
  });

  test('that nobody hears is done', async () => {
    await emit(work, 'unheard', {});
    expect(await deliverEvents(work, {})).toBe(1);
    expect(await stateOf()).toMatchObject([{ kind: 'unheard', done: true }]);
  });

  test('that fails keeps nothing of what its handlers did, holds up no other, and is tried five times', async () => {
    const handlers = {
      failing: [
        async (inside: Work) => writeSetting(inside, 'half', true),
        async () => {
          throw new Error('no way');
        },
      ],
    };
    await emit(work, 'failing', {});
    await emit(work, 'fine', {});
    expect(await deliverEvents(work, handlers)).toBe(1);
    expect(await readSetting(work.db, 'half')).toBeUndefined();
    expect(await stateOf()).toMatchObject([
      { kind: 'failing', done: false, attempts: 1, failure: expect.stringContaining('no way') },
      { kind: 'fine', done: true },
    ]);
    for (let round = 0; round < 10; round += 1) await deliverEvents(work, handlers);
    expect((await stateOf())[0]).toMatchObject({ done: false, attempts: 5 });
  });
});

describeOnServer('two deliveries at once', () => {
  test('deliver each event once', async () => {
    const heard: unknown[] = [];
    const handlers = {
      stone: [
        async (_: Work, event: { payload: unknown }) => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          heard.push(event.payload);
        },
      ],
    };
    for (let n = 0; n < 10; n += 1) await emit(work, 'stone', { n });
    const counts = await Promise.all([
      deliverEvents(work, handlers),
      deliverEvents(work, handlers),
    ]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(10);
    expect(new Set(heard.map((payload) => JSON.stringify(payload))).size).toBe(10);
    expect(heard).toHaveLength(10);
  });
});
