import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import type { AttributeKind, FoundValues } from '../../../api/wire.ts';

export const attributeKindsQuery = queryOptions({
  queryKey: keys.attributeKinds,
  queryFn: async (): Promise<readonly AttributeKind[]> =>
    (await reply(api.GET('/api/attribute-kinds'))).kinds,
  staleTime: 0,
});

/** Deletes a kind with its values; says of how many people there was one. */
export function useStopKeeping(key: string) {
  const queries = useQueryClient();
  const refresh = () => {
    for (const queryKey of [keys.attributeKinds, keys.attributes, ['team'], ['people']])
      void queries.invalidateQueries({ queryKey });
  };
  return useMutation({
    mutationFn: async (): Promise<number> =>
      (await reply(api.DELETE('/api/attribute-kinds/{key}', { params: { path: { key } } }))).people,
    // Off the list at once: it must not stand there beside the words that it is gone.
    onSuccess: () => {
      queries.setQueryData(attributeKindsQuery.queryKey, (kinds) =>
        kinds?.filter((kind) => kind.key !== key),
      );
    },
    // Of one that somebody else ended meanwhile, the list is to say so too.
    onSettled: refresh,
  });
}

/** Values of a kind by the name of the person. Each look leaves a trace with whoever is found, so nothing looks by itself. */
export function useFindValues(key: string) {
  return useMutation({
    mutationFn: async (name: string): Promise<FoundValues> =>
      await reply(
        api.GET('/api/attribute-kinds/{key}/people', {
          params: { path: { key }, query: { name } },
        }),
      ),
  });
}
