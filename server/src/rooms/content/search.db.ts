import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { SearchText } from './search-text.ts';

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

/**
 * Words of titles, summaries and headings that are written much like each of these, the likeliest first. Every word
 * is compared, not only those that the trigram operator's usual threshold lets through: `pyhton` shares little with
 * `python`. It takes some 10 ms for 10,000 words, and happens only when nothing was found.
 */
export async function selectSimilarWords(
  db: Db,
  words: readonly string[],
): Promise<{ readonly mistyped: string; readonly word: string }[]> {
  const { rows } = await sql<{ mistyped: string; word: string }>`
    select m.mistyped, s.word
    from unnest(${[...words]}::text[]) as m(mistyped)
    cross join lateral (
      select word, max(similarity(word, m.mistyped)) as closeness from content.search_word
      where similarity(word, m.mistyped) >= 0.2 and word <> m.mistyped
      group by word order by closeness desc, word collate "C" limit 20) s
    order by m.mistyped collate "C", s.closeness desc, s.word collate "C"`.execute(db);
  return rows;
}

/** One language's question to its documents. */
export type LocaleQuery = {
  readonly locale: string;
  readonly dictionary: string;
  /** Every group has to be met, by any of its words. */
  readonly groups: readonly (readonly string[])[];
};

export type Page = { readonly limit: number; readonly offset: number };
export type SearchHits = { readonly total: number; readonly unitIds: readonly string[] };

/** Units of which some language meets its query, the best first. */
export async function selectHits(
  db: Db,
  queries: readonly LocaleQuery[],
  page: Page,
): Promise<SearchHits> {
  const arms = queries.map(
    (query) => sql`select s.unit_id, ts_rank_cd(s.document, q.query) as rank
      from content.unit_search s, (select ${tsQuery(query)} as query) q
      where s.locale = ${query.locale} and s.document @@ q.query`,
  );
  const ranked = sql`select unit_id, max(rank) as rank
    from (${sql.join(arms, sql` union all `)}) hits join content.unit u using (unit_id)
    where ${visible} group by unit_id`;
  return await selectPage(db, ranked, sql`rank desc, unit_id`, page);
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

const visible = sql<SqlBool>`u.withdrawn_at is null`;

/** A word counts with its word forms, and as the beginning of a longer one: people see hits while they type. */
function tsQuery(query: LocaleQuery): RawBuilder<unknown> {
  const dictionary = sql`${query.dictionary}::regconfig`;
  const groups = query.groups.map((words) => {
    const either = words.map(
      (word) =>
        sql`plainto_tsquery(${dictionary}, ${word}) || to_tsquery('simple', ${`${word}:*`})`,
    );
    return sql`(${sql.join(either, sql` || `)})`;
  });
  return sql.join(groups, sql` && `);
}

/** Every unit that is not withdrawn, by source, module and position. */
export async function selectAllUnits(db: Db, page: Page): Promise<SearchHits> {
  const all = sql`select u.unit_id, u.source, m.external_id as module, u.position
    from content.unit u left join content.module m using (module_id) where ${visible}`;
  const order = sql`source collate "C", module collate "C", position, unit_id`;
  return await selectPage(db, all, order, page);
}
