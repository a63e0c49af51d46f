import { assignOptionIds, haveSameKey, type NamedOption } from '#standards/interchange';
import type { CatalogueItem, ItemText } from './catalogue.ts';

export type NamedTexts = {
  /** The options of the version, in the order of the original's file. */
  readonly options: readonly { readonly optionId: string; readonly correct: boolean }[];
  /** The id of each option of each text, in the order of that text. */
  readonly idsByLocale: ReadonlyMap<string, readonly string[]>;
  /** Of the languages that did not come, those whose options are still those of the version. */
  readonly keptLocales: readonly string[];
};

/**
 * Gives the options of an item their ids, the same in every language and every version.
 *
 * @param known the options of the last version by language, in the order of the original's file
 * @returns undefined when a translation came alone and its key is not that of the stored original
 */
export function nameOptions(
  item: Pick<CatalogueItem, 'externalId' | 'isTranslationOnly' | 'variants'>,
  known: ReadonlyMap<string, readonly NamedOption[]>,
): NamedTexts | undefined {
  const stored = [...known].find(([locale]) =>
    item.variants.every((text) => text.locale !== locale),
  );
  const isGuest = item.isTranslationOnly && stored !== undefined;
  const [original] = item.variants;
  const base: readonly NamedOption[] =
    isGuest || !original ? (stored?.[1] ?? []) : nameOriginal(item.externalId, original, known);
  const idsByLocale = new Map<string, readonly string[]>();
  for (const text of item.variants) {
    if (text === original && !isGuest) {
      idsByLocale.set(
        text.locale,
        base.map((option) => option.optionId),
      );
      continue;
    }
    if (!haveSameKey(text.options, base)) return undefined;
    idsByLocale.set(text.locale, translatedIds(item.externalId, text, base, known));
  }
  const carried = [...known].filter(([locale]) => !idsByLocale.has(locale));
  return {
    options: base.map(({ optionId, correct }) => ({ optionId, correct })),
    idsByLocale,
    keptLocales: carried
      .filter(([, options]) => isSameSet(options, base))
      .map(([locale]) => locale),
  };
}

function nameOriginal(
  questionId: string,
  text: ItemText,
  known: ReadonlyMap<string, readonly NamedOption[]>,
): NamedOption[] {
  const previous = known.get(text.locale);
  const { options } = text;
  const ids = assignOptionIds({ questionId, options, ...(previous ? { previous } : {}) });
  return options.map((option, index) => ({ ...option, optionId: ids[index] ?? '' }));
}

/** By its own last version where that gives the very same set of ids, else by the position in the file. */
function translatedIds(
  questionId: string,
  text: ItemText,
  base: readonly NamedOption[],
  known: ReadonlyMap<string, readonly NamedOption[]>,
): readonly string[] {
  const previous = known.get(text.locale);
  const ids = assignOptionIds({
    questionId,
    options: text.options,
    counterpart: base,
    ...(previous ? { previous } : {}),
  });
  const named = text.options.map((option, index) => ({ ...option, optionId: ids[index] ?? '' }));
  return isSameSet(named, base) ? ids : base.map((option) => option.optionId);
}

/** The same ids, each as right or wrong as there. */
function isSameSet(a: readonly NamedOption[], b: readonly NamedOption[]): boolean {
  const correct = new Map(b.map((option) => [option.optionId, option.correct]));
  return (
    a.length === b.length && a.every((option) => correct.get(option.optionId) === option.correct)
  );
}
