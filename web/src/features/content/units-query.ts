import { queryOptions } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { FoundUnits } from '../../api/wire.ts';
import type { ExploreSearch } from './explore-search.ts';

export const pageSize = 20;

export type UnitsSearch = Omit<ExploreSearch, 'pages'> & {
  readonly locale: string;
  /** Pages are numbered from 0. */
  readonly page: number;
};

/** One page of what is found. */
export const unitsQuery = ({ page, ...search }: UnitsSearch) =>
  queryOptions({
    queryKey: [...keys.units, search, page],
    queryFn: async (): Promise<FoundUnits> =>
      await reply(
        api.GET('/api/units', {
          params: { query: { ...search, offset: page * pageSize, limit: pageSize } },
        }),
      ),
    staleTime: 5 * 60_000,
  });

/** Skills and sources to browse by, with the number of their units. */
export const unitCountsQuery = queryOptions({
  queryKey: [...keys.units, 'counts'],
  queryFn: async () => await reply(api.GET('/api/unit-counts')),
  staleTime: 5 * 60_000,
});
