// What is known of skills, groups and occupations while the tables come in, in whatever order.
import type { LinePlace } from '../interchange/index.ts';

export type SkillDraft = {
  readonly place: LinePlace;
  readonly label: string;
  readonly type: string;
  readonly reuseLevel: string;
  readonly altLabels: readonly string[];
  readonly description: string;
};

export type GroupDraft = {
  readonly place: LinePlace;
  readonly label: string;
  readonly code: string;
  readonly description: string;
};

export type OccupationDraft = {
  readonly place: LinePlace;
  readonly label: string;
  readonly iscoGroup: string;
  readonly altLabels: readonly string[];
  readonly description: string;
};

export type RelationDraft = {
  readonly place: LinePlace;
  readonly from: string;
  readonly type: string;
  readonly to: string;
};

export type NeedsDraft = {
  readonly place: LinePlace;
  readonly essential: Set<string>;
  readonly optional: Set<string>;
};

export type EscoDrafts = {
  readonly skills: Map<string, SkillDraft>;
  readonly groups: Map<string, GroupDraft>;
  /** Groups as the hierarchy shows them: less complete, and used where the table of groups is silent. */
  readonly hierarchy: Map<string, GroupDraft & { readonly above: string | null }>;
  /** What is above a skill or group. */
  readonly broader: Map<string, Set<string>>;
  readonly collections: Map<string, Set<string>>;
  readonly relations: Map<string, RelationDraft>;
  readonly occupations: Map<string, OccupationDraft>;
  readonly needs: Map<string, NeedsDraft>;
};

export function noDrafts(): EscoDrafts {
  return {
    skills: new Map(),
    groups: new Map(),
    hierarchy: new Map(),
    broader: new Map(),
    collections: new Map(),
    relations: new Map(),
    occupations: new Map(),
    needs: new Map(),
  };
}

/** Adds to the set that a map holds for a key, in the order of coming. */
export function addTo(map: Map<string, Set<string>>, key: string, entry: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([entry]));
  else known.add(entry);
}
