import type { Located } from './interchange-rows.ts';
import type { ImportProblem } from './report.ts';

type LocaleRow = { readonly source: string; readonly language: string };

/** Rows that are one thing in several languages. */
export type VariantGroup<Row> = {
  /** The id of the original, whether it came or not. */
  readonly externalId: string;
  readonly source: string;
  readonly isTranslationOnly: boolean;
  /** The original first, if it came; each language once. */
  readonly variants: readonly (Located<Row> & { readonly id: string; readonly locale: string })[];
};

export type Grouped<Row> = {
  readonly groups: readonly VariantGroup<Row>[];
  readonly problems: readonly ImportProblem[];
};

/**
 * Brings the rows of one thing in several languages together. An id that stands twice, or a second row in one
 * language, is left out and told.
 * @param name the row's own id and the id of its original
 */
export function groupVariants<Row extends LocaleRow>(
  rows: readonly Located<Row>[],
  name: (row: Row) => { readonly id: string; readonly canonicalId: string },
): Grouped<Row> {
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();
  const groups = new Map<string, Gathered<Row>>();
  for (const located of rows) {
    const { id, canonicalId } = name(located.row);
    const locale = localeOf(located.row.language);
    const group = groups.get(canonicalId) ?? { variants: [], locales: new Set() };
    if (seen.has(id))
      problems.push(doubled(located, `The id “${id}” stands in an earlier line too.`));
    else if (group.locales.has(locale))
      problems.push(doubled(located, `“${canonicalId}” has a text in “${locale}” already.`));
    else {
      group.variants.push({ ...located, id, locale });
      group.locales.add(locale);
      groups.set(canonicalId, group);
    }
    seen.add(id);
  }
  return {
    groups: [...groups].map(([externalId, { variants }]) => groupOf(externalId, variants)),
    problems,
  };
}

type Gathered<Row> = {
  readonly variants: (Located<Row> & { readonly id: string; readonly locale: string })[];
  readonly locales: Set<string>;
};

function groupOf<Row extends LocaleRow>(
  externalId: string,
  variants: readonly (Located<Row> & { id: string; locale: string })[],
): VariantGroup<Row> {
  const original = variants.find((variant) => variant.id === externalId);
  const others = variants
    .filter((variant) => variant !== original)
    .toSorted((a, b) => (a.locale < b.locale ? -1 : 1));
  const [first] = others;
  return {
    externalId,
    source: original?.row.source ?? (first ? originalSource(externalId, first) : ''),
    isTranslationOnly: original === undefined,
    variants: original ? [original, ...others] : others,
  };
}

/** `acme` for `acme-de/intro` that translates `acme/intro`: what stands before the part that both have. */
function originalSource(
  externalId: string,
  { id, row }: { readonly id: string; readonly row: LocaleRow },
): string {
  const rest = id.startsWith(`${row.source}/`) ? id.slice(row.source.length) : undefined;
  return rest !== undefined && externalId.endsWith(rest)
    ? externalId.slice(0, -rest.length)
    : row.source;
}

/** A language tag in the one way it is written (`pt-BR`). */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    return language.toLowerCase();
  }
}

function doubled(located: Located<unknown>, detail: string): ImportProblem {
  return { ...located.place, field: '', detail, mend: 'Take one of the two away.' };
}
