import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverEvents } from '#kernel/events';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { readItem } from '#rooms/content';
import { standingsOf } from '#rooms/evidence';
import { changePreferences, createPerson } from '#rooms/people';
import { handlers, readPlan, removeUnit, restoreUnit } from '#rooms/plans';
import { setPersonalTarget } from '#rooms/skills';
import { validateStatement } from '#standards/xapi';
import {
  type CheckState,
  completeAttempt,
  composeToday,
  keepPlace,
  type NextPresentation,
  presentNext,
  type Reply,
  readCheck,
  readOpenCheck,
  readUnitPage,
  respond,
  startAttempt,
  startCheck,
  stopCheck,
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
  personId = await newPerson();
});

async function newPerson(): Promise<string> {
  count += 1;
  return await createPerson(
    database.work,
    {
      displayName: `Person ${count}`,
      identifiers: [{ source: 'local', externalId: `person-${count}` }],
      roleId: sample.roleId,
      startedOn: '2026-01-01',
      minutesAWeek: 30,
      timeZone: 'Europe/Berlin',
    },
    null,
  );
}

const later = (minutes: number): void =>
  database.clock.set(new Date(database.clock.now().getTime() + minutes * 60_000));

type Shown = Pick<NextPresentation, 'presentationId' | 'item'>;

async function choose(presentation: Shown, how: 'right' | 'wrong' | 'notLearnt'): Promise<Reply> {
  later(1);
  const { itemId, locale, options } = presentation.item;
  const item = await readItem(database.work, itemId, 1, locale);
  const right = item.options.filter((option) => option.correct).map((option) => option.optionId);
  const wrong = options.map((option) => option.optionId).find((id) => !right.includes(id)) ?? '';
  const chosen = { right, wrong: [wrong], notLearnt: [] }[how];
  return await respond(database.work, personId, presentation.presentationId, {
    chosen,
    notLearnt: how === 'notLearnt',
  });
}

/** Responds until the check ends. */
async function finishCheck(
  check: CheckState,
  how: (presentation: Shown) => 'right' | 'wrong' | 'notLearnt',
): Promise<{ check: CheckState; last: Reply }> {
  let presentation: Shown | null = check.presentation;
  let last: Reply | undefined;
  while (presentation) {
    last = await choose(presentation, how(presentation));
    presentation = last.next.kind === 'presentation' ? last.next.presentation : null;
  }
  if (!last) throw new Error('the check asked nothing');
  return { check: await readCheck(database.work, personId, check.skillCheckId), last };
}

async function count1(query: ReturnType<typeof sql<{ n: number }>>): Promise<number> {
  return (await query.execute(database.db)).rows[0]?.n ?? -1;
}

