import { queryOptions } from '@tanstack/react-query';
import { api, me, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { UnitAttempt, UnitPage } from '../../api/wire.ts';

/** A unit in one of its languages, with where the person is in it. */
export const unitQuery = (unitId: string, locale: string) =>
  queryOptions({
    queryKey: [...keys.unit(unitId), locale],
    queryFn: async (): Promise<UnitPage> =>
      await reply(
        api.GET('/api/people/{personId}/units/{unitId}', {
          params: { path: { ...me, unitId }, query: { locale } },
        }),
      ),
  });

/** The open attempt with its questions; begins one when there is none. */
export const attemptQuery = (unitId: string, locale: string) =>
  queryOptions({
    queryKey: [...keys.unit(unitId), 'attempt'],
    queryFn: async (): Promise<UnitAttempt> =>
      await reply(
        api.POST('/api/people/{personId}/units/{unitId}/attempts', {
          params: { path: { ...me, unitId } },
          body: { locale },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
