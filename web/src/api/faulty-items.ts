import { queryOptions } from '@tanstack/react-query';
import { api, reply } from './client.ts';
import { keys } from './keys.ts';
import type { FaultyItems } from './wire.ts';

/** The questions that responses say something is wrong with, for those who look after them. */
export const faultyItemsQuery = (locale: string) =>
  queryOptions({
    queryKey: keys.faultyItems(locale),
    queryFn: async (): Promise<FaultyItems> =>
      await reply(api.GET('/api/items/faulty', { params: { query: { locale } } })),
  });
