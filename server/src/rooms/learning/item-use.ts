import type { Work } from '#kernel/work';
import { type ItemUseRow, type ItemVersion, selectItemUses } from './item-use.db.ts';

/** How a version of an item does: counts only, of nobody in particular. */
export type ItemUse = ItemUseRow;

const MOST_CHECKED = 1_000;

/** First responses to these versions, by item; one that nobody has responded to is not in it. */
export async function usesOfItems(
  work: Work,
  items: readonly ItemVersion[],
): Promise<ReadonlyMap<string, ItemUse>> {
  const rows = await selectItemUses(work.db, items, MOST_CHECKED);
  return new Map(rows.map((row) => [row.itemId, row]));
}
