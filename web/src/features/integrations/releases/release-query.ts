import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import type { Release, ReleaseChange, ReleaseChanges } from '../../../api/wire.ts';

export const releasesQuery = queryOptions({
  queryKey: keys.releases,
  queryFn: async (): Promise<readonly Release[]> =>
    (await reply(api.GET('/api/releases'))).releases,
  staleTime: 0,
});

export function useRelease(releaseId: string) {
  return useQuery({
    queryKey: keys.release(releaseId),
    queryFn: async (): Promise<Release> =>
      await reply(api.GET('/api/releases/{releaseId}', { params: { path: { releaseId } } })),
  });
}

export type ChangesFilter = {
  readonly kind: ReleaseChange['kind'];
  readonly state?: ReleaseChange['state'];
  /** Only what the organisation hangs on. */
  readonly linked?: true;
  readonly query?: string;
};

/** One page of changes; the page before stays until the next one is there. */
export function useChanges(
  releaseId: string,
  filter: ChangesFilter,
  { page, size }: { readonly page: number; readonly size: number },
) {
  const { linked, ...words } = filter;
  const query = {
    ...words,
    ...(linked ? { linked: 'true' as const } : {}),
    limit: size,
    offset: page * size,
  };
  return useQuery({
    queryKey: keys.releaseChanges(releaseId, query),
    queryFn: async (): Promise<ReleaseChanges> =>
      await reply(
        api.GET('/api/releases/{releaseId}/changes', { params: { path: { releaseId }, query } }),
      ),
    placeholderData: keepPreviousData,
  });
}
