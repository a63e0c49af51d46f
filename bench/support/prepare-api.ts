/**
 * Fills an empty database with an organisation to measure: the corpus, so many people in eight roles, and among them
 * learners who have responded in a skill check and have a plan. What the learners left behind is copied to all others,
 * so that every table is as long as it would be.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { prepareDatabase } from '#app/app';
import { systemClock } from '#kernel/clock';
import { type Db, openDatabase } from '#kernel/database';
import { idSource } from '#kernel/ids';
import { inTransaction, type Work } from '#kernel/work';
import {
  importDirectory,
  importPeople,
  loadStarter,
  peopleMappingSchema,
} from '#rooms/integrations';
import { composeToday, presentNext, respond, startCheck, stopCheck } from '#rooms/learning';
import { changePreferences, createApiToken } from '#rooms/people';
import { listSkills, saveRoleProfile } from '#rooms/skills';

export type Place = { readonly dataDir: string; readonly databaseUrl: string | undefined };
export type Learner = {
  readonly token: string;
  /** A unit of the learner's plan. */
  readonly unitId: string;
  /** What nobody else searches for, so that nothing comes from memory: a word of the corpus, every other one beside a common one. */
  readonly searches: readonly string[];
};

const ROLES = 8;
const LEARNERS = 200;
const PLAYED = 24;
/** Each person's; the copies of 50,000 people still fit a memory. */
const RESPONSES = 3;
const TARGETS = 6;
const COMMON_WORDS = ['git', 'test', 'security', 'data', 'javascript', 'python', 'design', 'sql'];

/** @returns those who are signed in as, in no order that says anything */
export async function prepareOrganisation(
  place: Place,
  corpus: string,
  people: number,
): Promise<readonly Learner[]> {
  const database = await openDatabase(place);
  const work: Work = { db: database.db, clock: systemClock, newId: idSource(systemClock) };
  try {
    await prepareDatabase(database, systemClock);
    await inTransaction(work, (inside) => loadStarter(inside));
    await importDirectory(work, corpus, { filesDir: join(place.dataDir, 'files') });
    await takePeopleIn(work, people);
    await giveTargets(work);
    const ids = await evenly(work.db, LEARNERS);
    await play(work, ids.slice(0, PLAYED));
    await work.db.transaction().execute(async (db) => {
      // Copying for 50,000 people takes longer than a server lets a statement take.
      await sql`set local statement_timeout = 0`.execute(db);
      await copyHistory(db, ids.slice(0, PLAYED));
    });
    return await signIn(work, ids);
  } finally {
    await database.close();
  }
}

async function takePeopleIn(work: Work, people: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-people-'));
  const file = join(folder, 'people.csv');
  const rows = Array.from({ length: people }, (_, index) =>
    [
      `p${index}`,
      `Person ${index}`,
      index < 12 ? '' : `p${Math.floor(index / 12)}`,
      `Team ${Math.floor(index / 12)}`,
      `Role ${index % ROLES}`,
      '2024-02-01',
    ].join(','),
  );
  writeFileSync(file, `id,name,manager,team,role,start\n${rows.join('\n')}\n`);
  const columns = {
    externalId: 'id',
    displayName: 'name',
    manager: 'manager',
    team: 'team',
    role: 'role',
    startedOn: 'start',
  };
  await importPeople(work, {
    file,
    mapping: peopleMappingSchema.parse({ source: 'bench', columns }),
    mode: 'apply',
    actorId: null,
    isComplete: false,
  });
  rmSync(folder, { recursive: true });
}

async function giveTargets(work: Work): Promise<void> {
  const { rows: roles } = await sql<{ roleId: string; title: string }>`
    select role_id as "roleId", title from people.role order by title`.execute(work.db);
  // Skills that the corpus teaches most, so that plans have something in them.
  const { rows: taught } = await sql<{ skillId: string }>`
    select skill_id as "skillId" from content.unit_skill group by 1
    order by count(*) desc, 1 limit 24`.execute(work.db);
  const keys = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill.key]));
  for (const [index, { roleId, title }] of roles.entries()) {
    const skills = Array.from({ length: TARGETS }, (_, at) => taught[(index * 3 + at) % 24]);
    await saveRoleProfile(work, {
      source: 'organisation',
      externalId: title,
      title,
      description: '',
      roleId,
      targets: skills.flatMap((skill) => {
        const skillKey = keys.get(skill?.skillId ?? '');
        return skillKey === undefined ? [] : [{ skillKey, level: 3, importance: 4 }];
      }),
    });
  }
}

