import { knownLevel, type Proficiency, probabilityAtLeast } from '#engine';
import { type EvidenceState, MODEL, showingAt, shownAt } from '#rooms/evidence';
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
  const { framework } = state;
  const shown = shownAt(state, at);
  const probabilityOf = (skillId: string, level: number): number | undefined => {
    const index = framework.indexOf.get(skillId) ?? -1;
    const estimate = shown[index];
    const cutPoints = framework.skills[index]?.cutPoints;
    return estimate && cutPoints && probabilityAtLeast(estimate, level, cutPoints);
  };
  const hasMoved = plan.basis.targets.some(({ skillId, level, probability }) => {
    const now = probabilityOf(skillId, level);
    return now !== undefined && Math.abs(now - probability) >= MATTERS_FROM;
  });
  if (hasMoved) return true;
  // Known takes the estimate to say so, and only then what can show the level, which costs five times as much to ask.
  const newlyProbable = plan.entries.filter(
    ({ skillId, level }) =>
      (plan.basis.known[skillId] ?? 0) < level &&
      (probabilityOf(skillId, level) ?? 0) >= MODEL.knownProbability,
  );
  if (newlyProbable.length === 0) return false;
  const asked = new Set(newlyProbable.map(({ skillId }) => skillId));
  const known = knownLevels(framework, shown, showingAt(state, at), asked);
  return newlyProbable.some(({ skillId, level }) => (known[skillId] ?? 0) >= level);
}

/**
 * The highest level that is known of each skill; skills of which none is are left out.
 * @param shown one for each skill of the framework, in its order
 * @param showing what `showingAt` gives
 * @param of the skills to look at; all when absent
 */
export function knownLevels(
  { skills }: EvidenceState['framework'],
  shown: readonly Proficiency[],
  showing: readonly (readonly Proficiency[])[],
  of?: ReadonlySet<string>,
): Basis['known'] {
  return Object.fromEntries(
    skills.flatMap(({ skillId, cutPoints }, index) => {
      const proficiency = shown[index];
      const skillShowing = showing[index];
      if (!proficiency || !skillShowing || of?.has(skillId) === false) return [];
      const level = knownLevel(MODEL, { proficiency, showing: skillShowing, cutPoints });
      return level > 0 ? [[skillId, level]] : [];
    }),
  );
}
