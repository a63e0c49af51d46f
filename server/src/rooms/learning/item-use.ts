import type { Work } from '#kernel/work';
import {
  type CheckedResponse,
  type FirstResponses,
  type ItemVersion,
  selectChecked,
  selectChosen,
  selectFirstResponses,
} from './item-use.db.ts';

/** How a version of an item does: counts only, of nobody in particular. */
export type ItemUse = FirstResponses & {
  /** How many chose each option. */
  readonly chosen: ReadonlyMap<string, number>;
  /** Those of them that were given in skill checks, where nothing was taught just before. */
  readonly checked: readonly CheckedResponse[];
};

const MOST_CHECKED = 5_000;

/** First responses to these versions, by item; one that nobody has met is not in it. */
export async function usesOfItems(
  work: Work,
  items: readonly ItemVersion[],
): Promise<ReadonlyMap<string, ItemUse>> {
  const chosen = Map.groupBy(await selectChosen(work.db, items), ({ itemId }) => itemId);
  const checked = Map.groupBy(
    await selectChecked(work.db, items, MOST_CHECKED),
    ({ itemId }) => itemId,
  );
  const counted = await selectFirstResponses(work.db, items);
  return new Map(
    counted.map((row) => {
      const options = (chosen.get(row.itemId) ?? []).map(
        (one) => [one.optionId, one.count] as const,
      );
      return [
        row.itemId,
        { ...row, chosen: new Map(options), checked: checked.get(row.itemId) ?? [] },
      ];
    }),
  );
}
