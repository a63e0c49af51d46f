import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import type { Account } from '../../../api/wire.ts';

export function useAccount(personId: string) {
  return useQuery({
    queryKey: keys.account(personId),
    queryFn: async (): Promise<Account> =>
      await reply(api.GET('/api/people/{personId}/account', { params: { path: { personId } } })),
  });
}

/** Ends all sessions of a person; of oneself all but this one. */
export function useSignOutEverywhere(personId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await reply(
        api.DELETE('/api/people/{personId}/sessions', { params: { path: { personId } } }),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.allPeople }),
  });
}

/** Records that a person leaves today, or that who left is here again. */
export function useEmployment(personId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (deed: 'leave' | 'return') => {
      const params = { path: { personId } };
      await reply(
        deed === 'leave'
          ? api.POST('/api/people/{personId}/leaving', { params })
          : api.POST('/api/people/{personId}/return', { params }),
      );
    },
    // Who records their own leaving is signed out with it.
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: keys.session });
      await queries.invalidateQueries({ queryKey: keys.allPeople });
    },
  });
}
