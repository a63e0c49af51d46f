import { useQuery } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { KeptAttribute, TeamOverview } from '../../api/wire.ts';

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

/** What is kept about a member, as far as it is for whoever asks. */
export function useAttributesOf(personId: string) {
  return useQuery({
    queryKey: keys.attributesOf(personId),
    queryFn: async (): Promise<readonly KeptAttribute[]> =>
      (
        await reply(
          api.GET('/api/people/{personId}/attributes', { params: { path: { personId } } }),
        )
      ).attributes,
    // As above: each read leaves a trace.
    staleTime: 5 * 60_000,
    refetchOnReconnect: false,
  });
}
