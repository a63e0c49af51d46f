import type { OriginatedTarget } from './target-basis.ts';

export type WantedTarget = {
  readonly skillId: string;
  readonly level: number;
  readonly importance: number;
  /** False leaves a proposal a proposal. */
  readonly confirmed: boolean;
};

/**
 * The targets of a role after somebody has said what they shall be. What stays as it was keeps where it comes from; a
 * proposal stays one until somebody confirms it or changes its level or importance, which is a decision too.
 * @param offered proposals of similar profiles that the role did not have yet
 */
export function editTargets(
  before: readonly OriginatedTarget[],
  offered: readonly OriginatedTarget[],
  wanted: readonly WantedTarget[],
  now: Date,
): OriginatedTarget[] {
  const known = new Map([...offered, ...before].map((target) => [target.skillId, target]));
  return wanted.map(({ skillId, level, importance, confirmed }) => {
    const old = known.get(skillId);
    const isSame = old?.level === level && old.importance === importance;
    if (old && isSame && (old.origin !== 'proposal' || !confirmed)) return old;
    const basis = old?.basis ?? null;
    return { skillId, level, importance, origin: 'set', basis, setAt: now };
  });
}

/** Whether something that counts for people differs. */
export function countsDiffer(
  before: readonly OriginatedTarget[],
  after: readonly OriginatedTarget[],
): boolean {
  const counting = (targets: readonly OriginatedTarget[]) =>
    targets
      .filter(({ origin }) => origin !== 'proposal')
      .map(({ skillId, level, importance }) => `${skillId} ${level} ${importance}`)
      .toSorted()
      .join();
  return counting(before) !== counting(after);
}
