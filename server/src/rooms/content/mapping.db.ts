import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import { type ContentTables, tables } from './tables.db.ts';

export type UnitSkillRow = ContentTables['content.unit_skill'];
export type ItemSkillRow = ContentTables['content.item_skill'];
export type ItemParameterRow = ContentTables['content.item_parameter'];

/** Links that this origin made, and links of the units named whoever made them. */
export async function selectUnitSkills(
  db: Db,
  origin: string,
  unitIds: readonly string[],
): Promise<UnitSkillRow[]> {
  return await tables(db)
    .selectFrom('content.unit_skill')
    .selectAll()
    .where((where) =>
      where.or([
        where('origin', '=', origin),
        where('unit_id', '=', sql<string>`any(${[...unitIds]}::uuid[])`),
      ]),
    )
    .execute();
}

/** As `selectUnitSkills`, for items. */
export async function selectItemSkills(
  db: Db,
  origin: string,
  itemIds: readonly string[],
): Promise<ItemSkillRow[]> {
  return await tables(db)
    .selectFrom('content.item_skill')
    .selectAll()
    .where((where) =>
      where.or([
        where('origin', '=', origin),
        where('item_id', '=', sql<string>`any(${[...itemIds]}::uuid[])`),
      ]),
    )
    .execute();
}

export async function replaceUnitSkills(
  db: Db,
  change: { readonly added: readonly UnitSkillRow[]; readonly removed: readonly UnitSkillRow[] },
): Promise<void> {
  if (change.removed.length > 0) {
    await sql`delete from content.unit_skill s
      using json_to_recordset(${JSON.stringify(change.removed)}::json) as r(unit_id uuid, skill_id uuid)
      where s.unit_id = r.unit_id and s.skill_id = r.skill_id`.execute(db);
  }
  await insertRows(tables(db), 'content.unit_skill', change.added);
}

export async function replaceItemSkills(
  db: Db,
  change: { readonly added: readonly ItemSkillRow[]; readonly removed: readonly ItemSkillRow[] },
): Promise<void> {
  const removed = change.removed.map((row) => row.item_id);
  if (removed.length > 0) {
    await tables(db)
      .deleteFrom('content.item_skill')
      .where('item_id', '=', sql<string>`any(${removed}::uuid[])`)
      .execute();
  }
  await insertRows(tables(db), 'content.item_skill', change.added);
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

/** Sets parameters; those that were fitted from responses stay. */
export async function upsertItemParameters(
  db: Db,
  rows: readonly ItemParameterRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into content.item_parameter
    select * from json_populate_recordset(null::content.item_parameter, ${JSON.stringify(rows)}::json)
    on conflict (item_id, model_version) do update set difficulty = excluded.difficulty,
      discrimination = excluded.discrimination, guessing = excluded.guessing, origin = excluded.origin,
      set_at = excluded.set_at
    where item_parameter.origin = 'level'`.execute(db);
}

/** The sources of which there is content. */
export async function selectSources(db: Db): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select source from content.unit union select source from content.item order by source`.execute(
    db,
  );
  return rows.map((row) => row.source);
}
