import { sql } from 'kysely';
import type { Db } from '#kernel/database';

/** What people responded to one version of an item when they met it first. */
export type FirstResponses = {
  readonly itemId: string;
  readonly responders: number;
  readonly right: number;
  readonly notLearnt: number;
  readonly medianMs: number | null;
};

export type ItemVersion = { readonly itemId: string; readonly version: number };

/** First responses of each person to these versions; whoever met an item before has read its explanation. */
const firsts = (items: readonly ItemVersion[]) => sql`
  select distinct on (p.person_id, p.item_id) p.item_id, p.presentation_id, p.context_kind, r.chosen, r.outcome, r.duration_ms
  from unnest(${items.map(({ itemId }) => itemId)}::uuid[],
    ${items.map(({ version }) => version)}::integer[]) as w(item_id, version)
  join learning.presentation p on p.item_id = w.item_id and p.item_version = w.version
  join learning.response r on r.person_id = p.person_id and r.presentation_id = p.presentation_id
  where p.responded_at is not null
  order by p.person_id, p.item_id, r.responded_at`;

export async function selectFirstResponses(
  db: Db,
  items: readonly ItemVersion[],
): Promise<FirstResponses[]> {
  const { rows } = await sql<FirstResponses>`
    select item_id as "itemId", count(*) as responders,
      count(*) filter (where outcome = 'correct') as right,
      count(*) filter (where outcome = 'notLearnt') as "notLearnt",
      percentile_cont(0.5) within group (order by duration_ms) as "medianMs"
    from (${firsts(items)}) f group by item_id`.execute(db);
  return rows;
}

/** How many chose each option in their first response. */
export async function selectChosen(
  db: Db,
  items: readonly ItemVersion[],
): Promise<{ readonly itemId: string; readonly optionId: string; readonly count: number }[]> {
  const { rows } = await sql<{ itemId: string; optionId: string; count: number }>`
    select item_id as "itemId", option as "optionId", count(*) as count
    from (${firsts(items)}) f cross join unnest(f.chosen) as option
    group by item_id, option`.execute(db);
  return rows;
}

export type CheckedResponse = {
  readonly itemId: string;
  readonly presentationId: string;
  readonly isRight: boolean;
};

/** The first responses that were given in skill checks, where nothing was taught just before; so many at the most. */
export async function selectChecked(
  db: Db,
  items: readonly ItemVersion[],
  most: number,
): Promise<CheckedResponse[]> {
  const { rows } = await sql<CheckedResponse>`
    select item_id as "itemId", presentation_id as "presentationId", outcome = 'correct' as "isRight"
    from (${firsts(items)}) f where context_kind = 'skillCheck'
    order by presentation_id desc limit ${most}`.execute(db);
  return rows;
}
