import type { RoleDetail, RoleTarget } from '../../../api/wire.ts';

/** A target as it is being edited. */
export type DraftTarget = {
  readonly skillId: string;
  readonly level: number;
  readonly importance: number;
  /** False for a proposal that nobody has confirmed. */
  readonly confirmed: boolean;
};

/** What somebody makes of a role before it is kept. */
export type RoleDraft = {
  /** Of the role that it began from. */
  readonly version: number;
  readonly targets: readonly DraftTarget[];
};

/** Between 'somewhat important' and 'very important': where a new target begins. */
const usualImportance = 3;
const usualLevel = 3;

export function draftOf({ version, targets }: Pick<RoleDetail, 'version' | 'targets'>): RoleDraft {
  return { version, targets: targets.map(asDraft) };
}

/** What similar profiles propose, taken in as proposals. */
export function withOffered(draft: RoleDraft, offered: readonly RoleTarget[]): RoleDraft {
  const has = new Set(draft.targets.map(({ skillId }) => skillId));
  const added = offered.filter(({ skillId }) => !has.has(skillId)).map(asDraft);
  return { ...draft, targets: [...draft.targets, ...added] };
}

function asDraft({ skillId, level, importance, origin }: RoleTarget): DraftTarget {
  return { skillId, level, importance, confirmed: origin !== 'proposal' };
}

export function withSkill(draft: RoleDraft, skillId: string): RoleDraft {
  if (draft.targets.some((target) => target.skillId === skillId)) return draft;
  const added = { skillId, level: usualLevel, importance: usualImportance, confirmed: true };
  return { ...draft, targets: [...draft.targets, added] };
}

/** Whoever changes a proposal has decided about it. */
export function withChange(
  draft: RoleDraft,
  skillId: string,
  change: Partial<Pick<DraftTarget, 'level' | 'importance'>>,
): RoleDraft {
  return {
    ...draft,
    targets: draft.targets.map((target) =>
      target.skillId === skillId ? { ...target, ...change, confirmed: true } : target,
    ),
  };
}

/** @param skillId all proposals when absent */
export function withConfirmed(draft: RoleDraft, skillId?: string): RoleDraft {
  return {
    ...draft,
    targets: draft.targets.map((target) =>
      skillId === undefined || target.skillId === skillId ? { ...target, confirmed: true } : target,
    ),
  };
}

export function without(draft: RoleDraft, skillId: string): RoleDraft {
  return { ...draft, targets: draft.targets.filter((target) => target.skillId !== skillId) };
}

/** Puts a target back where it was. */
export function withTargetAt(draft: RoleDraft, target: DraftTarget, index: number): RoleDraft {
  const { targets } = without(draft, target.skillId);
  return { ...draft, targets: targets.toSpliced(index, 0, target) };
}

export type DraftChange =
  | { readonly kind: 'added'; readonly skillId: string; readonly level: number }
  | { readonly kind: 'removed'; readonly skillId: string }
  | { readonly kind: 'confirmed'; readonly skillId: string; readonly level: number }
  | {
      readonly kind: 'level';
      readonly skillId: string;
      readonly from: number;
      readonly level: number;
    }
  | {
      readonly kind: 'importance';
      readonly skillId: string;
      readonly from: number;
      readonly importance: number;
    };

/** What keeping the draft would change, in its order; what goes comes last. */
export function changesOf(
  draft: RoleDraft,
  targets: readonly RoleTarget[],
): readonly DraftChange[] {
  const before = new Map(targets.map((target) => [target.skillId, asDraft(target)]));
  const after = new Set(draft.targets.map(({ skillId }) => skillId));
  return [
    ...draft.targets.flatMap((target): DraftChange[] => {
      const { skillId, level, importance } = target;
      const old = before.get(skillId);
      if (!old) return [{ kind: 'added', skillId, level }];
      const isConfirmed = target.confirmed && !old.confirmed;
      return [
        ...(old.level === level
          ? []
          : [{ kind: 'level', skillId, from: old.level, level } as const]),
        ...(old.importance === importance
          ? []
          : [{ kind: 'importance', skillId, from: old.importance, importance } as const]),
        ...(isConfirmed && old.level === level && old.importance === importance
          ? [{ kind: 'confirmed', skillId, level } as const]
          : []),
      ];
    }),
    ...targets
      .filter(({ skillId }) => !after.has(skillId))
      .map(({ skillId }) => ({ kind: 'removed', skillId }) as const),
  ];
}

const storageKey = (roleId: string): string => `cairn-role-draft-${roleId}`;

/** The draft that this window kept, if it is one. */
export function storedDraft(roleId: string): RoleDraft | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey(roleId)) ?? 'null');
    return isDraft(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** @param draft null forgets it */
export function storeDraft(roleId: string, draft: RoleDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(storageKey(roleId), JSON.stringify(draft));
    else sessionStorage.removeItem(storageKey(roleId));
  } catch {
    // Storage is blocked: the draft lives as long as the screen.
  }
}

function isDraft(value: unknown): value is RoleDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    'targets' in value &&
    Array.isArray(value.targets) &&
    value.targets.every(isTarget)
  );
}

function isTarget(value: unknown): value is DraftTarget {
  if (typeof value !== 'object' || value === null) return false;
  const { skillId, level, importance, confirmed } = value as Partial<Record<string, unknown>>;
  return (
    typeof skillId === 'string' &&
    isStep(level) &&
    isStep(importance) &&
    typeof confirmed === 'boolean'
  );
}

function isStep(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
}
