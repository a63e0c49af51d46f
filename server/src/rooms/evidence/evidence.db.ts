import { sql } from 'kysely';
import type { LevelOrNone, Observation, Proficiency, Showing } from '#engine';
import type { Db } from '#kernel/database';
import { readAnew } from '#kernel/read-once';
import type { Writes } from '#kernel/writes';

export const LEDGER_KINDS = [
  'response',
  'selfRating',
  'managerRating',
  'peerRating',
  'performanceRecord',
  'completion',
  'credential',
  'statement',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** What somebody said: dropped as soon as the person objects. */
export const RATING_KINDS = ['selfRating', 'managerRating', 'peerRating'] as const;
export type RatingKind = (typeof RATING_KINDS)[number];
const RATINGS: readonly LedgerKind[] = RATING_KINDS;

export const isRating = (kind: LedgerKind): boolean => RATINGS.includes(kind);

export type EvidenceTables = {
  'evidence.ledger_entry': {
    person_id: string;
    entry_id: string;
    skill_id: string;
    kind: LedgerKind;
    source_kind: string;
    source_id: string;
    about_kind: 'item' | 'unit' | null;
    about_id: string | null;
    about_version: number | null;
    about_title: string;
    observed_at: Date;
    recorded_at: Date;
    observation: unknown;
    ceiling: number;
    model_version: string;
    before_mean: number;
    before_variance: number;
    after_mean: number;
    after_variance: number;
    policy: string;
  };
  'evidence.proficiency': {
    person_id: string;
    skill_id: string;
    mean: number;
    variance: number;
    attained_level: LevelOrNone;
    showing: unknown;
    entry_count: number;
    last_observed_at: Date;
    last_entry_id: string;
    model_version: string;
    updated_at: Date;
  };
};

const tables = (db: Db) => db.withTables<EvidenceTables>();

/** An entry stops counting when it is voided, a contest was upheld, or a rating is contested. */
export const counts = sql`e.voided_at is null and not exists (
  select from evidence.contest c where c.person_id = e.person_id and c.entry_id = e.entry_id
    and (c.state = 'upheld' or (c.state = 'open' and e.kind = any(${[...RATINGS]}::text[]))))`;

/** What the ledger of one skill comes to, as of the last entry. */
export type OwnEvidence = {
  readonly proficiency: Proficiency;
  readonly entryCount: number;
  readonly attainedLevel: LevelOrNone;
  /** For each level what the entries say that can show it. */
  readonly showing: Showing;
  readonly lastObservedAt: Date;
  readonly lastEntryId: string;
  /** With which all of it was computed. */
  readonly modelVersion: string;
};

export type ProficiencyRow = {
  readonly personId: string;
  readonly skillId: string;
  readonly own: OwnEvidence;
};

/** Under this name a transaction keeps what it has read of a person's evidence. */
export function evidenceName(personId: string): string {
  return `evidence/own ${personId}`;
}

export async function selectProficiencies(
  db: Db,
  personIds: readonly string[],
): Promise<ProficiencyRow[]> {
  const rows = await tables(db)
    .selectFrom('evidence.proficiency')
    .selectAll()
    .where('person_id', 'in', personIds.length === 0 ? [NOBODY] : [...personIds])
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    skillId: row.skill_id,
    own: {
      proficiency: { mean: row.mean, variance: row.variance },
      entryCount: row.entry_count,
      attainedLevel: row.attained_level,
      // The column holds what this file wrote there.
      showing: row.showing as Showing,
      lastObservedAt: row.last_observed_at,
      lastEntryId: row.last_entry_id,
      modelVersion: row.model_version,
    },
  }));
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

export type EntryRow = {
  readonly personId: string;
  readonly entryId: string;
  readonly skillId: string;
  readonly kind: LedgerKind;
  readonly source: { readonly kind: string; readonly id: string };
  readonly about: {
    readonly kind: 'item' | 'unit' | null;
    readonly id: string | null;
    readonly version: number | null;
    readonly title: string;
  };
  readonly observedAt: Date;
  readonly recordedAt: Date;
  readonly observation: Observation;
  readonly ceiling: number;
  readonly modelVersion: string;
  readonly before: Proficiency;
  readonly after: Proficiency;
  readonly policy: string;
};

const entryInsert = (db: Db, entry: EntryRow) =>
  tables(db)
    .insertInto('evidence.ledger_entry')
    .values({
      person_id: entry.personId,
      entry_id: entry.entryId,
      skill_id: entry.skillId,
      kind: entry.kind,
      source_kind: entry.source.kind,
      source_id: entry.source.id,
      about_kind: entry.about.kind,
      about_id: entry.about.id,
      about_version: entry.about.version,
      about_title: entry.about.title,
      observed_at: entry.observedAt,
      recorded_at: entry.recordedAt,
      observation: JSON.stringify(entry.observation),
      ceiling: entry.ceiling,
      model_version: entry.modelVersion,
      before_mean: entry.before.mean,
      before_variance: entry.before.variance,
      after_mean: entry.after.mean,
      after_variance: entry.after.variance,
      policy: entry.policy,
    })
    .onConflict((conflict) => conflict.doNothing());

/** @returns false when this fact is evidence already */
export async function insertEntry(db: Db, entry: EntryRow): Promise<boolean> {
  return (await entryInsert(db, entry).returning('entry_id').execute()).length === 1;
}

export type ProficiencyWrite = OwnEvidence & {
  readonly personId: string;
  readonly skillId: string;
  readonly updatedAt: Date;
};

/** The next entry of a skill and what its ledger then comes to, unless somebody else was quicker with either. */
export function addEntry(
  db: Db,
  writes: Writes,
  entry: EntryRow,
  proficiency: { readonly row: ProficiencyWrite; readonly expectedEntries: number },
): void {
  readAnew(db, evidenceName(entry.personId));
  writes.add(entryInsert(db, entry), true);
  writes.add(proficiencyUpsert(db, proficiency.row, proficiency.expectedEntries), true);
}

