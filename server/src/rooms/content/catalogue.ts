import type { ItemKind, Pair, UnitKind } from './tables.db.ts';

/**
 * What comes in: modules, units and items, each with the variants that are at hand. The first variant is the
 * original when `isTranslationOnly` is not set; ids are those of the original language.
 */
export type Catalogue = {
  readonly modules?: readonly CatalogueModule[];
  readonly paths?: readonly CataloguePath[];
  readonly units?: readonly CatalogueUnit[];
  readonly items?: readonly CatalogueItem[];
};

type CatalogueEntry<Variant> = {
  readonly source: string;
  readonly externalId: string;
  /** Only translations came: what belongs to the original is kept as it is stored. */
  readonly isTranslationOnly: boolean;
  /** At least one, each locale once. */
  readonly variants: readonly Variant[];
};

export type CatalogueModule = CatalogueEntry<{
  readonly locale: string;
  readonly externalId: string;
  readonly title: string;
  readonly summary: string;
}> & {
  readonly position: number | null;
  readonly level: string | null;
  readonly topics: readonly string[];
};

/** Modules that an author put in order. */
export type CataloguePath = CatalogueEntry<{
  readonly locale: string;
  readonly title: string;
  readonly summary: string;
}> & {
  readonly levels: readonly string[];
  readonly moduleExternalIds: readonly string[];
};

export type CatalogueUnit = CatalogueEntry<UnitText> & {
  readonly moduleExternalId: string | null;
  readonly position: number;
  readonly kind: UnitKind;
  readonly durationMinutes: number | null;
  /** Where the minutes come from: `source`, or how they were estimated. */
  readonly durationOrigin: string;
  readonly level: string | null;
  readonly topics: readonly string[];
};

export type UnitText = {
  readonly locale: string;
  readonly externalId: string;
  readonly source: string;
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly string[];
  readonly licence: string;
  readonly sourceUrl: string | null;
  /** '' when the unit has no text of its own. */
  readonly markdown: string;
};

export type CatalogueItem = CatalogueEntry<ItemText> & {
  readonly unitExternalId: string | null;
  readonly position: number;
  readonly kind: ItemKind;
  readonly topic: string | null;
  readonly reference: string | null;
  readonly licence: string;
};

export type ItemText = {
  readonly locale: string;
  readonly externalId: string;
  readonly stem: string;
  readonly explanation: string | null;
  readonly modelResponse: string | null;
  readonly pairs: readonly Pair[];
  /** In the order of the file, which says nothing about the order shown. */
  readonly options: readonly {
    readonly text: string;
    readonly correct: boolean;
    readonly explanation: string | null;
  }[];
};

/** How saving goes: `compare` counts what would happen and writes nothing. */
export type SaveMode =
  | { readonly kind: 'write' }
  | {
      readonly kind: 'compare';
      /** External ids that come in the same import: they count as there. */
      readonly coming: ReadonlySet<string>;
    };

export const WRITE: SaveMode = { kind: 'write' };

/** Whether something with this external id is there, or comes along. */
export function isThere(
  externalId: string,
  known: ReadonlyMap<string, string>,
  mode: SaveMode,
): boolean {
  return known.has(externalId) || (mode.kind === 'compare' && mode.coming.has(externalId));
}

export type SaveState = 'new' | 'changed' | 'unchanged';
export type SaveCounts = Record<SaveState, number> & { wrong: number };

/** An entry that was left out, and what to do about it. */
export type Fault = {
  readonly kind: 'module' | 'path' | 'unit' | 'item' | 'mapping';
  readonly externalId: string;
  readonly field: string;
  readonly detail: string;
  readonly mend: string;
};

export type SaveOutcome = { readonly counts: SaveCounts; readonly faults: readonly Fault[] };

export const noCounts = (): SaveCounts => ({ new: 0, changed: 0, unchanged: 0, wrong: 0 });
