import type { Work } from '#kernel/work';
import { readSuggestions, type Suggestions } from './read-suggestions.ts';
import { selectDecided } from './review.db.ts';
import type { ItemFact, ReviewFact, UnitFact } from './suggestions.db.ts';

export type OpenSubjects = {
  readonly suggestions: Suggestions;
  /** What no skill is confirmed of; what was refused is left out until there is another version of it. */
  readonly units: readonly UnitFact[];
  readonly items: readonly ItemFact[];
  /** Units and items about which a decision holds. */
  readonly decided: ReadonlySet<string>;
};

/** What waits for a reviewer. */
export async function readOpen(work: Work): Promise<OpenSubjects> {
  const suggestions = await readSuggestions(work);
  const rows = await selectDecided(work.db);
  const refused = new Set(rows.filter((row) => row.isRefused).map((row) => row.id));
  const isOpen = ({ id }: ReviewFact): boolean =>
    suggestions.linksOf(id).length === 0 && !refused.has(id);
  return {
    suggestions,
    units: [...suggestions.units.values()].filter(isOpen),
    items: [...suggestions.items.values()].filter(isOpen),
    decided: new Set(rows.map((row) => row.id)),
  };
}

/**
 * What names the items that are likely about one skill: their unit, or their topic in their source where they have none.
 * @returns null for an item that has neither
 */
export function groupOf({ unitId, topic, source }: ItemFact): string | null {
  if (unitId !== null) return `unit ${unitId}`;
  return topic === null ? null : `topic ${source} ${topic}`;
}
