import type { Work } from '#kernel/work';
import type { EvidenceState } from '#rooms/evidence';
import { selectCurrentPlan } from './plans.db.ts';
import {
  PLAN_UNCHANGED,
  type PlanChange,
  replanIfMatters,
  replanNow,
} from './replan-if-matters.ts';
import { type Completion, insertCompletion, selectMarks } from './units.db.ts';

/**
 * Notes that a unit is done: its minutes count towards this week and it is never planned again. What was planned is
 * computed anew; a unit that was not planned changes the plan only as far as evidence does.
 * @param unit.isMapped false for content that leads to no skill: it has no effect on the plan
 * @param state what evidence says now, the completion included
 */
export async function recordCompletion(
  work: Work,
  unit: { readonly unitId: string; readonly minutes: number; readonly isMapped: boolean },
  state: EvidenceState,
): Promise<PlanChange> {
  const { personId } = state;
  const plan = await selectCurrentPlan(work.db, personId);
  const entry = plan?.entries.find((planned) => planned.unitId === unit.unitId) ?? null;
  const completedAt = work.clock.now();
  await insertCompletion(work.db, personId, { ...unit, completedAt, entry });
  if (entry) return await replanNow(work, personId, 'completion', state);
  return unit.isMapped ? await replanIfMatters(work, state) : PLAN_UNCHANGED;
}

/** What a person has done, in the order in which they did it. */
export async function completionsOf(work: Work, personId: string): Promise<readonly Completion[]> {
  return (await selectMarks(work.db, personId)).completions;
}
