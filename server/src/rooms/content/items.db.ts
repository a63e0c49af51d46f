import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { NamedOption } from '#standards/interchange';
import type { StoredVersion } from './plan-version.ts';
import { type ContentTables, tables } from './tables.db.ts';

export type StoredItem = StoredVersion & {
  readonly itemId: string;
  readonly source: string;
  readonly unitId: string | null;
  readonly position: number;
  readonly base: ContentTables['content.item_version'];
};

/** The current versions of the items named, by external id. */
export async function selectStoredItems(
  db: Db,
  externalIds: readonly string[],
): Promise<Map<string, StoredItem>> {
  const rows = await tables(db)
    .selectFrom('content.item as i')
    .innerJoin('content.item_version as v', (join) =>
      join.onRef('v.item_id', '=', 'i.item_id').onRef('v.version', '=', 'i.current_version'),
    )
    .selectAll('v')
    .select(['i.source', 'i.external_id', 'i.unit_id', 'i.position'])
    .select(
      sql<Record<string, string>>`(select json_object_agg(locale, content_hash)
        from content.item_variant t where t.item_id = v.item_id and t.version = v.version)`.as(
        'hashes',
      ),
    )
    .where('i.external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
  return new Map(
    rows.map(({ source, external_id, unit_id, position, hashes, ...base }) => [
      external_id,
      {
        itemId: base.item_id,
        source,
        unitId: unit_id,
        position,
        version: base.version,
        baseHash: base.content_hash,
        variantHashes: new Map(Object.entries(hashes)),
        base,
      },
    ]),
  );
}

export async function selectItemIds(
  db: Db,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('content.item')
    .select(['external_id', 'item_id'])
    .where('external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.external_id, row.item_id]));
}

/** The options of current versions by item and language, the original's language first, in the file's order. */
export async function selectKnownOptions(
  db: Db,
  itemIds: readonly string[],
): Promise<Map<string, Map<string, NamedOption[]>>> {
  const byItem = new Map<string, Map<string, NamedOption[]>>();
  if (itemIds.length === 0) return byItem;
  const { rows } = await sql<NamedOption & { item_id: string; locale: string }>`
    select i.item_id, t.locale, o.option_id as "optionId", o.correct, v.text
    from content.item i
    join content.item_variant t on t.item_id = i.item_id and t.version = i.current_version
    join content.item_option o on o.item_id = i.item_id and o.version = t.version
    join content.option_variant v on v.item_id = i.item_id and v.version = t.version
      and v.locale = t.locale and v.option_id = o.option_id
    where i.item_id = any(${[...itemIds]}::uuid[])
    order by i.item_id, t.external_id <> i.external_id, t.locale collate "C", o.position`.execute(
    db,
  );
  for (const { item_id, locale, ...option } of rows) {
    const byLocale = byItem.get(item_id) ?? new Map<string, NamedOption[]>();
    byItem.set(item_id, byLocale);
    byLocale.set(locale, [...(byLocale.get(locale) ?? []), option]);
  }
  return byItem;
}

export type ItemRows = {
  readonly fresh: readonly ContentTables['content.item'][];
  readonly versions: readonly ContentTables['content.item_version'][];
  readonly variants: readonly ContentTables['content.item_variant'][];
  readonly options: readonly ContentTables['content.item_option'][];
  readonly optionVariants: readonly ContentTables['content.option_variant'][];
  /** Texts that go along unchanged from the version before. */
  readonly carried: readonly {
    readonly item_id: string;
    readonly version: number;
    readonly locale: string;
  }[];
};

export async function insertItemVersions(db: Db, rows: ItemRows): Promise<void> {
  await insertRows(tables(db), 'content.item', rows.fresh);
  await insertRows(tables(db), 'content.item_version', rows.versions);
  await insertRows(tables(db), 'content.item_variant', rows.variants);
  await insertRows(tables(db), 'content.item_option', rows.options);
  await insertRows(tables(db), 'content.option_variant', rows.optionVariants);
  if (rows.carried.length === 0) return;
  const named = sql`json_to_recordset(${JSON.stringify(rows.carried)}::json)
    as r(item_id uuid, version int, locale text)`;
  await sql`insert into content.item_variant
    select t.item_id, r.version, t.locale, t.external_id, t.content_hash, t.stem, t.explanation,
      t.model_response, t.pairs
    from ${named} join content.item_variant t
      on t.item_id = r.item_id and t.version = r.version - 1 and t.locale = r.locale`.execute(db);
  await sql`insert into content.option_variant
    select o.item_id, r.version, o.locale, o.option_id, o.text, o.explanation
    from ${named} join content.option_variant o
      on o.item_id = r.item_id and o.version = r.version - 1 and o.locale = r.locale`.execute(db);
}

export type ItemPlace = {
  readonly item_id: string;
  readonly unit_id: string | null;
  readonly position: number;
  readonly version: number;
};

/** Where items stand and which version counts; rows that are right already are not touched. */
export async function updateItemPlaces(db: Db, places: readonly ItemPlace[]): Promise<void> {
  if (places.length === 0) return;
  await sql`update content.item i
    set unit_id = r.unit_id, position = r.position, current_version = r.version
    from json_to_recordset(${JSON.stringify(places)}::json)
      as r(item_id uuid, unit_id uuid, position int, version int)
    where i.item_id = r.item_id
      and (i.unit_id is distinct from r.unit_id or i.position <> r.position
        or i.current_version <> r.version)`.execute(db);
}
