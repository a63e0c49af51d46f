/**
 * Everything that a query by pages brings, one entry after the other, with one page in memory.
 * @param select entries that come after one, at most `size`, in an order that has no equals; all from the start
 *   when there is none
 */
export async function* allPages<Entry>(
  select: (after: Entry | undefined, size: number) => Promise<readonly Entry[]>,
  size = 200,
): AsyncGenerator<Entry> {
  let after: Entry | undefined;
  for (;;) {
    const entries = await select(after, size);
    yield* entries;
    after = entries.at(-1);
    if (after === undefined || entries.length < size) return;
  }
}
