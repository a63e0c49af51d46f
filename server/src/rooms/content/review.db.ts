import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { Link } from './suggest-skills.ts';
import type { SubjectKind } from './suggestions.db.ts';
import { type ItemKind, type Pair, REVIEW_ORIGIN, tables } from './tables.db.ts';

export type BeginningRow = {
  readonly unitId: string;
  readonly topics: readonly string[];
  readonly summary: string;
  readonly objectives: readonly string[];
  readonly headings: readonly string[];
  readonly markdown: string;
};

/** What a reviewer reads first of units, each in the language named for it. */
export async function selectBeginnings(
  db: Db,
  units: readonly { readonly unitId: string; readonly locale: string }[],
): Promise<BeginningRow[]> {
  const { rows } = await sql<BeginningRow>`
    select u.unit_id as "unitId", v.topics, t.summary, t.objectives,
      array(select title from content.segment_variant s where s.unit_id = u.unit_id
        and s.version = u.current_version and s.locale = t.locale
        order by position limit 12) as headings,
      coalesce((select left(string_agg(left(markdown, 4000), E'\n\n' order by position), 4000)
        from (select markdown, position from content.segment_variant s where s.unit_id = u.unit_id
          and s.version = u.current_version and s.locale = t.locale order by position limit 3) p), '') as markdown
    from json_to_recordset(${JSON.stringify(units)}::json) as r("unitId" uuid, locale text)
    join content.unit u on u.unit_id = r."unitId"
    join content.unit_version v on v.unit_id = u.unit_id and v.version = u.current_version
    join content.unit_variant t on t.unit_id = u.unit_id and t.version = u.current_version
      and t.locale = r.locale`.execute(db);
  return rows;
}

export type ReviewItemRow = {
  readonly itemId: string;
  readonly locale: string;
  readonly kind: ItemKind;
  readonly stem: string;
  readonly explanation: string | null;
  readonly modelResponse: string | null;
  readonly pairs: readonly Pair[];
  /** In the order of the file. */
  readonly options: readonly {
    readonly optionId: string;
    readonly text: string;
    readonly correct: boolean;
    readonly explanation: string | null;
  }[];
};

/** What a reviewer reads of items, in every language that they have. */
export async function selectReviewItems(
  db: Db,
  itemIds: readonly string[],
): Promise<ReviewItemRow[]> {
  const { rows } = await sql<ReviewItemRow>`
    select i.item_id as "itemId", t.locale, v.kind, t.stem, t.explanation,
      t.model_response as "modelResponse", t.pairs,
      coalesce((select json_agg(json_build_object('optionId', o.option_id, 'text', w.text,
          'correct', o.correct, 'explanation', w.explanation) order by o.position)
        from content.item_option o
        join content.option_variant w on w.item_id = o.item_id and w.version = o.version
          and w.option_id = o.option_id and w.locale = t.locale
        where o.item_id = i.item_id and o.version = i.current_version), '[]') as options
    from content.item i
    join content.item_version v on v.item_id = i.item_id and v.version = i.current_version
    join content.item_variant t on t.item_id = i.item_id and t.version = i.current_version
    where i.item_id = any(${[...itemIds]}::uuid[])
    order by i.item_id, t.locale collate "C"`.execute(db);
  return rows;
}

export type ReviewKind = 'confirmed' | 'refused' | 'undone';
export type ReviewRow = {
  /** Of the unit or item. */
  readonly id: string;
  readonly sequence: number;
  readonly version: number;
  readonly kind: ReviewKind;
  readonly skills: readonly Link[];
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  /** The same for all that was decided together. */
  readonly decisionId: string;
};

const NAMES = {
  unit: { table: 'content.unit', id: 'unit_id', skill: 'content.unit_skill' },
  item: { table: 'content.item', id: 'item_id', skill: 'content.item_skill' },
} as const;

