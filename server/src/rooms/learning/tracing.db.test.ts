/** The model of responses is fitted in the background, and what is predicted comes from what was fitted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '#engine';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { type AssessableItem, itemsForSkills } from '#rooms/content';
import { predictSkill } from './predict-skill.ts';
import { giveInCheck } from './responses-sample.ts';
import { makeSample, type Sample } from './sample.ts';
import { fitTracingWhenDue } from './tracing-jobs.ts';
import { selectLastTracing, selectServingTracing } from './tracing-models.db.ts';

const never = new AbortController().signal;
let database: TestDatabase;
let sample: Sample;
let items: readonly AssessableItem[];
beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  items = await itemsForSkills(database.work, [sample.skillIds.sql]);
});
afterAll(() => database.close());

/** Odd items are hard and even ones easy, whatever their level; half of the people know the subject. */
async function letRespond(personCount: number, seed: string): Promise<void> {
  const random = seededRandom(seed);
  for (let person = 0; person < personCount; person++) {
    const knows = random() < 0.5;
    await giveInCheck(
      database.work,
      database.work.newId(),
      items.map((item, index) => ({
        item,
        chosen: [],
        isRight: random() < (index % 2 === 0 ? 0.9 : 0.4) - (knows ? 0 : 0.35),
      })),
    );
  }
}

const rightAt = async (personId: string): Promise<number> => {
  const { levels } = await predictSkill(database.work, personId, sample.skillIds.sql);
  return levels.reduce((sum, { right }) => sum + right, 0) / levels.length;
};

test('predicts by the estimate while there are few responses', async () => {
  await letRespond(10, 'few');
  await fitTracingWhenDue(database.work, never);
  expect(await selectLastTracing(database.work.db)).toBeUndefined();
  const prediction = await predictSkill(database.work, sample.personId, sample.skillIds.sql);
  expect(prediction).toMatchObject({ model: null, reasons: [], moving: [] });
  expect(prediction.levels.length).toBeGreaterThan(1);
  const shares = prediction.levels.map(({ right }) => right);
  expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
});

test('a fit serves when it foretells people held out better, and knows what responses taught it', async () => {
  await letRespond(120, 'many');
  await fitTracingWhenDue(database.work, never);
  const serving = await selectServingTracing(database.work.db);
  expect(serving?.number).toBe(1);
  expect(serving?.lossAfter).toBeLessThan(serving?.lossBefore ?? 0);
  const nobody = await predictSkill(database.work, database.work.newId(), sample.skillIds.sql);
  expect(nobody.model).toEqual({ number: 1, responseCount: serving?.responseCount });
  // Nearly (0.9 + 0.4) / 2 for those who know, and 0.35 less for the others.
  const usual = nobody.levels.reduce((sum, { right }) => sum + right, 0) / nobody.levels.length;
  expect(usual).toBeGreaterThan(0.38);
  expect(usual).toBeLessThan(0.58);
});

test('what somebody responded moves what is expected of them, and is named', async () => {
  const { personId, otherId } = sample;
  const six = items.slice(0, 6);
  const give = (id: string, isRight: boolean) =>
    giveInCheck(
      database.work,
      id,
      six.map((item) => ({ item, chosen: [], isRight })),
    );
  await give(personId, true);
  await give(otherId, false);
  expect(await rightAt(personId)).toBeGreaterThan((await rightAt(otherId)) + 0.1);
  const { moving, reasons } = await predictSkill(database.work, personId, sample.skillIds.sql);
  expect(moving).toHaveLength(3);
  expect(moving[0]?.title).toMatch(/^What is right about/);
  expect(reasons.length).toBeGreaterThan(2);
});

test('is not fitted again without enough that is new', async () => {
  await fitTracingWhenDue(database.work, never);
  expect((await selectLastTracing(database.work.db))?.number).toBe(1);
});

test('a fit that is stopped leaves everything as it was', async () => {
  await letRespond(120, 'more');
  database.clock.set(new Date(database.clock.now().getTime() + 1_000));
  await letRespond(120, 'later');
  const stopping = new AbortController();
  stopping.abort();
  await expect(fitTracingWhenDue(database.work, stopping.signal)).rejects.toThrow();
  expect((await selectLastTracing(database.work.db))?.number).toBe(1);
  await fitTracingWhenDue(database.work, never);
  expect((await selectLastTracing(database.work.db))?.number).toBe(2);
});
