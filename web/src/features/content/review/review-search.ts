/** Where one is in the queue, kept in the address: a reload and 'back' lead to the same unit. */
export type ReviewSearch = {
  readonly source?: string;
  /** The place of the unit before: what is shown comes after it. */
  readonly after?: string;
  readonly view?: 'list';
};

/** Reads the address; what it does not know is left out. */
export function reviewSearch(search: Record<string, unknown>): ReviewSearch {
  const { source, after, view } = search;
  return {
    ...(typeof source === 'string' && source !== '' ? { source: source.slice(0, 300) } : {}),
    ...(typeof after === 'string' && place.test(after) ? { after } : {}),
    ...(view === 'list' ? { view } : {}),
  };
}

/** As the server writes it. */
const place = /^[01]-\d\.\d{4}-[0-9a-f-]{36}$/;
