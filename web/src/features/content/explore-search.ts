/** What is looked for and how much of it is shown, kept in the address: 'back' returns to the same row. */
export type ExploreSearch = {
  readonly query?: string;
  /** Key of a skill: only units that lead to it. */
  readonly skill?: string;
  readonly source?: string;
  /** How many pages are shown. */
  readonly pages?: number;
};

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
    ...(pages > 1 ? { pages } : {}),
  };
}

/** What somebody searches for may look like a number: the address parser then made it one. */
function words(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}
