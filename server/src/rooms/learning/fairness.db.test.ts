/** A question that only those of one place can know is found, without anybody being named. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { probabilityCorrect, seededRandom } from '#engine';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { type AssessableItem, itemsForSkills, judgementsOf } from '#rooms/content';
import { createPerson } from '#rooms/people';
import { calibrateDueSkills } from './index.ts';
import { giveInCheck } from './responses-sample.ts';
import { makeSample, type Sample } from './sample.ts';

let database: TestDatabase;
let sample: Sample;
let items: readonly AssessableItem[];
beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  items = await itemsForSkills(database.work, [sample.skillIds.sql]);
});
afterAll(() => database.close());

async function makeLocation(name: string): Promise<string> {
  const locationId = database.work.newId();
  await sql`insert into people.location (location_id, key, name, created_at)
    values (${locationId}, ${name}, ${name}, ${database.work.clock.now()})`.execute(database.db);
  return locationId;
}

/** People of one place, for whom one item is harder than its difficulty says. */
async function letRespond(
  count: number,
  at: string | null,
  unfair: AssessableItem | undefined,
): Promise<void> {
  const { work } = database;
  const random = seededRandom(`at ${at}`);
  for (let person = 0; person < count; person++) {
    const personId = await createPerson(
      work,
      { displayName: `Person ${person}`, identifiers: [], startedOn: '2026-01-01' },
      null,
    );
    if (at !== null)
      await sql`insert into people.location_stay (person_id, location_id, valid_from)
        values (${personId}, ${at}, '2026-01-01')`.execute(work.db);
    const ability = 3 * (random() - 0.5) - 0.5;
    await giveInCheck(
      work,
      personId,
      items.map((item) => {
        const { difficulty } = item.parameters;
        const own = item === unfair ? { difficulty: difficulty + 2.5 } : { difficulty };
        const isRight = random() < probabilityCorrect(ability, { ...item.parameters, ...own });
        return { item, chosen: [], isRight };
      }),
    );
  }
}

test('a question is harder at one place than for equally able people elsewhere', async () => {
  const unfair = items[7];
  await letRespond(140, await makeLocation('Harbour'), undefined);
  await letRespond(120, await makeLocation('Hill'), unfair);
  await letRespond(20, await makeLocation('Outpost'), unfair);
  await letRespond(5, null, undefined);
  await calibrateDueSkills(database.work, new AbortController().signal);

  const judged = await judgementsOf(database.work, items);
  const found = [...judged.values()].flatMap(({ itemId, locations }) =>
    locations
      .filter(({ size }) => size === 'C')
      .map(({ name, delta }) => ({ itemId, name, isHarder: delta < 0 })),
  );
  expect(found).toEqual([{ itemId: unfair?.itemId, name: 'Hill', isHarder: true }]);
  const places = [...judged.values()].flatMap(({ locations }) => locations.map(({ name }) => name));
  expect(places).not.toContain('Outpost');
});
