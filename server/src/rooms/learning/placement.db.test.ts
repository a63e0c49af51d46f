import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seededRandom } from '#engine';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { saveCatalogue, saveMapping } from '#rooms/content';
import { readCheck, respond, startCheck, startPlacement, stopCheck } from './index.ts';
import { itemOf, makeSample, type Sample } from './sample.ts';
import type { CheckState } from './schemas.ts';

let database: TestDatabase;
let sample: Sample;
const BANK = Array.from({ length: 80 }, (_, index) => ({
  id: `known-${index}`,
  parameters: { difficulty: -3.4 + index / 20, discrimination: 1.6, guessing: 0 },
}));

beforeAll(async () => {
  database = await testDatabase();
  sample = await makeSample(database.work);
  await saveCatalogue(database.work, { items: BANK.map(({ id }) => itemOf(id, null, 'single')) });
  await saveMapping(database.work, {
    source: 'known',
    units: {},
    questions: Object.fromEntries(
      BANK.map(({ id, parameters }) => [id, { skill: 'shell', level: 2, parameters }]),
    ),
  });
});
afterAll(() => database.close());
beforeEach(() => database.clock.set(new Date(database.clock.now().getTime() + 60_000)));

const at = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('nothing is there');
  return value;
};

/** Responds as somebody of this ability would until the check ends. */
async function walk(personId: string, begun: CheckState, ability: number, seed: string) {
  const random = seededRandom(seed);
  let { presentation } = at(begun);
  while (presentation) {
    const { item, presentationId, skill } = presentation;
    expect(skill?.skillId).toBe(sample.skillIds.shell);
    const known = BANK.find(({ id }) => item.stem.endsWith(`${id}?`))?.parameters;
    const { difficulty, discrimination } = known ?? { difficulty: -1, discrimination: 1.5 };
    const isRight = random() < 1 / (1 + Math.exp(-discrimination * (ability - difficulty)));
    const chosen = item.options
      .filter(({ text }) => text.startsWith(isRight ? 'right ' : 'third '))
      .map(({ optionId }) => optionId);
    const { next } = await respond(database.work, personId, presentationId, { chosen });
    if (next.kind === 'checkEnded')
      return at(await readCheck(database.work, personId, at(begun).skillCheckId));
    presentation = next.kind === 'presentation' ? next.presentation : null;
  }
  throw new Error('the check has no end');
}

describe('a placement in one skill', () => {
  test('asks about nothing else until the estimate is exact', async () => {
    const { personId, skillIds } = sample;
    const begun = await startPlacement(database.work, personId, skillIds.shell);
    expect(begun).toMatchObject({ isPlacement: true, testOut: null, maximumItems: 30 });
    const ended = await walk(personId, begun, -1, 'exact');
    expect(ended.endReason).toBe('exact');
    expect(ended.askedCount).toBeLessThan(25);
    const [skill] = ended.skills;
    expect(skill?.after.standardDeviation).toBeLessThan(0.3);
    expect(Math.abs((skill?.after.mean ?? 9) + 1)).toBeLessThan(0.9);
  });

  test('goes on where it was left, beside no other check', async () => {
    const { otherId, skillIds } = sample;
    const begun = await startPlacement(database.work, otherId, skillIds.shell);
    const again = await startPlacement(database.work, otherId, skillIds.shell);
    expect(again?.skillCheckId).toBe(begun?.skillCheckId);
    expect((await startCheck(database.work, otherId))?.skillCheckId).toBe(begun?.skillCheckId);
    await expect(startPlacement(database.work, otherId, skillIds.git)).rejects.toThrow(
      /check that is open/,
    );
    await stopCheck(database.work, otherId, at(begun).skillCheckId);
    expect(await startPlacement(database.work, otherId, skillIds.git)).toMatchObject({
      isPlacement: true,
    });
  });

  test('is refused for a skill without questions', async () => {
    await expect(
      startPlacement(database.work, sample.personId, crypto.randomUUID()),
    ).rejects.toThrow(/Choose a skill/);
  });
});