describe('the loop', () => {
  test('knows, plans, lets learn, checks, and everything moves', async () => {
    const { work } = database;
    const before = await composeToday(work, personId, 15);
    expect(before.next).toMatchObject({ kind: 'skillCheck', reason: { kind: 'firstCheck' } });
    expect(before.others.map((other) => other.kind)).toEqual(['unit', 'unit', 'unit']);

    const { check, last } = await finishCheck(await startCheck(work, personId), ({ item }) =>
      item.stem.includes('-1') ? 'right' : 'notLearnt',
    );
    expect(last.next.kind).toBe('checkEnded');
    expect(check.state).toBe('finished');
    expect(check.askedCount).toBeLessThanOrEqual(15);
    for (const skill of check.skills) {
      expect(skill.after.standardDeviation).toBeLessThan(skill.before.standardDeviation);
      expect(skill.responses.length).toBe(skill.askedCount);
    }

    const plan = await readPlan(work, personId);
    const titles = plan?.weeks.flatMap((week) => week.entries.map((entry) => entry.title)) ?? [];
    expect(titles.length).toBeGreaterThan(3);
    expect(plan?.weeks[0]?.startsOn).toBe('2026-11-23');
    for (const week of plan?.weeks ?? []) expect(week.minutes).toBeLessThanOrEqual(30);

    const today = await composeToday(work, personId, 15);
    expect(today.next).toMatchObject({ kind: 'unit', fits: true, title: titles[0] });
    const unitId = today.next?.unitId ?? '';
    const attempt = await startAttempt(work, personId, unitId);
    expect(attempt.presentations).toHaveLength(2);
    const standingBefore = (await standingsOf(work, personId)).find(
      (row) => row.skillId === today.next?.skill?.skillId,
    );
    const [first, second] = attempt.presentations;
    if (!first || !second) throw new Error('the unit has two questions');
    const reply = await choose(first, 'right');
    expect(reply).toMatchObject({ outcome: 'correct', explanation: 'Because it is so.' });
    expect(reply.moved[0]?.after.mean).toBeGreaterThan(reply.moved[0]?.before.mean ?? 0);
    expect(reply.next).toMatchObject({
      kind: 'presentation',
      presentation: { presentationId: second.presentationId },
    });
    expect((await choose(second, 'right')).next).toEqual({ kind: 'unitEnd' });

    const ending = await completeAttempt(work, personId, attempt.unitAttemptId);
    expect(ending.minutesNamed).toBe(6);
    expect(ending.moved[0]).toMatchObject({
      skill: { skillId: today.next?.skill?.skillId },
      before: { mean: standingBefore?.shown.mean },
    });
    expect(ending.moved[0]?.after.mean).toBeGreaterThan(ending.moved[0]?.before.mean ?? 0);
    expect(ending.plan.changed).toBe(true);
    expect(ending.next?.unitId).not.toBe(unitId);

    const after = await readPlan(work, personId);
    const done = after?.weeks[0]?.entries.filter((entry) => entry.completedAt !== null);
    expect(done?.map((entry) => entry.unitId)).toEqual([unitId]);
    expect((await composeToday(work, personId, 15)).weekMinutes.done).toBe(6);
  });
});

