// Which rows are the same unit, module or question in another language.
//
// The rule: a field `translates` that names the other row wins. Else, a source whose name ends in
// its own language (`acme-de` with language `de`) is the variant of the source without that ending
// (`acme`), row by row: the rest of the id after the source is the same in both. Where a list of
// the other rows is given and holds no such id, the one with the same `source_path` is taken if it
// is the only one.

/** What is needed of a row of any kind. */
export type TranslatableRow = {
  readonly source: string;
  readonly language: string;
  readonly translates?: string | null;
  readonly source_path?: string | null;
};

/** Rows that may be translated, so that a renamed id can still be found by its path. */
export type CounterpartIndex = {
  readonly ids: ReadonlySet<string>;
  /** `source` and `source_path`, joined by a line break → ids with that path. */
  readonly idsByPath: ReadonlyMap<string, readonly string[]>;
};

type IdentifiedRow = { readonly id: string; readonly row: TranslatableRow };

/** Makes the index from rows of one kind. */
export function indexCounterparts(rows: Iterable<IdentifiedRow>): CounterpartIndex {
  const ids = new Set<string>();
  const idsByPath = new Map<string, string[]>();
  for (const { id, row } of rows) {
    ids.add(id);
    const path = pathKey(row.source, row.source_path);
    if (path === null) continue;
    const same = idsByPath.get(path);
    if (same) same.push(id);
    else idsByPath.set(path, [id]);
  }
  return { ids, idsByPath };
}

/**
 * The id of the row that this one translates, or null for an original. Without an index the id
 * follows from the names alone and need not exist: several translations of a missing original
 * still share it.
 */
export function translates(
  id: string,
  row: TranslatableRow,
  index?: CounterpartIndex,
): string | null {
  if (row.translates) return row.translates === id ? null : row.translates;
  const baseSource = sourceWithoutLocale(row.source, row.language);
  if (baseSource === null || !id.startsWith(`${row.source}/`)) return null;
  const byName = baseSource + id.slice(row.source.length);
  if (index === undefined || index.ids.has(byName)) return byName;
  const path = pathKey(baseSource, row.source_path);
  const byPath = path === null ? [] : (index.idsByPath.get(path) ?? []);
  return byPath.length === 1 ? (byPath[0] ?? byName) : byName;
}

/** `acme-de` in `de` → `acme`; `acme-pt-br` in `pt-BR` → `acme`; null when nothing is taken off. */
export function sourceWithoutLocale(source: string, language: string): string | null {
  const tag = language.toLowerCase();
  const primary = tag.split('-')[0] ?? tag;
  for (const ending of [`-${tag}`, `-${primary}`]) {
    if (source.toLowerCase().endsWith(ending) && source.length > ending.length) {
      return source.slice(0, -ending.length);
    }
  }
  return null;
}

type UnitLike = TranslatableRow & { readonly unit_id: string };
type ModuleLike = TranslatableRow & { readonly module_id: string };
type QuestionLike = TranslatableRow & { readonly question_id: string };

/** One id for a unit in all its languages: that of the original. */
export function canonicalUnitId(row: UnitLike, index?: CounterpartIndex): string {
  return translates(row.unit_id, row, index) ?? row.unit_id;
}

/** One id for a module in all its languages. */
export function canonicalModuleId(row: ModuleLike, index?: CounterpartIndex): string {
  return translates(row.module_id, row, index) ?? row.module_id;
}

/**
 * One id for a question in all its languages, by names. Whether the two really ask the same is
 * told by `haveSameKey`: in real translations some do not.
 */
export function canonicalQuestionId(row: QuestionLike): string {
  // Many questions share a path, so it cannot tell them apart.
  return translates(row.question_id, row) ?? row.question_id;
}

function pathKey(source: string, path: string | null | undefined): string | null {
  return path ? `${source}\n${path}` : null;
}
