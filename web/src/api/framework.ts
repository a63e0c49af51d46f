import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, reply } from './client.ts';
import { keys } from './keys.ts';
import type { Framework } from './wire.ts';

/** Every skill with what its levels mean. */
const frameworkQuery = queryOptions({
  queryKey: keys.framework,
  queryFn: async (): Promise<Framework> => await reply(api.GET('/api/skills')),
  staleTime: 10 * 60_000,
});

export function useFramework() {
  return useQuery(frameworkQuery);
}
