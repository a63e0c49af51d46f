/** A new question among known ones is tried out in skill checks, and counts for nobody until enough have responded. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ItemParameters, probabilityCorrect, seededRandom } from '#engine';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { type AssessableItem, itemsForSkills, readItem } from '#rooms/content';
import { ledgerOf, standingsOf } from '#rooms/evidence';
import { createPerson } from '#rooms/people';
import { calibrateDueSkills, type Reply, respond, startCheck } from './index.ts';
import { giveInCheck } from './responses-sample.ts';
import { makeSample, type Sample } from './sample.ts';

const never = new AbortController().signal;
let database: TestDatabase;
let sample: Sample;
let items: readonly AssessableItem[];
let fresh: AssessableItem;
beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  items = await itemsForSkills(database.work, [sample.skillIds.sql]);
  const level = items.find(
    (one) => items.filter((other) => other.level === one.level).length > 3,
  )?.level;
  const found = items.find((one) => one.level === level);
  if (!found) throw new Error('the sample has four questions of a level');
  fresh = found;
});
afterAll(() => database.close());

/** Harder or easier than the level says, so that there is something to fit. */
const truthOf = ({ itemId, expected }: AssessableItem): ItemParameters => ({
  ...expected,
  difficulty: expected.difficulty + 3 * (seededRandom(itemId)() - 0.5),
});

/** People who each respond to nine items. */
async function letRespond(
  personCount: number,
  seed: string,
  to: readonly AssessableItem[],
): Promise<void> {
  const random = seededRandom(seed);
  for (let person = 0; person < personCount; person++) {
    const ability = -1 + 3 * (random() - 0.5);
    const drawn = to.toSorted(() => random() - 0.5).slice(0, 9);
    await giveInCheck(
      database.work,
      database.work.newId(),
      drawn.map((item) => {
        const isRight = random() < probabilityCorrect(ability, truthOf(item));
        return { item, chosen: [], isRight };
      }),
    );
  }
}

const onTrial = async (): Promise<string[]> =>
  (await itemsForSkills(database.work, [sample.skillIds.sql]))
    .filter((item) => item.isOnTrial)
    .map(({ itemId }) => itemId);

async function calibrateADayLater(): Promise<void> {
  const { work, clock } = database;
  clock.set(new Date(work.clock.now().getTime() + 25 * 3_600_000));
  await calibrateDueSkills(work, never);
}

/** Takes checks as one new person after the other until the new question comes, and responds to all of it. */
async function untilTried(): Promise<{ readonly personId: string; readonly reply: Reply }> {
  const { work, clock } = database;
  for (let count = 0; count < 40; count += 1) {
    const personId = await createPerson(
      work,
      {
        displayName: `Person ${count}`,
        identifiers: [],
        roleId: sample.roleId,
        startedOn: '2026-01-01',
      },
      null,
    );
    let shown = (await startCheck(work, personId)).presentation ?? null;
    while (shown) {
      clock.set(new Date(clock.now().getTime() + 60_000));
      const { itemId, locale } = shown.item;
      const { options } = await readItem(work, itemId, 1, locale);
      const chosen = options.filter(({ correct }) => correct).map(({ optionId }) => optionId);
      const before = await standingsOf(work, personId);
      const reply: Reply = await respond(work, personId, shown.presentationId, { chosen });
      if (itemId === fresh.itemId) {
        const estimates = (rows: typeof before) => rows.map(({ shown: estimate }) => estimate);
        expect(estimates(await standingsOf(work, personId))).toEqual(estimates(before));
        return { personId, reply };
      }
      expect(reply.counts).toBe(true);
      shown = reply.next.kind === 'presentation' ? reply.next.presentation : null;
    }
  }
  throw new Error('it was never asked');
}

test('where nothing is known yet, every question counts', async () => {
  expect(await onTrial()).toEqual([]);
});

test('a question that is new among known ones is on trial', async () => {
  const known = items.filter(({ itemId }) => itemId !== fresh.itemId);
  await letRespond(180, 'known', known);
  await calibrateADayLater();
  expect(await onTrial()).toEqual([fresh.itemId]);
});

test('a response to it is explained, and moves nothing', async () => {
  const { personId, reply } = await untilTried();
  expect(reply).toMatchObject({ outcome: 'correct', counts: false, moved: [] });
  expect(reply.options.some(({ correct }) => correct)).toBe(true);
  const entries = await ledgerOf(database.work, personId, sample.skillIds.sql);
  expect(entries.map(({ about }) => about.id)).not.toContain(fresh.itemId);
});

test('it counts from the calibration on to which thirty people have responded', async () => {
  // A fit that foretells others no better is not published, and the next one has more to go by.
  for (let fit = 0; fit < 6 && (await onTrial()).length > 0; fit += 1) {
    await letRespond(150, `tried ${fit}`, items);
    await calibrateADayLater();
  }
  const now = (await itemsForSkills(database.work, [sample.skillIds.sql])).find(
    ({ itemId }) => itemId === fresh.itemId,
  );
  expect(now?.calibration?.answerCount).toBeGreaterThanOrEqual(30);
  expect(now?.isOnTrial).toBe(false);
});