/** People from all over the organisation. */
async function evenly(db: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.person order by md5(person_id::text)
    limit ${count}`.execute(db);
  return rows.map(({ personId }) => personId);
}

async function play(work: Work, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds) {
    const { skillCheckId } = await startCheck(work, personId);
    for (let response = 0; response < RESPONSES; response += 1) {
      const next = await presentNext(work, personId, skillCheckId);
      if (next.kind !== 'presentation') break;
      const { presentationId, item } = next.presentation;
      const chosen = item.options.slice(0, item.kind === 'single' ? 1 : 2);
      await respond(work, personId, presentationId, {
        chosen: chosen.map(({ optionId }) => optionId),
      });
    }
    await stopCheck(work, personId, skillCheckId);
    await composeToday(work, personId, 15);
  }
}

/** Own ids of a row get new ones that are the same wherever they stand. */
const OWN_IDS = [
  'entry_id',
  'last_entry_id',
  'presentation_id',
  'context_id',
  'skill_check_id',
  'statement_id',
  'plan_id',
  'source_id',
];
const COPIED = [
  'evidence.ledger_entry',
  'evidence.proficiency',
  'assessment.skill_check',
  'assessment.skill_check_skill',
  'learning.presentation',
  'learning.response',
  'plans.plan',
  'plans.plan_entry',
  'plans.plan_skip',
  'plans.plan_uncovered',
];

async function copyHistory(db: Db, personIds: readonly string[]): Promise<void> {
  await sql`create temporary table copied as
    select p.person_id as to_id, (${[...personIds]}::uuid[])[1 + (row_number() over ())::int % ${personIds.length}] as from_id
    from people.person p where p.person_id <> all(${[...personIds]}::uuid[])`.execute(db);
  for (const table of COPIED) {
    const { rows } = await sql<{ name: string; type: string }>`
      select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(
      db,
    );
    const values = rows.map(({ name, type }) => {
      if (name === 'person_id') return sql`c.to_id`;
      const column = sql.ref(`t.${name}`);
      if (!OWN_IDS.includes(name)) return column;
      // Version 8, an id made in a way of one's own.
      return sql`overlay(overlay(md5(c.to_id::text || ${column}::text) placing '8' from 13)
        placing '8' from 17)::uuid::${sql.raw(type)}`;
    });
    const names = rows.map(({ name }) => sql.ref(name));
    await sql`insert into ${sql.table(table)} (${sql.join(names)})
      select ${sql.join(values)} from copied c
      join ${sql.table(table)} t on t.person_id = c.from_id`.execute(db);
  }
  await sql`drop table copied`.execute(db);
  await sql`analyze`.execute(db);
}

async function signIn(work: Work, personIds: readonly string[]): Promise<Learner[]> {
  const learners: Learner[] = [];
  const { rows: words } = await sql<{ word: string }>`
    select distinct word, md5(word) from content.search_word order by md5(word)`.execute(work.db);
  for (const [index, personId] of personIds.entries()) {
    await changePreferences(work, personId, { dataUseSeen: true, firstRunDone: true });
    const { next, others } = await composeToday(work, personId, 60);
    const unitId = next?.unitId ?? others[0]?.unitId;
    if (unitId === undefined) continue;
    const searches = words
      .filter((_, at) => at % personIds.length === index)
      .map(({ word }, at) =>
        at % 2 === 0 ? word : `${COMMON_WORDS[at % COMMON_WORDS.length]} ${word}`,
      );
    learners.push({ token: await createApiToken(work, personId, 'bench'), unitId, searches });
  }
  if (learners.length === 0) throw new Error('nobody has a unit to learn');
  return learners;
}
