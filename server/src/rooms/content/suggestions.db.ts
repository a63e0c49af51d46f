import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Link } from './suggest-skills.ts';
import { REVIEW_ORIGIN } from './tables.db.ts';

type Fact = {
  /** Of the unit or item. */
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly sourceTitle: string | null;
  /** Changes with any of its texts. */
  readonly textHash: string;
};
export type UnitFact = Fact & {
  readonly kind: 'unit';
  readonly moduleId: string | null;
  /** What its makers call the level, of the unit or else of its module. */
  readonly level: string | null;
  readonly itemCount: number;
};
export type ItemFact = Fact & {
  readonly kind: 'item';
  readonly unitId: string | null;
  readonly topic: string | null;
  /** It can be asked and marked at once. */
  readonly isChoice: boolean;
};
/** What reviewing needs to know of a unit or an item. */
export type ReviewFact = UnitFact | ItemFact;
export type SubjectKind = ReviewFact['kind'];

/** Every unit that is not withdrawn. */
export async function selectUnitFacts(db: Db): Promise<UnitFact[]> {
  const { rows } = await sql<UnitFact>`
    select 'unit' as kind, u.unit_id as id, u.current_version as version, u.source,
      s.title as "sourceTitle", u.module_id as "moduleId", coalesce(v.level, mv.level) as level,
      coalesce(i.count, 0)::integer as "itemCount", v.content_hash || ' ' || t.hashes as "textHash"
    from content.unit u
    join content.unit_version v on v.unit_id = u.unit_id and v.version = u.current_version
    left join content.source s on s.source = u.source
    left join content.module m on m.module_id = u.module_id
    left join content.module_version mv on mv.module_id = m.module_id and mv.version = m.current_version
    join (select unit_id, version, string_agg(content_hash, ' ' order by locale collate "C") as hashes
      from content.unit_variant group by unit_id, version) t
      on t.unit_id = u.unit_id and t.version = u.current_version
    left join (select unit_id, count(*) as count from content.item
      where withdrawn_at is null and unit_id is not null group by unit_id) i on i.unit_id = u.unit_id
    where u.withdrawn_at is null
    order by u.unit_id`.execute(db);
  return rows;
}

/** Every item that is not withdrawn. */
export async function selectItemFacts(db: Db): Promise<ItemFact[]> {
  const { rows } = await sql<ItemFact>`
    select 'item' as kind, i.item_id as id, i.current_version as version, i.source,
      s.title as "sourceTitle", i.unit_id as "unitId", v.topic,
      v.kind in ('single', 'multiple') as "isChoice", v.content_hash || ' ' || t.hashes as "textHash"
    from content.item i
    join content.item_version v on v.item_id = i.item_id and v.version = i.current_version
    left join content.source s on s.source = i.source
    join (select item_id, version, string_agg(content_hash, ' ' order by locale collate "C") as hashes
      from content.item_variant group by item_id, version) t
      on t.item_id = i.item_id and t.version = i.current_version
    where i.withdrawn_at is null
    order by i.item_id`.execute(db);
  return rows;
}

export type MappedRow = {
  /** Of the unit or item. */
  readonly id: string;
  readonly skills: readonly Link[];
  /** Links that a mapping made, not a reviewer. */
  readonly isByFile: boolean;
};

/** Which skills units and items have that are mapped. */
export async function selectMapped(db: Db): Promise<MappedRow[]> {
  const { rows } = await sql<MappedRow>`
    select id, bool_or(origin <> ${REVIEW_ORIGIN}) as "isByFile",
      json_agg(json_build_object('skillId', skill_id, 'level', level) order by skill_id) as skills
    from (select unit_id as id, skill_id, level, origin from content.unit_skill
      union all select item_id, skill_id, level, origin from content.item_skill) k
    group by id order by id`.execute(db);
  return rows;
}

/** Words as PostgreSQL writes them, of each language of a text. */
export type DocumentRow = { readonly id: string; readonly document: string };

