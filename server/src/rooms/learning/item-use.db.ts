import { sql } from 'kysely';
import type { Db } from '#kernel/database';

export type ItemVersion = { readonly itemId: string; readonly version: number };

export type CheckedResponse = { readonly presentationId: string; readonly isRight: boolean };

/** What people responded to one version of an item when they met it first. */
export type ItemUseRow = {
  readonly itemId: string;
  readonly responders: number;
  readonly right: number;
  readonly notLearnt: number;
  readonly medianMs: number | null;
  /** How many chose each option. */
  readonly chosen: Readonly<Record<string, number>>;
  /** The newest that were given in skill checks, where nothing was taught just before. */
  readonly checked: readonly CheckedResponse[];
};

/**
 * First responses of each person to these versions, counted by item: whoever met an item before has read its
 * explanation.
 * @param mostChecked for each item
 */
export async function selectItemUses(
  db: Db,
  items: readonly ItemVersion[],
  mostChecked: number,
): Promise<ItemUseRow[]> {
  const { rows } = await sql<ItemUseRow>`
    with first as materialized (
      select distinct on (p.person_id, p.item_id) p.item_id, p.presentation_id, p.context_kind,
        r.chosen, r.outcome, r.duration_ms
      from unnest(${items.map(({ itemId }) => itemId)}::uuid[],
        ${items.map(({ version }) => version)}::integer[]) as w(item_id, version)
      join learning.presentation p on p.item_id = w.item_id and p.item_version = w.version
      join learning.response r
        on r.person_id = p.person_id and r.presentation_id = p.presentation_id
      where p.responded_at is not null
      order by p.person_id, p.item_id, r.responded_at),
    choice as (
      select item_id, option, count(*) as chosen
      from first cross join unnest(chosen) as option group by item_id, option),
    checked as (
      select item_id, presentation_id, outcome = 'correct' as is_right,
        row_number() over (partition by item_id order by presentation_id desc) as place
      from first where context_kind = 'skillCheck')
    select f.item_id as "itemId", count(*) as responders,
      count(*) filter (where f.outcome = 'correct') as right,
      count(*) filter (where f.outcome = 'notLearnt') as "notLearnt",
      percentile_cont(0.5) within group (order by f.duration_ms) as "medianMs",
      coalesce((select json_object_agg(c.option, c.chosen) from choice c
        where c.item_id = f.item_id), '{}') as chosen,
      coalesce((select json_agg(json_build_object('presentationId', k.presentation_id,
          'isRight', k.is_right) order by k.place)
        from checked k where k.item_id = f.item_id and k.place <= ${mostChecked}), '[]') as checked
    from first f group by f.item_id`.execute(db);
  return rows;
}
