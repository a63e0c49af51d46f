import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { levelCentre, RATING_STANDARD_DEVIATION } from '#engine';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { ledgerOf, proficienciesOf } from '#rooms/evidence';
import { saveLeavers, savePeople } from '#rooms/people';
import { listSkills, type Skill } from '#rooms/skills';
import { importPerformance } from './import-performance.ts';
import { performanceMappingSchema } from './performance-mapping.ts';
import { TableFault } from './read-table.ts';
import { loadStarter } from './starter.ts';

let database: TestDatabase;
let folder: string;
let skill: Skill;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'cairn-performance-'));
  await loadStarter(database.work);
  const [first] = await listSkills(database.work);
  if (!first) throw new Error('the starter framework has skills');
  skill = first;
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
/** Two people of a source of their own, so that tests do not meet. */
let source: string;
beforeEach(async () => {
  count += 1;
  source = `hr${count}`;
  const records = [
    { externalId: 'A1', displayName: 'Mira Sand' },
    { externalId: 'A2', displayName: 'Ole Berg' },
  ];
  await savePeople(database.work, { source, mode: 'apply', actorId: null }, records);
});

const personOf = async (externalId: string): Promise<string> => {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from people.identifier where source = ${source} and external_id = ${externalId}`.execute(
    database.db,
  );
  return rows[0]?.person_id ?? '';
};
const run = async (text: string, mode: 'compare' | 'apply' = 'apply') => {
  const file = join(folder, 'records.csv');
  writeFileSync(file, text);
  const mapping = performanceMappingSchema.parse({
    source,
    columns: { person: 'ID', observedOn: 'Day' },
    measures: [
      {
        column: 'Review',
        skill: skill.key,
        title: 'Reviews of your work',
        leastFor: [1, 2, 3, 4, 5],
      },
    ],
  });
  return await importPerformance(database.work, { file, mapping, mode, actorId: null });
};

describe('importPerformance', () => {
  test('makes a record evidence on the skill’s scale, with its own weight, and tells the planner', async () => {
    const report = await run('ID,Day,Review,Pay\na1,2026-01-15,4,900\nA2,2026-01-15,,800\n');
    expect(report).toMatchObject({
      counts: { records: { new: 1, unchanged: 0, wrong: 0 }, people: 1 },
      dropped: ['Pay'],
      problems: [],
    });
    const personId = await personOf('A1');
    const [entry] = await ledgerOf(database.work, personId, skill.skillId);
    expect(entry).toMatchObject({
      kind: 'performanceRecord',
      about: { title: 'Reviews of your work' },
      observedAt: new Date('2026-01-15T12:00:00Z'),
      observation: {
        kind: 'rating',
        value: levelCentre(4, skill.cutPoints),
        standardDeviation: RATING_STANDARD_DEVIATION.performanceRecord,
      },
    });
    const own = (await proficienciesOf(database.work, personId)).get(skill.skillId);
    expect(own?.proficiency.mean).toBe(entry?.after.mean);
    const { rows } = await sql`select 1 from kernel.outbox
      where kind = 'evidence.proficiencyChanged' and payload->>'personId' = ${personId}`.execute(
      database.db,
    );
    expect(rows).toHaveLength(1);
  });

  test('shows nothing above the level that was seen, however often it is brought', async () => {
    const days = Array.from(
      { length: 12 },
      (_, month) => `2025-${String(month + 1).padStart(2, '0')}-03`,
    );
    await run(`ID,Day,Review\n${days.map((day) => `A1,${day},2\n`).join('')}`);
    const own = (await proficienciesOf(database.work, await personOf('A1'))).get(skill.skillId);
    expect(own?.attainedLevel).toBeGreaterThan(0);
    expect(own?.attainedLevel).toBeLessThanOrEqual(2);
  });

  test('changes nothing the second time, and never overwrites', async () => {
    const text = 'ID,Day,Review\nA1,2026-01-15,4\n';
    await run(text);
    const before = await proficienciesOf(database.work, await personOf('A1'));
    expect((await run(text)).counts.records).toEqual({ new: 0, unchanged: 1, wrong: 0 });
    const changed = await run('ID,Day,Review\nA1,2026-01-15,2\nA1,2026-01-16,2\n');
    expect(changed.counts.records).toEqual({ new: 1, unchanged: 0, wrong: 1 });
    expect(changed.problems).toMatchObject([{ line: 2, field: 'Review' }]);
    await run(text);
    const entries = await ledgerOf(database.work, await personOf('A1'), skill.skillId);
    expect(entries).toHaveLength(2);
    expect(before.get(skill.skillId)?.entryCount).toBe(1);
  });

  test('only compares when asked to', async () => {
    const report = await run('ID,Day,Review\nA1,2026-01-15,4\na1,2026-01-15,4\n', 'compare');
    expect(report.counts).toEqual({ records: { new: 1, unchanged: 1, wrong: 0 }, people: 1 });
    expect(await ledgerOf(database.work, await personOf('A1'), skill.skillId)).toEqual([]);
  });

  test('tells line, column and mend of what is wrong, and takes the rest', async () => {
    await saveLeavers(database.work, { source, mode: 'apply', actorId: null }, new Set(['a1']));
    const rows = [
      'A1,2026-01-15,3',
      ',2026-01-15,3',
      'A1,15.1.2026,3',
      'A1,2999-01-01,3',
      'A1,2026-01-15,good',
      'A9,2026-01-15,3',
      'A2,2026-01-15,3',
    ];
    const report = await run(`ID,Day,Review\n${rows.join('\n')}\n`);
    expect(report.counts.records).toEqual({ new: 1, unchanged: 0, wrong: 6 });
    expect(report.problems.map(({ line, field }) => [line, field])).toEqual([
      [3, 'ID'],
      [4, 'Day'],
      [5, 'Day'],
      [6, 'Review'],
      [7, 'ID'],
      [8, 'ID'],
    ]);
    for (const { detail, mend } of report.problems) expect(`${detail} ${mend}`).toMatch(/\. .+\.$/);
  });

  test('refuses a table without a column that the mapping names', async () => {
    await expect(run('ID,Review\nA1,3\n')).rejects.toThrow(TableFault);
    await expect(run('ID,Review\nA1,3\n')).rejects.toThrow('“Day”');
  });
});
