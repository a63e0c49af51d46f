import { useQuery } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { TeamOverview } from '../../api/wire.ts';

export function useTeam(teamId: string) {
  return useQuery({
    queryKey: keys.team(teamId),
    queryFn: async (): Promise<TeamOverview> =>
      await reply(api.GET('/api/teams/{teamId}/skills', { params: { path: { teamId } } })),
    // Each read leaves a trace with every member: not again without need.
    staleTime: 5 * 60_000,
    refetchOnReconnect: false,
  });
}
