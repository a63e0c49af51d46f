/**
 * How good the suggestions of skills are: the corpus in an embedded database, the mapping of the units and questions
 * in starter/suggestion-sample.json hidden, and their skills asked for. What is right for a unit was written by hand,
 * apart from the mapping; for a question it is what it is mapped to. A unit that leads to no skill has nothing to find,
 * and whatever is suggested for it counts as wrong.
 *
 * Units three times: with what is mapped beside them, which are often units of the same module; without anything of
 * their modules; without anything of their sources, as when an organisation brings content of its own. Questions four
 * times: with what is mapped beside them; without the other questions of their units, as when the units were mapped and
 * no question was; without their units too; without anything of their sources.
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
import { listSkills } from '#rooms/skills';
import { readSuggestions } from '../server/src/rooms/content/read-suggestions.ts';
import { readItemQueue, readUnitQueue } from '../server/src/rooms/content/review-queue.ts';
import { renewMappingRevision } from '../server/src/rooms/content/revisions.ts';
import { type Measure, measureOf } from './measure.ts';

const CORPUS = join(import.meta.dirname, '../../shared/data/corpus');
const SAMPLE = join(import.meta.dirname, '../starter/suggestion-sample.json');
const PARTS = 10;

type Link = { readonly skillId: string; readonly level: number };
/** A mapped unit, or a mapped item with the unit and module that it belongs to. */
type Subject = {
  readonly kind: 'unit' | 'item';
  readonly id: string;
  readonly externalId: string;
  readonly source: string;
  readonly unit: string;
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
    const mapped = await readMapped(work);
    const { units, items } = await readSample(work, mapped);
    const ofUnits = { work, mapped, sampled: units };
    const ofItems = { work, mapped, sampled: items };
    const bySource = apart(({ source }) => source);
    const byModule = partsOf(units, ({ module }) => module);
    const byUnit = partsOf(items, ({ unit }) => unit);
    const ofPartsUnits = kinBy(({ unit }) => unit);
    return [
      ...(await measureTimes(work, [...units, ...items])),
      ...scores('same modules known', await ask(ofUnits, [units], none)),
      ...scores(
        'modules hidden',
        await ask(
          ofUnits,
          byModule,
          kinBy(({ module }) => module),
        ),
      ),
      ...scores(
        'sources hidden',
        await ask(
          ofUnits,
          bySource(units),
          kinBy(({ source }) => source),
        ),
      ),
      ...scores('questions, same units known', await ask(ofItems, [items], none)),
      ...scores(
        'questions, others of their units hidden',
        await ask(
          ofItems,
          byUnit,
          (other, part) => other.kind === 'item' && ofPartsUnits(other, part),
        ),
      ),
      ...scores('questions, units hidden', await ask(ofItems, byUnit, ofPartsUnits)),
      ...scores(
        'questions, sources hidden',
        await ask(
          ofItems,
          bySource(items),
          kinBy(({ source }) => source),
        ),
      ),
    ];
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const sampleSchema = z.object({
  units: z.object({
    skills: z.record(z.string(), z.array(z.object({ skill: z.string(), level: z.int() }))),
  }),
  questions: z.object({ ids: z.array(z.string()) }),
});

async function readSample(
  work: Work,
  mapped: readonly Subject[],
): Promise<Record<'units' | 'items', readonly Subject[]>> {
  const sample = sampleSchema.parse(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  const skillIds = new Map((await listSkills(work)).map((skill) => [skill.key, skill.skillId]));
  const { rows } = await sql<Omit<Subject, 'links'>>`
    select 'unit' as kind, unit_id as id, external_id as "externalId", source, unit_id as unit,
      coalesce(module_id, unit_id) as module
    from content.unit where external_id = any(${Object.keys(sample.units.skills)}::text[])
    order by unit_id`.execute(work.db);
  const units = rows.map((unit) => ({
    ...unit,
    links: (sample.units.skills[unit.externalId] ?? []).map(({ skill, level }) => ({
      skillId: skillIds.get(skill) ?? '',
      level,
    })),
  }));
  const byId = new Map(mapped.map((subject) => [`${subject.kind} ${subject.externalId}`, subject]));
  const items = sample.questions.ids.map((id) => {
    const subject = byId.get(`item ${id}`);
    if (!subject) throw new Error(`the question “${id}” of the sample is not mapped`);
    return subject;
  });
  return { units, items };
}

async function readMapped(work: Work): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select k.kind, k.id, k."externalId", k.source, k.unit, coalesce(u.module_id, k.unit) as module, k.links
    from (
      select 'unit' as kind, unit_id as id, external_id as "externalId", source, unit_id as unit,
        (select json_agg(json_build_object('skillId', skill_id, 'level', level))
          from content.unit_skill s where s.unit_id = u.unit_id) as links
      from content.unit u
      union all
      select 'item', i.item_id, i.external_id, i.source, coalesce(i.unit_id, i.item_id),
        json_build_array(json_build_object('skillId', s.skill_id, 'level', s.level))
      from content.item i join content.item_skill s using (item_id)) k
    left join content.unit u on u.unit_id = k.unit
    where k.links is not null
    order by k.kind, k.id`.execute(work.db);
  return rows;
}

type KeyOf = (subject: Subject) => string;
type IsHidden = (other: Subject, part: readonly Subject[]) => boolean;

const none: IsHidden = () => false;

/** What has the same key as any of the part. */
const kinBy =
  (keyOf: KeyOf): IsHidden =>
  (other, part) =>
    part.some((subject) => keyOf(subject) === keyOf(other));

const apart =
  (keyOf: KeyOf) =>
  (sampled: readonly Subject[]): Subject[][] => [...Map.groupBy(sampled, keyOf).values()];

/** What has the same key stays together; the parts are about equally large. */
function partsOf(sampled: readonly Subject[], keyOf: KeyOf): Subject[][] {
  const parts: Subject[][] = Array.from({ length: PARTS }, () => []);
  for (const together of apart(keyOf)(sampled).sort((a, b) => b.length - a.length)) {
    parts.sort((a, b) => a.length - b.length)[0]?.push(...together);
  }
  return parts;
}

/** What is suggested for what is sampled, part by part, while it and all that is hidden are not mapped. */
async function ask(
  {
    work,
    mapped,
    sampled,
  }: {
    readonly work: Work;
    readonly mapped: readonly Subject[];
    readonly sampled: readonly Subject[];
  },
  parts: readonly (readonly Subject[])[],
  isHidden: IsHidden,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const part of parts) {
    const others = mapped.filter((other) => isHidden(other, part));
    await withoutMapping(work, [...sampled, ...others], async (inside) => {
      const { suggest } = await readSuggestions(inside);
      for (const subject of part) asked.push({ truth: subject.links, given: suggest(subject.id) });
    });
  }
  return asked;
}

async function withoutMapping(
  work: Work,
  subjects: readonly Subject[],
  act: (work: Work) => Promise<void>,
): Promise<void> {
  const end = new Error('taken back on purpose');
  await inTransaction(work, async (inside) => {
    const ids = subjects.map(({ id }) => id);
    await sql`delete from content.unit_skill where unit_id = any(${ids}::uuid[])`.execute(
      inside.db,
    );
    await sql`delete from content.item_skill where item_id = any(${ids}::uuid[])`.execute(
      inside.db,
    );
    await renewMappingRevision(inside.db);
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

type Look = (
  work: Work,
  asked: { readonly limit: number; readonly locale: string },
) => Promise<unknown>;

async function durationOf(look: Look, work: Work): Promise<number> {
  const beganMs = performance.now();
  await look(work, { limit: 10, locale: 'en' });
  return performance.now() - beganMs;
}

/** The first look reads all texts, of units and of questions; what follows a decision reads none. */
async function measureTimes(work: Work, sample: readonly Subject[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  await withoutMapping(work, sample, async (inside) => {
    const ms = (name: string, ...values: readonly number[]) =>
      measures.push(measureOf(name, 'ms', values));
    ms('first look at the queue', await durationOf(readUnitQueue, inside));
    ms('questions, first look after that', await durationOf(readItemQueue, inside));
    const { suggest, units, items, linksOf } = await readSuggestions(inside);
    const perSuggestion = (facts: ReadonlyMap<string, unknown>): number => {
      const open = [...facts.keys()].filter((id) => linksOf(id).length === 0);
      const beganMs = performance.now();
      for (const id of open) suggest(id);
      return (performance.now() - beganMs) / open.length;
    };
    ms(`a suggestion among ${units.size} units`, perSuggestion(units));
    ms(`questions, a suggestion among ${items.size}`, perSuggestion(items));
    ms('the queue after a decision', ...(await afterDecisions(readUnitQueue, inside)));
    ms('questions, the queue after a decision', ...(await afterDecisions(readItemQueue, inside)));
  });
  return measures;
}

async function afterDecisions(look: Look, work: Work): Promise<number[]> {
  const durations: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await renewMappingRevision(work.db);
    durations.push(await durationOf(look, work));
  }
  return durations;
}
