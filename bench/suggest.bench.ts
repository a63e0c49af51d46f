/**
 * How good the suggestions of skills are: the corpus in an embedded database, the mapping of the units in
 * starter/suggestion-sample.json hidden, and their skills asked for. Three times: with what is mapped beside them,
 * which are often units of the same module; without any unit of their modules; without any of their sources, as when
 * an organisation brings content of its own.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { prepareDatabase } from '#app/app';
import { systemClock } from '#kernel/clock';
import { openDatabase } from '#kernel/database';
import { idSource } from '#kernel/ids';
import { inTransaction, type Work } from '#kernel/work';
import { importDirectory, loadStarter } from '#rooms/integrations';
import { readSuggestions } from '../server/src/rooms/content/read-suggestions.ts';
import { readReviewQueue } from '../server/src/rooms/content/review-queue.ts';
import { type Measure, measureOf } from './measure.ts';

const CORPUS = join(import.meta.dirname, '../../shared/data/corpus');
const SAMPLE = join(import.meta.dirname, '../starter/suggestion-sample.json');
const MODULE_PARTS = 10;

type Link = { readonly skillId: string; readonly level: number };
type Unit = {
  readonly unitId: string;
  readonly source: string;
  readonly module: string;
  readonly links: readonly Link[];
};
type Asked = { readonly truth: readonly Link[]; readonly given: readonly Link[] };

export async function bench(): Promise<readonly Measure[]> {
  if (!existsSync(CORPUS)) throw new Error(`There is no corpus at ${CORPUS} to measure with.`);
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: undefined });
  const work: Work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
  try {
    await prepareDatabase(database, systemClock);
    await inTransaction(work, (inside) => loadStarter(inside));
    await importDirectory(work, CORPUS, { filesDir: join(dataDir, 'files') });
    const sample = await readSample(work);
    return [
      ...(await measureTime(work, sample)),
      ...scores('same modules known', await ask(work, [sample], () => false)),
      ...scores(
        'modules hidden',
        await ask(work, partsOf(sample, MODULE_PARTS), (unit, part) =>
          part.some(({ module }) => module === unit.module),
        ),
      ),
      ...scores(
        'sources hidden',
        await ask(
          work,
          [...Map.groupBy(sample, ({ source }) => source).values()],
          (unit, part) => part[0]?.source === unit.source,
        ),
      ),
    ];
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const sampleSchema = z.object({ units: z.array(z.string()) });

async function readSample(work: Work): Promise<Unit[]> {
  const { units } = sampleSchema.parse(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  const found = await mappedUnits(work, sql`u.external_id = any(${units}::text[])`);
  if (found.length !== units.length)
    throw new Error(`${units.length - found.length} units of the sample are not mapped`);
  return found;
}

async function mappedUnits(work: Work, where: ReturnType<typeof sql>): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select u.unit_id as "unitId", u.source, coalesce(u.module_id, u.unit_id) as module,
      json_agg(json_build_object('skillId', k.skill_id, 'level', k.level)) as links
    from content.unit u join content.unit_skill k using (unit_id)
    where ${where} group by u.unit_id order by u.unit_id`.execute(work.db);
  return rows;
}

/** Modules stay whole; the parts are about equally large. */
function partsOf(sample: readonly Unit[], count: number): Unit[][] {
  const parts: Unit[][] = Array.from({ length: count }, () => []);
  const modules = [...Map.groupBy(sample, ({ module }) => module).values()];
  for (const units of modules.sort((a, b) => b.length - a.length)) {
    parts.sort((a, b) => a.length - b.length)[0]?.push(...units);
  }
  return parts;
}

/** What is suggested for the units of the sample, part by part, while they and all that is hidden are not mapped. */
async function ask(
  work: Work,
  parts: readonly (readonly Unit[])[],
  isHidden: (unit: Unit, part: readonly Unit[]) => boolean,
): Promise<Asked[]> {
  const sampled = parts.flat();
  const asked: Asked[] = [];
  for (const part of parts) {
    const others = (await mappedUnits(work, sql`true`)).filter((unit) => isHidden(unit, part));
    await withoutMapping(work, [...sampled, ...others], async (inside) => {
      const { suggest } = await readSuggestions(inside);
      for (const unit of part) asked.push({ truth: unit.links, given: suggest(unit.unitId) });
    });
  }
  return asked;
}

async function withoutMapping(
  work: Work,
  units: readonly Unit[],
  act: (work: Work) => Promise<void>,
): Promise<void> {
  const end = new Error('taken back on purpose');
  await inTransaction(work, async (inside) => {
    const unitIds = units.map(({ unitId }) => unitId);
    await sql`delete from content.unit_skill where unit_id = any(${unitIds}::uuid[])`.execute(
      inside.db,
    );
    await sql`update content.revision set revision = gen_random_uuid()`.execute(inside.db);
    await act(inside);
    throw end;
  }).catch((error: unknown) => {
    if (error !== end) throw error;
  });
}

function scores(name: string, asked: readonly Asked[]): Measure[] {
  const percent = (part: number, all: number): readonly number[] => [
    all === 0 ? 0 : (100 * part) / all,
  ];
  const truths = asked.reduce((sum, { truth }) => sum + truth.length, 0);
  const measures = [1, 3].flatMap((count) => {
    const given = asked.map((one) => ({ ...one, given: one.given.slice(0, count) }));
    const right = given.reduce((sum, one) => sum + hits(one).length, 0);
    const all = given.reduce((sum, one) => sum + one.given.length, 0);
    return [
      measureOf(`${name}: precision at ${count}`, '%', percent(right, all)),
      measureOf(`${name}: recall at ${count}`, '%', percent(right, truths)),
    ];
  });
  const found = asked.flatMap((one) => hits({ ...one, given: one.given.slice(0, 3) }));
  const near = found.filter(({ given, truth }) => Math.abs(given - truth) <= 1).length;
  const same = found.filter(({ given, truth }) => given === truth).length;
  return [
    ...measures,
    measureOf(`${name}: level at most one away`, '%', percent(near, found.length)),
    measureOf(`${name}: same level`, '%', percent(same, found.length)),
  ];
}

function hits({ truth, given }: Asked): { readonly given: number; readonly truth: number }[] {
  return given.flatMap(({ skillId, level }) => {
    const match = truth.find((link) => link.skillId === skillId);
    return match ? [{ given: level, truth: match.level }] : [];
  });
}

/** The first look at the queue reads all texts; what follows a decision reads none. */
async function measureTime(work: Work, sample: readonly Unit[]): Promise<Measure[]> {
  const look = async (inside: Work): Promise<number> => {
    const beganMs = performance.now();
    await readReviewQueue(inside, { limit: 10, locale: 'en' });
    return performance.now() - beganMs;
  };
  const measures: Measure[] = [];
  await withoutMapping(work, sample, async (inside) => {
    measures.push(measureOf('first look at the queue', 'ms', [await look(inside)]));
    const { suggest, facts } = await readSuggestions(inside);
    const open = [...facts.values()].filter(({ skills }) => skills.length === 0);
    const beganMs = performance.now();
    for (const { unitId } of open) suggest(unitId);
    const perUnitMs = (performance.now() - beganMs) / open.length;
    measures.push(measureOf(`a suggestion among ${facts.size} units`, 'ms', [perUnitMs]));
    const after: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      await sql`update content.revision set revision = gen_random_uuid()`.execute(inside.db);
      after.push(await look(inside));
    }
    measures.push(measureOf('the queue after a decision', 'ms', after));
  });
  return measures;
}
