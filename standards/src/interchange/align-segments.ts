// Carries the keys of segments over to an edited or translated text.
import type { Segment } from './segments.ts';

/**
 * Gives the segments of a new version, or of another language, the keys of those they stand for.
 *
 * The rule: segments with the same key are the same, wherever they stand, and those that kept
 * their order hold the two texts together. Between two of these (or an end), if as many segments
 * are left over on both sides with the same levels in the same order, they stand for each other
 * one by one: headings were reworded or translated. All others keep their own key.
 *
 * @param known the segments whose keys are in use
 * @param fresh the segments of the new text
 * @returns `fresh` with keys carried over; all different
 */
export function alignSegments(known: readonly Segment[], fresh: readonly Segment[]): Segment[] {
  const positions = new Map(known.map((segment, index) => [segment.key, index]));
  const same = fresh.flatMap((segment, index) => {
    const position = positions.get(segment.key);
    return position === undefined ? [] : [[position, index] as const];
  });
  const keys = new Map(same.map(([, index]) => [index, fresh[index]?.key ?? '']));
  const kept = new Set(keys.values());
  let fromKnown = 0;
  let fromFresh = 0;
  for (const [k, f] of [...longestRising(same), [known.length, fresh.length] as const]) {
    const lost = known.slice(fromKnown, k).filter((segment) => !kept.has(segment.key));
    pairGap(lost, openBetween(fresh, fromFresh, f, kept), keys);
    fromKnown = k + 1;
    fromFresh = f + 1;
  }
  return fresh.map((segment, index) => ({ ...segment, key: keys.get(index) ?? segment.key }));
}

type Indexed = { readonly index: number; readonly level: number };

/** Segments of the new text between two positions whose key nobody knows. */
function openBetween(
  fresh: readonly Segment[],
  from: number,
  to: number,
  kept: ReadonlySet<string>,
): Indexed[] {
  return fresh
    .slice(from, to)
    .map(({ key, level }, offset) => ({ key, level, index: from + offset }))
    .filter(({ key }) => !kept.has(key));
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
  lost: readonly Segment[],
  open: readonly Indexed[],
  keys: Map<number, string>,
): void {
  if (lost.length !== open.length) return;
  if (lost.some((segment, at) => segment.level !== open[at]?.level)) return;
  for (const [at, { index }] of open.entries()) {
    const key = lost[at]?.key;
    if (key !== undefined) keys.set(index, key);
  }
}
