/** How databases are opened and what is said when they cannot be. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasDatabase, openDatabase } from './database.ts';
import { StartUpError } from './start-up-error.ts';
import { testServerUrl } from './testing.ts';
import { describeOnServer } from './testing-on-server.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cairn-database-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const lineOf = async (opening: Promise<unknown>): Promise<string> => {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartUpError);
  const line = error instanceof Error ? error.message : '';
  expect(line).not.toContain('\n');
  return line;
};

// The engine is the same in every run of the database tests; opening it anew each time is slow.
if (testServerUrl === undefined) {
  describe('the embedded database', () => {
    test('keeps what was written, types of values included, and is held by one process', async () => {
      const first = await openDatabase({ databaseUrl: undefined, dataDir });
      await sql`create table kept (d date, n bigint, at timestamptz)`.execute(first.db);
      await sql`insert into kept values ('2026-11-24', 9007199254740991, '2026-11-24T09:00:00Z')`.execute(
        first.db,
      );
      expect(await lineOf(openDatabase({ databaseUrl: undefined, dataDir }))).toContain(
        'is in use by process',
      );
      await first.close();
      chmodSync(join(dataDir, 'database'), 0o777);
      const second = await openDatabase({ databaseUrl: undefined, dataDir });
      const { rows } = await sql`select * from kept`.execute(second.db);
      await second.close();
      expect(second.engine).toBe('embedded');
      // The engine makes files that all may write: the folder has to keep everybody out.
      expect(statSync(join(dataDir, 'database')).mode & 0o777).toBe(0o700);
      expect(rows).toEqual([
        { d: '2026-11-24', n: 9007199254740991, at: new Date('2026-11-24T09:00:00Z') },
      ]);
    });

    test('that is damaged gets one line, and is left as it is', async () => {
      mkdirSync(join(dataDir, 'database', 'global'), { recursive: true });
      writeFileSync(join(dataDir, 'database', 'PG_VERSION'), '18\n');
      writeFileSync(join(dataDir, 'database', 'global', 'pg_control'), 'broken');
      const line = await lineOf(openDatabase({ databaseUrl: undefined, dataDir }));
      expect(line).toMatch(/cannot be opened and was left as it is: restore a backup/);
      expect(readFileSync(join(dataDir, 'database', 'global', 'pg_control'), 'utf8')).toBe(
        'broken',
      );
      expect(readdirSync(dataDir)).toEqual(['database']);
    });

    test('that a killed first start began is put aside, and a new one is made', async () => {
      mkdirSync(join(dataDir, 'database', 'base'), { recursive: true });
      writeFileSync(join(dataDir, 'database', 'base', '1'), 'half');
      writeFileSync(join(dataDir, 'database.unfinished'), '');
      expect(hasDatabase(dataDir)).toBe(false);
      const told: string[] = [];
      const made = await openDatabase({ databaseUrl: undefined, dataDir }, (line) =>
        told.push(line),
      );
      await made.close();
      expect(hasDatabase(dataDir)).toBe(true);
      const [aside = '', ...others] = readdirSync(dataDir).filter((name) => name !== 'database');
      expect(aside).toMatch(/^database\.unfinished-\d{8}T\d{6}Z$/);
      expect(others).toEqual([]);
      expect(readFileSync(join(dataDir, aside, 'base', '1'), 'utf8')).toBe('half');
      expect(told).toEqual([expect.stringContaining(`is in ${join(dataDir, aside)}, and a new`)]);
    });

    test('that lost PG_VERSION is refused, and nothing is made over it', async () => {
      mkdirSync(join(dataDir, 'database', 'base'), { recursive: true });
      writeFileSync(join(dataDir, 'database', 'base', '1'), 'somebody’s years');
      expect(await lineOf(openDatabase({ databaseUrl: undefined, dataDir }))).toMatch(
        /holds something and no PG_VERSION.*was left as it is: restore a backup/,
      );
      expect(readdirSync(join(dataDir, 'database'))).toEqual(['base']);
      expect(readdirSync(dataDir)).toEqual(['database']);
    });

    test('closes though a transaction is open, which is undone', async () => {
      const first = await openDatabase({ databaseUrl: undefined, dataDir });
      await sql`create table kept (n integer)`.execute(first.db);
      const client = await first.pool.connect();
      await client.query('begin');
      await client.query('insert into kept values (1)');
      await first.close();
      const second = await openDatabase({ databaseUrl: undefined, dataDir });
      const { rows } = await sql`select * from kept`.execute(second.db);
      await second.close();
      expect(rows).toEqual([]);
    });
  });

  test('a server that does not answer gets one line', async () => {
    const databaseUrl = 'postgres://nobody:secret@127.0.0.1:1/nothing';
    const line = await lineOf(openDatabase({ databaseUrl, dataDir }));
    expect(line).toMatch(/^The database of DATABASE_URL does not answer: /);
    expect(line).not.toContain('secret');
  });
}

describeOnServer('a server', () => {
  const url = testServerUrl ?? '';

  test('is opened with more than one connection', async () => {
    const database = await openDatabase({ databaseUrl: url, dataDir });
    expect(database.engine).toBe('server');
    await database.db.transaction().execute(async () => {
      await sql`select 1`.execute(database.db);
    });
    await database.close();
  });

  test('without the database that is named gets one line', async () => {
    const missing = new URL(url);
    missing.pathname = '/not_there';
    expect(await lineOf(openDatabase({ databaseUrl: missing.href, dataDir }))).toContain(
      '"not_there" does not exist',
    );
  });
});