/**
 * Writes what a skill's ledger comes to.
 * @param expectedEntries how many entries the stored row rested on when it was read; undefined writes in any case
 * @returns false when somebody else has written in between: replay then
 */
export async function upsertProficiency(
  db: Db,
  row: ProficiencyWrite,
  expectedEntries: number | undefined,
): Promise<boolean> {
  readAnew(db, evidenceName(row.personId));
  const written = await proficiencyUpsert(db, row, expectedEntries).returning('skill_id').execute();
  return written.length === 1;
}

function proficiencyUpsert(db: Db, row: ProficiencyWrite, expectedEntries: number | undefined) {
  const values = {
    mean: row.proficiency.mean,
    variance: row.proficiency.variance,
    attained_level: row.attainedLevel,
    showing: JSON.stringify(row.showing),
    entry_count: row.entryCount,
    last_observed_at: row.lastObservedAt,
    last_entry_id: row.lastEntryId,
    model_version: row.modelVersion,
    updated_at: row.updatedAt,
  };
  return tables(db)
    .insertInto('evidence.proficiency')
    .values({ person_id: row.personId, skill_id: row.skillId, ...values })
    .onConflict((conflict) => {
      const update = conflict.columns(['person_id', 'skill_id']).doUpdateSet(values);
      return expectedEntries === undefined
        ? update
        : update.where('evidence.proficiency.entry_count', '=', expectedEntries);
    });
}

/** Locks what a skill comes to, if there is anything yet, until the transaction ends. */
export async function lockProficiency(db: Db, personId: string, skillId: string): Promise<void> {
  await tables(db)
    .selectFrom('evidence.proficiency')
    .select('skill_id')
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .forUpdate()
    .execute();
}

export async function deleteProficiency(db: Db, personId: string, skillId: string): Promise<void> {
  readAnew(db, evidenceName(personId));
  await tables(db)
    .deleteFrom('evidence.proficiency')
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .execute();
}

export type CountingEntry = {
  readonly entryId: string;
  readonly observedAt: Date;
  readonly recordedAt: Date;
  readonly observation: Observation;
  readonly ceiling: number;
  /** With which before and after were computed. */
  readonly modelVersion: string;
  readonly before: Proficiency;
  readonly after: Proficiency;
};

/** The entries of a skill that count, in ledger order. */
export async function selectCountingEntries(
  db: Db,
  personId: string,
  skillId: string,
): Promise<CountingEntry[]> {
  const { rows } = await sql<{
    entryId: string;
    observedAt: Date;
    recordedAt: Date;
    observation: Observation;
    ceiling: number;
    modelVersion: string;
    bm: number;
    bv: number;
    am: number;
    av: number;
  }>`select e.entry_id as "entryId", e.observed_at as "observedAt",
      e.recorded_at as "recordedAt", e.observation, e.ceiling, e.model_version as "modelVersion",
      e.before_mean as bm, e.before_variance as bv, e.after_mean as am, e.after_variance as av
    from evidence.ledger_entry e
    where e.person_id = ${personId} and e.skill_id = ${skillId} and ${counts}
    order by e.observed_at, e.entry_id`.execute(db);
  return rows.map(({ bm, bv, am, av, ...entry }) => ({
    ...entry,
    before: { mean: bm, variance: bv },
    after: { mean: am, variance: av },
  }));
}

export type StepWrite = {
  readonly entryId: string;
  readonly before: Proficiency;
  readonly after: Proficiency;
};

/** Writes what came before and after some entries, after a replay, and with which model. */
export async function updateSteps(
  db: Db,
  personId: string,
  modelVersion: string,
  steps: readonly StepWrite[],
): Promise<void> {
  if (steps.length === 0) return;
  const rows = steps.map(({ entryId, before, after }) => ({
    id: entryId,
    bm: before.mean,
    bv: before.variance,
    am: after.mean,
    av: after.variance,
  }));
  await sql`update evidence.ledger_entry e
    set before_mean = v.bm, before_variance = v.bv, after_mean = v.am, after_variance = v.av,
      model_version = ${modelVersion}
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as v(id uuid, bm float8, bv float8, am float8, av float8)
    where e.person_id = ${personId} and e.entry_id = v.id`.execute(db);
}

export type FoundEntry = {
  readonly entryId: string;
  readonly skillId: string;
  readonly kind: LedgerKind;
};

export async function selectEntry(
  db: Db,
  personId: string,
  entryId: string,
): Promise<FoundEntry | undefined> {
  return await tables(db)
    .selectFrom('evidence.ledger_entry')
    .select(['entry_id as entryId', 'skill_id as skillId', 'kind'])
    .where('person_id', '=', personId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
}

/** The entry that a source became in a skill. */
export async function selectEntryOfSource(
  db: Db,
  entry: Pick<EntryRow, 'personId' | 'skillId' | 'source'>,
): Promise<{ entryId: string; before: Proficiency; after: Proficiency } | undefined> {
  const row = await tables(db)
    .selectFrom('evidence.ledger_entry')
    .select(['entry_id', 'before_mean', 'before_variance', 'after_mean', 'after_variance'])
    .where('person_id', '=', entry.personId)
    .where('source_kind', '=', entry.source.kind)
    .where('source_id', '=', entry.source.id)
    .where('skill_id', '=', entry.skillId)
    .executeTakeFirst();
  return (
    row && {
      entryId: row.entry_id,
      before: { mean: row.before_mean, variance: row.before_variance },
      after: { mean: row.after_mean, variance: row.after_variance },
    }
  );
}
