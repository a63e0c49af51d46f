import { queryOptions } from '@tanstack/react-query';
import { api, me, reply } from './client.ts';
import { keys } from './keys.ts';
import type { Goal } from './wire.ts';

/** What the teams of the signed-in person are to reach. */
export const myGoalsQuery = queryOptions({
  queryKey: keys.goals,
  queryFn: async (): Promise<readonly Goal[]> =>
    (await reply(api.GET('/api/people/{personId}/goals', { params: { path: me } }))).goals,
});
