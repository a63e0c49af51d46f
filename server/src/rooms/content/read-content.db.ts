import { sql } from 'kysely';
import type { ItemParameters } from '#engine';
import type { Db } from '#kernel/database';
import { type ItemKind, tables, type UnitKind } from './tables.db.ts';

export type PlannableRow = {
  readonly unitId: string;
  readonly version: number;
  readonly moduleId: string | null;
  readonly position: number;
  readonly durationMinutes: number;
  readonly itemCount: number;
  readonly teaches: readonly { readonly skillId: string; readonly level: number }[];
  readonly prerequisites: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
};

/** How long a unit takes: as stated; else reading at 200 words a minute and 45 seconds for each item; 1 at least. */
const minutes = sql<number>`greatest(1, coalesce(v.duration_minutes, ceil(
  coalesce((select max(word_count) from content.unit_variant t
    where t.unit_id = u.unit_id and t.version = u.current_version), 0) / 200.0
  + 0.75 * (${itemCount()}))))::integer`;

/** Choice items of the unit: those that can be asked and marked at once. */
function itemCount() {
  return sql<number>`select count(*) from content.item i
    join content.item_version iv on iv.item_id = i.item_id and iv.version = i.current_version
    where i.unit_id = u.unit_id and i.withdrawn_at is null and iv.kind in ('single', 'multiple')`;
}

/** Units that are mapped and not withdrawn, with what planning needs of them. */
export async function selectPlannableUnits(db: Db): Promise<PlannableRow[]> {
  const { rows } = await sql<PlannableRow>`
    select u.unit_id as "unitId", u.current_version as version, u.module_id as "moduleId", u.position,
      ${minutes} as "durationMinutes", (${itemCount()}) as "itemCount",
      (select json_agg(json_build_object('skillId', skill_id, 'level', level) order by skill_id)
        from content.unit_skill s where s.unit_id = u.unit_id) as teaches,
      array(select requires_unit_id::text from content.unit_prerequisite p
        where p.unit_id = u.unit_id and exists (
          select 1 from content.unit_skill s where s.unit_id = p.requires_unit_id)
        order by requires_unit_id) as prerequisites,
      (select json_object_agg(locale, title) from content.unit_variant t
        where t.unit_id = u.unit_id and t.version = u.current_version) as titles
    from content.unit u
    join content.unit_version v on v.unit_id = u.unit_id and v.version = u.current_version
    where u.withdrawn_at is null
      and exists (select 1 from content.unit_skill s where s.unit_id = u.unit_id)
    order by u.source collate "C", u.module_id, u.position, u.unit_id`.execute(db);
  return rows;
}

export type AssessableRow = {
  readonly itemId: string;
  readonly version: number;
  readonly unitId: string | null;
  readonly kind: 'single' | 'multiple';
  readonly skillId: string | null;
  readonly level: number | null;
  readonly difficulty: number | null;
  readonly discrimination: number | null;
  readonly guessing: number | null;
  /** Whether they follow from the level, or came with the item. */
  readonly origin: 'level' | 'given' | null;
  /** By the calibration that serves; null of an item that is not in it. */
  readonly calibrated: CalibratedJson | null;
  /** Responses speak against the key of this version, and no author has said that it is right. */
  readonly isDoubted: boolean;
  readonly locales: readonly string[];
};

type CalibratedJson = {
  readonly number: number;
  readonly parameters: ItemParameters;
  readonly standardErrors: ItemParameters;
  readonly answerCount: number;
};

/** Of this very version and skill: another question, or another scale, begins anew. */
const calibrated = (modelVersion: string) => sql`(
  select json_build_object('number', c.number, 'answerCount', c.answer_count,
    'parameters', json_build_object('difficulty', c.difficulty,
      'discrimination', c.discrimination, 'guessing', c.guessing),
    'standardErrors', json_build_object('difficulty', c.difficulty_error,
      'discrimination', c.discrimination_error, 'guessing', c.guessing_error))
  from content.calibrated_item c
  where c.skill_id = s.skill_id and c.item_id = i.item_id and c.item_version = i.current_version
    and c.number = (select max(k.number) from content.calibration k where k.skill_id = s.skill_id
      and k.outcome = 'published' and k.model_version = ${modelVersion}))`;

