import { isShown } from '#engine';
import { type EvidenceState, MODEL, standingsIn } from '#rooms/evidence';
import type { CurrentPlan } from './plans.db.ts';

/** How far the probability of being at a target may move before the plan is computed anew. */
export const MATTERS_FROM = 0.1;

/**
 * Whether a plan no longer fits what we know: the probability of being at a target has moved by 0.1 or more since,
 * or what a planned unit leads to has become known.
 */
export function planMatters(
  plan: Pick<CurrentPlan, 'basis' | 'entries'>,
  state: EvidenceState,
  at: Date,
): boolean {
  const targets = plan.basis.targets.map(({ skillId, level }) => ({
    skillId,
    level,
    importance: 1,
    sources: [],
    byRole: null,
    byAspiration: null,
    bySelf: null,
  }));
  const standings = new Map(standingsIn(state, targets, at).map((row) => [row.skillId, row]));
  const hasMoved = plan.basis.targets.some(({ skillId, probability }) => {
    const now = standings.get(skillId)?.probabilityAtTarget;
    return typeof now === 'number' && Math.abs(now - probability) >= MATTERS_FROM;
  });
  if (hasMoved) return true;
  return plan.entries.some(({ skillId, level, probabilityKnown }) => {
    const row = standings.get(skillId);
    if (!row || probabilityKnown >= MODEL.knownProbability) return false;
    return isShown(MODEL, row.shown, level, row.skill.cutPoints, MODEL.knownProbability);
  });
}
