import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import { type ContentTables, tables } from './tables.db.ts';

export type SourceRow = ContentTables['content.source'];
export type AssetRow = ContentTables['content.asset'];

export async function selectSourceHashes(db: Db): Promise<Map<string, string>> {
  const rows = await tables(db)
    .selectFrom('content.source')
    .select(['source', 'content_hash'])
    .execute();
  return new Map(rows.map((row) => [row.source, row.content_hash]));
}

export async function replaceSources(db: Db, rows: readonly SourceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tables(db)
    .deleteFrom('content.source')
    .where('source', '=', sql<string>`any(${rows.map((row) => row.source)}::text[])`)
    .execute();
  await insertRows(tables(db), 'content.source', rows);
}

export async function selectAsset(
  db: Db,
  source: string,
  path: string,
): Promise<AssetRow | undefined> {
  return await tables(db)
    .selectFrom('content.asset')
    .selectAll()
    .where('source', '=', source)
    .where('path', '=', path)
    .executeTakeFirst();
}

export async function upsertAsset(db: Db, row: AssetRow): Promise<void> {
  await tables(db)
    .insertInto('content.asset')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['source', 'path'])
        .doUpdateSet({ file_hash: row.file_hash, media_type: row.media_type }),
    )
    .execute();
}
