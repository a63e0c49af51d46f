import { type Route, route } from '#kernel/route';
import { personParams } from '#rooms/people';
import { noUnit } from './problems.ts';
import { readPlan } from './read-plan.ts';
import { removeUnit, restoreUnit } from './remove-unit.ts';
import { planSchema, removalParams } from './schemas.ts';

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/people/:personId/plan',
    operationId: 'readPlan',
    summary: 'The plan by weeks, with the reason for each unit and for what is left out',
    access: { kind: 'person', action: 'plan.read' },
    params: personParams,
    response: planSchema,
    run: async ({ work, personId }) => ({ plan: await readPlan(work, personId) }),
  }),
  route({
    method: 'PUT',
    path: '/api/people/:personId/plan/removals/:unitId',
    operationId: 'removeUnitFromPlan',
    summary: 'Take a unit out of the plan until it is put back',
    access: { kind: 'person', action: 'plan.write' },
    params: removalParams,
    response: planSchema,
    problems: [noUnit],
    run: async ({ work, personId, params }) => {
      await removeUnit(work, personId, params.unitId);
      return { plan: await readPlan(work, personId) };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:personId/plan/removals/:unitId',
    operationId: 'restoreUnitToPlan',
    summary: 'Put a unit back that was taken out of the plan',
    access: { kind: 'person', action: 'plan.write' },
    params: removalParams,
    response: planSchema,
    run: async ({ work, personId, params }) => {
      await restoreUnit(work, personId, params.unitId);
      return { plan: await readPlan(work, personId) };
    },
  }),
];
