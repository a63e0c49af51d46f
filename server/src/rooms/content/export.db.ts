import { sql } from 'kysely';
import type { ItemParameters } from '#engine';
import type { Db } from '#kernel/database';
import type { CatalogueItem, CatalogueModule, CataloguePath, CatalogueUnit } from './catalogue.ts';
import type { SourceRow } from './sources.db.ts';
import { type ContentTables, tables } from './tables.db.ts';

/** A page of what is there now, after an entry; items in the order of their units, all else of external ids. */
type Page<Entry> = { readonly after: Entry | undefined; readonly size: number };

export type ExportedUnit = CatalogueUnit & { readonly requires: readonly string[] };

const paged = ({ after, size }: Page<{ readonly externalId: string }>) =>
  sql`o.external_id collate "C" > ${after?.externalId ?? ''} order by o.external_id collate "C" limit ${size}`;

/** The original first, as `saveCatalogue` wants it, then the other languages. */
const originalFirst = sql`(t.external_id <> o.external_id), t.locale`;

export async function selectModulesPage(
  db: Db,
  page: Page<CatalogueModule>,
): Promise<CatalogueModule[]> {
  const { rows } = await sql<CatalogueModule>`
    select o.source, o.external_id as "externalId", false as "isTranslationOnly",
      v.position, v.level, v.topics,
      (select json_agg(json_build_object('locale', t.locale, 'externalId', t.external_id,
          'title', t.title, 'summary', t.summary) order by ${originalFirst})
        from content.module_variant t where t.module_id = o.module_id and t.version = v.version) as variants
    from content.module o
    join content.module_version v on v.module_id = o.module_id and v.version = o.current_version
    where ${paged(page)}`.execute(db);
  return rows;
}

export async function selectPathsPage(db: Db, page: Page<CataloguePath>): Promise<CataloguePath[]> {
  const { rows } = await sql<CataloguePath>`
    select o.source, o.external_id as "externalId", false as "isTranslationOnly", v.levels,
      array(select m.external_id from unnest(v.module_ids) with ordinality as n(id, place)
        join content.module m on m.module_id = n.id order by n.place) as "moduleExternalIds",
      (select json_agg(json_build_object('locale', x.key, 'title', x.value->>'title',
          'summary', x.value->>'summary') order by x.key) from jsonb_each(v.texts) x) as variants
    from content.path o
    join content.path_version v on v.path_id = o.path_id and v.version = o.current_version
    where ${paged(page)}`.execute(db);
  return rows;
}

export async function selectUnitsPage(db: Db, page: Page<ExportedUnit>): Promise<ExportedUnit[]> {
  const { rows } = await sql<ExportedUnit>`
    select o.source, o.external_id as "externalId", false as "isTranslationOnly",
      m.external_id as "moduleExternalId", o.position, v.kind, v.duration_minutes as "durationMinutes",
      v.duration_origin as "durationOrigin", v.level, v.topics,
      array(select r.external_id from content.unit_prerequisite p
        join content.unit r on r.unit_id = p.requires_unit_id
        where p.unit_id = o.unit_id order by r.external_id collate "C") as requires,
      (select json_agg(json_build_object('locale', t.locale, 'externalId', t.external_id,
          'source', t.source, 'title', t.title, 'summary', t.summary, 'objectives', t.objectives,
          'licence', t.licence, 'sourceUrl', t.source_url,
          'markdown', coalesce((select string_agg(s.markdown, '' order by s.position)
            from content.segment_variant s where s.unit_id = t.unit_id and s.version = t.version
              and s.locale = t.locale), '')) order by ${originalFirst})
        from content.unit_variant t where t.unit_id = o.unit_id and t.version = v.version) as variants
    from content.unit o
    join content.unit_version v on v.unit_id = o.unit_id and v.version = o.current_version
    left join content.module m on m.module_id = o.module_id
    where o.withdrawn_at is null and ${paged(page)}`.execute(db);
  return rows;
}

