/**
 * What it takes to fit the questions of a skill with very many responses on a PostgreSQL server: time, memory of the
 * process beyond what it had, and for how long at once nothing else could be done in it. A million responses in checks
 * by 100,000 people to 200 questions, unless `--responses` says otherwise.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import pg from 'pg';
import { seededRandom } from '#engine';
import { systemClock } from '#kernel/clock';
import { openDatabase } from '#kernel/database';
import { idSource } from '#kernel/ids';
import type { Work } from '#kernel/work';
import {
  itemsForSkills,
  lastCalibrations,
  readItems,
  saveCatalogue,
  saveMapping,
} from '#rooms/content';
import { calibrateDueSkills } from '#rooms/learning';
import { listSkills, loadFramework } from '#rooms/skills';
import { startPostgres } from '../scripts/postgres.ts';
import { prepareDatabase } from '../server/src/app/app.ts';
import { type Benched, measureOf } from './measure.ts';
import { freshDatabase } from './support/fresh-database.ts';

const RESPONSES = 1_000_000;
const QUESTIONS = 200;
const ASKED = 10;
const SAMPLE_MS = 50;

export async function bench(words: readonly string[]): Promise<Benched> {
  const responses = Number(words[words.indexOf('--responses') + 1] ?? RESPONSES) || RESPONSES;
  const server = await startPostgres('18');
  const databaseUrl = await freshDatabase(server.url);
  const database = await openDatabase({ dataDir: '/', databaseUrl }, () => {});
  try {
    const work: Work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
    await prepareDatabase(database, systemClock);
    await makeQuestions(work);
    await makeResponses(work, databaseUrl, Math.ceil(responses / ASKED));
    return await measure(work, responses);
  } finally {
    await database.close();
    await server.stop();
  }
}

async function measure(work: Work, responses: number): Promise<Benched> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const sample = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, SAMPLE_MS);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const beganMs = performance.now();
  await calibrateDueSkills(work, new AbortController().signal);
  const ms = performance.now() - beganMs;
  delay.disable();
  clearInterval(sample);
  const [last] = (await lastCalibrations(work)).values();
  const megabytes = (most - before) / 1_000_000;
  const heldMs = delay.max / 1_000_000;
  const name = `${responses} responses`;
  return {
    measures: [
      measureOf(`${name}: fitted in`, 'ms', [ms]),
      measureOf(`${name}: memory beyond what it had`, 'MB', [megabytes]),
      measureOf(`${name}: nothing else done for`, 'ms', [heldMs]),
      measureOf(`${name}: kept to fit to`, 'answers', [last?.answerCount ?? 0]),
    ],
    json: { responses, ms, megabytes, heldMs, ...last },
  };
}

async function makeQuestions(work: Work): Promise<void> {
  await loadFramework(work, {
    framework: 'bench',
    title: 'Bench',
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
  const names = Array.from({ length: QUESTIONS }, (_, index) => `question ${index}`);
  await saveCatalogue(work, {
    units: [],
    items: names.map((externalId) => ({
      source: 'bench',
      externalId,
      isTranslationOnly: false,
      unitExternalId: null,
      position: 1,
      kind: 'single' as const,
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
          options: ['one', 'two', 'three', 'four'].map((text, index) => ({
            text,
            correct: index === 0,
            explanation: null,
          })),
        },
      ],
    })),
  });
  await saveMapping(work, {
    source: 'bench',
    units: {},
    questions: Object.fromEntries(
      names.map((name, index) => [name, { skill: 'knots', level: 1 + (index % 5) }]),
    ),
  });
}

/** Written by the database itself: what is measured is the reading. People N(−0.5, 1.2), each asked ten questions. */
async function makeResponses(work: Work, databaseUrl: string, people: number): Promise<void> {
  // Not the product's connection, which gives up a statement that takes so long.
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const [skill] = await listSkills(work);
  const skillId = skill?.skillId ?? '';
  const random = seededRandom('refit');
  const items = await itemsForSkills(work, [skillId]);
  const texts = await readItems(
    work,
    items.map(({ itemId, version }) => ({ itemId, version, locale: 'en' })),
  );
  const questions = items.map((item, place) => ({
    place,
    itemId: item.itemId,
    options: texts[place]?.options.map(({ optionId }) => optionId) ?? [],
    difficulty: item.parameters.difficulty + 2 * (random() - 0.5),
  }));
  await sql`create table bench_question as select * from json_to_recordset(
    ${JSON.stringify(questions)}::json) as r(place int, "itemId" uuid, options text[], difficulty float)`.execute(
    work.db,
  );
  await client.query(`create table bench_response as
    select p.person_id, gen_random_uuid() as presentation_id, p.check_id, k as position,
      q."itemId" as item_id, q.options,
      random() < 0.125 + 0.875 / (1 + exp(-1.5 * (p.ability - q.difficulty))) as is_right,
      now() - random() * interval '300 days' as responded_at
    from (select i, gen_random_uuid() as person_id, gen_random_uuid() as check_id,
        -0.5 + 1.2 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) as ability
      from generate_series(1, ${people}) i) p
    cross join generate_series(1, ${ASKED}) k
    join bench_question q on q.place = (p.i * 7 + k * 19) % ${QUESTIONS}`);
  await client.query(
    `insert into learning.presentation (person_id, presentation_id, item_id, item_version, skill_id,
      item_parameters, locale, option_order, context_kind, context_id, position, why, probability,
      candidates, presented_at, responded_at)
    select person_id, presentation_id, item_id, 1, $1, '{}', 'en', '{}', 'skillCheck', check_id,
      position, 'uncertain', 1, '[]', responded_at, responded_at from bench_response`,
    [skillId],
  );
  await client.query(`insert into learning.response (person_id, presentation_id, chosen, outcome,
      responded_at, statement_id, reply)
    select person_id, presentation_id, array[options[case when is_right then 1 else 2 + floor(3 * random())::int end]],
      case when is_right then 'correct' else 'wrong' end, responded_at, gen_random_uuid(), '{}'
    from bench_response`);
  await client.query('drop table bench_response, bench_question');
  await client.query('analyze learning.presentation, learning.response');
  await client.end();
}
