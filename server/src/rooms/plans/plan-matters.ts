import { knownLevel, type Proficiency } from '#engine';
import {
  type EvidenceState,
  MODEL,
  type SkillStanding,
  showingAt,
  standingsIn,
} from '#rooms/evidence';
import type { Basis, CurrentPlan } from './plans.db.ts';

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
  const known = knownLevels([...standings.values()], showingAt(state, at));
  return plan.entries.some(
    ({ skillId, level }) =>
      (known[skillId] ?? 0) >= level && (plan.basis.known[skillId] ?? 0) < level,
  );
}

/**
 * The highest level that is known of each skill; skills of which none is are left out.
 * @param standings one for each skill of the framework, in its order
 * @param showing what `showingAt` gives
 */
export function knownLevels(
  standings: readonly SkillStanding[],
  showing: readonly (readonly Proficiency[])[],
): Basis['known'] {
  return Object.fromEntries(
    standings.flatMap(({ skillId, shown, skill }, index) => {
      const skillShowing = showing[index];
      if (!skillShowing) return [];
      const { cutPoints } = skill;
      const level = knownLevel(MODEL, { proficiency: shown, showing: skillShowing, cutPoints });
      return level > 0 ? [[skillId, level]] : [];
    }),
  );
}