export async function selectItemsPage(
  db: Db,
  { after, size }: Page<CatalogueItem>,
): Promise<CatalogueItem[]> {
  const { rows } = await sql<CatalogueItem>`
    select o.source, o.external_id as "externalId", false as "isTranslationOnly",
      u.external_id as "unitExternalId", o.position, v.kind, v.topic, v.reference, v.licence,
      (select json_agg(json_build_object('locale', t.locale, 'externalId', t.external_id,
          'stem', t.stem, 'explanation', t.explanation, 'modelResponse', t.model_response,
          'pairs', t.pairs, 'options', coalesce((
            select json_agg(json_build_object('text', x.text, 'correct', p.correct,
                'explanation', x.explanation) order by p.position)
            from content.item_option p join content.option_variant x
              on x.item_id = p.item_id and x.version = p.version and x.option_id = p.option_id
            where p.item_id = t.item_id and p.version = t.version and x.locale = t.locale), '[]'))
          order by ${originalFirst})
        from content.item_variant t where t.item_id = o.item_id and t.version = v.version) as variants
    from content.item o
    join content.item_version v on v.item_id = o.item_id and v.version = o.current_version
    left join content.unit u on u.unit_id = o.unit_id
    where o.withdrawn_at is null and (coalesce(u.external_id, '') collate "C", o.position, o.external_id collate "C")
      > (${after?.unitExternalId ?? ''}, ${after?.position ?? -1}, ${after?.externalId ?? ''})
    order by coalesce(u.external_id, '') collate "C", o.position, o.external_id collate "C" limit ${size}`.execute(
    db,
  );
  return rows;
}

export async function selectSources(db: Db): Promise<SourceRow[]> {
  return await tables(db).selectFrom('content.source').selectAll().orderBy('source').execute();
}

export async function selectAssets(db: Db): Promise<ContentTables['content.asset'][]> {
  return await tables(db)
    .selectFrom('content.asset')
    .selectAll()
    .orderBy('source')
    .orderBy('path')
    .execute();
}

type MappedOut = {
  readonly source: string;
  readonly externalId: string;
  readonly skillId: string;
  readonly level: number;
};

export async function selectMappedUnitsOut(db: Db): Promise<MappedOut[]> {
  const { rows } = await sql<MappedOut>`
    select u.source, u.external_id as "externalId", k.skill_id as "skillId", k.level
    from content.unit_skill k join content.unit u using (unit_id)
    order by u.external_id collate "C", k.level, k.skill_id`.execute(db);
  return rows;
}

/** Of what an author says it is not about there is nothing to write. */
export async function selectMappedSegmentsOut(
  db: Db,
): Promise<(MappedOut & { readonly key: string })[]> {
  const { rows } = await sql<MappedOut & { readonly key: string }>`
    select u.source, u.external_id as "externalId", s.key, k.skill_id as "skillId", k.level
    from content.segment_skill k join content.segment s using (segment_id)
    join content.unit u on u.unit_id = s.unit_id where k.level is not null
    order by u.external_id collate "C", s.key collate "C", k.level, k.skill_id`.execute(db);
  return rows;
}

/** With the parameters that a mapping gave; those that follow from the level are not written. */
export async function selectMappedItemsOut(
  db: Db,
): Promise<(MappedOut & { readonly parameters: ItemParameters | null })[]> {
  const { rows } = await sql<MappedOut & { readonly parameters: ItemParameters | null }>`
    select i.source, i.external_id as "externalId", k.skill_id as "skillId", k.level,
      (select json_build_object('difficulty', p.difficulty, 'discrimination', p.discrimination,
          'guessing', p.guessing)
        from content.item_parameter p where p.item_id = i.item_id and p.origin = 'given'
        order by p.set_at desc limit 1) as parameters
    from content.item_skill k join content.item i using (item_id)
    order by i.external_id collate "C"`.execute(db);
  return rows;
}