/** Units and items whose last decision holds: confirmed, or refused in the version that they have now. */
export async function selectDecided(
  db: Db,
): Promise<{ readonly id: string; readonly isRefused: boolean }[]> {
  const { rows } = await sql<{ id: string; isRefused: boolean }>`
    select r.subject_id as id, r.kind = 'refused' as "isRefused"
    from (select distinct on (subject_id) subject_id, unit_id, item_id, kind, version
      from content.mapping_review order by subject_id, sequence desc) r
    left join content.unit u on u.unit_id = r.unit_id
    left join content.item i on i.item_id = r.item_id
    where r.kind = 'confirmed'
      or (r.kind = 'refused' and r.version = coalesce(u.current_version, i.current_version))`.execute(
    db,
  );
  return rows;
}

export type SubjectUnderReview = {
  readonly id: string;
  readonly version: number;
  readonly isMapped: boolean;
};

/** Keeps others from deciding about these until the transaction ends; those that there are not are left out. */
export async function lockSubjects(
  db: Db,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<SubjectUnderReview[]> {
  const { table, id, skill } = NAMES[kind];
  const { rows } = await sql<{ id: string; version: number }>`
    select ${sql.ref(id)} as id, current_version as version from ${sql.table(table)}
    where ${sql.ref(id)} = any(${[...ids]}::uuid[]) and withdrawn_at is null
    order by 1 for update`.execute(db);
  // After the lock: what others committed meanwhile counts.
  const { rows: links } = await sql<{ id: string }>`
    select ${sql.ref(id)} as id from ${sql.table(skill)}
    where ${sql.ref(id)} = any(${[...ids]}::uuid[])`.execute(db);
  const mapped = new Set(links.map((link) => link.id));
  return rows.map((row) => ({ ...row, isMapped: mapped.has(row.id) }));
}

export async function selectLastReviews(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, ReviewRow>> {
  const rows = await tables(db)
    .selectFrom('content.mapping_review')
    .distinctOn('subject_id')
    .select([
      'subject_id as id',
      'sequence',
      'version',
      'kind',
      'skills',
      'reason',
      'decided_by as decidedBy',
      'decided_at as decidedAt',
      'decision_id as decisionId',
    ])
    .where('subject_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('subject_id')
    .orderBy('sequence', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was decided together and still holds. */
export async function selectDecidedTogether(db: Db, decisionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select subject_id as id from content.mapping_review r
    where decision_id = ${decisionId} and not exists (
      select from content.mapping_review l
      where l.subject_id = r.subject_id and l.sequence > r.sequence)
    order by subject_id`.execute(db);
  return rows.map((row) => row.id);
}

export async function insertReviews(
  db: Db,
  kind: SubjectKind,
  reviews: readonly ReviewRow[],
): Promise<void> {
  await sql`insert into content.mapping_review (${sql.ref(NAMES[kind].id)}, sequence, version, kind,
      skills, reason, decided_by, decided_at, decision_id)
    select id, sequence, version, kind, skills, reason, "decidedBy", "decidedAt", "decisionId"
    from json_to_recordset(${JSON.stringify(reviews)}::json) as r(id uuid, sequence integer,
      version integer, kind text, skills jsonb, reason text, "decidedBy" uuid, "decidedAt" timestamptz,
      "decisionId" uuid)`.execute(db);
}

export async function insertReviewedSkills(
  db: Db,
  kind: SubjectKind,
  reviews: readonly Pick<ReviewRow, 'id' | 'skills'>[],
): Promise<void> {
  const links = reviews.flatMap(({ id, skills }) =>
    skills.map(({ skillId, level }) => ({ id, skill_id: skillId, level, origin: REVIEW_ORIGIN })),
  );
  if (kind === 'unit')
    await insertRows(
      tables(db),
      'content.unit_skill',
      links.map(({ id, ...link }) => ({ unit_id: id, ...link })),
    );
  else
    await insertRows(
      tables(db),
      'content.item_skill',
      links.map(({ id, ...link }) => ({ item_id: id, ...link })),
    );
}

export async function deleteReviewedSkills(
  db: Db,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<void> {
  const { id, skill } = NAMES[kind];
  await sql`delete from ${sql.table(skill)}
    where ${sql.ref(id)} = any(${[...ids]}::uuid[]) and origin = ${REVIEW_ORIGIN}`.execute(db);
}