export async function selectUnitDocuments(
  db: Db,
  unitIds: readonly string[],
): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select unit_id as id, document::text as document from content.unit_search
    where unit_id = any(${[...unitIds]}::uuid[]) order by unit_id, locale collate "C"`.execute(db);
  return rows;
}

/** The titles of the units that have items. */
export async function selectUnitTitleDocuments(db: Db): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select unit_id as id, ts_filter(document, '{a}')::text as document from content.unit_search s
    where exists (select from content.item i where i.unit_id = s.unit_id)
    order by unit_id, locale collate "C"`.execute(db);
  return rows;
}

/** The languages of units and items. */
export async function selectTextLocales(db: Db): Promise<string[]> {
  const { rows } = await sql<{ locale: string }>`
    select locale from content.unit_search union select locale from content.item_variant
    order by locale`.execute(db);
  return rows.map((row) => row.locale);
}

/** Text search configurations by language; words of another are compared as they are written. */
export type Dictionaries = Readonly<Record<string, string>>;

const dictionaryOfEach = (dictionaries: Dictionaries) => sql`
  left join (select key as locale, value as dictionary
    from json_each_text(${JSON.stringify(dictionaries)}::json)) d on d.locale = t.locale`;
const dictionary = sql`coalesce(d.dictionary, 'simple')::regconfig`;

export async function selectModuleDocuments(
  db: Db,
  dictionaries: Dictionaries,
): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select m.module_id as id, to_tsvector(${dictionary}, t.title)::text as document
    from content.module m
    join content.module_variant t on t.module_id = m.module_id and t.version = m.current_version
    ${dictionaryOfEach(dictionaries)}
    order by m.module_id, t.locale collate "C"`.execute(db);
  return rows;
}

/**
 * Of items what they ask with A, their options and pairs with B, their topic with C, what explains with D. Only so much
 * of each that PostgreSQL takes the words: see MOST_BYTES in search-text.ts.
 */
export async function selectItemDocuments(
  db: Db,
  dictionaries: Dictionaries,
  itemIds: readonly string[],
): Promise<DocumentRow[]> {
  const words = (text: ReturnType<typeof sql>) =>
    sql`to_tsvector(${dictionary}, left(${text}, 15000))`;
  const ids = sql`any(${[...itemIds]}::uuid[])`;
  const { rows } = await sql<DocumentRow>`
    select i.item_id as id, (setweight(${words(sql`t.stem`)}, 'A')
      || setweight(${words(sql`concat_ws(E'\n', o.texts, p.texts)`)}, 'B')
      || setweight(${words(sql`coalesce(v.topic, '')`)}, 'C')
      || ${words(sql`concat_ws(E'\n', t.explanation, t.model_response, o.explanations)`)})::text as document
    from content.item i
    join content.item_version v on v.item_id = i.item_id and v.version = i.current_version
    join content.item_variant t on t.item_id = i.item_id and t.version = i.current_version
    left join (select item_id, version, locale, string_agg(text, E'\n') as texts,
        string_agg(explanation, E'\n') as explanations
      from content.option_variant where item_id = ${ids} group by item_id, version, locale) o
      on o.item_id = t.item_id and o.version = t.version and o.locale = t.locale
    left join lateral (select string_agg(concat_ws(E'\n', p ->> 'left', p ->> 'right'), E'\n') as texts
      from jsonb_array_elements(t.pairs) p where t.pairs <> '[]') p on true
    ${dictionaryOfEach(dictionaries)}
    where i.item_id = ${ids}
    order by i.item_id, t.locale collate "C"`.execute(db);
  return rows;
}

export type SkillText = {
  readonly skillId: string;
  readonly name: string;
  readonly summary: string;
  readonly levels: string;
  readonly group: string;
};

/** The words of the skills' texts, weighted A to D. */
export async function readSkillDocuments(
  db: Db,
  dictionary: string,
  skills: readonly SkillText[],
): Promise<{ readonly skillId: string; readonly document: string }[]> {
  const { rows } = await sql<{ skillId: string; document: string }>`
    select "skillId", (setweight(to_tsvector(${dictionary}::regconfig, name), 'A')
      || setweight(to_tsvector(${dictionary}::regconfig, summary), 'B')
      || setweight(to_tsvector(${dictionary}::regconfig, levels), 'C')
      || to_tsvector(${dictionary}::regconfig, "group"))::text as document
    from json_to_recordset(${JSON.stringify(skills)}::json)
      as r("skillId" uuid, name text, summary text, levels text, "group" text)`.execute(db);
  return rows;
}
