import type { FieldChange, Named } from './field-changes.ts';
import type { Match } from './skills.db.ts';

/** `element`: a skill, a knowledge area or a group of them. `role`: one of the organisation that follows an occupation. */
export type ChangeKind = 'element' | 'occupation' | 'role';
/** `withdrawn`: the release does not have it any more; `returned`: it has it again. */
export type ChangeState = 'new' | 'changed' | 'withdrawn' | 'returned';

/** What of the organisation hangs on it: a skill of the framework, a role; of a role, the occupation that it follows. */
export type Linked = Named & { readonly match: Match | null };

/** What a release does to one thing; whatever it leaves as it is has none. */
export type ReleaseChange = {
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  /** The publisher's id; of a role its role id. */
  readonly externalId: string;
  /** As it is called afterwards. */
  readonly name: string;
  /** Of an element: `skill`, `knowledge` or `group`. */
  readonly domain: string | null;
  /** What changed; empty for what is new or withdrawn. */
  readonly fields: readonly FieldChange[];
  readonly linked: readonly Linked[];
  /** Of a role: how many people hold it. */
  readonly holders: number | null;
};

/** How many changes there are of each kind. */
export type ReleaseCounts = {
  readonly elements: StateCounts;
  readonly occupations: StateCounts;
  /** Roles whose targets change, and how many of them somebody holds. */
  readonly roles: { readonly changed: number; readonly held: number };
};
export type StateCounts = { readonly [State in ChangeState]: number };

/** @returns what became of something that is in the release; null when nothing did */
export function stateOf(
  known: { readonly withdrawnIn: string | null } | undefined,
  fields: readonly FieldChange[],
): Exclude<ChangeState, 'withdrawn'> | null {
  if (!known) return 'new';
  if (known.withdrawnIn !== null) return 'returned';
  return fields.length > 0 ? 'changed' : null;
}

/** What a batch came to. */
export type SaveCounts = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
};

/** @param all entries of the batch @param states of those that something became of; what is back counts as changed */
export function countsOf(all: number, states: readonly ChangeState[]): SaveCounts {
  const fresh = states.filter((state) => state === 'new').length;
  return { new: fresh, changed: states.length - fresh, unchanged: all - states.length };
}
