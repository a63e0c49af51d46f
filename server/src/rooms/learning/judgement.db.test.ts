/** A key that responses speak against counts for nobody until an author says that it is right. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { probabilityCorrect, seededRandom } from '#engine';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import {
  type AssessableItem,
  contentRoutes,
  type Item,
  itemsForSkills,
  itemsOfUnit,
  judgementsOf,
  readItems,
} from '#rooms/content';
import { ledgerOf } from '#rooms/evidence';
import { createApiToken, createPerson, gate } from '#rooms/people';
import { calibrateDueSkills, respond, startAttempt } from './index.ts';
import { giveInCheck } from './responses-sample.ts';
import { makeSample, type Sample } from './sample.ts';

const filesDir = mkdtempSync(join(tmpdir(), 'cairn-files-'));
let database: TestDatabase;
let server: FastifyInstance;
let sample: Sample;
let items: readonly AssessableItem[];
let texts: readonly Item[];
/** Of whose options the second is really right. */
let wrong: AssessableItem;
let leadToken: string;
let opened: string;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  sample = await makeSample(work);
  items = await itemsForSkills(work, [sample.skillIds.sql]);
  texts = await readItems(
    work,
    items.map(({ itemId, version }) => ({ itemId, version, locale: 'en' })),
  );
  const unitId = sample.unitIds.get('sql-2a') ?? '';
  const found = items.find((item) => item.unitId === unitId);
  if (!found) throw new Error('the sample has such a unit');
  wrong = found;
  const lead = { displayName: 'Lead', identifiers: [], startedOn: '2026-01-01' };
  const leadId = await createPerson(work, { ...lead, capabilities: ['learningLead'] }, null);
  leadToken = await createApiToken(work, leadId, 'test');
  server = await buildHttp({
    work,
    gate,
    rooms: { content: contentRoutes({ filesDir }) },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
  rmSync(filesDir, { recursive: true });
});

/** Whoever knows chooses what is really right; whoever does not, any option. */
async function letRespond(personCount: number, seed: string): Promise<void> {
  const random = seededRandom(seed);
  for (let person = 0; person < personCount; person++) {
    const ability = -0.5 + 3 * (random() - 0.5);
    const given = items.map((item, index) => {
      const options = texts[index]?.options ?? [];
      const right = options[item.itemId === wrong.itemId ? 1 : 0];
      const knows = random() < probabilityCorrect(ability, { ...item.parameters, guessing: 0 });
      const option = knows ? right : options[Math.floor(options.length * random())];
      return { item, chosen: [option?.optionId ?? ''], isRight: option?.correct === true };
    });
    await giveInCheck(database.work, database.work.newId(), given);
  }
}

const responseTo = async (personId: string, presentationId: string, itemId: string) => {
  const text = texts.find((one) => one.itemId === itemId);
  const chosen = [text?.options[0]?.optionId ?? ''];
  return await respond(database.work, personId, presentationId, { chosen });
};
const settle = (token: string, version = wrong.version) =>
  server.inject({
    method: 'DELETE',
    url: `/api/review/items/${wrong.itemId}/versions/${version}/key-doubt`,
    headers: { authorization: `Bearer ${token}` },
  });

test('finds the wrong key alone, with the option that is right and who chose what', async () => {
  const { work } = database;
  const attempt = await startAttempt(work, sample.personId, wrong.unitId ?? '');
  opened =
    attempt.presentations.find(({ item }) => item.itemId === wrong.itemId)?.presentationId ?? '';
  await letRespond(90, 'people');
  await calibrateDueSkills(work, new AbortController().signal);

  const judged = await judgementsOf(work, items);
  expect(judged.size).toBe(items.length);
  const suspected = [...judged.values()].filter(({ faults }) => faults.includes('suspectedKey'));
  expect(suspected.map(({ itemId }) => itemId)).toEqual([wrong.itemId]);
  const text = texts.find(({ itemId }) => itemId === wrong.itemId);
  expect(suspected[0]?.suspectedOptionId).toBe(text?.options[1]?.optionId);
  const { groups = [] } = suspected[0] ?? {};
  expect(groups.map(({ count }) => count)).toEqual([23, 22, 23, 22]);
  const shareOfSecond = groups.map(({ shares }) => shares[text?.options[1]?.optionId ?? ''] ?? 0);
  expect(shareOfSecond.at(-1)).toBeGreaterThan(shareOfSecond[0] ?? 1);
});

test('it is not chosen for checks, and what is responded counts for nobody, not even where it was shown before', async () => {
  const { work } = database;
  const left = await itemsForSkills(work, [sample.skillIds.sql]);
  expect(left.map(({ itemId }) => itemId)).not.toContain(wrong.itemId);
  expect(left).toHaveLength(items.length - 1);
  const inUnit = await itemsOfUnit(work, wrong.unitId ?? '');
  expect(inUnit.map(({ isDoubted }) => isDoubted).filter(Boolean)).toHaveLength(1);

  const reply = await responseTo(sample.personId, opened, wrong.itemId);
  expect(reply.outcome).toBe('correct');
  const { presentations } = await startAttempt(work, sample.otherId, wrong.unitId ?? '');
  for (const { presentationId, item } of presentations)
    await responseTo(sample.otherId, presentationId, item.itemId);
  const about = async (personId: string) =>
    (await ledgerOf(work, personId, sample.skillIds.sql)).map((entry) => entry.about.id);
  expect(await about(sample.personId)).toEqual([]);
  const others = presentations.map(({ item }) => item.itemId);
  expect(await about(sample.otherId)).toEqual(
    others.filter((itemId) => itemId !== wrong.itemId).toReversed(),
  );
});

test('an author says once that the key is right, and it counts again and is not doubted any more', async () => {
  const { work } = database;
  const mira = await createApiToken(work, sample.personId, 'test');
  expect((await settle(mira)).statusCode).toBe(403);
  expect((await settle(leadToken, 7)).statusCode).toBe(404);
  expect((await settle(leadToken)).statusCode).toBe(204);
  const again = await settle(leadToken);
  expect(again.statusCode).toBe(404);
  expect(again.json().type).toMatch(/content\/key-not-doubted$/);

  const ids = async () =>
    (await itemsForSkills(work, [sample.skillIds.sql])).map(({ itemId }) => itemId);
  expect(await ids()).toContain(wrong.itemId);
  await letRespond(30, 'more people');
  await calibrateDueSkills(work, new AbortController().signal);
  expect((await judgementsOf(work, items)).get(wrong.itemId)).toMatchObject({
    faults: expect.arrayContaining(['suspectedKey']),
    isSettled: true,
  });
  expect(await ids()).toContain(wrong.itemId);
});
