import { useQuery } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Colleague } from '../../api/wire.ts';

export function useColleague(personId: string) {
  return useQuery({
    queryKey: keys.colleague(personId),
    queryFn: async (): Promise<Colleague> =>
      await reply(api.GET('/api/colleagues/{personId}', { params: { path: { personId } } })),
    // A read of what somebody shares leaves a trace with them: not again without need.
    staleTime: 5 * 60_000,
    refetchOnReconnect: false,
  });
}
