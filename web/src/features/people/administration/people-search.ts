/** Which people are shown, kept in the address. */
export type PeopleSearch = {
  readonly query?: string;
  readonly capability?: 'administrator' | 'learningLead';
  /** Those who are here, unless said. */
  readonly status?: 'left';
};

/** Reads the address; what it does not know is left out. */
export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  const { query, capability, status } = search;
  const words = typeof query === 'number' ? String(query) : query;
  return {
    ...(typeof words === 'string' && words !== '' ? { query: words.slice(0, 200) } : {}),
    ...(capability === 'administrator' || capability === 'learningLead' ? { capability } : {}),
    ...(status === 'left' ? { status } : {}),
  };
}
