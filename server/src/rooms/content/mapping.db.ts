import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { type ContentTables, REVIEW_ORIGIN, tables } from './tables.db.ts';

export type ItemParameterRow = ContentTables['content.item_parameter'];

/** What can be mapped to a skill: where its links stand, and under which name. */
const LINKS = {
  unit: { table: 'content.unit_skill', column: 'unit_id' },
  segment: { table: 'content.segment_skill', column: 'segment_id' },
  item: { table: 'content.item_skill', column: 'item_id' },
} as const;
export type MappedKind = keyof typeof LINKS;

export type LinkRow = {
  /** Of the unit, segment or item. */
  readonly id: string;
  readonly skillId: string;
  /** Null only of a segment: an author says that it is not about the skill. */
  readonly level: number | null;
  readonly origin: string;
};

/** Links that this origin made, and links of those named whoever made them. */
export async function selectLinks(
  db: Db,
  kind: MappedKind,
  of: { readonly origin: string; readonly ids: readonly string[] },
): Promise<LinkRow[]> {
  const column = sql.ref(LINKS[kind].column);
  const { rows } = await sql<LinkRow>`
    select ${column} as id, skill_id as "skillId", level, origin from ${sql.table(LINKS[kind].table)}
    where origin = ${of.origin} or ${column} = any(${[...of.ids]}::uuid[])`.execute(db);
  return rows;
}

export async function replaceLinks(
  db: Db,
  kind: MappedKind,
  change: { readonly added: readonly LinkRow[]; readonly removed: readonly LinkRow[] },
): Promise<void> {
  const table = sql.table(LINKS[kind].table);
  const column = sql.ref(LINKS[kind].column);
  const links = (rows: readonly LinkRow[]) => sql`json_to_recordset(${JSON.stringify(rows)}::json)
    as r(id uuid, "skillId" uuid, level integer, origin text)`;
  if (change.removed.length > 0)
    await sql`delete from ${table} s using ${links(change.removed)}
      where s.${column} = r.id and s.skill_id = r."skillId"`.execute(db);
  if (change.added.length > 0)
    await sql`insert into ${table} (${column}, skill_id, level, origin)
      select id, "skillId", level, origin from ${links(change.added)}`.execute(db);
}

export type KnownSegmentId = {
  readonly unitExternalId: string;
  readonly key: string;
  readonly segmentId: string;
  readonly isDecided: boolean;
};

/** The segments that these units ever had, and whether an author has decided what each is about. */
export async function selectSegmentIds(
  db: Db,
  unitExternalIds: readonly string[],
): Promise<KnownSegmentId[]> {
  if (unitExternalIds.length === 0) return [];
  const { rows } = await sql<KnownSegmentId>`
    select u.external_id as "unitExternalId", s.key, s.segment_id as "segmentId",
      exists (select 1 from content.segment_skill k
        where k.segment_id = s.segment_id and k.origin = ${REVIEW_ORIGIN}) as "isDecided"
    from content.unit u join content.segment s on s.unit_id = u.unit_id
    where u.external_id = any(${[...unitExternalIds]}::text[])`.execute(db);
  return rows;
}

/** A choice item that is mapped: what the prior parameters of its current version depend on. */
export type MappedShape = {
  readonly itemId: string;
  readonly kind: 'single' | 'multiple';
  readonly optionCount: number;
  readonly skillId: string;
  readonly level: number;
};

/** Those of the items named that are mapped and can be marked at once. */
export async function selectMappedShapes(
  db: Db,
  itemIds: readonly string[],
): Promise<MappedShape[]> {
  const { rows } = await sql<MappedShape>`
    select i.item_id as "itemId", v.kind, s.skill_id as "skillId", s.level,
      (select count(*) from content.item_option o
        where o.item_id = i.item_id and o.version = i.current_version)::integer as "optionCount"
    from content.item i
    join content.item_version v on v.item_id = i.item_id and v.version = i.current_version
    join content.item_skill s on s.item_id = i.item_id
    where i.item_id = any(${[...itemIds]}::uuid[]) and v.kind in ('single', 'multiple')`.execute(
    db,
  );
  return rows;
}

export async function selectItemParameters(
  db: Db,
  modelVersion: string,
  itemIds: readonly string[],
): Promise<ItemParameterRow[]> {
  return await tables(db)
    .selectFrom('content.item_parameter')
    .selectAll()
    .where('model_version', '=', modelVersion)
    .where('item_id', '=', sql<string>`any(${[...itemIds]}::uuid[])`)
    .execute();
}

export async function upsertItemParameters(
  db: Db,
  rows: readonly ItemParameterRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into content.item_parameter
    select * from json_populate_recordset(null::content.item_parameter, ${JSON.stringify(rows)}::json)
    on conflict (item_id, model_version) do update set difficulty = excluded.difficulty,
      discrimination = excluded.discrimination, guessing = excluded.guessing, origin = excluded.origin,
      set_at = excluded.set_at`.execute(db);
}

/** The sources of which there is content. */
export async function selectSources(db: Db): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select source from content.unit union select source from content.item order by source`.execute(
    db,
  );
  return rows.map((row) => row.source);
}

/** Holds a segment of a unit until the end of the transaction. @returns whether there is one */
export async function lockSegment(
  db: Db,
  place: { readonly unitId: string; readonly segmentId: string },
): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('content.segment')
    .select('segment_id')
    .where('unit_id', '=', place.unitId)
    .where('segment_id', '=', place.segmentId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
