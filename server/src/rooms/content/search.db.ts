import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { SearchText } from './search-text.ts';
import type { UnitKind } from './tables.db.ts';

export type SearchRow = SearchText & {
  readonly unit_id: string;
  readonly locale: string;
  /** Text search configuration of the locale. */
  readonly dictionary: string;
};

/** Puts the current texts of units into the search, instead of what was there of the same languages. */
export async function replaceSearchRows(db: Db, rows: readonly SearchRow[]): Promise<void> {
  for (const part of partsOf(rows)) {
    await sql`insert into content.unit_search (unit_id, locale, document)
      select unit_id, locale,
        setweight(to_tsvector(dictionary::regconfig, title), 'A')
        || setweight(to_tsvector(dictionary::regconfig, summary), 'B')
        || setweight(to_tsvector(dictionary::regconfig, headings), 'C')
        || setweight(to_tsvector(dictionary::regconfig, body), 'D')
      from json_to_recordset(${JSON.stringify(part)}::json)
        as r(unit_id uuid, locale text, dictionary text, title text, summary text, headings text, body text)
      on conflict (unit_id, locale) do update set document = excluded.document`.execute(db);
  }
}

const MOST_ROWS = 100;

function partsOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, index) =>
    rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  );
}

export async function insertSearchWords(
  db: Db,
  words: readonly { readonly locale: string; readonly word: string }[],
): Promise<void> {
  if (words.length === 0) return;
  await sql`insert into content.search_word (locale, word)
    select distinct locale, word from json_to_recordset(${JSON.stringify(words)}::json)
      as r(locale text, word text)
    on conflict do nothing`.execute(db);
}

export async function selectSearchLocales(db: Db): Promise<string[]> {
  const { rows } = await sql<{ locale: string }>`
    select distinct locale from content.unit_search order by locale`.execute(db);
  return rows.map((row) => row.locale);
}

/** Words of titles, summaries and headings that are written much like each of these, the likeliest first. */
export async function selectSimilarWords(
  db: Db,
  words: readonly string[],
): Promise<{ readonly mistyped: string; readonly word: string }[]> {
  const { rows } = await sql<{ mistyped: string; word: string }>`
    select m.mistyped, s.word
    from unnest(${[...words]}::text[]) as m(mistyped), content.words_like(m.mistyped) s
    order by m.mistyped collate "C", s.closeness desc, s.word collate "C"`.execute(db);
  return rows;
}

/** One language's question to its documents. */
export type LocaleQuery = {
  readonly locale: string;
  readonly dictionary: string;
  /** For each word that somebody typed: it, and those that it may have meant. */
  readonly groups: readonly (readonly string[])[];
};

export type Page = { readonly limit: number; readonly offset: number };
/** Only units that lead to a skill or a level (of that skill, when both are asked for), of a source or kind, or short enough. */
export type UnitFilter = {
  readonly skillId?: string | undefined;
  readonly level?: number | undefined;
  readonly source?: string | undefined;
  readonly kind?: UnitKind | undefined;
  /** At most; a unit whose minutes nobody has said is left out. */
  readonly minutes?: number | undefined;
};
export type SearchHits = { readonly total: number; readonly unitIds: readonly string[] };

/** What a search by words found, and the words (their places in the query) that no text has in any language. */
export type WordHits = SearchHits & { readonly unmet: readonly number[] };

/**
 * Units of which some language has words of its query: first those that have most of them, among these the ones that
 * say it word for word, and then those whose title is most about them. What has less than half as many words as the best is left out.
 * How often and how close together a text has the words is looked at last, and only in those that may be on the page:
 * that alone needs whole documents.
 * @param named units of these skills count as having every word: the query is about the skill's name
 */
export async function selectHits(
  db: Db,
  queries: readonly LocaleQuery[],
  page: Page & UnitFilter & { readonly named: readonly string[] },
): Promise<WordHits> {
  if (queries.length === 0) return { total: 0, unitIds: [], unmet: [] };
  const most = Math.max(1, ...queries.map((query) => query.groups.length));
  const { rows } = await sql<WordHits>`
    with asked(locale, groups, query, phrase) as (values ${sql.join(queries.map(askedOf))}),
    words as (select locale, number - 1 as number, words from asked, unnest(groups) with ordinality g(words, number)),
    met as materialized (
      select w.locale, w.number, d.unit_id, d.title @@ w.words as titled, length(d.title) as title_length
      from words w, content.units_saying(w.locale, w.words) d where numnode(w.words) > 0
      union all select a.locale, ${sql.lit(LITERALLY)}, d.unit_id, d.title @@ a.phrase, length(d.title)
      from asked a, content.units_saying(a.locale, a.phrase) d where numnode(a.phrase) > 0),
    hits as (
      select unit_id, count(*) filter (where number >= 0) as matched,
        coalesce(max(case when titled then 2 else 1 end) filter (where number = ${sql.lit(LITERALLY)}), 0) as literal,
        count(*) filter (where titled and number >= 0)::real / greatest(1, max(title_length)) as titled
      from met group by unit_id, locale
      union all select k.unit_id, ${most}::bigint, 0, 0::real
      from content.unit_skill k where k.skill_id = any(${[...page.named]}::uuid[])),
    ranked as (
      select unit_id, max(matched) as matched, max(literal) as literal, max(titled) as titled,
        max(max(matched)) over () as best
      from hits join content.unit u using (unit_id) where ${visible(page)} group by unit_id),
    found as materialized (select * from ranked where matched * 2 >= best),
    edge as (select matched, literal, titled from found order by matched desc, literal desc, titled desc
      limit 1 offset ${page.offset + page.limit - 1}),
    near as (
      select *, (select coalesce(max(ts_rank_cd(s.document, a.query)), 0)
        from content.unit_search s join asked a using (locale) where s.unit_id = f.unit_id) as rank
      from found f where (matched, literal, titled) >= all (select matched, literal, titled from edge))
    select (select count(*) from found) as total,
      array(select unit_id::text from near
        order by matched desc, literal desc, titled desc, rank desc, unit_id
        limit ${page.limit} offset ${page.offset}) as "unitIds",
      array(select number::integer from words group by number
        having min(numnode(words)) > 0 and number not in (select number from met)
        order by number) as unmet`.execute(db);
  return rows[0] ?? { total: 0, unitIds: [], unmet: [] };
}

