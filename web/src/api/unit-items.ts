import { queryOptions } from '@tanstack/react-query';
import { api, reply } from './client.ts';
import { keys } from './keys.ts';
import type { UnitItems } from './wire.ts';

/** The questions of a unit with their keys, for those who look after it. */
export const unitItemsQuery = (unitId: string, locale: string) =>
  queryOptions({
    queryKey: keys.unitItems(unitId, locale),
    queryFn: async (): Promise<UnitItems> =>
      await reply(
        api.GET('/api/units/{unitId}/items', { params: { path: { unitId }, query: { locale } } }),
      ),
  });
