import type { DomainEvent, EventHandler, EventHandlers } from '#kernel/events';
import { personContext } from '#rooms/people';
import type { PlanCause } from './plans.db.ts';
import { replan } from './replan.ts';

/** Computes the plan of the person that the event names; running twice comes to the same. */
const replanFor =
  (cause: PlanCause): EventHandler =>
  async (work, event) => {
    const personId = personOf(event);
    // Somebody who left meanwhile needs no plan.
    if (await personContext(work, personId)) await replan(work, personId, cause);
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
  'evidence.proficiencyChanged': [replanFor('evidence')],
};