const assessable = (modelVersion: string) => sql`
  select i.item_id as "itemId", i.current_version as version, i.unit_id as "unitId", v.kind,
    s.skill_id as "skillId", s.level, p.difficulty, p.discrimination, p.guessing,
    p.origin, ${calibrated(modelVersion)} as calibrated,
    exists (select 1 from content.key_doubt d where d.item_id = i.item_id
      and d.item_version = i.current_version and d.settled_at is null) as "isDoubted",
    array(select locale from content.item_variant t
      where t.item_id = i.item_id and t.version = i.current_version order by locale) as locales
  from content.item i
  join content.item_version v on v.item_id = i.item_id and v.version = i.current_version
  left join content.item_skill s on s.item_id = i.item_id
  left join content.item_parameter p on p.item_id = i.item_id and p.model_version = ${modelVersion}
  where i.withdrawn_at is null and v.kind in ('single', 'multiple')`;

/** Every choice item that is mapped to a skill and not withdrawn. */
export async function selectMappedItems(db: Db, modelVersion: string): Promise<AssessableRow[]> {
  const { rows } = await sql<AssessableRow>`${assessable(modelVersion)}
    and s.skill_id is not null and p.difficulty is not null order by i.item_id`.execute(db);
  return rows;
}

/** The choice items of a unit in order, mapped or not. */
export async function selectItemsOfUnit(
  db: Db,
  modelVersion: string,
  unitId: string,
): Promise<AssessableRow[]> {
  const { rows } = await sql<AssessableRow>`${assessable(modelVersion)}
    and i.unit_id = ${unitId} order by i.position, i.item_id`.execute(db);
  return rows;
}

/**
 * Choice items in use that responses say something is wrong with, in their current version: doubted keys first, then by
 * how many responses say so.
 */
export async function selectFaultyItems(
  db: Db,
  modelVersion: string,
  most: number,
): Promise<AssessableRow[]> {
  const { rows } = await sql<AssessableRow>`
    with faulty as (
      select j.item_id, j.answer_count, d.item_id is not null as is_doubted
      from content.item_judgement j
      join content.item f on f.item_id = j.item_id and f.current_version = j.item_version
      left join content.key_doubt d on d.item_id = j.item_id and d.item_version = j.item_version
      where (j.faults <> '{}' or (j.languages || j.locations) @> '[{"size": "C"}]') and d.settled_at is null)
    select a.* from (${assessable(modelVersion)}) a
    join faulty on faulty.item_id = a."itemId"
    order by faulty.is_doubted desc, faulty.answer_count desc, a."itemId"
    limit ${most}`.execute(db);
  return rows;
}

export type UnitRow = {
  readonly unitId: string;
  readonly version: number;
  readonly kind: UnitKind;
  readonly moduleId: string | null;
  readonly position: number;
  readonly isWithdrawn: boolean;
  readonly durationMinutes: number;
  readonly itemCount: number;
};

