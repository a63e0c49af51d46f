import type { ItemParameters, Proficiency } from '#engine';
import type { Work } from '#kernel/work';
import { selectAboutItems } from './ledger.db.ts';

/** What was known of somebody in an item's skill when they responded, and the parameters that the item had then. */
export type Expectation = {
  readonly itemId: string;
  readonly before: Proficiency;
  readonly item: ItemParameters;
};

/** What responses put on these presentations of items were expected to be; of nobody in particular. */
export async function expectationsOf(
  work: Work,
  itemIds: readonly string[],
  presentationIds: readonly string[],
): Promise<readonly Expectation[]> {
  const rows = await selectAboutItems(work.db, itemIds, presentationIds);
  return rows.flatMap(({ itemId, mean, variance, observation }) =>
    observation.kind === 'rating'
      ? []
      : [{ itemId, before: { mean, variance }, item: observation.item }],
  );
}
