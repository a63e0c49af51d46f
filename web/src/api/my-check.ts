import { queryOptions } from '@tanstack/react-query';
import { api, me, reply } from './client.ts';
import { keys } from './keys.ts';
import type { CheckState } from './wire.ts';

/** The open check, whichever device it was begun on; asked anew each time the screen opens. */
export const openCheckQuery = queryOptions({
  queryKey: keys.check,
  queryFn: async (): Promise<CheckState> =>
    await reply(api.GET('/api/people/{personId}/skill-checks/current', { params: { path: me } })),
  staleTime: 0,
});