/** All units with what is the same in every language, in their current version. */
export async function selectUnits(db: Db): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select u.unit_id as "unitId", u.current_version as version, v.kind, u.module_id as "moduleId",
      u.position, u.withdrawn_at is not null as "isWithdrawn", ${minutes} as "durationMinutes", (${itemCount()}) as "itemCount"
    from content.unit u
    join content.unit_version v on v.unit_id = u.unit_id and v.version = u.current_version`.execute(
    db,
  );
  return rows;
}

export type UnitVersionRow = Pick<UnitRow, 'kind'>;

export async function selectUnitVersion(
  db: Db,
  unitId: string,
  version: number,
): Promise<UnitVersionRow | undefined> {
  return await tables(db)
    .selectFrom('content.unit_version')
    .select('kind')
    .where('unit_id', '=', unitId)
    .where('version', '=', version)
    .executeTakeFirst();
}

export type TextRow = {
  readonly unitId: string;
  readonly locale: string;
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly string[];
  readonly licence: string;
  readonly sourceUrl: string | null;
  readonly source: string;
  readonly attribution: string | null;
};

/** The texts of all units in every language, in their current version; or those of one unit in another version. */
export async function selectUnitTexts(
  db: Db,
  of?: { readonly unitId: string; readonly version: number },
): Promise<TextRow[]> {
  const wanted = of
    ? sql`t.unit_id = ${of.unitId} and t.version = ${of.version}`
    : sql`t.version = u.current_version`;
  const { rows } = await sql<TextRow>`
    select t.unit_id as "unitId", t.locale, t.title, t.summary, t.objectives, t.licence,
      t.source_url as "sourceUrl", t.source, s.attribution
    from content.unit u
    join content.unit_variant t on t.unit_id = u.unit_id
    left join content.source s on s.source = t.source
    where ${wanted}
    order by t.unit_id, t.locale collate "C"`.execute(db);
  return rows;
}

export type ModuleTitle = {
  readonly moduleId: string;
  readonly locale: string;
  readonly title: string;
};

/** What all modules are called in every language. */
export async function selectModuleTitles(db: Db): Promise<ModuleTitle[]> {
  const { rows } = await sql<ModuleTitle>`
    select m.module_id as "moduleId", t.locale, t.title
    from content.module m
    join content.module_variant t on t.module_id = m.module_id and t.version = m.current_version
    order by t.module_id, t.locale collate "C"`.execute(db);
  return rows;
}

export type SkillLink = {
  readonly unitId: string;
  readonly skillId: string;
  readonly level: number;
};

/** Which skills each unit leads to. */
export async function selectSkillLinks(db: Db): Promise<SkillLink[]> {
  return await tables(db)
    .selectFrom('content.unit_skill')
    .select(['unit_id as unitId', 'skill_id as skillId', 'level'])
    .orderBy('skill_id')
    .execute();
}

export type SegmentLink = {
  readonly segmentId: string;
  readonly skillId: string;
  readonly level: number;
};

/** What each segment of a unit is about. */
export async function selectSegmentLinks(db: Db): Promise<SegmentLink[]> {
  return await tables(db)
    .selectFrom('content.segment_skill')
    .select(['segment_id as segmentId', 'skill_id as skillId', 'level'])
    .where('level', 'is not', null)
    .orderBy('skill_id')
    .$narrowType<{ level: number }>()
    .execute();
}

export type SegmentRow = {
  readonly segmentId: string;
  readonly title: string;
  /** Of its heading, 1 to 6; 0 for what stands before the first. */
  readonly level: number;
  readonly markdown: string;
  readonly words: number;
};

export async function selectSegments(
  db: Db,
  place: { readonly unitId: string; readonly version: number; readonly locale: string },
): Promise<SegmentRow[]> {
  return await tables(db)
    .selectFrom('content.segment_variant')
    .select(['segment_id as segmentId', 'title', 'level', 'markdown', 'words'])
    .where('unit_id', '=', place.unitId)
    .where('version', '=', place.version)
    .where('locale', '=', place.locale)
    .orderBy('position')
    .execute();
}

export type ItemTextRow = {
  readonly itemId: string;
  readonly version: number;
  readonly kind: ItemKind;
  readonly unitId: string | null;
  readonly topic: string | null;
  readonly reference: string | null;
  readonly locale: string;
  readonly stem: string;
  readonly explanation: string | null;
};

/** The texts of items in every language, each in its current version. */
export async function selectItemTexts(db: Db, itemIds: readonly string[]): Promise<ItemTextRow[]> {
  if (itemIds.length === 0) return [];
  const { rows } = await sql<ItemTextRow>`
    select ${itemText}
    from content.item i
    join content.item_version v on v.item_id = i.item_id and v.version = i.current_version
    join content.item_variant t on t.item_id = i.item_id and t.version = v.version
    where i.item_id = any(${[...itemIds]}::uuid[])
    order by i.item_id, t.locale collate "C"`.execute(db);
  return rows;
}

const itemText = sql`i.item_id as "itemId", v.version, v.kind, i.unit_id as "unitId", v.topic,
  v.reference, t.locale, t.stem, t.explanation`;

export type OptionRow = {
  readonly optionId: string;
  readonly text: string;
  readonly explanation: string | null;
  readonly correct: boolean;
};

/** Versions of items in every language, with the options in the order of the file: never the order to show. */
export async function selectItemVersions(
  db: Db,
  wanted: readonly { readonly itemId: string; readonly version: number }[],
): Promise<(ItemTextRow & { readonly options: readonly OptionRow[] })[]> {
  const { rows } = await sql<ItemTextRow & { readonly options: readonly OptionRow[] }>`
    select ${itemText}, coalesce((
      select json_agg(json_build_object('optionId', o.option_id, 'text', w.text,
        'explanation', w.explanation, 'correct', o.correct) order by o.position)
      from content.item_option o
      join content.option_variant w on w.item_id = o.item_id and w.version = o.version
        and w.option_id = o.option_id and w.locale = t.locale
      where o.item_id = v.item_id and o.version = v.version), '[]') as options
    from unnest(${wanted.map((one) => one.itemId)}::uuid[],
      ${wanted.map((one) => one.version)}::integer[]) as r(item_id, version)
    join content.item i on i.item_id = r.item_id
    join content.item_version v on v.item_id = i.item_id and v.version = r.version
    join content.item_variant t on t.item_id = i.item_id and t.version = v.version
    order by i.item_id, v.version, t.locale collate "C"`.execute(db);
  return rows;
}

/** Versions of items whose key is doubted now. */
export async function selectDoubted(
  db: Db,
): Promise<{ readonly itemId: string; readonly itemVersion: number }[]> {
  const { rows } = await sql<{ itemId: string; itemVersion: number }>`
    select item_id as "itemId", item_version as "itemVersion" from content.key_doubt
    where settled_at is null`.execute(db);
  return rows;
}
