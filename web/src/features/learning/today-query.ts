import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Today } from '../../api/wire.ts';

/** The next thing that fits; while another number of minutes is asked for, the last one stays. */
export const todayQuery = (minutes: number) =>
  queryOptions({
    queryKey: [...keys.today, minutes],
    queryFn: async (): Promise<Today> =>
      await reply(
        api.GET('/api/people/{personId}/today', { params: { path: me, query: { minutes } } }),
      ),
    placeholderData: keepPreviousData,
  });
