import { queryOptions } from '@tanstack/react-query';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { CheckState } from '../../api/wire.ts';

/** A check by its id, ended ones too. */
export const checkQuery = (skillCheckId: string) =>
  queryOptions({
    queryKey: [...keys.check, skillCheckId],
    queryFn: async (): Promise<CheckState> =>
      await reply(
        api.GET('/api/people/{personId}/skill-checks/{skillCheckId}', {
          params: { path: { ...me, skillCheckId } },
        }),
      ),
  });
