import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { readItem } from '#rooms/content';
import { ledgerOf, standingsOf } from '#rooms/evidence';
import { createPerson } from '#rooms/people';
import { readPlan } from '#rooms/plans';
import {
  completeAttempt,
  type NextPresentation,
  type Reply,
  respond,
  startAttempt,
  startCheck,
} from './index.ts';
import { makeSample, type Sample } from './sample.ts';

let database: TestDatabase;
let sample: Sample;
let personId: string;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
});
afterAll(() => database.close());
beforeEach(async () => {
  database.clock.set(new Date('2026-11-24T09:00:00Z'));
  personId = await somebodyNew();
});

async function somebodyNew(): Promise<string> {
  count += 1;
  return await createPerson(
    database.work,
    {
      displayName: `Person ${count}`,
      identifiers: [],
      roleId: sample.roleId,
      startedOn: '2026-01-01',
      minutesAWeek: 60,
    },
    null,
  );
}

type Shown = Pick<NextPresentation, 'presentationId' | 'item'>;

async function choose(presentation: Shown, isRight: boolean, durationMs?: number): Promise<Reply> {
  database.clock.set(new Date(database.clock.now().getTime() + 60_000));
  const { itemId, locale } = presentation.item;
  const { options } = await readItem(database.work, itemId, 1, locale);
  const chosen = options.filter((option) => option.correct === isRight).slice(0, 1);
  return await respond(database.work, personId, presentation.presentationId, {
    chosen: chosen.map((option) => option.optionId),
    durationMs,
  });
}

async function walk(title: string, respondAlso: boolean): Promise<void> {
  const unitId = sample.unitIds.get(title) ?? '';
  const attempt = await startAttempt(database.work, personId, unitId);
  for (const one of attempt.presentations)
    if (respondAlso) await choose({ ...one, item: one.item }, true);
  await completeAttempt(database.work, personId, attempt.unitAttemptId);
}

/** Responds until the check ends. @returns the items in their order */
async function finishCheck(): Promise<string[]> {
  const check = await startCheck(database.work, personId);
  const items: string[] = [];
  let shown: Shown | null = check.presentation;
  while (shown) {
    items.push(shown.item.itemId);
    const reply: Reply = await choose(shown, items.length % 2 === 0);
    shown = reply.next.kind === 'presentation' ? reply.next.presentation : null;
  }
  return items;
}

/** What each response to an item became, first ones first. */
async function assistanceByItem(): Promise<Map<string, (string | undefined)[]>> {
  const found = new Map<string, (string | undefined)[]>();
  for (const skillId of Object.values(sample.skillIds)) {
    const entries = await ledgerOf(database.work, personId, skillId);
    for (const { kind, about, observation } of entries.toReversed()) {
      if (kind !== 'response' || about.id === null || observation.kind === 'rating') continue;
      found.set(about.id, [...(found.get(about.id) ?? []), observation.assistance]);
    }
  }
  return found;
}

