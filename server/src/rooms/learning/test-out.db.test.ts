import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
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
  knows: boolean,
): Promise<{ readonly check: NonNullable<CheckState>; readonly asked: number }> {
  let { presentation } = begun;
  for (let asked = 1; presentation; asked += 1) {
    const { item, presentationId } = presentation;
    const right = item.options.filter(({ text }) =>
      item.kind === 'multiple' ? /^(right|second) /.test(text) : text.startsWith('right '),
    );
    const given = knows
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

const begun = async (personId: string): Promise<NonNullable<CheckState>> => {
  const check = await startTestOut(database.work, personId, unitId);
  if (!check) throw new Error('no check was begun');
  return check;
};

describe('testing out of a unit', () => {
  test('says beforehand what it takes and what follows', async () => {
    const rules = await readTestOut(database.work, sample.personId, unitId);
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
    expect(await readTestOut(database.work, personId, unitId)).toMatchObject({ open: 'this' });
    const { check, asked } = await walk(personId, first, true);
    expect(check.testOut).toMatchObject({ unitId, minutes: 6, passed: true });
    expect(asked).toBeLessThanOrEqual(8);
    const after = await readPlan(database.work, personId);
    const left = after?.weeks.flatMap(({ entries }) => entries.map((one) => one.unitId));
    expect(left).not.toContain(unitId);
    expect(after?.skipped.map((one) => one.unitId)).toContain(unitId);
    expect((await readTestOut(database.work, personId, unitId)).passedAt).not.toBeNull();
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
    const { check } = await walk(otherId, await begun(otherId), false);
    expect(check.testOut?.passed).toBe(false);
    const rules = await readTestOut(database.work, otherId, unitId);
    expect(rules.again).not.toBeNull();
    await expect(begun(otherId)).rejects.toMatchObject({
      kind: { slug: 'learning/test-out-too-soon' },
    });
    const { clock } = database;
    clock.set(new Date(clock.now().getTime() + 7 * DAY_MS));
    expect((await readTestOut(database.work, otherId, unitId)).again).toBeNull();
    const again = await begun(otherId);
    // The same again on another device is the same check.
    expect((await begun(otherId)).skillCheckId).toBe(again.skillCheckId);
    const stopped = await stopCheck(database.work, otherId, again.skillCheckId);
    expect(stopped?.testOut?.passed).toBe(false);
  });

  test('waits for a check that is open', async () => {
    const { personId } = sample;
    const other = sample.unitIds.get('git-2a') ?? '';
    await startCheck(database.work, personId);
    expect(await readTestOut(database.work, personId, other)).toMatchObject({ open: 'other' });
    await expect(startTestOut(database.work, personId, other)).rejects.toMatchObject({
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
    expect((await readTestOut(database.work, sample.otherId, aside)).obstacle).toBe('unmapped');
    await expect(startTestOut(database.work, sample.otherId, aside)).rejects.toMatchObject({
      kind: { slug: 'learning/no-test-out' },
    });
  });
});
