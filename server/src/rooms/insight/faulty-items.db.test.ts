/** Authors see what responses say about questions: how hard, what is wrong, who chose what. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHttp } from '#kernel/http';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import * as content from '#rooms/content';
import { createApiToken, createPerson, gate } from '#rooms/people';
import { listSkills, loadFramework } from '#rooms/skills';
import { routes } from './index.ts';

const NAMES = ['good', 'keyed wrongly', 'drifting', 'alone'] as const;
let database: TestDatabase;
let server: FastifyInstance;
let unitId: string;
let items: ReadonlyMap<string, content.AssessableItem>;
let tokens: Record<'lead' | 'member', string>;

beforeAll(async () => {
  database = await testDatabase();
  const { work } = database;
  await loadFramework(work, {
    framework: 'made',
    title: 'Made',
    description: '',
    groups: [{ group: 'all', name: 'All' }],
    skills: [
      {
        skill: 'knots',
        group: 'all',
        name: 'Knots',
        summary: '',
        levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: 'N', description: 'D' })),
        cutPoints: [-2, -0.7, 0.7, 2],
        prerequisites: [],
        related: [],
        links: [],
      },
    ],
  });
  await content.saveCatalogue(work, { units: [unit], items: NAMES.map(itemOf) });
  await content.saveMapping(work, {
    source: 'made',
    units: { unit: [{ skill: 'knots', level: 2 }] },
    questions: Object.fromEntries(NAMES.map((name) => [name, { skill: 'knots', level: 2 }])),
  });
  const [skill] = await listSkills(work);
  const known = await content.itemsForSkills(work, [skill?.skillId ?? '']);
  const titles = await content.itemTitles(
    work,
    known.map(({ itemId }) => itemId),
    'en',
  );
  items = new Map(known.map((item) => [titles.get(item.itemId) ?? '', item]));
  unitId = known.find((item) => item.unitId)?.unitId ?? '';
  await calibrateAll(skill?.skillId ?? '');
  await judge('good', []);
  await judge('drifting', ['drift'], 200);
  await judge('keyed wrongly', ['suspectedKey'], 90);
  await judge('alone', ['ableChooseWrong'], 300);
  const member = { displayName: 'M', identifiers: [], startedOn: '2026-01-01' };
  const memberId = await createPerson(work, member, null);
  const leadId = await createPerson(work, { ...member, capabilities: ['learningLead'] }, null);
  tokens = {
    member: await createApiToken(work, memberId, 'test'),
    lead: await createApiToken(work, leadId, 'test'),
  };
  server = await buildHttp({
    work,
    gate,
    rooms: { insight: routes },
    version: '0',
    afterWrite: async () => {},
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const unit: content.CatalogueUnit = {
  source: 'made',
  externalId: 'unit',
  isTranslationOnly: false,
  moduleExternalId: null,
  position: 1,
  kind: 'lesson',
  durationMinutes: 6,
  durationOrigin: 'source',
  level: null,
  topics: [],
  variants: [
    {
      locale: 'en',
      externalId: 'unit',
      source: 'made',
      title: 'A unit',
      summary: '',
      objectives: [],
      licence: 'CC0-1.0',
      sourceUrl: null,
      markdown: 'A knot.',
    },
  ],
};

function itemOf(externalId: string): content.CatalogueItem {
  return {
    source: 'made',
    externalId,
    isTranslationOnly: false,
    unitExternalId: externalId === 'alone' ? null : 'unit',
    position: 1,
    kind: 'single',
    topic: 'knots',
    reference: null,
    licence: 'CC0-1.0',
    variants: [
      {
        locale: 'en',
        externalId,
        stem: externalId,
        explanation: null,
        modelResponse: null,
        pairs: [],
        options: ['one', 'two', 'three'].map((text, index) => ({
          text,
          correct: index === 0,
          explanation: null,
        })),
      },
    ],
  };
}

const item = (name: string): content.AssessableItem => {
  const found = items.get(name);
  if (!found) throw new Error(`there is a question ${name}`);
  return found;
};

async function calibrateAll(skillId: string): Promise<void> {
  await content.keepCalibration(database.work, {
    skillId,
    number: 1,
    outcome: 'published',
    answerCount: 400,
    personCount: 100,
    heldOutCount: 100,
    lossBefore: 0.6,
    lossAfter: 0.5,
    peopleMean: -0.5,
    peopleDeviation: 1.1,
    responsesUntil: database.work.clock.now(),
    items: [...items.values()].map(({ itemId, version }, index) => ({
      itemId,
      itemVersion: version,
      parameters: { difficulty: 0, discrimination: 1, guessing: 0.1 },
      standardErrors: { difficulty: 0.2, discrimination: 0.1, guessing: 0.02 },
      answerCount: index === 0 ? 4 : 100,
    })),
  });
}

async function judge(
  name: string,
  faults: content.ItemJudgement['faults'],
  answerCount = 50,
): Promise<void> {
  const { itemId, version } = item(name);
  await content.keepJudgements(database.work, [
    {
      itemId,
      itemVersion: version,
      policy: 'item-quality-1',
      answerCount,
      discrimination: 0.2,
      drift: 0,
      languages: [],
      locations: [],
      faults,
      suspectedOptionId: null,
      groups: [{ count: answerCount, ability: 0, shares: {} }],
    },
  ]);
}

const read = async (path: string, who: 'lead' | 'member' = 'lead') => {
  const reply = await server.inject({
    method: 'GET',
    url: path,
    headers: { authorization: `Bearer ${tokens[who]}` },
  });
  return { status: reply.statusCode, body: reply.json() };
};

test('gives what is wrong, doubted keys first, then by how many responses say so, with the unit', async () => {
  const { body } = await read('/api/items/faulty');
  expect(
    body.items.map((one: { stem: string; unit: object | null; doubted: boolean }) => [
      one.stem,
      one.unit,
      one.doubted,
    ]),
  ).toEqual([
    ['keyed wrongly', { unitId, title: 'A unit' }, true],
    ['alone', null, false],
    ['drifting', { unitId, title: 'A unit' }, false],
  ]);
});

test('is for those who look after content alone', async () => {
  expect((await read('/api/items/faulty', 'member')).status).toBe(403);
});

test('tells how hard each is on the scale of levels, and nothing of fewer than five', async () => {
  const { body } = await read(`/api/units/${unitId}/items`);
  const all: { itemId: string; fitted: { hardness: object; responders: number } | null }[] = [
    ...body.items,
    ...(await read('/api/items/faulty')).body.items,
  ];
  const ofFew = [...items.values()][0]?.itemId;
  for (const { itemId, fitted } of all) {
    if (itemId === ofFew) expect(fitted).toBeNull();
    else
      expect(fitted).toMatchObject({
        hardness: { at: expect.closeTo(4.3066, 3) },
        responders: 100,
        calibration: 1,
      });
  }
  expect(body.items).toHaveLength(3);
});
