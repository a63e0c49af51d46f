/** What a reviewer says about a question holds for checks, Today and units from that moment. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { contentRoutes, readItem, saveMapping } from '#rooms/content';
import { ledgerOf, standingsOf } from '#rooms/evidence';
import { createApiToken, createPerson, gate } from '#rooms/people';
import { readPlan } from '#rooms/plans';
import {
  completeAttempt,
  composeToday,
  respond,
  startAttempt,
  startCheck,
  stopCheck,
} from './index.ts';
import { makeSample, type Sample } from './sample.ts';

const filesDir = mkdtempSync(join(tmpdir(), 'cairn-files-'));
let database: TestDatabase;
let server: FastifyInstance;
let sample: Sample;
let leadToken: string;
let asideUnitId: string;
let asideItemId: string;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  sample = await makeSample(work);
  // Every question of the sample loses its skill, so that a check has nothing but what a reviewer confirms.
  const units = [...sample.unitIds.keys()].map((title) => {
    const [skill = '', level = ''] = title.split('-');
    return [title, [{ skill, level: Number(level[0]) }]] as const;
  });
  await saveMapping(work, { source: 'loop', units: Object.fromEntries(units), questions: {} });
  const { rows } = await sql<{ itemId: string; unitId: string }>`
    select item_id as "itemId", unit_id as "unitId" from content.item
    where external_id = 'aside-q1'`.execute(database.db);
  asideItemId = rows[0]?.itemId ?? '';
  asideUnitId = rows[0]?.unitId ?? '';
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

async function review(method: 'POST' | 'DELETE', payload?: object): Promise<number> {
  const reply = await server.inject({
    method,
    url: `/api/review/items/${asideItemId}/decision`,
    headers: { authorization: `Bearer ${leadToken}` },
    ...(payload ? { payload } : {}),
  });
  return reply.statusCode;
}

/** Walks through the unit and responds rightly to its question. */
async function walk() {
  const { work } = database;
  const { personId } = sample;
  const attempt = await startAttempt(work, personId, asideUnitId);
  const [shown] = attempt.presentations;
  const { options } = await readItem(work, asideItemId, 1, 'en');
  const chosen = options.filter(({ correct }) => correct).map(({ optionId }) => optionId);
  const reply = await respond(work, personId, shown?.presentationId ?? '', { chosen });
  const ending = await completeAttempt(work, personId, attempt.unitAttemptId);
  return { shown, reply, ending };
}

async function checked(): Promise<{
  readonly skills: number;
  readonly itemId: string | undefined;
}> {
  const { work } = database;
  const check = await startCheck(work, sample.otherId);
  await stopCheck(work, sample.otherId, check.skillCheckId);
  return { skills: check.skills.length, itemId: check.presentation?.item.itemId };
}

const isCheckProposed = async (): Promise<boolean> => {
  const { next, others } = await composeToday(database.work, sample.otherId, 30);
  return [next, ...others].some((entry) => entry?.kind === 'skillCheck');
};

async function expectAsideUnplanned(): Promise<void> {
  const plan = await readPlan(database.work, sample.personId);
  const planned = plan?.weeks.flatMap(({ entries }) => entries.map(({ unitId }) => unitId)) ?? [];
  expect(planned.length).toBeGreaterThan(0);
  expect(planned).not.toContain(asideUnitId);
}

test('a question without a confirmed skill is practice in its unit, and nothing else', async () => {
  const before = await standingsOf(database.work, sample.personId);
  const { shown, reply, ending } = await walk();
  expect(shown?.item.itemId).toBe(asideItemId);
  expect(reply).toMatchObject({ outcome: 'correct', moved: [] });
  expect(ending.moved).toEqual([]);
  expect(await ledgerOf(database.work, sample.personId, sample.skillIds.sql)).toEqual([]);
  expect(await standingsOf(database.work, sample.personId)).toEqual(before);
  await expectAsideUnplanned();
  expect(await checked()).toEqual({ skills: 0, itemId: undefined });
  expect(await isCheckProposed()).toBe(false);
});

test('once confirmed it is asked in a check at once, and its responses count', async () => {
  const skill = { skillId: sample.skillIds.sql, level: 2 };
  expect(await review('POST', { kind: 'accept', skill })).toBe(201);
  expect(await isCheckProposed()).toBe(true);
  expect(await checked()).toEqual({ skills: 1, itemId: asideItemId });
  const { reply, ending } = await walk();
  expect(reply.moved.map(({ skill: { skillId } }) => skillId)).toEqual([sample.skillIds.sql]);
  expect(ending.moved.map(({ skill: { skillId } }) => skillId)).toEqual([sample.skillIds.sql]);
  expect(await ledgerOf(database.work, sample.personId, sample.skillIds.sql)).toMatchObject([
    { kind: 'response', about: { id: asideItemId } },
  ]);
  // The unit itself leads nowhere: what is planned are units.
  await expectAsideUnplanned();
});

test('taken back, it is asked and counts no more', async () => {
  expect(await review('DELETE')).toBe(204);
  expect(await checked()).toEqual({ skills: 0, itemId: undefined });
  const { reply } = await walk();
  expect(reply.moved).toEqual([]);
  expect(await ledgerOf(database.work, sample.personId, sample.skillIds.sql)).toHaveLength(1);
});
