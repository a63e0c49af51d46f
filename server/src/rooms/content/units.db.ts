import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { KnownSegment } from './name-segments.ts';
import type { StoredVersion } from './plan-version.ts';
import { type ContentTables, tables } from './tables.db.ts';

export type StoredUnit = StoredVersion & {
  readonly unitId: string;
  readonly source: string;
  readonly externalId: string;
  readonly moduleId: string | null;
  readonly position: number;
  readonly base: ContentTables['content.unit_version'];
};

/** The current versions of the units named, by external id. */
export async function selectStoredUnits(
  db: Db,
  externalIds: readonly string[],
): Promise<Map<string, StoredUnit>> {
  const rows = await tables(db)
    .selectFrom('content.unit as u')
    .innerJoin('content.unit_version as v', (join) =>
      join.onRef('v.unit_id', '=', 'u.unit_id').onRef('v.version', '=', 'u.current_version'),
    )
    .selectAll('v')
    .select(['u.source', 'u.external_id', 'u.module_id', 'u.position'])
    .select(
      sql<Record<string, string>>`(select json_object_agg(locale, content_hash)
        from content.unit_variant t where t.unit_id = v.unit_id and t.version = v.version)`.as(
        'hashes',
      ),
    )
    .where('u.external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
  return new Map(
    rows.map(({ source, external_id, module_id, position, hashes, ...base }) => [
      external_id,
      {
        unitId: base.unit_id,
        source,
        externalId: external_id,
        moduleId: module_id,
        position,
        version: base.version,
        baseHash: base.content_hash,
        variantHashes: new Map(Object.entries(hashes)),
        base,
      },
    ]),
  );
}

/** The segments of current versions by unit and language, the original's language first. */
export async function selectKnownSegments(
  db: Db,
  unitIds: readonly string[],
): Promise<Map<string, Map<string, KnownSegment[]>>> {
  const byUnit = new Map<string, Map<string, KnownSegment[]>>();
  if (unitIds.length === 0) return byUnit;
  const { rows } = await sql<KnownSegment & { unit_id: string; locale: string }>`
    select u.unit_id, t.locale, s.key, v.title, v.level
    from content.unit u
    join content.unit_variant t on t.unit_id = u.unit_id and t.version = u.current_version
    join content.segment_variant v on v.unit_id = u.unit_id and v.version = t.version and v.locale = t.locale
    join content.segment s on s.segment_id = v.segment_id
    where u.unit_id = any(${[...unitIds]}::uuid[])
    order by u.unit_id, t.external_id <> u.external_id, t.locale collate "C", v.position`.execute(
    db,
  );
  for (const { unit_id, locale, ...segment } of rows) {
    const byLocale = byUnit.get(unit_id) ?? new Map<string, KnownSegment[]>();
    byUnit.set(unit_id, byLocale);
    byLocale.set(locale, [...(byLocale.get(locale) ?? []), segment]);
  }
  return byUnit;
}

/** The ids of all segments that these units ever had, by unit and key. */
export async function selectSegmentIds(
  db: Db,
  unitIds: readonly string[],
): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('content.segment')
    .selectAll()
    .where('unit_id', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [`${row.unit_id} ${row.key}`, row.segment_id]));
}

export type UnitRows = {
  readonly fresh: readonly ContentTables['content.unit'][];
  readonly versions: readonly ContentTables['content.unit_version'][];
  readonly variants: readonly ContentTables['content.unit_variant'][];
  readonly segments: readonly ContentTables['content.segment'][];
  readonly segmentVariants: readonly ContentTables['content.segment_variant'][];
  /** Texts that go along unchanged from the version before. */
  readonly carried: readonly {
    readonly unit_id: string;
    readonly version: number;
    readonly locale: string;
  }[];
};

export async function insertUnitVersions(db: Db, rows: UnitRows): Promise<void> {
  await insertRows(tables(db), 'content.unit', rows.fresh);
  await insertRows(tables(db), 'content.unit_version', rows.versions);
  await insertRows(tables(db), 'content.unit_variant', rows.variants);
  await copyCarriedTexts(db, rows.carried);
  await insertRows(tables(db), 'content.segment', rows.segments);
  await insertRows(tables(db), 'content.segment_variant', rows.segmentVariants);
}

async function copyCarriedTexts(db: Db, carried: UnitRows['carried']): Promise<void> {
  if (carried.length === 0) return;
  const named = sql`json_to_recordset(${JSON.stringify(carried)}::json)
    as r(unit_id uuid, version int, locale text)`;
  // Whole rows, but for the version: a column that comes later must not be lost on the way.
  const next = (row: string) =>
    sql`(jsonb_populate_record(${sql.ref(row)}, jsonb_build_object('version', r.version))).*`;
  await sql`insert into content.unit_variant
    select ${next('t')} from ${named} join content.unit_variant t
      on t.unit_id = r.unit_id and t.version = r.version - 1 and t.locale = r.locale`.execute(db);
  await sql`insert into content.segment_variant
    select ${next('s')} from ${named} join content.segment_variant s
      on s.unit_id = r.unit_id and s.version = r.version - 1 and s.locale = r.locale`.execute(db);
}

export type UnitPlace = {
  readonly unit_id: string;
  readonly module_id: string | null;
  readonly position: number;
  readonly version: number;
};

/** Where units stand and which version counts; rows that are right already are not touched. */
export async function updateUnitPlaces(db: Db, places: readonly UnitPlace[]): Promise<void> {
  if (places.length === 0) return;
  await sql`update content.unit u
    set module_id = r.module_id, position = r.position, current_version = r.version
    from json_to_recordset(${JSON.stringify(places)}::json)
      as r(unit_id uuid, module_id uuid, position int, version int)
    where u.unit_id = r.unit_id
      and (u.module_id is distinct from r.module_id or u.position <> r.position
        or u.current_version <> r.version)`.execute(db);
}

export async function selectUnitIds(
  db: Db,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('content.unit')
    .select(['external_id', 'unit_id'])
    .where('external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.external_id, row.unit_id]));
}

export async function selectAllPrerequisites(
  db: Db,
): Promise<ContentTables['content.unit_prerequisite'][]> {
  return await tables(db).selectFrom('content.unit_prerequisite').selectAll().execute();
}

export async function replacePrerequisites(
  db: Db,
  change: {
    readonly added: readonly ContentTables['content.unit_prerequisite'][];
    readonly removed: readonly ContentTables['content.unit_prerequisite'][];
  },
): Promise<void> {
  if (change.removed.length > 0) {
    await sql`delete from content.unit_prerequisite p
      using json_to_recordset(${JSON.stringify(change.removed)}::json) as r(unit_id uuid, requires_unit_id uuid)
      where p.unit_id = r.unit_id and p.requires_unit_id = r.requires_unit_id`.execute(db);
  }
  await insertRows(tables(db), 'content.unit_prerequisite', change.added);
}
