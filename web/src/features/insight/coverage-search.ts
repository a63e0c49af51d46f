/** Which part of the coverage is shown, kept in the address. */
export type CoverageSearch = {
  /** Only what this role asks for. */
  readonly role?: string;
  readonly group?: string;
  /** 1 to 5: only this level counts as a gap. */
  readonly level?: number;
  /** All skills, or also gaps that no role asks for; gaps that somebody needs when absent. */
  readonly show?: 'all' | 'gaps';
};

/** Reads the address; what it does not know is left out. */
export function coverageSearch(search: Record<string, unknown>): CoverageSearch {
  const { role, group, level, show } = search;
  return {
    ...(typeof role === 'string' && role !== '' ? { role: role.slice(0, 36) } : {}),
    ...(typeof group === 'string' && group !== '' ? { group: group.slice(0, 100) } : {}),
    ...(typeof level === 'number' && [1, 2, 3, 4, 5].includes(level) ? { level } : {}),
    ...(show === 'all' || show === 'gaps' ? { show } : {}),
  };
}
