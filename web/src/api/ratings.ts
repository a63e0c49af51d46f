import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, me, reply } from './client.ts';
import { keys } from './keys.ts';
import type { AskedRatings, RatingNews } from './wire.ts';

/** What others said about one, and how many wait for an answer. */
export const ratingNewsQuery = queryOptions({
  queryKey: keys.ratingNews,
  queryFn: async (): Promise<RatingNews> =>
    await reply(api.GET('/api/people/{personId}/rating-news', { params: { path: me } })),
});

/** What colleagues ask one. */
export const askedRatingsQuery = queryOptions({
  queryKey: keys.askedRatings,
  queryFn: async (): Promise<AskedRatings> => await reply(api.GET('/api/asked-ratings')),
  staleTime: 0,
});

/** One has seen what others said: it is not told again. */
export function useSeeRatings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (entryIds: readonly string[]) =>
      await reply(
        api.POST('/api/people/{personId}/rating-news/seen', {
          params: { path: me },
          body: { entryIds: [...entryIds] },
        }),
      ),
    onMutate: (entryIds) =>
      queries.setQueryData(
        ratingNewsQuery.queryKey,
        (news) =>
          news && { ...news, told: news.told.filter((one) => !entryIds.includes(one.entryId)) },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.ratingNews }),
  });
}
