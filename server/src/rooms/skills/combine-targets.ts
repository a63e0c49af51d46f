export type TargetSource = 'role' | 'aspiration' | 'team' | 'self';

/** A skill at a level that a person's role, aspiration, team or they themselves ask for. */
export type Target = {
  readonly skillId: string;
  /** 1 to 5: the highest that any source asks for. */
  readonly level: number;
  /** 1 to 5: the highest of the sources. */
  readonly importance: number;
  readonly sources: readonly TargetSource[];
  readonly byRole: number | null;
  readonly byAspiration: number | null;
  readonly byTeam: number | null;
  readonly bySelf: number | null;
};

export type SkillAtLevel = { readonly skillId: string; readonly level: number };
export type WeightedTarget = SkillAtLevel & { readonly importance: number };

/** What a person asks for themselves, or a goal of their team, counts like what a role calls very important. */
export const OWN_IMPORTANCE = 4;

/**
 * Joins what is asked of a person into one target for each skill. The highest level wins; what only the
 * aspiration asks counts one step less, because today's role comes first.
 * @returns the most important first
 */
export function combineTargets(asked: {
  readonly role: readonly WeightedTarget[];
  readonly aspiration: readonly WeightedTarget[];
  readonly team: readonly SkillAtLevel[];
  readonly self: readonly SkillAtLevel[];
}): Target[] {
  const targets = new Map<string, Target>();
  const add = (source: TargetSource, { skillId, level, importance }: WeightedTarget): void => {
    const before = targets.get(skillId) ?? { ...NOTHING, skillId };
    targets.set(skillId, {
      ...before,
      level: Math.max(before.level, level),
      importance: Math.max(before.importance, importance),
      sources: [...before.sources, source],
      [FIELDS[source]]: level,
    });
  };
  for (const target of asked.role) add('role', target);
  for (const target of asked.aspiration)
    add('aspiration', { ...target, importance: Math.max(1, target.importance - 1) });
  for (const target of highestOfEach(asked.team))
    add('team', { ...target, importance: OWN_IMPORTANCE });
  for (const target of asked.self) add('self', { ...target, importance: OWN_IMPORTANCE });
  return [...targets.values()].sort(
    (a, b) => b.importance - a.importance || b.level - a.level || (a.skillId < b.skillId ? -1 : 1),
  );
}

/** Somebody in two teams may be asked for one skill twice. */
function highestOfEach(goals: readonly SkillAtLevel[]): readonly SkillAtLevel[] {
  const highest = new Map<string, SkillAtLevel>();
  for (const goal of goals)
    if (goal.level > (highest.get(goal.skillId)?.level ?? 0)) highest.set(goal.skillId, goal);
  return [...highest.values()];
}

const FIELDS = {
  role: 'byRole',
  aspiration: 'byAspiration',
  team: 'byTeam',
  self: 'bySelf',
} as const;
const NOTHING = {
  level: 0,
  importance: 0,
  sources: [],
  byRole: null,
  byAspiration: null,
  byTeam: null,
  bySelf: null,
} as const;
