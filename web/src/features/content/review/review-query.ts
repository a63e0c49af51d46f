import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, reply } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { itemEntries, type ReviewKind, type ReviewQueue, unitEntries } from './review-entry.ts';

type Asked = {
  readonly kind: ReviewKind;
  readonly locale: string;
  readonly source?: string | undefined;
  /** The id of a question: only open ones of its unit or topic. */
  readonly like?: string | undefined;
};
type AskedAfter = Asked & { readonly after: string | undefined };

const pageSize = 10;
const listSize = 50;

async function readQueue(
  { kind, locale, source, like, after }: AskedAfter,
  limit: number,
): Promise<ReviewQueue> {
  const query = { locale, limit, ...(source && { source }), ...(after && { after }) };
  if (kind === 'unit')
    return unitEntries(await reply(api.GET('/api/review/units', { params: { query } })));
  const params = { query: { ...query, ...(like && { like }) } };
  return itemEntries(await reply(api.GET('/api/review/items', { params })));
}

/** What comes after a place, and how much waits. */
export const reviewQuery = (asked: AskedAfter) =>
  queryOptions({
    queryKey: [...keys.review, asked.kind, asked.locale, asked.source ?? '', asked.after ?? ''],
    queryFn: async () => await readQueue(asked, pageSize),
  });

/** All that waits, by pages. */
export const reviewListQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: [
      ...[...keys.review, 'list', asked.kind, asked.locale],
      ...[asked.source ?? '', asked.like ?? ''],
    ],
    queryFn: async ({ pageParam }) =>
      await readQueue({ ...asked, after: pageParam || undefined }, listSize),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.entries.at(-1)?.place : undefined),
  });
