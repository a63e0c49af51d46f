import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createPerson } from '#rooms/people';
import { readPlan } from '#rooms/plans';
import {
  readCheck,
  readTestOut,
  readUnitPage,
  respond,
  startCheck,
  startTestOut,
  stopCheck,
} from './index.ts';
import { makeSample, type Sample } from './sample.ts';
import type { CheckState } from './schemas.ts';
import type { TestOutOf } from './test-out.ts';

const DAY_MS = 86_400_000;

let database: TestDatabase;
let sample: Sample;
let unitId: string;

beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  unitId = sample.unitIds.get('shell-2a') ?? '';
});
afterAll(() => database.close());
beforeEach(() => database.clock.set(new Date(database.clock.now().getTime() + 60_000)));

/** Responds until the check is over. @returns its end, and how many questions that took */
async function walk(
  personId: string,
  begun: NonNullable<CheckState>,
  knows: (stem: string) => boolean,
): Promise<{ readonly check: NonNullable<CheckState>; readonly asked: number }> {
  let { presentation } = begun;
  for (let asked = 1; presentation; asked += 1) {
    const { item, presentationId } = presentation;
    const right = item.options.filter(({ text }) =>
      item.kind === 'multiple' ? /^(right|second) /.test(text) : text.startsWith('right '),
    );
    const given = knows(item.stem)
      ? { chosen: right.map(({ optionId }) => optionId) }
      : { chosen: [], notLearnt: true };
    const { next } = await respond(database.work, personId, presentationId, given);
    if (next.kind === 'checkEnded') {
      const check = await readCheck(database.work, personId, begun.skillCheckId);
      if (!check) throw new Error('the check is gone');
      return { check, asked };
    }
    presentation = next.kind === 'presentation' ? next.presentation : null;
  }
  throw new Error('the check has no end');
}

const unit = (id = unitId): TestOutOf => ({ scope: 'unit', unitId: id });

const begun = async (personId: string, of = unit()): Promise<NonNullable<CheckState>> => {
  const check = await startTestOut(database.work, personId, of);
  if (!check) throw new Error('no check was begun');
  return check;
};

describe('testing out of a unit', () => {
  test('says beforehand what it takes and what follows', async () => {
    const rules = await readTestOut(database.work, sample.personId, unit());
    expect(rules).toMatchObject({
      minutes: 6,
      waitDays: 7,
      obstacle: null,
      again: null,
      passedAt: null,
      open: null,
      skills: [{ level: 2 }],
    });
  });

  test('asks about the skill of the unit alone, and whoever knows it need not read it', async () => {
    const { personId } = sample;
    const before = await readPlan(database.work, personId);
    const planned = before?.weeks.flatMap(({ entries }) => entries.map((one) => one.unitId));
    expect(planned).toContain(unitId);
    const first = await begun(personId);
    expect(first.skills.map(({ targetLevel }) => targetLevel)).toEqual([2]);
    expect(await readTestOut(database.work, personId, unit())).toMatchObject({ open: 'this' });
    const { check, asked } = await walk(personId, first, () => true);
    expect(check.testOut?.units).toMatchObject([{ unitId, minutes: 6, passed: true }]);
    expect(asked).toBeLessThanOrEqual(8);
    const after = await readPlan(database.work, personId);
    const left = after?.weeks.flatMap(({ entries }) => entries.map((one) => one.unitId));
    expect(left).not.toContain(unitId);
    expect(after?.skipped.map((one) => one.unitId)).toContain(unitId);
    expect((await readTestOut(database.work, personId, unit())).passedAt).not.toBeNull();
  });

  test('is on record as passed, and nowhere as attended', async () => {
    const { rows } = await sql<{ verb: string; success: boolean; completion: string | null }>`
      select verb_id as verb, (payload->'result'->>'success')::boolean as success,
        payload->'result'->>'completion' as completion
      from records.statement where object_id like ${`%/unit/${unitId}`}`.execute(database.db);
    expect(rows).toEqual([
      { verb: 'http://adlnet.gov/expapi/verbs/passed', success: true, completion: null },
    ]);
    const page = await readUnitPage(database.work, sample.personId, unitId);
    expect(page.attempt).toBeNull();
  });

  test('leaves the unit where it is for whoever does not know it, and is to be tried again in a week', async () => {
    const { otherId } = sample;
    const { check } = await walk(otherId, await begun(otherId), () => false);
    expect(check.testOut?.units).toMatchObject([{ passed: false, lacking: [{ level: 2 }] }]);
    const rules = await readTestOut(database.work, otherId, unit());
    expect(rules.again).not.toBeNull();
    await expect(begun(otherId)).rejects.toMatchObject({
      kind: { slug: 'learning/test-out-too-soon' },
    });
    const { clock } = database;
    clock.set(new Date(clock.now().getTime() + 7 * DAY_MS));
    expect((await readTestOut(database.work, otherId, unit())).again).toBeNull();
    const again = await begun(otherId);
    // The same again on another device is the same check.
    expect((await begun(otherId)).skillCheckId).toBe(again.skillCheckId);
    const stopped = await stopCheck(database.work, otherId, again.skillCheckId);
    expect(stopped?.testOut?.units).toMatchObject([{ passed: false }]);
  });

  test('waits for a check that is open', async () => {
    const { personId } = sample;
    const other = sample.unitIds.get('git-2a') ?? '';
    await startCheck(database.work, personId);
    expect(await readTestOut(database.work, personId, unit(other))).toMatchObject({
      open: 'other',
    });
    await expect(startTestOut(database.work, personId, unit(other))).rejects.toMatchObject({
      kind: { slug: 'learning/other-check-open' },
    });
  });

  test('is not possible where there is nothing to ask', async () => {
    const { rows } = await sql<{ unitId: string }>`
      select unit_id as "unitId" from content.unit u where not exists (
        select 1 from content.unit_skill s where s.unit_id = u.unit_id) limit 1`.execute(
      database.db,
    );
    const aside = rows[0]?.unitId ?? '';
    expect((await readTestOut(database.work, sample.otherId, unit(aside))).obstacle).toBe(
      'unmapped',
    );
    await expect(startTestOut(database.work, sample.otherId, unit(aside))).rejects.toMatchObject({
      kind: { slug: 'learning/no-test-out' },
    });
  });
});

