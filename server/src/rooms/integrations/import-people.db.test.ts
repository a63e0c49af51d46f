import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { importPeople } from './import-people.ts';
import { type PeopleMapping, peopleMappingSchema } from './people-mapping.ts';
import { readTable, TableFault } from './read-table.ts';
import { sampleXlsx } from './xlsx-sample.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'cairn-people-'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const mapping = peopleMappingSchema.parse({
  source: 'hris',
  columns: { externalId: 'id', displayName: 'name', manager: 'boss', team: 'unit' },
});
function file(content: string | Buffer, name = 'people.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const run = (
  path: string,
  options: { isComplete?: boolean; mode?: 'compare' | 'apply'; mapping?: PeopleMapping } = {},
) =>
  importPeople(database.work, {
    file: path,
    mapping,
    mode: 'apply',
    actorId: null,
    isComplete: false,
    ...options,
  });
const table = async (path: string) => {
  const rows: string[][] = [];
  for await (const row of readTable(path)) rows.push([...row.cells]);
  return rows;
};

describe('readTable', () => {
  test('reads commas, semicolons and tabs, quoted cells with line breaks, and a mark at the start', async () => {
    const rows = [
      ['id', 'name'],
      ['1', 'Sand, "Mira"\nof the North'],
    ];
    for (const sign of [',', ';', '\t']) {
      const text = rows
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign))
        .join('\r\n');
      expect(await table(file(`\ufeff${text}\r\n\r\n`))).toEqual(rows);
    }
  });

  test('reads what Excel calls Unicode text', async () => {
    const text = Buffer.from('\ufeffid\tname\r\n1\tJürgen\r\n', 'utf16le');
    expect(await table(file(text))).toEqual([
      ['id', 'name'],
      ['1', 'Jürgen'],
    ]);
  });

  test('reads two hundred thousand rows one by one', async () => {
    const body = Array.from({ length: 200_000 }, (_, at) => `${at},Person ${at}`).join('\n');
    let count = 0;
    let last: readonly string[] = [];
    for await (const { line, cells } of readTable(file(`id,name\n${body}\n`))) {
      count += 1;
      last = [String(line), ...cells];
    }
    expect(count).toBe(200_001);
    expect(last).toEqual(['200001', '199999', 'Person 199999']);
  });

  test('stops where a file is not UTF-8, so that no letter of a name is lost', async () => {
    const text = Buffer.concat([
      Buffer.from('id,name\n1,J'),
      Buffer.from([0xfc]),
      Buffer.from('rgen\n'),
    ]);
    await expect(table(file(text))).rejects.toThrow(/not text in UTF-8/);
  });

  test('reads the first sheet of an XLSX file: text, figures, and days as days', async () => {
    const sheet = sampleXlsx([
      ['id', 'name', 'started'],
      [7, 'Jürgen Sand', new Date('2024-02-29T00:00:00Z')],
      [8, 'Mira', ''],
    ]);
    expect(await table(file(sheet, 'people.xlsx'))).toEqual([
      ['id', 'name', 'started'],
      ['7', 'Jürgen Sand', '2024-02-29'],
      ['8', 'Mira', ''],
    ]);
  });

  test('says of an XLSX file whose cells do not say where they stand how to mend it, and nothing of its own inside', async () => {
    const path = file(sampleXlsx([['id'], ['7']], { hasReferences: false }), 'people.xlsx');
    await expect(table(path)).rejects.toMatchObject({
      message:
        'The XLSX file cannot be read: it is not written as programs for tables write it, or it is broken.',
      mend: 'Save it anew as XLSX, or as CSV in UTF-8.',
    });
  });

  test('says of a file that is no XLSX, though it looks like one, how to mend it', async () => {
    const fault = await table(file('PK\u0003\u0004 and then nothing', 'people.xlsx')).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(TableFault);
    expect(fault).toMatchObject({ mend: 'Save it anew as XLSX, or as CSV in UTF-8.' });
  });
});

