/** What is looked for and how much of it is shown, kept in the address: 'back' returns to the same row. */
export type ExploreSearch = {
  readonly query?: string;
  /** Key of a skill: only units that lead to it. */
  readonly skill?: string;
  readonly source?: string;
  /** Only units that lead to this level. */
  readonly level?: (typeof filterLevels)[number];
  readonly kind?: (typeof filterKinds)[number];
  /** Only units that take no longer. */
  readonly minutes?: (typeof filterMinutes)[number];
  /** How many pages are shown. */
  readonly pages?: number;
};

export const filterLevels = [1, 2, 3, 4, 5] as const;
export const filterKinds = ['lesson', 'exercise', 'assessment'] as const;
export const filterMinutes = [5, 10, 15, 30, 60] as const;

/** As long as the server reads a query. */
export const longestQuery = 200;
const mostPages = 50;

/** Reads the address; what it does not know is left out, and what is too long is cut. */
export function exploreSearch(search: Record<string, unknown>): ExploreSearch {
  const query = words(search.query)?.slice(0, longestQuery).trim();
  const skill = words(search.skill)?.slice(0, longestQuery);
  const source = words(search.source)?.slice(0, 300);
  const pages = Number.isInteger(search.pages) ? Math.min(Number(search.pages), mostPages) : 1;
  return {
    ...(query ? { query } : {}),
    ...(skill ? { skill } : {}),
    ...(source ? { source } : {}),
    ...given('level', filterLevels, search.level),
    ...given('kind', filterKinds, search.kind),
    ...given('minutes', filterMinutes, search.minutes),
    ...(pages > 1 ? { pages } : {}),
  };
}

/** What is none of the choices is left out. */
function given<Key extends string, Choice>(
  key: Key,
  choices: readonly Choice[],
  value: unknown,
): { readonly [K in Key]?: Choice } {
  const chosen = choices.find((choice) => choice === value);
  // Cast: a computed key loses its name.
  return (chosen === undefined ? {} : { [key]: chosen }) as { readonly [K in Key]?: Choice };
}

/** Whether anything but words narrows the units down. */
export function isFiltered({ query: _words, pages: _pages, ...filter }: ExploreSearch): boolean {
  return Object.keys(filter).length > 0;
}

/** What somebody searches for may look like a number: the address parser then made it one. */
function words(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}
