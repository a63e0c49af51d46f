import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { StoredVersion } from './plan-version.ts';
import { type ContentTables, tables } from './tables.db.ts';

export type StoredModule = StoredVersion & {
  readonly moduleId: string;
  readonly source: string;
  readonly externalId: string;
  readonly base: ContentTables['content.module_version'];
};

/** The current versions of the modules named, by external id. */
export async function selectStoredModules(
  db: Db,
  externalIds: readonly string[],
): Promise<Map<string, StoredModule>> {
  const rows = await tables(db)
    .selectFrom('content.module as m')
    .innerJoin('content.module_version as v', (join) =>
      join.onRef('v.module_id', '=', 'm.module_id').onRef('v.version', '=', 'm.current_version'),
    )
    .selectAll('v')
    .select(['m.source', 'm.external_id'])
    .select(
      sql<Record<string, string>>`(select json_object_agg(locale, content_hash)
        from content.module_variant t where t.module_id = v.module_id and t.version = v.version)`.as(
        'hashes',
      ),
    )
    .where('m.external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
  return new Map(
    rows.map(({ source, external_id, hashes, ...base }) => [
      external_id,
      {
        moduleId: base.module_id,
        source,
        externalId: external_id,
        version: base.version,
        baseHash: base.content_hash,
        variantHashes: new Map(Object.entries(hashes)),
        base,
      },
    ]),
  );
}

export type ModuleRows = {
  readonly fresh: readonly ContentTables['content.module'][];
  readonly versions: readonly ContentTables['content.module_version'][];
  readonly variants: readonly ContentTables['content.module_variant'][];
  /** Texts that go along unchanged from the version before. */
  readonly carried: readonly {
    readonly module_id: string;
    readonly version: number;
    readonly locale: string;
  }[];
};

export async function insertModuleVersions(db: Db, rows: ModuleRows): Promise<void> {
  await insertRows(tables(db), 'content.module', rows.fresh);
  await insertRows(tables(db), 'content.module_version', rows.versions);
  await insertRows(tables(db), 'content.module_variant', rows.variants);
  await sql`insert into content.module_variant
    select t.module_id, r.version, t.locale, t.external_id, t.content_hash, t.title, t.summary
    from json_to_recordset(${JSON.stringify(rows.carried)}::json) as r(module_id uuid, version int, locale text)
    join content.module_variant t
      on t.module_id = r.module_id and t.version = r.version - 1 and t.locale = r.locale`.execute(
    db,
  );
  const current = rows.versions.map(({ module_id, version }) => ({ module_id, version }));
  await sql`update content.module m set current_version = r.version
    from json_to_recordset(${JSON.stringify(current)}::json) as r(module_id uuid, version int)
    where m.module_id = r.module_id and m.current_version <> r.version`.execute(db);
}

/** The ids of the modules named. */
export async function selectModuleIds(
  db: Db,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tables(db)
    .selectFrom('content.module')
    .select(['external_id', 'module_id'])
    .where('external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.external_id, row.module_id]));
}
