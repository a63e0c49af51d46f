/** A real export of an HR system: no names, no addresses, no managers, and much that must not be kept by accident. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '#kernel/testing';
import { isDelicate } from './column-names.ts';
import { importPeople } from './import-people.ts';
import { peopleMappingSchema, suggestColumns } from './people-mapping.ts';
import { readTable } from './read-table.ts';

const file = join(import.meta.dirname, '../../../../../shared/data/corpus/people/hris-ibm.csv');

test('goes in sensibly, with nothing of it that was not asked for', async () => {
  const { value: head } = await readTable(file).next();
  const columns = suggestColumns(head?.cells ?? []);
  expect(columns).toEqual({
    externalId: 'EmployeeNumber',
    team: 'Department',
    role: 'JobRole',
  });
  const database = await testDatabase();
  try {
    const request = {
      file,
      mapping: peopleMappingSchema.parse({ source: 'hris', columns }),
      mode: 'apply' as const,
      actorId: null,
      isComplete: true,
    };
    const report = await importPeople(database.work, request);
    expect(report.problems).toEqual([]);
    expect(report.counts.people).toEqual({ new: 1090, changed: 0, unchanged: 0, wrong: 0 });
    expect(report.newTeams.toSorted()).toEqual([
      'Human Resources',
      'Research & Development',
      'Sales',
    ]);
    expect(report.newRoles).toHaveLength(9);
    expect(report.dropped).toHaveLength(32);
    const delicate = ['Age', 'Gender', 'MaritalStatus', 'MonthlyIncome', 'PercentSalaryHike'];
    expect(report.dropped).toEqual(expect.arrayContaining(delicate));
    expect(delicate.every(isDelicate)).toBe(true);
    const { rows } = await sql`select 1 from people.attribute`.execute(database.db);
    expect(rows).toEqual([]);
    const again = await importPeople(database.work, request);
    expect(again.counts.people.unchanged).toBe(1090);
    expect(again.counts.leavers).toBe(0);
  } finally {
    await database.close();
  }
});
