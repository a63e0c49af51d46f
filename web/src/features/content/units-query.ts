import { queryOptions } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { FoundUnits } from '../../api/wire.ts';

export const pageSize = 20;

/** One page of what is found; pages are numbered from 0. */
export const unitsQuery = (search: { query: string; locale: string; page: number }) =>
  queryOptions({
    queryKey: [...keys.units, search],
    queryFn: async (): Promise<FoundUnits> =>
      await reply(
        api.GET('/api/units', {
          params: {
            query: {
              query: search.query,
              locale: search.locale,
              offset: search.page * pageSize,
              limit: pageSize,
            },
          },
        }),
      ),
    staleTime: 5 * 60_000,
  });
