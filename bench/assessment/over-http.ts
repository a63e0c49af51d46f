/**
 * The same as one-skill.ts through the front door: a bank with known parameters comes in as a folder, and people answer
 * over HTTP. The server expects people as its model does, N(−1.5, 1.5²), so abilities, items and the exactness that is
 * asked for are put on that scale; errors are put back.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '#app/app';
import {
  type ItemParameters,
  initialProficiency,
  PROFICIENCY_MODEL_1,
  probabilityCorrect,
  seededRandom,
} from '#engine';
import { systemClock } from '#kernel/clock';
import { openDatabase } from '#kernel/database';
import { idSource } from '#kernel/ids';
import { inTransaction, type Work } from '#kernel/work';
import { importDirectory, loadStarter } from '#rooms/integrations';
import { createApiToken, createPerson } from '#rooms/people';
import { listSkills } from '#rooms/skills';
import { startCairn } from '../../e2e/support/cairn-server.ts';
import { type Measure, meanOverSeeds } from '../measure.ts';
import { Connection } from '../support/load.ts';
import { normal } from './simulated.ts';

const ITEMS = 500;
const SKILL = 'git';
const EXACT_TO = 0.3;
const { mean: MEAN, variance } = initialProficiency(PROFICIENCY_MODEL_1);
const DEVIATION = Math.sqrt(variance);
const LIMITS = {
  '2PL': { error: 0.3, items: 14.8, guessing: () => 0 },
  '3PL': { error: 0.305, items: 22.5, guessing: (random: () => number) => 0.1 + 0.15 * random() },
} as const;
type Model = keyof typeof LIMITS;

/** @param people how many of each seed answer */
export async function overHttp(seeds: readonly number[], people: number): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const model of ['2PL', '3PL'] as const) {
    const runs: { error: number; items: number }[] = [];
    for (const seed of seeds) runs.push(await runOf(model, seed, people));
    const { error, items } = LIMITS[model];
    const of = (figure: 'error' | 'items') => runs.map((run) => run[figure]);
    measures.push(
      meanOverSeeds(`${model} over HTTP: off by`, 'logits', of('error'), error),
      meanOverSeeds(`${model} over HTTP: items`, 'items', of('items'), items),
    );
  }
  return measures;
}

async function runOf(model: Model, seed: number, people: number) {
  const random = seededRandom(`over HTTP ${model} ${seed}`);
  const bank = Array.from(
    { length: ITEMS },
    (): ItemParameters => ({
      discrimination: Math.exp(0.1 + 0.3 * normal(random)) / DEVIATION,
      difficulty: MEAN + DEVIATION * normal(random),
      guessing: LIMITS[model].guessing(random),
    }),
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    const { tokens, skillId } = await prepare(dataDir, bank, people);
    const cairn = await startCairn({ dataDir });
    const connection = new Connection(new URL(cairn.url));
    try {
      let squares = 0;
      let items = 0;
      for (const token of tokens) {
        const ability = MEAN + DEVIATION * normal(random);
        const answer = (index: number): boolean => {
          const item = bank[index];
          return item !== undefined && random() < probabilityCorrect(ability, item);
        };
        const placed = await place(connection, token, skillId, answer);
        squares += ((placed.mean - ability) / DEVIATION) ** 2;
        items += placed.items;
      }
      return { error: Math.sqrt(squares / people), items: items / people };
    } finally {
      connection.close();
      await cairn.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function prepare(dataDir: string, bank: readonly ItemParameters[], people: number) {
  const database = await openDatabase({ dataDir, databaseUrl: undefined });
  const work: Work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
  try {
    await prepareDatabase(database, systemClock);
    await inTransaction(work, (inside) => loadStarter(inside));
    const folder = join(dataDir, 'bank');
    writeBank(folder, bank);
    const { problems } = await importDirectory(work, folder);
    if (problems[0]) throw new Error(`${problems[0].file}: ${problems[0].detail}`);
    const skillId = (await listSkills(work)).find((skill) => skill.key === SKILL)?.skillId;
    if (skillId === undefined) throw new Error(`the starter has no skill ${SKILL}`);
    const tokens: string[] = [];
    for (let person = 0; person < people; person++) {
      const personId = await createPerson(
        work,
        {
          displayName: `Person ${person}`,
          identifiers: [{ source: 'bench', externalId: `${person}` }],
          startedOn: '2026-01-01',
          minutesAWeek: 30,
          timeZone: 'UTC',
        },
        null,
      );
      tokens.push(await createApiToken(work, personId, 'bench'));
    }
    return { tokens, skillId };
  } finally {
    await database.close();
  }
}

/** Item n is question `bank/n`; its right option reads `right`. */
function writeBank(folder: string, bank: readonly ItemParameters[]): void {
  const questions = bank.map((_, index) => ({
    question_id: `bank/${index}`,
    source: 'bank',
    type: 'single',
    stem: `Item ${index}`,
    language: 'en',
    options: ['right', 'one', 'two', 'three'].map((text) => ({ text, correct: text === 'right' })),
    licence: 'CC0-1.0',
  }));
  const mapped = bank.map((parameters, index) => [
    `bank/${index}`,
    { skill: SKILL, level: 3, parameters },
  ]);
  mkdirSync(join(folder, 'questions'), { recursive: true });
  mkdirSync(join(folder, 'mapping'));
  writeFileSync(
    join(folder, 'questions/bank.jsonl'),
    questions.map((question) => `${JSON.stringify(question)}\n`).join(''),
  );
  writeFileSync(
    join(folder, 'mapping/bank.json'),
    JSON.stringify({ source: 'bank', units: {}, questions: Object.fromEntries(mapped) }),
  );
}

type Presentation = {
  readonly presentationId: string;
  readonly item: {
    readonly stem: string;
    readonly options: readonly { readonly optionId: string; readonly text: string }[];
  };
};
type Check = {
  readonly skillCheckId: string;
  readonly presentation: Presentation | null;
  readonly skills: readonly { readonly after: { readonly mean: number } }[];
};

async function place(
  connection: Connection,
  token: string,
  skillId: string,
  answer: (index: number) => boolean,
): Promise<{ readonly mean: number; readonly items: number }> {
  const ask = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const given = body && JSON.stringify(body);
    const reply = await connection.ask(method, `/api/people/me/${path}`, token, given);
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${reply.body}`);
    // The shapes are the wire contract's; the OpenAPI test holds the server to it.
    return JSON.parse(reply.body) as Body;
  };
  const exactTo = EXACT_TO * DEVIATION;
  const { check } = await ask<{ check: Check }>('POST', 'skill-checks', { skillId, exactTo });
  let items = 0;
  for (let shown = check.presentation; shown; items++) {
    const { presentationId, item } = shown;
    const isRight = answer(Number(item.stem.slice('Item '.length)));
    const chosen = item.options.filter(({ text }) => (text === 'right') === isRight).slice(0, 1);
    const { next } = await ask<{ next: { presentation?: Presentation } }>(
      'PUT',
      `presentations/${presentationId}/response`,
      { chosen: chosen.map(({ optionId }) => optionId) },
    );
    shown = next.presentation ?? null;
  }
  const ended = await ask<{ check: Check }>('GET', `skill-checks/${check.skillCheckId}`);
  return { mean: ended.check.skills[0]?.after.mean ?? Number.NaN, items };
}