describe('importPeople', () => {
  test('compares first, then takes people and managers in, and the same again changes nothing', async () => {
    const path = file(
      'id,name,boss,unit,pay\n1,Mira,2,North,9\n2,Jonas,,North,9\n3,Ada,9,South,9\n',
    );
    const compared = await run(path, { mode: 'compare' });
    expect(compared.counts).toEqual({
      people: { new: 3, changed: 0, unchanged: 0, wrong: 0 },
      managers: { changed: 1, wrong: 1 },
      leavers: 0,
    });
    expect(compared.newTeams).toEqual(['North', 'South']);
    expect(compared.dropped).toEqual(['pay']);
    const applied = await run(path);
    expect(applied.counts).toEqual(compared.counts);
    expect(applied.problems).toMatchObject([{ line: 4, field: 'boss' }]);
    expect((await run(path)).counts).toEqual({
      people: { new: 0, changed: 0, unchanged: 3, wrong: 0 },
      managers: { changed: 0, wrong: 1 },
      leavers: 0,
    });
  });

  test('lets the good rows in and names line and column of the others', async () => {
    const path = file('id,name,boss,unit\n4,Ben,,North\n,Nobody,,North\n4,Again,,North\n');
    const { counts, problems } = await run(path);
    expect(counts.people).toEqual({ new: 1, changed: 0, unchanged: 0, wrong: 2 });
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [3, 'id'],
      [4, 'id'],
    ]);
  });

  test('removes nobody who is missing, unless the file is complete', async () => {
    const path = file('id,name,boss,unit\n1,Mira,2,North\n2,Jonas,,North\n');
    expect((await run(path)).counts.leavers).toBe(0);
    expect((await run(path, { isComplete: true, mode: 'compare' })).counts.leavers).toBe(2);
    expect((await run(path, { isComplete: true })).counts.leavers).toBe(2);
  });

  test('changes nothing the second time of who has left and still stands in the file', async () => {
    const withEnd = peopleMappingSchema.parse({
      source: 'ended',
      columns: { externalId: 'id', manager: 'boss', team: 'unit', startedOn: 'in', leftOn: 'out' },
    });
    const path = file(
      'id,boss,unit,in,out\n81,82,North,2024-02-01,2026-01-31\n82,,North,2024-02-01,\n',
    );
    const first = await run(path, { mapping: withEnd });
    expect(first.counts).toMatchObject({ people: { new: 2 }, managers: { changed: 0 } });
    expect((await run(path, { mapping: withEnd })).counts).toEqual({
      people: { new: 0, changed: 0, unchanged: 2, wrong: 0 },
      managers: { changed: 0, wrong: 0 },
      leavers: 0,
    });
  });

  test('removes nobody whose row is wrong, and nobody at all when a row has no id', async () => {
    const withEmail = peopleMappingSchema.parse({
      source: 'strict',
      columns: { externalId: 'id', email: 'mail' },
    });
    const bring = (rows: string) =>
      importPeople(database.work, {
        file: file(`id,mail\n${rows}`),
        mapping: withEmail,
        mode: 'apply',
        actorId: null,
        isComplete: true,
      });
    await bring('1,one@x.example\n2,two@x.example\n3,three@x.example\n');
    const wrong = await bring('1,one@x.example\n2,not an address\n');
    expect(wrong.counts).toMatchObject({ people: { unchanged: 1, wrong: 1 }, leavers: 1 });
    const nameless = await bring('1,one@x.example\n,two@x.example\n');
    expect(nameless.counts.leavers).toBe(0);
    expect(nameless.problems.at(-1)?.detail).toContain('nobody was marked as a leaver');
  });

  test('removes nobody when a complete file breaks off', async () => {
    const path = file('id,name,boss,unit\n1,Mira,2,North\n"9,and so on');
    const { counts, problems } = await run(path, { isComplete: true });
    expect(counts.leavers).toBe(0);
    expect(problems.at(-1)?.detail).toContain('a quoted cell does not end');
  });

  test('refuses a file without the columns of the mapping', async () => {
    await expect(run(file('number,name\n1,Mira\n'))).rejects.toThrow(
      'The file has no column “id”, “boss”, “unit”.',
    );
  });

  test('takes ten thousand rows in', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `x${index},P ${index},x${Math.floor(index / 10)},T${index % 50}`,
    );
    const path = file(`id,name,boss,unit\n${rows.join('\n')}\n`);
    const { counts } = await run(path);
    expect(counts.people.new).toBe(10_000);
    // The first one would lead themself.
    expect(counts.managers).toEqual({ changed: 9_999, wrong: 1 });
    const { rows: kept } = await sql<{ people: number }>`
      select count(*) as people from people.team_membership where valid_to is null`.execute(
      database.db,
    );
    expect(kept[0]?.people).toBeGreaterThanOrEqual(10_000);
  }, 60_000);
});
