import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { ContestList } from '../../api/wire.ts';

export const contestsQuery = queryOptions({
  queryKey: keys.contests,
  queryFn: async (): Promise<ContestList> => await reply(api.GET('/api/contests')),
  staleTime: 0,
});

/** Decides; the list shrinks at once, and comes back whole when the server refused. */
export function useDecide() {
  const queries = useQueryClient();
  const { queryKey } = contestsQuery;
  return useMutation({
    mutationFn: async ({ contestId, agrees }: { contestId: string; agrees: boolean }) =>
      await reply(
        api.POST('/api/contests/{contestId}/decision', {
          params: { path: { contestId } },
          body: { agrees },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