describe('testing out of many units at once', () => {
  /** Knows what the units of levels 1 and 2 lead to. */
  const knowsHalf = (stem: string): boolean => !/-3[ab]/.test(stem);
  const unitIdsOf = (check: NonNullable<CheckState>, passed: boolean): string[] =>
    (check.testOut?.units ?? [])
      .filter((one) => one.passed === passed)
      .map(({ unitId: id }) => id)
      .sort();
  const sampleIds = (titles: readonly string[]): string[] =>
    titles.map((title) => sample.unitIds.get(title) ?? '').sort();
  let moduleId: string;
  let personId: string;

  beforeAll(async () => {
    const { rows } = await sql<{ moduleId: string }>`
      select module_id as "moduleId" from content.unit where module_id is not null limit 1`.execute(
      database.db,
    );
    moduleId = rows[0]?.moduleId ?? '';
  });
  beforeEach(async () => {
    personId = await createPerson(
      database.work,
      {
        displayName: 'Somebody new',
        identifiers: [],
        roleId: sample.roleId,
        startedOn: '2026-01-01',
      },
      null,
    );
  });

  test('of a module, what is known falls away and the rest stays, each with its reason', async () => {
    const of: TestOutOf = { scope: 'module', moduleId };
    const rules = await readTestOut(database.work, personId, of);
    expect(rules).toMatchObject({
      moduleTitle: 'Questions to a table',
      minutes: 36,
      maximumItems: 12,
      obstacle: null,
      skills: [{ level: 3 }],
    });
    expect(rules.units).toHaveLength(6);
    const { check } = await walk(personId, await begun(personId, of), knowsHalf);
    expect(unitIdsOf(check, true)).toEqual(sampleIds(['sql-1a', 'sql-1b', 'sql-2a', 'sql-2b']));
    expect(unitIdsOf(check, false)).toEqual(sampleIds(['sql-3a', 'sql-3b']));
    for (const one of check.testOut?.units ?? [])
      expect(one.lacking.map(({ level }) => level)).toEqual(one.passed ? [] : [3]);

    const { rows } = await sql<{ verb: string; unitId: string }>`
      select s.verb_id as verb, substring(s.object_id from '[^/]+$') as "unitId"
      from records.statement s join records.agent a using (agent_id)
      where a.person_id = ${personId} and s.object_id like '%/unit/%'`.execute(database.db);
    expect(new Set(rows.map(({ verb }) => verb))).toEqual(
      new Set(['http://adlnet.gov/expapi/verbs/passed']),
    );
    expect(rows.map((row) => row.unitId).sort()).toEqual(unitIdsOf(check, true));

    const plan = await readPlan(database.work, personId);
    const planned = plan?.weeks.flatMap(({ entries }) => entries.map((one) => one.unitId)) ?? [];
    for (const id of unitIdsOf(check, true)) expect(planned).not.toContain(id);
    for (const id of unitIdsOf(check, false)) expect(planned).toContain(id);
  });

  test('nobody tries the same units again at once by another way', async () => {
    const of: TestOutOf = { scope: 'module', moduleId };
    await walk(personId, await begun(personId, of), () => false);
    expect((await readTestOut(database.work, personId, of)).again).not.toBeNull();
    for (const again of [of, unit(sample.unitIds.get('sql-1a') ?? '')])
      await expect(begun(personId, again)).rejects.toMatchObject({
        kind: { slug: 'learning/test-out-too-soon' },
      });
    const path = await readTestOut(database.work, personId, { scope: 'path' });
    const waiting = path.units.filter((one) => one.again !== null).map((one) => one.unitId);
    expect(waiting.length).toBeGreaterThan(0);
    const onPath = await begun(personId, { scope: 'path' });
    const tried = onPath.testOut?.units.map((one) => one.unitId) ?? [];
    expect(tried.filter((id) => waiting.includes(id))).toEqual([]);
  });

  test('of the path, what is ahead of it: who knows all has nothing left to read', async () => {
    const before = await readPlan(database.work, personId);
    const ahead = before?.weeks.flatMap(({ entries }) => entries.map((one) => one.unitId)) ?? [];
    expect(ahead.length).toBeGreaterThan(3);
    const of: TestOutOf = { scope: 'path' };
    const rules = await readTestOut(database.work, personId, of);
    expect(rules.units.map((one) => one.unitId).sort()).toEqual(ahead.toSorted());
    const first = await begun(personId, of);
    expect((await readTestOut(database.work, personId, of)).open).toBe('this');
    expect((await readTestOut(database.work, personId, unit(ahead[0]))).open).toBe('other');
    const { check, asked } = await walk(personId, first, () => true);
    expect(asked).toBeLessThanOrEqual(rules.maximumItems);
    expect(unitIdsOf(check, true)).toEqual(ahead.toSorted());
    const after = await readPlan(database.work, personId);
    expect(after?.weeks.flatMap(({ entries }) => entries)).toEqual([]);
  });

  test('no module of that name', async () => {
    const of: TestOutOf = { scope: 'module', moduleId: sample.personId };
    await expect(readTestOut(database.work, personId, of)).rejects.toMatchObject({
      kind: { slug: 'content/unknown-module' },
    });
  });
});
