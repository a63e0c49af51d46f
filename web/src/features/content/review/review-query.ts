import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import type { ReviewQueue } from '../../../api/wire.ts';

export type ReviewAsked = {
  readonly source: string | undefined;
  readonly after: string | undefined;
  readonly locale: string;
};

const pageSize = 10;
const listSize = 50;

const queueKey = ({ source, after, locale }: ReviewAsked) =>
  [...keys.review, locale, source ?? '', after ?? ''] as const;

async function readQueue({ source, after, locale }: ReviewAsked, limit: number) {
  return await reply(
    api.GET('/api/review/units', {
      params: { query: { locale, limit, ...(source && { source }), ...(after && { after }) } },
    }),
  );
}

/** The units that come after a place, and how many wait. */
export const reviewQuery = (asked: ReviewAsked) =>
  queryOptions({
    queryKey: queueKey(asked),
    queryFn: async (): Promise<ReviewQueue> => await readQueue(asked, pageSize),
  });

/** All that waits, by pages. */
export const reviewListQuery = (asked: Omit<ReviewAsked, 'after'>) =>
  infiniteQueryOptions({
    queryKey: [...keys.review, 'list', asked.locale, asked.source ?? ''],
    queryFn: async ({ pageParam }): Promise<ReviewQueue> =>
      await readQueue({ ...asked, after: pageParam || undefined }, listSize),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.units.at(-1)?.place : undefined),
  });