describe('a response', () => {
  test('sent twice counts once and gets the same reply', async () => {
    const { presentation } = await startCheck(database.work, personId);
    if (!presentation) throw new Error('a check begins with a question');
    const first = await choose(presentation, 'right');
    const again = await choose(presentation, 'right');
    expect(again).toEqual(JSON.parse(JSON.stringify(first)));
    expect(
      await count1(
        sql`select count(*)::int as n from evidence.ledger_entry where person_id = ${personId}`,
      ),
    ).toBe(1);
  });

  test('that differs from the first one is refused', async () => {
    const { presentation } = await startCheck(database.work, personId);
    if (!presentation) throw new Error('a check begins with a question');
    await choose(presentation, 'right');
    await expect(choose(presentation, 'wrong')).rejects.toMatchObject({
      kind: { slug: 'learning/already-responded', status: 409 },
    });
    await expect(choose(presentation, 'notLearnt')).rejects.toMatchObject({
      kind: { status: 409 },
    });
  });

  test('to another person’s presentation is refused as if there were none', async () => {
    const { presentation } = await startCheck(database.work, personId);
    if (!presentation) throw new Error('a check begins with a question');
    personId = await newPerson();
    await expect(choose(presentation, 'right')).rejects.toMatchObject({
      kind: { slug: 'learning/no-presentation', status: 404 },
    });
  });

  test('with options that were not shown is refused, and can be given again', async () => {
    const { presentation } = await startCheck(database.work, personId);
    if (!presentation) throw new Error('a check begins with a question');
    const { presentationId } = presentation;
    const wrong = (given: { chosen: string[]; notLearnt?: boolean }) =>
      expect(respond(database.work, personId, presentationId, given)).rejects.toMatchObject({
        kind: { slug: 'learning/wrong-choice', status: 422 },
      });
    const ids = presentation.item.options.map((option) => option.optionId);
    await wrong({ chosen: ['nothing'] });
    await wrong({ chosen: [] });
    await wrong({ chosen: ids.slice(0, 2) });
    await wrong({ chosen: ids.slice(0, 1), notLearnt: true });
    expect((await choose(presentation, 'right')).outcome).toBe('correct');
  });

  test('is a conformant statement, a ledger entry and a logged choice', async () => {
    const { presentation } = await startCheck(database.work, personId);
    if (!presentation) throw new Error('a check begins with a question');
    await choose(presentation, 'notLearnt');
    const { rows } = await sql<{ payload: unknown }>`
      select s.payload from records.statement s join records.agent a using (agent_id)
      where a.person_id = ${personId}`.execute(database.db);
    expect(rows).toHaveLength(1);
    expect(validateStatement(rows[0]?.payload).problems).toBeUndefined();
    expect(rows[0]?.payload).toMatchObject({
      actor: { account: { homePage: 'https://cairn.invalid/people', name: personId } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      result: { success: false, response: '', duration: 'PT60S' },
    });
    const { rows: entries } = await sql<{ observation: unknown; kind: string }>`
      select kind, observation from evidence.ledger_entry where person_id = ${personId}`.execute(
      database.db,
    );
    expect(entries).toMatchObject([{ kind: 'response', observation: { kind: 'notLearnt' } }]);
    const { rows: decisions } = await sql<{ chosen: unknown; alternatives: unknown[] }>`
      select chosen, alternatives from kernel.decision
      where person_id = ${personId} and kind = 'item' order by decision_id`.execute(database.db);
    expect(decisions[0]?.chosen).toMatchObject({ presentationId: presentation.presentationId });
    expect(decisions[0]?.alternatives.length).toBeGreaterThan(1);
  });

  test('to an item that is mapped to nothing moves nothing', async () => {
    const { rows } = await sql<{ unit_id: string }>`
      select unit_id from content.unit where external_id = 'aside'`.execute(database.db);
    const unitId = rows[0]?.unit_id ?? '';
    const attempt = await startAttempt(database.work, personId, unitId);
    const [presentation] = attempt.presentations;
    if (!presentation) throw new Error('the unit has one question');
    expect(presentation.skill).toBeNull();
    const reply = await choose(presentation, 'right');
    expect(reply).toMatchObject({ outcome: 'correct', moved: [], next: { kind: 'unitEnd' } });
    const ending = await completeAttempt(database.work, personId, attempt.unitAttemptId);
    expect(ending).toMatchObject({ moved: [], plan: { changed: false } });
    const page = await readUnitPage(database.work, personId, unitId);
    expect(page).toMatchObject({ mapped: false, inPlan: null });
  });
});

describe('a presentation', () => {
  test('never carries the key, and shows one order on every device', async () => {
    const check = await startCheck(database.work, personId);
    const text = JSON.stringify(check.presentation);
    expect(text).not.toMatch(/correct|Why right|Because it is so/);
    const other = await readOpenCheck(database.work, personId);
    expect(other?.presentation).toEqual(check.presentation);
    expect((await startCheck(database.work, personId)).skillCheckId).toBe(check.skillCheckId);
  });

  test('puts the right option in every place', async () => {
    const places = new Set<number>();
    await finishCheck(await startCheck(database.work, personId), ({ item }) => {
      places.add(item.options.findIndex((option) => option.text.startsWith('right')));
      return 'right';
    });
    expect(places.size).toBeGreaterThan(2);
  });

  test('is the same for two devices that ask at once', async () => {
    const check = await startCheck(database.work, personId);
    const [one, two] = await Promise.all([
      presentNext(database.work, personId, check.skillCheckId),
      presentNext(database.work, personId, check.skillCheckId),
    ]);
    expect(one).toEqual(two);
  });
});

describe('a skill check', () => {
  test('stops early when asked to, and what was responded counts', async () => {
    const check = await startCheck(database.work, personId);
    if (!check.presentation) throw new Error('a check begins with a question');
    await choose(check.presentation, 'right');
    const stopped = await stopCheck(database.work, personId, check.skillCheckId);
    expect(stopped).toMatchObject({ state: 'stopped', endReason: 'stopped', askedCount: 1 });
    expect(stopped.presentation).toBeNull();
    expect(await readOpenCheck(database.work, personId)).toBeNull();
    expect((await startCheck(database.work, personId)).skillCheckId).not.toBe(check.skillCheckId);
  });

  test('takes no response to what it had put once it is stopped, and says nothing of the key', async () => {
    const check = await startCheck(database.work, personId);
    if (!check.presentation) throw new Error('a check begins with a question');
    await stopCheck(database.work, personId, check.skillCheckId);
    await expect(choose(check.presentation, 'right')).rejects.toMatchObject({
      kind: { slug: 'learning/has-ended', status: 409 },
    });
    expect(await readCheck(database.work, personId, check.skillCheckId)).toMatchObject({
      askedCount: 0,
    });
  });

  test('asks nothing twice within 30 days as long as something else is left', async () => {
    const seen: string[] = [];
    const one = await startCheck(database.work, personId);
    await finishCheck(one, ({ item }) => {
      seen.push(item.itemId);
      return 'wrong';
    });
    const two = await startCheck(database.work, personId);
    await finishCheck(two, ({ item }) => {
      seen.push(item.itemId);
      return 'right';
    });
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('goes over all skills with items when there are no targets', async () => {
    const noRole = await createPerson(
      database.work,
      { displayName: 'New', identifiers: [], startedOn: '2026-01-01' },
      null,
    );
    const check = await startCheck(database.work, noRole);
    expect(check.skills.map((row) => row.targetLevel)).toEqual([0, 0, 0]);
    const today = await composeToday(database.work, noRole, 15);
    expect(today.next).toMatchObject({ kind: 'skillCheck', reason: { kind: 'continue' } });
  });
});

describe('a plan', () => {
  const planned = async () =>
    (await readPlan(database.work, personId))?.weeks.flatMap((week) => week.entries) ?? [];

  test('leaves a removed unit out until it is put back', async () => {
    const [first] = await planned();
    if (!first) throw new Error('something is planned');
    await removeUnit(database.work, personId, first.unitId);
    expect((await planned()).map((entry) => entry.unitId)).not.toContain(first.unitId);
    const plan = await readPlan(database.work, personId);
    expect(plan?.removed).toMatchObject([{ unitId: first.unitId, title: first.title }]);
    await finishCheck(await startCheck(database.work, personId), () => 'notLearnt');
    expect((await planned()).map((entry) => entry.unitId)).not.toContain(first.unitId);
    await restoreUnit(database.work, personId, first.unitId);
    expect((await planned()).map((entry) => entry.unitId)).toContain(first.unitId);
  });

  test('refuses to remove what can never be planned', async () => {
    await expect(removeUnit(database.work, personId, personId)).rejects.toMatchObject({
      kind: { slug: 'plans/no-unit' },
    });
  });

  test('skips what is known and says how many minutes that saves', async () => {
    await finishCheck(await startCheck(database.work, personId), () => 'right');
    const plan = await readPlan(database.work, personId);
    expect(plan?.skipped.length).toBeGreaterThan(0);
    expect(plan?.minutesSaved).toBe((plan?.skipped.length ?? 0) * 6);
    const skipped = new Set(plan?.skipped.map((unit) => unit.unitId));
    expect((await planned()).filter((entry) => skipped.has(entry.unitId))).toEqual([]);
  });

  test('follows the wishes of the person as soon as they change', async () => {
    const before = await readPlan(database.work, personId);
    await changePreferences(database.work, personId, { minutesAWeek: 12 });
    await deliverEvents(database.work, handlers);
    const after = await readPlan(database.work, personId);
    expect(before?.minutesAWeek).toBe(30);
    expect(after).toMatchObject({ minutesAWeek: 12, cause: 'preference' });
    for (const week of after?.weeks ?? []) expect(week.minutes).toBeLessThanOrEqual(12);
    await changePreferences(database.work, personId, { roleId: sample.helperRoleId });
    await deliverEvents(database.work, handlers);
    const skills = new Set((await planned()).map((entry) => entry.skill.key));
    expect([...skills]).toEqual(['sql']);
    await setPersonalTarget(database.work, personId, sample.skillIds.shell, 2);
    await deliverEvents(database.work, handlers);
    expect((await planned()).map((entry) => entry.skill.key)).toContain('shell');
  });

  test('begins anew with a new week', async () => {
    const before = await readPlan(database.work, personId);
    database.clock.set(new Date('2026-11-30T07:00:00Z'));
    const after = await readPlan(database.work, personId);
    expect(before?.startsOn).toBe('2026-11-23');
    expect(after).toMatchObject({ startsOn: '2026-11-30', cause: 'week' });
  });

  test('is logged with its inputs, version and what it left out, and stays when nothing differs', async () => {
    await readPlan(database.work, personId);
    const first = await readPlan(database.work, personId);
    const second = await readPlan(database.work, personId);
    expect(second?.planId).toBe(first?.planId);
    const { rows } = await sql<{ inputs: object; alternatives: object; model_version: string }>`
      select inputs, alternatives, model_version from kernel.decision
      where person_id = ${personId} and kind = 'plan'`.execute(database.db);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      model_version: 'proficiency-1 planning-1',
      inputs: { cause: 'first', minutesAWeek: 30 },
      alternatives: { skipped: [], uncovered: [] },
    });
  });
});

describe('a unit', () => {
  test('goes on where one was, on any device', async () => {
    const today = await composeToday(database.work, personId, 15);
    const unitId = today.others[0]?.unitId ?? '';
    const attempt = await startAttempt(database.work, personId, unitId);
    const page = await readUnitPage(database.work, personId, unitId);
    const second = page.unit.segments[1];
    await keepPlace(database.work, personId, attempt.unitAttemptId, second?.segmentId ?? '');
    const again = await startAttempt(database.work, personId, unitId);
    expect(again).toEqual(attempt);
    const next = (await composeToday(database.work, personId, 15)).next;
    expect(next).toMatchObject({ kind: 'continue', unitId, segmentTitle: second?.title });
    expect(next?.minutes).toBeLessThan(6);
    expect((await readUnitPage(database.work, personId, unitId)).attempt).toMatchObject({
      unitAttemptId: attempt.unitAttemptId,
      segmentId: second?.segmentId,
      completedAt: null,
    });
  });

  test('ended twice ends once', async () => {
    const today = await composeToday(database.work, personId, 15);
    const attempt = await startAttempt(database.work, personId, today.others[0]?.unitId ?? '');
    const first = await completeAttempt(database.work, personId, attempt.unitAttemptId);
    const again = await completeAttempt(database.work, personId, attempt.unitAttemptId);
    expect(again).toEqual(JSON.parse(JSON.stringify(first)));
    await expect(
      keepPlace(database.work, personId, attempt.unitAttemptId, personId),
    ).rejects.toMatchObject({ kind: { slug: 'learning/no-attempt' } });
  });

  test('attended without a response never makes its level more probable than not', async () => {
    for (const title of ['sql-1a', 'sql-1b', 'sql-2a', 'sql-2b', 'sql-3a', 'sql-3b']) {
      const unitId = sample.unitIds.get(title) ?? '';
      const { unitAttemptId } = await startAttempt(database.work, personId, unitId);
      await completeAttempt(database.work, personId, unitAttemptId);
    }
    const sqlSkill = (await standingsOf(database.work, personId)).find(
      (row) => row.skillId === sample.skillIds.sql,
    );
    expect(sqlSkill?.probabilityAtTarget).toBeLessThan(0.5);
    expect(sqlSkill?.entryCount).toBeGreaterThan(0);
    expect(sqlSkill?.attainedLevel).toBeLessThanOrEqual(1);
  });
});
