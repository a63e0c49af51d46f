export type SkillOrder = 'gap' | 'unsure';
/** What the list shows, kept in the address: a link or 'back' brings the same view. */
export type SkillsSearch = {
  readonly show?: 'all';
  readonly query?: string;
  readonly order?: SkillOrder;
  readonly view?: 'table';
};

/** Reads the address; what it does not know is left out, and the usual view needs nothing. */
export function skillsSearch(search: Record<string, unknown>): SkillsSearch {
  return {
    ...(search.show === 'all' ? { show: 'all' as const } : {}),
    ...(typeof search.query === 'string' && search.query ? { query: search.query } : {}),
    ...(search.order === 'gap' || search.order === 'unsure' ? { order: search.order } : {}),
    ...(search.view === 'table' ? { view: 'table' as const } : {}),
  };
}
