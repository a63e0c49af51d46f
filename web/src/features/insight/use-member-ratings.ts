import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { ManagerRatings } from '../../api/wire.ts';

/** The skills of a member's role, with what one said of each. It is read when somebody opens it: it leaves a trace. */
export function useMemberRatings(personId: string, isOpen: boolean) {
  return useQuery({
    queryKey: keys.managerRatings(personId),
    queryFn: async (): Promise<ManagerRatings> =>
      await reply(
        api.GET('/api/people/{personId}/manager-ratings', { params: { path: { personId } } }),
      ),
    enabled: isOpen,
    staleTime: 5 * 60_000,
    refetchOnReconnect: false,
  });
}

type Said = { readonly skillId: string; readonly level: number | null };

/** Says how one sees a skill of a member; null takes it back. */
export function useRateMember(personId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ skillId, level }: Said) => {
      const path = '/api/people/{personId}/manager-ratings/{skillId}';
      const params = { path: { personId, skillId } };
      await reply(
        level === null ? api.DELETE(path, { params }) : api.PUT(path, { params, body: { level } }),
      );
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.managerRatings(personId) });
      void queries.invalidateQueries({ queryKey: keys.colleague(personId) });
    },
  });
}
