import type { DomainEvent, EventHandler, EventHandlers } from '#kernel/events';
import { peopleOfRole, personContext, teamMembers } from '#rooms/people';
import { markStale, type PlanCause } from './plans.db.ts';
import { replan } from './replan.ts';

/** Computes the plan of the person that the event names; running twice comes to the same. */
const replanFor =
  (cause: PlanCause): EventHandler =>
  async (work, event) => {
    const personId = personOf(event);
    // Somebody who left meanwhile needs no plan.
    if (await personContext(work, personId)) await replan(work, personId, cause);
  };

/**
 * A role can have thousands of holders: their plans are marked, and each is computed anew when somebody next reads it.
 * Whoever aims at the role is asked for its targets too.
 */
const markHolders: EventHandler = async (work, { kind, payload }) => {
  if (typeof payload.roleId !== 'string') throw new Error(`${kind} names no role`);
  const people = await peopleOfRole(work, payload.roleId);
  await markStale(
    work.db,
    people.map(({ personId }) => personId),
    'target',
  );
};

/** The plans of a team's members, in the same way. */
const markMembers: EventHandler = async (work, { kind, payload }) => {
  if (typeof payload.teamId !== 'string') throw new Error(`${kind} names no team`);
  await markStale(work.db, await teamMembers(work, payload.teamId), 'target');
};

function personOf({ kind, payload }: DomainEvent): string {
  if (typeof payload.personId !== 'string') throw new Error(`${kind} names no person`);
  return payload.personId;
}

/** What this room does when something happens in an earlier one. */
export const handlers: EventHandlers = {
  'people.roleChanged': [replanFor('role')],
  'people.preferenceChanged': [replanFor('preference')],
  'skills.targetChanged': [replanFor('target')],
  'skills.roleTargetsChanged': [markHolders],
  'skills.teamGoalsChanged': [markMembers],
  'evidence.proficiencyChanged': [replanFor('evidence')],
};
