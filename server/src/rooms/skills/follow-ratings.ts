import type { OriginatedTarget } from './target-basis.ts';

/**
 * The targets of a role after the occupation that it was made from has changed. What follows from a rating follows
 * it still; what somebody set or confirmed stays, and what somebody took out stays out.
 * @param before the occupation's own targets as they were
 * @param after the same as they are now
 * @returns in the order of the role, what is new last
 */
export function followRatings(
  role: readonly OriginatedTarget[],
  before: readonly { readonly skillId: string }[],
  after: readonly OriginatedTarget[],
): OriginatedTarget[] {
  const had = new Set(before.map(({ skillId }) => skillId));
  const has = new Map(after.map((target) => [target.skillId, target]));
  const asked = new Set(role.map(({ skillId }) => skillId));
  const kept = role.flatMap((target) => {
    if (target.origin === 'set') return [target];
    const next = has.get(target.skillId);
    if (next) return [next];
    // A rating that the occupation did not have either is of somewhere else: nothing is known about it.
    return target.origin === 'rating' && had.has(target.skillId) ? [] : [target];
  });
  const fresh = after.filter(({ skillId }) => !asked.has(skillId) && !had.has(skillId));
  return [...kept, ...fresh];
}
