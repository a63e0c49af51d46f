import { sql } from 'kysely';
import type { ItemFault } from '#engine';
import type { Db } from '#kernel/database';

export type ItemVersionId = { readonly itemId: string; readonly itemVersion: number };

export type JudgementRow = ItemVersionId & {
  /** Of the engine, by which it was judged. */
  readonly policy: string;
  readonly answerCount: number;
  /** How being right goes with ability, in [−1, 1]. */
  readonly discrimination: number;
  /** Later minus earlier share of right responses beyond what was expected. */
  readonly drift: number;
  readonly faults: readonly ItemFault[];
  /** In which it is harder (delta below 0) or easier than for equally able people in the one that most read. */
  readonly languages: readonly {
    readonly locale: string;
    readonly delta: number;
    readonly size: 'A' | 'B' | 'C';
  }[];
  /** At which it is harder or easier than for equally able people at the one where most work. */
  readonly locations: readonly {
    readonly name: string;
    readonly delta: number;
    readonly size: 'A' | 'B' | 'C';
  }[];
  /** The option that may be the right one. */
  readonly suspectedOptionId: string | null;
  /** From the least to the most able. */
  readonly groups: readonly {
    readonly count: number;
    readonly ability: number;
    /** By option id, the share of the group that chose it. */
    readonly shares: Readonly<Record<string, number>>;
  }[];
  readonly judgedAt: Date;
};

export type KeyDoubtRow = ItemVersionId & {
  readonly raisedAt: Date;
  /** Null while it is doubted. */
  readonly settledAt: Date | null;
};

export async function upsertJudgements(db: Db, rows: readonly JudgementRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into content.item_judgement (item_id, item_version, policy, answer_count, discrimination,
      drift, faults, suspected_option_id, languages, locations, groups, judged_at)
    select "itemId", "itemVersion", policy, "answerCount", discrimination, drift,
      array(select json_array_elements_text(faults)), "suspectedOptionId", languages, locations, groups,
      "judgedAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("itemId" uuid, "itemVersion" integer,
      policy text, "answerCount" integer, discrimination double precision, drift double precision,
      faults json, "suspectedOptionId" text, languages jsonb, locations jsonb, groups jsonb, "judgedAt" timestamptz)
    on conflict (item_id, item_version) do update set policy = excluded.policy,
      answer_count = excluded.answer_count, discrimination = excluded.discrimination,
      drift = excluded.drift, faults = excluded.faults,
      suspected_option_id = excluded.suspected_option_id, languages = excluded.languages,
      locations = excluded.locations, groups = excluded.groups,
      judged_at = excluded.judged_at`.execute(db);
}

export async function selectJudgements(
  db: Db,
  itemIds: readonly string[],
): Promise<JudgementRow[]> {
  const { rows } = await sql<JudgementRow>`
    select item_id as "itemId", item_version as "itemVersion", policy,
      answer_count as "answerCount", discrimination, drift, faults,
      suspected_option_id as "suspectedOptionId", languages, locations, groups, judged_at as "judgedAt"
    from content.item_judgement where item_id = any(${[...itemIds]}::uuid[])`.execute(db);
  return rows;
}

/** Doubts keys that nobody has doubted or settled yet. @returns those that are new */
export async function insertKeyDoubts(
  db: Db,
  items: readonly ItemVersionId[],
  raisedAt: Date,
): Promise<ItemVersionId[]> {
  if (items.length === 0) return [];
  const { rows } = await sql<ItemVersionId>`
    insert into content.key_doubt (item_id, item_version, raised_at)
    select "itemId", "itemVersion", ${raisedAt}::timestamptz
    from json_to_recordset(${JSON.stringify(items)}::json) as r("itemId" uuid, "itemVersion" integer)
    on conflict do nothing
    returning item_id as "itemId", item_version as "itemVersion"`.execute(db);
  return rows;
}

/** The doubts about versions of these items, settled ones included. */
export async function selectKeyDoubts(db: Db, itemIds: readonly string[]): Promise<KeyDoubtRow[]> {
  const { rows } = await sql<KeyDoubtRow>`
    select item_id as "itemId", item_version as "itemVersion", raised_at as "raisedAt",
      settled_at as "settledAt"
    from content.key_doubt where item_id = any(${[...itemIds]}::uuid[])`.execute(db);
  return rows;
}

/** @returns whether the key of this version was doubted until now */
export async function settleKeyDoubtRow(
  db: Db,
  { itemId, itemVersion }: ItemVersionId,
  by: { readonly settledBy: string; readonly settledAt: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update content.key_doubt set settled_at = ${by.settledAt}, settled_by = ${by.settledBy}
    where item_id = ${itemId} and item_version = ${itemVersion} and settled_at is null
    returning 1`.execute(db);
  return rows.length > 0;
}
