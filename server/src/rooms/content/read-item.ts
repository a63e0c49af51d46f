import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { pickLocale } from './pick-locale.ts';
import { unknownItem } from './problems.ts';
import {
  type ItemTextRow,
  type OptionRow,
  selectItemTexts,
  selectOptions,
} from './read-content.db.ts';

export type Item = ItemTextRow & {
  /** In the order of the file, where the right one often stands first: shuffle before showing. */
  readonly options: readonly OptionRow[];
};

/**
 * An item in one version and language, or the nearest language that it has.
 * @throws Problem content/unknown-item
 */
export async function readItem(
  work: Work,
  itemId: string,
  version: number,
  locale: string,
): Promise<Item> {
  const texts = await selectItemTexts(work.db, [itemId], version);
  const picked = pickLocale(
    locale,
    texts.map((text) => text.locale),
  );
  const text = texts.find((candidate) => candidate.locale === picked);
  if (!text)
    throw new Problem(unknownItem, `There is no version ${version} of the item ${itemId}.`);
  const options = await selectOptions(work.db, { itemId, version, locale: text.locale });
  return { ...text, options };
}

/** What items are called in lists: the first line of what they ask, in the current version. */
export async function itemTitles(
  work: Work,
  itemIds: readonly string[],
  locale: string,
): Promise<ReadonlyMap<string, string>> {
  const byItem = Map.groupBy(await selectItemTexts(work.db, itemIds), (text) => text.itemId);
  return new Map(
    [...byItem].map(([itemId, texts]) => {
      const picked = pickLocale(
        locale,
        texts.map((text) => text.locale),
      );
      const stem = texts.find((text) => text.locale === picked)?.stem ?? '';
      return [itemId, titleOf(stem)];
    }),
  );
}

/** The first line that is not only marks, without the marks of a heading. */
export function titleOf(stem: string): string {
  const lines = stem.split('\n').map((line) => line.replace(/^#+\s*/, '').trim());
  return lines.find((line) => /[\p{L}\p{N}]/u.test(line) && !line.startsWith('```')) ?? '';
}
