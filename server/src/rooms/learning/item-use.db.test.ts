/** How an item does is counted from first responses to its current version, of nobody in particular. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { itemsOfUnit } from '#rooms/content';
import { presentNext, respond, startAttempt, startCheck, usesOfItems } from './index.ts';
import { makeSample, type Sample } from './sample.ts';

let database: TestDatabase;
let sample: Sample;
let unitId: string;
beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  unitId = sample.unitIds.get('sql-1a') ?? '';
});
afterAll(() => database.close());

/** Reads the unit and responds to its first question. */
async function respondTo(personId: string, choice: 'right' | 'second'): Promise<string> {
  const { work } = database;
  const { presentations } = await startAttempt(work, personId, unitId);
  const [first] = presentations;
  const option = first?.item.options.find(({ text }) => text.startsWith(choice));
  if (!first || !option) throw new Error('there is a question with such an option');
  await respond(work, personId, first.presentationId, { chosen: [option.optionId] });
  return first.item.itemId;
}

test('counts the first response of each person, by option, and apart those of checks', async () => {
  const { work } = database;
  const { personId, otherId } = sample;
  const items = await itemsOfUnit(work, unitId);
  expect(await usesOfItems(work, items)).toEqual(new Map());

  const itemId = await respondTo(personId, 'second');
  await respondTo(otherId, 'right');
  const use = (await usesOfItems(work, items)).get(itemId);
  expect(use).toMatchObject({ responders: 2, right: 1, notLearnt: 0, checked: [] });
  expect(Object.values(use?.chosen ?? {})).toEqual([1, 1]);
  const older = items.map((item) => ({ ...item, version: item.version + 1 }));
  expect(await usesOfItems(work, older)).toEqual(new Map());
});

test('tells which responses were given where nothing was taught before', async () => {
  const { work } = database;
  const { skillCheckId } = await startCheck(work, sample.personId);
  const next = await presentNext(work, sample.personId, skillCheckId);
  if (next.kind !== 'presentation') throw new Error('there is something to ask');
  const { presentationId, item } = next.presentation;
  const right = item.options.find(({ text }) => text.startsWith('right'));
  await respond(work, sample.personId, presentationId, { chosen: [right?.optionId ?? ''] });
  const uses = await usesOfItems(work, [{ itemId: item.itemId, version: 1 }]);
  expect(uses.get(item.itemId)?.checked).toEqual([{ presentationId, isRight: true }]);
});
