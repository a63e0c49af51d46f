import type { CatalogueItem } from './catalogue.ts';
import type { ItemRows, StoredItem } from './items.db.ts';
import type { NamedTexts } from './name-options.ts';
import { seal, type VersionPlan } from './plan-version.ts';
import type { ItemVersionColumns } from './tables.db.ts';

/** An item that gets a new version, with all that is decided about it. */
export type WrittenItem = {
  readonly item: CatalogueItem;
  readonly before: StoredItem | undefined;
  readonly plan: VersionPlan;
  readonly itemId: string;
  readonly unitId: string | null;
  readonly position: number;
  readonly named: NamedTexts;
  readonly base: Pick<ItemVersionColumns, 'kind' | 'topic' | 'reference' | 'licence'>;
};

/** The rows of new versions. */
export function itemRows(written: readonly WrittenItem[], now: Date): ItemRows {
  const keyOf = ({ itemId, plan }: WrittenItem) => ({ item_id: itemId, version: plan.version });
  return {
    fresh: written
      .filter(({ before }) => !before)
      .map(({ item, itemId, unitId, position, plan }) => ({
        item_id: itemId,
        source: item.source,
        external_id: item.externalId,
        unit_id: unitId,
        position,
        current_version: plan.version,
        withdrawn_at: null,
      })),
    versions: written.map((entry) => versionRow(entry, now)),
    variants: written.flatMap((entry) =>
      entry.item.variants.map((text) => ({
        ...keyOf(entry),
        locale: text.locale,
        external_id: text.externalId,
        content_hash: seal(text),
        stem: text.stem,
        explanation: text.explanation,
        model_response: text.modelResponse,
        pairs: text.pairs,
      })),
    ),
    options: written.flatMap((entry) =>
      entry.named.options.map(({ optionId, correct }, position) => ({
        ...keyOf(entry),
        option_id: optionId,
        position,
        correct,
      })),
    ),
    optionVariants: written.flatMap((entry) =>
      entry.item.variants.flatMap((text) =>
        text.options.map((option, index) => ({
          ...keyOf(entry),
          locale: text.locale,
          option_id: entry.named.idsByLocale.get(text.locale)?.[index] ?? '',
          text: option.text,
          explanation: option.explanation,
        })),
      ),
    ),
    carried: written.flatMap((entry) =>
      entry.plan.carriedLocales
        .filter((locale) => isCarried(entry, locale))
        .map((locale) => ({ ...keyOf(entry), locale })),
    ),
  };
}

/** A language whose options are no longer those of the version does not go along: its key would be wrong. */
function isCarried(entry: WrittenItem, locale: string): boolean {
  return entry.named.options.length === 0 || entry.named.keptLocales.includes(locale);
}

function versionRow(
  { item, before, base, plan, itemId }: WrittenItem,
  now: Date,
): ItemVersionColumns {
  const kept = before && item.isTranslationOnly ? before.base : undefined;
  return {
    ...(kept ?? { item_id: itemId, content_hash: seal(base), ...base }),
    version: plan.version,
    published_at: now,
  };
}
