import type { Work } from '#kernel/work';
import { plannableUnits } from '#rooms/content';
import { type EvidenceState, evidenceStateOf } from '#rooms/evidence';
import type { PersonContext } from '#rooms/people';
import { targetsOf } from '#rooms/skills';
import { catalogueName } from './compute-plan.ts';
import { localDay, mondayOf } from './local-days.ts';
import { planMatters } from './plan-matters.ts';
import {
  type CurrentPlan,
  type PlanCause,
  type StoredPlan,
  selectCurrentPlan,
} from './plans.db.ts';
import { type NamedUnit, replan } from './replan.ts';

/** What a piece of evidence did to the plan. */
export type PlanChange = {
  readonly changed: boolean;
  /** The plan will be computed anew, but not yet. */
  readonly pending: boolean;
  readonly added: readonly NamedUnit[];
  readonly dropped: readonly NamedUnit[];
};

export const PLAN_UNCHANGED: PlanChange = {
  changed: false,
  pending: false,
  added: [],
  dropped: [],
};

/**
 * After evidence: computes the plan anew when the change matters (see README).
 * @param state what evidence says now
 */
export async function replanIfMatters(work: Work, state: EvidenceState): Promise<PlanChange> {
  const plan = await selectCurrentPlan(work.db, state.personId);
  const holds = plan && plan.basis.stale === undefined;
  if (holds && !planMatters(plan, state, work.clock.now())) return PLAN_UNCHANGED;
  return await replanNow(work, state.personId, 'evidence', state);
}

/** Computes the plan anew in any case, and says what that changed. */
export async function replanNow(
  work: Work,
  personId: string,
  cause: PlanCause,
  state?: EvidenceState,
): Promise<PlanChange> {
  const { isNew, changes } = await replan(work, personId, cause, state);
  return { changed: isNew, pending: false, added: changes.added, dropped: changes.dropped };
}

/**
 * The plan as it is to be shown now: computed anew when evidence, content or the week have moved on since, or when
 * there is none yet. Reading may so write; what is written follows from what is there, so reading twice gives the
 * same.
 * @returns undefined for a person without a plan who has nothing to aim at
 */
export async function freshPlan(
  work: Work,
  person: Pick<PersonContext, 'personId' | 'timeZone'>,
): Promise<StoredPlan | undefined> {
  const { personId, timeZone } = person;
  const plan = await selectCurrentPlan(work.db, personId);
  if (!plan && (await targetsOf(work, personId)).length === 0) return undefined;
  const state = await evidenceStateOf(work, personId);
  const cause = plan ? await staleCause(work, plan, state, timeZone) : 'first';
  if (cause === undefined) return plan;
  await replan(work, personId, cause, state);
  return await selectCurrentPlan(work.db, personId);
}

async function staleCause(
  work: Work,
  plan: CurrentPlan,
  state: EvidenceState,
  timeZone: string,
): Promise<PlanCause | undefined> {
  const now = work.clock.now();
  if (plan.basis.stale !== undefined) return plan.basis.stale;
  if (plan.startsOn !== mondayOf(localDay(now, timeZone))) return 'week';
  if (plan.basis.catalogue !== catalogueName(await plannableUnits(work))) return 'content';
  return planMatters(plan, state, now) ? 'evidence' : undefined;
}
