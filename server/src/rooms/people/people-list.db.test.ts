/** Finding people by part of their name reads no more names than it must, wherever the server keeps pg_trgm. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type KyselyPlugin, RawNode, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Db, databaseOf } from '#kernel/database';
import { findMigrations, migrate } from '#kernel/migrate';
import { type TestDatabase, testDatabase, testServerUrl } from '#kernel/testing';
import { describeOnServer } from '#kernel/testing-on-server';
import { countListed, type PeopleFilter, selectPeoplePage } from './people-list.db.ts';

const INDEX = 'personal_detail_folded_name';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await sql`
    with made as (
      insert into people.person (person_id, status, created_at)
      select gen_random_uuid(), 'active', now() from generate_series(1, 5000) returning person_id),
    named as (select person_id, row_number() over () as n from made),
    identified as (
      insert into people.identifier (identifier_id, person_id, source, external_id, valid_from)
      select gen_random_uuid(), person_id, 'hr', 'E-' || n, now() from named)
    insert into people.personal_detail (person_id, display_name, updated_at)
    select person_id, case n when 777 then 'Paweł Wróblewski' else 'Learner ' || md5(n::text) end, now()
    from named`.execute(database.db);
  await sql`analyze people.person, people.personal_detail, people.identifier`.execute(database.db);
});
afterAll(() => database.close());

/** The same connection, which gives the plan of each statement instead of its rows. */
function explaining(db: Db, plan: string[]): Db {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) =>
      RawNode.is(node)
        ? {
            ...node,
            sqlFragments: [`explain ${node.sqlFragments[0]}`, ...node.sqlFragments.slice(1)],
          }
        : node,
    transformResult: async ({ result }) => {
      plan.push(...result.rows.map((row) => String(row['QUERY PLAN'])));
      return { ...result, rows: [] };
    },
  };
  return db.withPlugin(plugin);
}

async function plansOf(filter: PeopleFilter): Promise<readonly string[]> {
  const plans: [string[], string[]] = [[], []];
  const page = { ...database.work, db: explaining(database.db, plans[0]) };
  await selectPeoplePage(page, filter, undefined, 8);
  await countListed(explaining(database.db, plans[1]), filter);
  return plans.map((lines) => lines.join('\n'));
}

describe('finding people by the middle of a name', () => {
  test.each([
    ['colleagues', { query: 'róblew', isByName: true }],
    ['by an administrator', { query: 'róblew' }],
  ] as const)('asks the index for the page and for the count: %s', async (_who, filter) => {
    for (const plan of await plansOf(filter)) {
      expect(plan).toContain(INDEX);
      expect(plan).not.toContain('Seq Scan on personal_detail');
      expect(plan).not.toContain('Seq Scan on identifier');
    }
  });

  test('finds by name and by a whole identifier, and by name alone when that is asked', async () => {
    const names = async (filter: PeopleFilter) =>
      (await selectPeoplePage(database.work, filter, undefined, 8)).map((row) => row.displayName);
    expect(await names({ query: 'roblew' })).toEqual(['Paweł Wróblewski']);
    expect(await names({ query: 'e-777' })).toEqual(['Paweł Wróblewski']);
    expect(await names({ query: 'e-77' })).toHaveLength(1);
    expect(await names({ query: 'e-777', isByName: true })).toEqual([]);
    expect(await countListed(database.db, { query: 'roblew' })).toBe(1);
  });
});

describeOnServer('starting as a role without rights beyond its own database', () => {
  const name = `cairn_role_${randomUUID().replaceAll('-', '')}`;
  const at = (user: string, databaseName: string): string => {
    const url = new URL(testServerUrl ?? '');
    url.username = user;
    url.pathname = databaseName;
    return url.href;
  };
  async function ask(statements: string, databaseName = 'postgres'): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: at('postgres', databaseName) });
    await client.connect();
    try {
      return await client.query(statements);
    } finally {
      await client.end();
    }
  }
  /** Migrates a new database of that role. @returns whether the index is there */
  async function startAfter(prepare: string): Promise<boolean> {
    await ask(`create role ${name} login`);
    await ask(`create database ${name} owner ${name}`);
    try {
      if (prepare) await ask(prepare, name);
      const pool = new pg.Pool({ connectionString: at(name, name), max: 1 });
      const own = databaseOf(pool, 'server', () => pool.end());
      try {
        await migrate(own.db, findMigrations(join(import.meta.dirname, '../..')), database.clock);
      } finally {
        await own.close();
      }
      const { rows } = await ask(
        `select to_regclass('people.${INDEX}') is not null as "isThere"`,
        name,
      );
      return rows[0].isThere;
    } finally {
      await ask(`drop database ${name} with (force)`);
      await ask(`drop role ${name}`);
    }
  }
  const elsewhere = 'create schema tools; create extension pg_trgm schema tools;';

  test('makes the index, and the extension before it', async () => {
    expect(await startAfter('')).toBe(true);
  });

  test('makes it where somebody else put the extension into a schema of its own', async () => {
    expect(await startAfter(`${elsewhere} grant usage on schema tools to public`)).toBe(true);
  });

  test('starts without it where that schema is closed', async () => {
    expect(await startAfter(elsewhere)).toBe(false);
  });
});
