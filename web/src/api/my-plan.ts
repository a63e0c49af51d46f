import { queryOptions } from '@tanstack/react-query';
import { api, me, reply } from './client.ts';
import { keys } from './keys.ts';
import type { PlanPage } from './wire.ts';

/** The plan of the signed-in person. */
export const myPlanQuery = queryOptions({
  queryKey: keys.plan,
  queryFn: async (): Promise<PlanPage> =>
    await reply(api.GET('/api/people/{personId}/plan', { params: { path: me } })),
});
