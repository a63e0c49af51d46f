import type { ReviewKind } from './review-entry.ts';

/** Where one is in the queue, kept in the address: a reload and 'back' lead to the same unit or question. */
export type ReviewSearch = {
  /** Questions; units when absent. */
  readonly kind?: 'questions';
  readonly source?: string;
  /** The place of the entry before: what is shown comes after it. */
  readonly after?: string;
  readonly view?: 'list';
};

/** Reads the address; what it does not know is left out. */
export function reviewSearch(search: Record<string, unknown>): ReviewSearch {
  const { kind, source, after, view } = search;
  return {
    ...(kind === 'questions' ? { kind } : {}),
    ...(typeof source === 'string' && source !== '' ? { source: source.slice(0, 300) } : {}),
    ...(typeof after === 'string' && place.test(after) ? { after } : {}),
    ...(view === 'list' ? { view } : {}),
  };
}

/** As the server writes it. */
const place = /^[01]-\d\.\d{4}-[0-9a-f-]{36}$/;

export const kindIn = ({ kind }: ReviewSearch): ReviewKind =>
  kind === 'questions' ? 'item' : 'unit';

/** The other queue, or the same from its start; source and view stay. */
export const ofKind = (
  { source, view }: ReviewSearch,
  kind: ReviewKind,
  after?: string,
): ReviewSearch => ({
  ...(kind === 'item' && { kind: 'questions' }),
  ...(source && { source }),
  ...(after && { after }),
  ...(view && { view }),
});
