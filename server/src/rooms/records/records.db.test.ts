import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSetting } from '#kernel/settings';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { initializedStatement, type Statement } from '#standards/xapi';
import { HOME_PAGE_SETTING, statementAccount, storeStatement } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function opened(personId: string, change: object = {}): Promise<Statement> {
  return initializedStatement({
    ...(await statementAccount(database.work, personId)),
    statementId: database.work.newId(),
    occurredAt: '2026-11-24T09:00:00.000Z',
    registration: database.work.newId(),
    language: 'en',
    unitId: 'unit',
    title: 'Undo a commit',
    ...change,
  });
}
const store = (statement: Statement, personId: string) =>
  storeStatement(database.work, statement, { personId });

describe('a statement', () => {
  test('is stored once: the same again is the same, another under its id is refused', async () => {
    const personId = database.work.newId();
    const statement = await opened(personId);
    expect((await store(statement, personId)).outcome).toBe('stored');
    const { id, ...rest } = statement;
    expect((await store({ ...rest, ...(id ? { id } : {}) }, personId)).outcome).toBe('same');
    const other = { ...statement, timestamp: '2026-11-24T10:00:00.000Z' };
    await expect(store(other, personId)).rejects.toMatchObject({
      kind: { slug: 'records/statement-conflict', status: 409 },
    });
  });

  test('has an id that is unique in the store, whoever sent it', async () => {
    const [one, other] = [database.work.newId(), database.work.newId()];
    const statement = await opened(one);
    await store(statement, one);
    const same = await opened(other, { statementId: statement.id });
    await expect(store(same, other)).rejects.toMatchObject({ kind: { status: 409 } });
  });

  test('that breaks a rule is refused with the place of the fault', async () => {
    const personId = database.work.newId();
    const statement = { ...(await opened(personId)), verb: { id: 'opened' } };
    await expect(store(statement, personId)).rejects.toMatchObject({
      kind: { slug: 'records/invalid-statement' },
      extensions: { errors: [{ pointer: '/verb/id' }] },
    });
  });

  test('without an id gets one', async () => {
    const personId = database.work.newId();
    const { id: _, ...statement } = await opened(personId);
    expect((await store(statement, personId)).statementId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('about somebody whom only another system names makes an agent for them', async () => {
    const personId = database.work.newId();
    const actor = { objectType: 'Agent' as const, mbox: 'mailto:someone@cairn.example' };
    const statement = { ...(await opened(personId)), actor };
    expect((await store(statement, personId)).outcome).toBe('stored');
  });
});

describe('a person’s account', () => {
  test('is their id at the organisation’s home page, and stays', async () => {
    const personId = database.work.newId();
    const account = await statementAccount(database.work, personId);
    expect(account).toMatchObject({
      homePage: 'https://cairn.invalid/people',
      pseudonym: personId,
      activityBase: 'https://cairn.invalid/activities/',
    });
    await writeSetting(database.work, HOME_PAGE_SETTING, 'https://learn.example.org/people');
    expect(await statementAccount(database.work, personId)).toEqual(account);
    const other = await statementAccount(database.work, database.work.newId());
    expect(other.activityBase).toBe('https://learn.example.org/activities/');
  });
});
