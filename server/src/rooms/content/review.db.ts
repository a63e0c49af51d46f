import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Link } from './suggest-skills.ts';
import { tables } from './tables.db.ts';

export type ReviewFact = {
  readonly unitId: string;
  readonly version: number;
  readonly source: string;
  readonly sourceTitle: string | null;
  readonly moduleId: string | null;
  /** What its makers call the level, of the unit or else of its module. */
  readonly level: string | null;
  readonly itemCount: number;
  /** Changes with any of its texts. */
  readonly textHash: string;
  readonly skills: readonly Link[];
  /** Links that a mapping made, not a reviewer. */
  readonly isMappedByFile: boolean;
};

/** Every unit that is not withdrawn, with what reviewing needs to know of it. */
export async function selectReviewFacts(db: Db): Promise<ReviewFact[]> {
  const { rows } = await sql<ReviewFact>`
    select u.unit_id as "unitId", u.current_version as version, u.source, s.title as "sourceTitle",
      u.module_id as "moduleId", coalesce(v.level, mv.level) as level,
      coalesce(i.count, 0)::integer as "itemCount",
      v.content_hash || ' ' || t.hashes as "textHash",
      coalesce(k.skills, '[]'::json) as skills, coalesce(k.by_file, false) as "isMappedByFile"
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
    left join (select unit_id, bool_or(origin <> ${REVIEW_ORIGIN}) as by_file,
        json_agg(json_build_object('skillId', skill_id, 'level', level) order by skill_id) as skills
      from content.unit_skill group by unit_id) k on k.unit_id = u.unit_id
    where u.withdrawn_at is null
    order by u.unit_id`.execute(db);
  return rows;
}

/** Marks links that a reviewer made; a mapping of a source leaves them as they are. */
export const REVIEW_ORIGIN = 'review';

/** The search documents of units as PostgreSQL writes them, in every language. */
export async function selectDocuments(
  db: Db,
  unitIds: readonly string[],
): Promise<{ readonly unitId: string; readonly document: string }[]> {
  const { rows } = await sql<{ unitId: string; document: string }>`
    select unit_id as "unitId", document::text as document from content.unit_search
    where unit_id = any(${[...unitIds]}::uuid[]) order by unit_id, locale collate "C"`.execute(db);
  return rows;
}

export async function selectModuleDocuments(
  db: Db,
  dictionaries: Readonly<Record<string, string>>,
): Promise<{ readonly moduleId: string; readonly document: string }[]> {
  const { rows } = await sql<{ moduleId: string; document: string }>`
    select m.module_id as "moduleId",
      to_tsvector(coalesce(d.dictionary, 'simple')::regconfig, t.title)::text as document
    from content.module m
    join content.module_variant t on t.module_id = m.module_id and t.version = m.current_version
    left join (select key as locale, value as dictionary
      from json_each_text(${JSON.stringify(dictionaries)}::json)) d on d.locale = t.locale
    order by m.module_id, t.locale collate "C"`.execute(db);
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

export type ReviewKind = 'confirmed' | 'refused' | 'undone';
export type ReviewRow = {
  readonly sequence: number;
  readonly unitVersion: number;
  readonly kind: ReviewKind;
  readonly skills: readonly Link[];
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
};

/** Units whose last decision is one, and whether they were refused in the version that holds now. */
export async function selectDecidedUnits(
  db: Db,
): Promise<{ readonly unitId: string; readonly source: string; readonly isRefused: boolean }[]> {
  const { rows } = await sql<{ unitId: string; source: string; isRefused: boolean }>`
    select r.unit_id as "unitId", u.source, r.kind = 'refused' as "isRefused"
    from (select distinct on (unit_id) unit_id, kind, unit_version from content.mapping_review
      order by unit_id, sequence desc) r
    join content.unit u using (unit_id)
    where u.withdrawn_at is null
      and (r.kind = 'confirmed' or (r.kind = 'refused' and r.unit_version = u.current_version))`.execute(
    db,
  );
  return rows;
}

export type UnitUnderReview = { readonly version: number; readonly isMapped: boolean };

/** Keeps others from deciding about the unit until the transaction ends; undefined when there is none. */
export async function lockUnit(db: Db, unitId: string): Promise<UnitUnderReview | undefined> {
  const { rows } = await sql<{ version: number }>`
    select current_version as version from content.unit
    where unit_id = ${unitId} and withdrawn_at is null for update`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { rows: links } = await sql`
    select from content.unit_skill where unit_id = ${unitId} limit 1`.execute(db);
  return { version: row.version, isMapped: links.length > 0 };
}

export async function selectLastReview(db: Db, unitId: string): Promise<ReviewRow | undefined> {
  return await tables(db)
    .selectFrom('content.mapping_review')
    .select([
      'sequence',
      'unit_version as unitVersion',
      'kind',
      'skills',
      'reason',
      'decided_by as decidedBy',
      'decided_at as decidedAt',
    ])
    .where('unit_id', '=', unitId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertReview(db: Db, unitId: string, review: ReviewRow): Promise<void> {
  await tables(db)
    .insertInto('content.mapping_review')
    .values({
      unit_id: unitId,
      sequence: review.sequence,
      unit_version: review.unitVersion,
      kind: review.kind,
      skills: sql`${JSON.stringify(review.skills)}::jsonb`,
      reason: review.reason,
      decided_by: review.decidedBy,
      decided_at: review.decidedAt,
    })
    .execute();
}

export async function insertReviewedSkills(
  db: Db,
  unitId: string,
  skills: readonly Link[],
): Promise<void> {
  await tables(db)
    .insertInto('content.unit_skill')
    .values(
      skills.map(({ skillId, level }) => ({
        unit_id: unitId,
        skill_id: skillId,
        level,
        origin: REVIEW_ORIGIN,
      })),
    )
    .execute();
}

export async function deleteReviewedSkills(db: Db, unitId: string): Promise<void> {
  await tables(db)
    .deleteFrom('content.unit_skill')
    .where('unit_id', '=', unitId)
    .where('origin', '=', REVIEW_ORIGIN)
    .execute();
}
