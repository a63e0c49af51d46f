import { alignSegments, type Segment, splitSegments } from '#standards/interchange';
import type { UnitText } from './catalogue.ts';

/** What keys hang on: which segments a language had, in order. */
export type KnownSegment = Pick<Segment, 'key' | 'title' | 'level'>;
export type NamedSegments = { readonly locale: string; readonly segments: readonly Segment[] };

/**
 * Cuts each text of a unit into segments and gives them keys that survive editing and translation. The original
 * follows its own last version. A translation takes the original's keys when both have the same headings;
 * otherwise it follows its own last version, and else as much of the original as fits.
 *
 * @param texts the original first, if it came
 * @param known the segments of the last version by language; the original's first
 */
export function nameSegments(
  texts: readonly UnitText[],
  known: ReadonlyMap<string, readonly KnownSegment[]>,
): NamedSegments[] {
  const named: NamedSegments[] = [];
  const [firstKnown] = known;
  for (const text of texts) {
    const fresh = splitSegments(text.markdown);
    const own = known.get(text.locale);
    // Of the texts that did not come, the first known one stands for the original.
    const other =
      named[0]?.segments ??
      (firstKnown && firstKnown[0] !== text.locale ? firstKnown[1] : undefined);
    named.push({ locale: text.locale, segments: keysFor(fresh, own, other) });
  }
  return named;
}

function keysFor(
  fresh: readonly Segment[],
  own: readonly KnownSegment[] | undefined,
  other: readonly KnownSegment[] | undefined,
): Segment[] {
  if (other && hasSameOutline(fresh, other))
    return fresh.map((segment, index) => ({ ...segment, key: other[index]?.key ?? segment.key }));
  const known = own ?? other ?? [];
  return alignSegments(known.map(withoutText), fresh);
}

function hasSameOutline(fresh: readonly Segment[], other: readonly KnownSegment[]): boolean {
  return (
    fresh.length === other.length &&
    fresh.every((segment, index) => segment.level === other[index]?.level)
  );
}

/** Keys are aligned by keys and levels alone. */
function withoutText(segment: KnownSegment): Segment {
  return { ...segment, markdown: '', words: 0 };
}