/** The place of all words as they stand, where others have a word's place in the query. */
const LITERALLY = -1;

/** What a text of one language is asked: for each word, those that may have been meant; and whether it says them as they stand. */
function askedOf(query: LocaleQuery): RawBuilder<unknown> {
  const groups = query.groups.map((words) => groupQuery(query, words, query.groups.length > 1));
  const literal = query.groups.map(([word]) => word).join(' ');
  return sql`(${query.locale}::text, array[${sql.join(groups)}], ${sql.join(groups, sql` || `)},
    phraseto_tsquery(${query.dictionary}::regconfig, ${literal}))`;
}

/** The total is counted apart from the page, so that a page after the last still tells it. */
async function selectPage(
  db: Db,
  found: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  page: Page,
): Promise<SearchHits> {
  const { rows } = await sql<SearchHits>`
    with found as (${found})
    select (select count(*) from found) as total,
      array(select unit_id::text from found order by ${order}
        limit ${page.limit} offset ${page.offset}) as "unitIds"`.execute(db);
  return rows[0] ?? { total: 0, unitIds: [] };
}

function visible({ skillId, level, source, kind, minutes }: UnitFilter): RawBuilder<SqlBool> {
  const conditions = [sql`u.withdrawn_at is null`];
  if (skillId !== undefined || level !== undefined)
    conditions.push(sql`exists (select 1 from content.unit_skill f where f.unit_id = u.unit_id
      and ${skillId === undefined ? sql`true` : sql`f.skill_id = ${skillId}`}
      and ${level === undefined ? sql`true` : sql`f.level = ${level}`})`);
  if (source !== undefined) conditions.push(sql`u.source = ${source}`);
  if (kind !== undefined || minutes !== undefined)
    conditions.push(sql`exists (select 1 from content.unit_version w
      where w.unit_id = u.unit_id and w.version = u.current_version
      and ${kind === undefined ? sql`true` : sql`w.kind = ${kind}`}
      and ${minutes === undefined ? sql`true` : sql`w.duration_minutes <= ${minutes}`})`);
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** Among others, words such as `with` say nothing and are not asked for; as the beginnings of longer ones they mislead. */
function groupQuery(
  query: LocaleQuery,
  words: readonly string[],
  isOneOfMany: boolean,
): RawBuilder<unknown> {
  const [typed = ''] = words;
  const either = sql`(${sql.join(
    words.map((word) => wordQuery(query, word)),
    sql` || `,
  )})`;
  if (!isOneOfMany) return either;
  return sql`(case when numnode(plainto_tsquery(${query.dictionary}::regconfig, ${typed})) = 0
    then ''::tsquery else ${either} end)`;
}

/** A word counts with its word forms, and as the beginning of a longer one: people see hits while they type. */
function wordQuery({ dictionary }: LocaleQuery, word: string): RawBuilder<unknown> {
  return sql`plainto_tsquery(${dictionary}::regconfig, ${word}) || to_tsquery('simple', ${`${word}:*`})`;
}

/** Every unit that is not withdrawn, by source, module and position. */
export async function selectAllUnits(db: Db, page: Page & UnitFilter): Promise<SearchHits> {
  const all = sql`select u.unit_id, u.source, m.external_id as module, u.position
    from content.unit u left join content.module m using (module_id) where ${visible(page)}`;
  const order = sql`source collate "C", module collate "C", position, unit_id`;
  return await selectPage(db, all, order, page);
}

export type UnitCounts = {
  readonly skills: readonly { readonly skillId: string; readonly count: number }[];
  readonly sources: readonly {
    readonly source: string;
    readonly title: string | null;
    readonly count: number;
  }[];
  readonly kinds: readonly { readonly kind: UnitKind; readonly count: number }[];
};

/** How many units lead to each skill, and how many are of each source and kind; what has none is not there. */
export async function countUnits(db: Db): Promise<UnitCounts> {
  const skills = await sql<UnitCounts['skills'][number]>`
    select k.skill_id as "skillId", count(distinct u.unit_id)::integer as count
    from content.unit_skill k join content.unit u using (unit_id)
    where ${visible({})} group by k.skill_id order by k.skill_id`.execute(db);
  const sources = await sql<UnitCounts['sources'][number]>`
    select u.source, s.title, count(*)::integer as count
    from content.unit u left join content.source s using (source)
    where ${visible({})} group by u.source, s.title
    order by lower(coalesce(s.title, u.source)), u.source`.execute(db);
  const kinds = await sql<UnitCounts['kinds'][number]>`
    select v.kind, count(*)::integer as count
    from content.unit u join content.unit_version v
      on v.unit_id = u.unit_id and v.version = u.current_version
    where ${visible({})} group by v.kind order by v.kind desc`.execute(db);
  return { skills: skills.rows, sources: sources.rows, kinds: kinds.rows };
}
