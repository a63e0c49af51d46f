/** Items are fitted to responses in the background, and what serves is what was fitted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ItemParameters, probabilityCorrect, seededRandom } from '#engine';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { type AssessableItem, itemsForSkills, itemsOfUnit, lastCalibrations } from '#rooms/content';
import { calibrateDueSkills, lastCalibrationRun, presentNext, startCheck } from './index.ts';
import { selectShown } from './presentations.db.ts';
import { giveInCheck } from './responses-sample.ts';
import { makeSample, type Sample } from './sample.ts';
import { selectResponsesOfSkill } from './skill-responses.db.ts';

const never = new AbortController().signal;
let database: TestDatabase;
let sample: Sample;
let items: readonly AssessableItem[];
let truth: ReadonlyMap<string, ItemParameters>;
beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  items = await itemsForSkills(database.work, [sample.skillIds.sql]);
  const random = seededRandom('truth');
  truth = new Map(
    items.map(({ itemId, parameters }) => [
      itemId,
      { ...parameters, difficulty: parameters.difficulty + 3 * (random() - 0.5) },
    ]),
  );
});
afterAll(() => database.close());

/** People who each respond to nine of the eighteen items about SQL. */
async function letRespond(personCount: number, seed: string): Promise<void> {
  const random = seededRandom(seed);
  for (let person = 0; person < personCount; person++) {
    const ability = -1 + 3 * (random() - 0.5);
    const drawn = items.toSorted(() => random() - 0.5).slice(0, 9);
    await giveInCheck(
      database.work,
      database.work.newId(),
      drawn.map((item) => {
        const own = truth.get(item.itemId) ?? item.parameters;
        return { item, chosen: [], isRight: random() < probabilityCorrect(ability, own) };
      }),
    );
  }
}

const offBy = (of: readonly AssessableItem[]): number =>
  Math.sqrt(
    of.reduce((sum, { itemId, parameters }) => {
      const own = truth.get(itemId)?.difficulty ?? 0;
      return sum + (parameters.difficulty - own) ** 2;
    }, 0) / of.length,
  );

test('responses come page by page, each once, a person’s side by side', async () => {
  const { work } = database;
  await letRespond(7, 'pages');
  const all = await selectResponsesOfSkill(work.db, sample.skillIds.sql, undefined, 1_000);
  expect(all).toHaveLength(7 * 9);
  const people = all.map(({ personId }) => personId);
  expect(people.filter((person, at) => person !== people[at - 1])).toHaveLength(7);
  const paged: typeof all = [];
  for (;;) {
    const page = await selectResponsesOfSkill(work.db, sample.skillIds.sql, paged.at(-1), 10);
    paged.push(...page);
    if (page.length < 10) break;
  }
  expect(paged).toEqual(all);
});

test('leaves the parameters of the levels while there are few responses', async () => {
  const { work } = database;
  await letRespond(13, 'few');
  await calibrateDueSkills(work, never);
  expect(await lastCalibrationRun(work)).toBeUndefined();
  expect(await itemsForSkills(work, [sample.skillIds.sql])).toEqual(items);
});

test('a run that is broken off keeps nothing half, and the next goes on with it', async () => {
  const { work } = database;
  await letRespond(180, 'many');
  const stopping = new AbortController();
  stopping.abort();
  await expect(calibrateDueSkills(work, stopping.signal)).rejects.toThrow();
  expect(await lastCalibrationRun(work)).toMatchObject({ skillsDone: 0, endedAt: null });
  expect(await lastCalibrations(work)).toEqual(new Map());

  await calibrateDueSkills(work, never);
  expect(await lastCalibrationRun(work)).toMatchObject({
    skillsDue: 1,
    skillsDone: 1,
    endedAt: work.clock.now(),
  });
});

test('what was fitted foretells others better than the levels, comes nearer to the truth, and serves', async () => {
  const { work } = database;
  const calibration = (await lastCalibrations(work)).get(sample.skillIds.sql);
  if (!calibration || calibration.lossAfter === null) throw new Error('it was calibrated');
  expect(calibration).toMatchObject({ number: 1, outcome: 'published' });
  expect(calibration.answerCount + calibration.heldOutCount).toBe(200 * 9);
  expect(calibration.lossAfter).toBeLessThan(calibration.lossBefore ?? 0);

  const served = await itemsForSkills(work, [sample.skillIds.sql]);
  expect(offBy(served)).toBeLessThan(0.8 * offBy(items));
  const [one] = served;
  expect(one?.calibration).toMatchObject({ number: 1 });
  expect(one?.calibration?.standardErrors.difficulty).toBeGreaterThan(0);
  expect(one?.expected).toEqual(items[0]?.parameters);
  const inUnit = await itemsOfUnit(work, one?.unitId ?? '');
  const same = inUnit.find(({ itemId }) => itemId === one?.itemId);
  expect({ ...same, isOnTrial: false }).toEqual(one);
});

test('a check asks with the fitted parameters, and its presentation keeps them', async () => {
  const { work } = database;
  const { skillCheckId } = await startCheck(work, sample.otherId);
  const next = await presentNext(work, sample.otherId, skillCheckId);
  if (next.kind !== 'presentation') throw new Error('there is something to ask');
  const { presentationId, item } = next.presentation;
  const [shown] = await selectShown(work.db, sample.otherId, { presentationId });
  const served = await itemsForSkills(work, Object.values(sample.skillIds));
  const own = served.find(({ itemId }) => itemId === item.itemId);
  expect(shown?.itemParameters).toEqual(own?.parameters);
});

test('without enough that is new nothing is fitted; after a day less is enough', async () => {
  const { work, clock } = database;
  const run = await lastCalibrationRun(work);
  clock.set(new Date(work.clock.now().getTime() + 3_600_000));
  await letRespond(10, 'some');
  await calibrateDueSkills(work, never);
  expect(await lastCalibrationRun(work)).toEqual(run);

  clock.set(new Date(work.clock.now().getTime() + 25 * 3_600_000));
  await calibrateDueSkills(work, never);
  expect((await lastCalibrations(work)).get(sample.skillIds.sql)).toMatchObject({ number: 2 });
});
