import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import { type ContentTables, type PathTexts, tables } from './tables.db.ts';

export type { PathTexts };

export type StoredPath = {
  readonly pathId: string;
  readonly source: string;
  readonly version: number;
  readonly contentHash: string;
  readonly texts: PathTexts;
  readonly levels: readonly string[];
  readonly moduleIds: readonly string[];
};

/** The current versions of the paths named, by external id. */
export async function selectStoredPaths(
  db: Db,
  externalIds: readonly string[],
): Promise<Map<string, StoredPath>> {
  const rows = await tables(db)
    .selectFrom('content.path as p')
    .innerJoin('content.path_version as v', (join) =>
      join.onRef('v.path_id', '=', 'p.path_id').onRef('v.version', '=', 'p.current_version'),
    )
    .select([
      'p.external_id as externalId',
      'p.path_id as pathId',
      'p.source',
      'v.version',
      'v.content_hash as contentHash',
      'v.texts',
      'v.levels',
      'v.module_ids as moduleIds',
    ])
    .where('p.external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
  return new Map(rows.map(({ externalId, ...path }) => [externalId, path]));
}

export type WrittenPath = {
  readonly isNew: boolean;
  readonly source: string;
  readonly externalId: string;
  readonly row: ContentTables['content.path_version'];
};

export async function insertPathVersions(db: Db, paths: readonly WrittenPath[]): Promise<void> {
  await insertRows(
    tables(db),
    'content.path',
    paths
      .filter(({ isNew }) => isNew)
      .map(({ source, externalId, row }) => ({
        path_id: row.path_id,
        source,
        external_id: externalId,
        current_version: row.version,
      })),
  );
  await insertRows(
    tables(db),
    'content.path_version',
    paths.map(({ row }) => row),
  );
  const current = paths
    .filter(({ isNew }) => !isNew)
    .map(({ row }) => ({ path_id: row.path_id, version: row.version }));
  await sql`update content.path p set current_version = r.version
    from json_to_recordset(${JSON.stringify(current)}::json) as r(path_id uuid, version int)
    where p.path_id = r.path_id`.execute(db);
}
