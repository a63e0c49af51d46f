import { Problem } from '#kernel/problems';
import { remembered } from '#kernel/revisions';
import type { Work } from '#kernel/work';
import { keepLast } from './known-units.ts';
import { pickLocale } from './pick-locale.ts';
import { unknownItem } from './problems.ts';
import {
  type ItemTextRow,
  type OptionRow,
  selectItemTexts,
  selectItemVersions,
} from './read-content.db.ts';
import { TEXTS } from './revisions.ts';

export type Item = ItemTextRow & {
  /** In the order of the file, where the right one often stands first: shuffle before showing. */
  readonly options: readonly OptionRow[];
};

export type ItemPlace = {
  readonly itemId: string;
  readonly version: number;
  readonly locale: string;
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
  const [item] = await readItems(work, [{ itemId, version, locale }]);
  if (!item) throw noVersion({ itemId, version });
  return item;
}

const MOST_ITEMS = 5_000;
const readVersions = remembered(TEXTS, async () => new Map<string, readonly Item[]>());

/**
 * Several, in the order asked for, in one query for those that are not among the last ones read: a version never
 * changes.
 * @throws Problem content/unknown-item
 */
export async function readItems(work: Work, wanted: readonly ItemPlace[]): Promise<Item[]> {
  if (wanted.length === 0) return [];
  const nameOf = ({ itemId, version }: Pick<ItemPlace, 'itemId' | 'version'>): string =>
    `${itemId} ${version}`;
  const known = await readVersions(work);
  const missing = wanted.filter((place) => !known.has(nameOf(place)));
  const read = missing.length === 0 ? [] : await selectItemVersions(work.db, missing);
  const found = Map.groupBy(read, nameOf);
  return wanted.map((place) => {
    const texts = known.get(nameOf(place)) ?? found.get(nameOf(place)) ?? [];
    const picked = pickLocale(
      place.locale,
      texts.map((text) => text.locale),
    );
    const item = texts.find((candidate) => candidate.locale === picked);
    if (!item) throw noVersion(place);
    keepLast(known, nameOf(place), texts, MOST_ITEMS);
    return item;
  });
}

function noVersion({ itemId, version }: Pick<ItemPlace, 'itemId' | 'version'>): Problem {
  return new Problem(unknownItem, `There is no version ${version} of the item ${itemId}.`);
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

/** The first line of words that is not code, without the marks of a heading; the first line of code else. */
export function titleOf(stem: string): string {
  const lines = stem.split('\n').map((line) => line.replace(/^#+\s*/, '').trim());
  const isFence = (line: string): boolean => line.startsWith('```');
  const code = new Set<number>();
  let isInside = false;
  for (const [index, line] of lines.entries()) {
    if (isInside || isFence(line)) code.add(index);
    if (isFence(line)) isInside = !isInside;
  }
  const hasWords = (line: string): boolean => /[\p{L}\p{N}]/u.test(line) && !isFence(line);
  return (
    lines.find((line, index) => hasWords(line) && !code.has(index)) ?? lines.find(hasWords) ?? ''
  );
}
