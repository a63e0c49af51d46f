import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOM_ORDER } from '#app/rooms';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { personKeyViolations, readCatalogue, roomSchemaViolations } from './person-key.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** What the fences find once these statements have run; nothing of it stays. */
async function plant(...statements: readonly string[]): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await database.db
    .transaction()
    .execute(async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
      const catalogue = await readCatalogue(db);
      found = [...personKeyViolations(catalogue), ...roomSchemaViolations(catalogue, ROOM_ORDER)];
      throw new Error('planted only');
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error && error.message === 'planted only')) throw error;
    });
  return found;
}

describe('the tables that the migrations make', () => {
  test('follow the person-key rule', async () => {
    const catalogue = await readCatalogue(database.db);
    expect(catalogue.tables.length).toBeGreaterThan(20);
    expect(catalogue.foreignKeys.length).toBeGreaterThan(10);
    expect(personKeyViolations(catalogue)).toEqual([]);
  });

  test('lie in their rooms’ schemas and point only at earlier rooms', async () => {
    expect(roomSchemaViolations(await readCatalogue(database.db), ROOM_ORDER)).toEqual([]);
  });
});

describe('a planted table is caught when', () => {
  test('its primary key does not begin with the person', async () => {
    expect(
      await plant(
        'create table people.planted (planted_id uuid primary key, person_id uuid not null)',
      ),
    ).toEqual(['people.planted: planted_pkey begins with planted_id, not with person_id']);
  });

  test('a unique index of it does not', async () => {
    const found = await plant(
      'create table people.planted (agent_id uuid, n integer, primary key (agent_id, n))',
      'create unique index planted_n on people.planted (lower(n::text), agent_id)',
    );
    expect(found).toEqual([
      'people.planted: planted_n begins with an expression, not with agent_id',
    ]);
  });

  test('it points at what a person owns without the person', async () => {
    const found = await plant(
      'create table people.planted (person_id uuid, n integer unique, primary key (person_id, n))',
      `comment on table people.planted is 'owned'`,
      'create table people.pointing (person_id uuid primary key, n integer references people.planted (n))',
    );
    expect(found).toContain(
      'people.pointing: pointing_n_fkey points at people.planted without person_id',
    );
  });

  test('its schema is no room’s, it has no key, or it points at a later room', async () => {
    const found = await plant(
      'create schema elsewhere',
      'create table elsewhere.planted (n integer primary key)',
      'create table people.keyless (n integer)',
      'create table people.early (unit_id uuid primary key references content.unit)',
    );
    expect(found).toEqual([
      "elsewhere.planted: its schema bears no room's name",
      'people.keyless: has no key',
      'people.early: early_unit_id_fkey points at content.unit, which belongs to a later room',
    ]);
  });

  test('and passes when its comment says that it is shared', async () => {
    const found = await plant(
      'create table people.planted (planted_id uuid primary key, person_id uuid not null)',
      `comment on table people.planted is 'shared: looked up before the person is known'`,
    );
    expect(found).toEqual([]);
  });
});
