// Carries the keys of segments over to an edited or translated text.
import type { Segment } from './segments.ts';

/**
 * Gives the segments of a new version, or of another language, the keys of those they stand for.
 *
 * The rule: segments with the same key, in the same order, are the same and hold the two texts
 * together. Between two of them (or an end), if as many segments are left on both sides with the
 * same levels in the same order, they stand for each other one by one: headings were reworded or
 * translated. All others keep their own key, numbered if it is taken.
 *
 * @param known the segments whose keys are in use
 * @param fresh the segments of the new text
 * @returns `fresh` with keys carried over; all different
 */
export function alignSegments(known: readonly Segment[], fresh: readonly Segment[]): Segment[] {
  const keys = new Map<number, string>();
  let fromKnown = 0;
  let fromFresh = 0;
  for (const [k, f] of [...anchorsOf(known, fresh), [known.length, fresh.length] as const]) {
    pairGap(known.slice(fromKnown, k), fresh.slice(fromFresh, f), fromFresh, keys);
    const anchor = known[k];
    if (anchor !== undefined) keys.set(f, anchor.key);
    fromKnown = k + 1;
    fromFresh = f + 1;
  }
  return withFreeKeys(known, fresh, keys);
}

/** Pairs of positions with the same key, rising on both sides; the longest such row. */
function anchorsOf(
  known: readonly Segment[],
  fresh: readonly Segment[],
): (readonly [number, number])[] {
  const positions = new Map(known.map((segment, index) => [segment.key, index]));
  const pairs = fresh.flatMap((segment, index) => {
    const position = positions.get(segment.key);
    return position === undefined ? [] : [[position, index] as const];
  });
  return longestRising(pairs);
}

/** Patience sorting: n log n, for a hostile text may have a hundred thousand headings. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, pair] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = pairs[tails[middle] ?? 0];
      if ((tail?.[0] ?? 0) < pair[0]) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = at;
  }
  const row: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) row.push(pair);
  }
  return row.reverse();
}

function pairGap(
  known: readonly Segment[],
  fresh: readonly Segment[],
  offset: number,
  keys: Map<number, string>,
): void {
  if (known.length !== fresh.length) return;
  if (known.some((segment, index) => segment.level !== fresh[index]?.level)) return;
  for (const [index, segment] of known.entries()) keys.set(offset + index, segment.key);
}

function withFreeKeys(
  known: readonly Segment[],
  fresh: readonly Segment[],
  keys: ReadonlyMap<number, string>,
): Segment[] {
  const taken = new Set([...known.map((segment) => segment.key), ...keys.values()]);
  return fresh.map((segment, index) => {
    const carried = keys.get(index);
    if (carried !== undefined) return { ...segment, key: carried };
    let key = segment.key;
    for (let count = 2; taken.has(key); count += 1) key = `${segment.key}-${count}`;
    taken.add(key);
    return { ...segment, key };
  });
}