describe('an item that was responded to before', () => {
  test('counts as a retry in a new walk through its unit', async () => {
    await walk('sql-2a', true);
    const once = (await standingsOf(database.work, personId)).find(
      (row) => row.skillId === sample.skillIds.sql,
    );
    await walk('sql-2a', true);
    const byItem = await assistanceByItem();
    expect([...byItem.values()]).toEqual([
      [undefined, 'retry'],
      [undefined, 'retry'],
    ]);
    for (let n = 0; n < 5; n += 1) await walk('sql-2a', true);
    const often = (await standingsOf(database.work, personId)).find(
      (row) => row.skillId === sample.skillIds.sql,
    );
    expect(often?.entryCount).toBeGreaterThan(once?.entryCount ?? 99);
    // However often the same two are right, they are two.
    expect(often?.attainedLevel).toBe(once?.attainedLevel);
  });

  test('counts as a retry in a check, and comes only when no other is left', async () => {
    const asked = [...(await finishCheck()), ...(await finishCheck()), ...(await finishCheck())];
    asked.push(...(await finishCheck()), ...(await finishCheck()));
    const firstAgain = asked.findIndex((itemId, index) => asked.indexOf(itemId) < index);
    expect(firstAgain).toBeGreaterThan(15);
    const byItem = await assistanceByItem();
    const again = [...byItem.values()].filter((each) => each.length > 1);
    expect(again.length).toBeGreaterThan(0);
    for (const [first, ...others] of byItem.values()) {
      expect(first).toBeUndefined();
      expect(others.every((one) => one === 'retry')).toBe(true);
    }
  });

  test('counts as a retry in a check when it was met in a unit', async () => {
    for (const title of sample.unitIds.keys()) await walk(title, true);
    const inUnits = new Set((await assistanceByItem()).keys());
    const asked = [...(await finishCheck()), ...(await finishCheck())];
    const again = asked.filter((itemId) => inUnits.has(itemId));
    expect(again.length).toBeGreaterThan(0);
    const byItem = await assistanceByItem();
    for (const itemId of again)
      expect(byItem.get(itemId)?.slice(0, 2)).toEqual([undefined, 'retry']);
  });
});

describe('a response that was given before anybody can have read the item', () => {
  test('counts for less than one that was read, and says so', async () => {
    const moves: number[] = [];
    for (const durationMs of [undefined, 5]) {
      const check = await startCheck(database.work, personId);
      if (!check.presentation) throw new Error('there is nothing to respond to');
      const { skill } = check.presentation;
      const reply = await choose(check.presentation, true, durationMs);
      expect(reply.hurried).toBe(durationMs !== undefined);
      const [entry] = await ledgerOf(database.work, personId, skill?.skillId ?? '');
      const hurry = durationMs === undefined ? {} : { hurried: true };
      expect(entry?.observation).toMatchObject({ kind: 'response', correct: true, ...hurry });
      moves.push((entry?.after.mean ?? 0) - (entry?.before.mean ?? 0));
      personId = await somebodyNew();
    }
    const [read = 0, hurried = 0] = moves;
    expect(hurried).toBeGreaterThan(0);
    expect(hurried).toBeLessThan(read / 2);
  });
});

describe('completing units without a response', () => {
  test('says something once, and makes nothing known but the level that it can show', async () => {
    for (const title of ['sql-3a', 'sql-3b', 'sql-2a', 'sql-2b', 'sql-3a'])
      await walk(title, false);
    const entries = await ledgerOf(database.work, personId, sample.skillIds.sql);
    expect(entries.map((entry) => entry.kind)).toEqual(['completion']);
    const plan = await readPlan(database.work, personId);
    expect(plan?.skipped.map((unit) => unit.title).toSorted()).toEqual(['sql-1a', 'sql-1b']);
  });
});

describe('the choices of a check', () => {
  test('are logged with the estimates they rest on, its end too', async () => {
    await finishCheck();
    const { rows } = await sql<{
      inputs: { poolSize: number; skills: { mean: number; variance: number }[] };
      chosen: { stop?: string; probability?: number };
      alternatives: { itemCount: number; probability: number }[];
    }>`select inputs, chosen, alternatives from kernel.decision
      where person_id = ${personId} and kind = 'item' order by decision_id`.execute(database.db);
    const [first] = rows;
    expect(first?.inputs.poolSize).toBe(36);
    expect(first?.inputs.skills).toEqual([
      expect.objectContaining({ mean: -1.5, variance: 2.25 }),
      expect.objectContaining({ mean: -1.5, variance: 2.25 }),
    ]);
    expect(first?.alternatives.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 9);
    expect(first?.chosen.probability).toBeGreaterThan(0);
    expect(rows.at(-1)).toMatchObject({ chosen: { stop: 'maximum' }, alternatives: [] });
    expect(rows.at(-1)?.inputs.skills[0]?.variance).toBeLessThan(2.25);
  });
});
