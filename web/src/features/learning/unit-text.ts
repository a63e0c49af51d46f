import type { UnitPage } from '../../api/wire.ts';

type Unit = UnitPage['unit'];
type Segment = Unit['segments'][number];

/** A part of the outline: 0 for the topmost headings of the unit, 1 for those below. */
export type OutlinePart = {
  readonly segmentId: string;
  readonly title: string;
  readonly depth: 0 | 1;
  /** The reader has attained what it is about. */
  readonly isKnown: boolean;
};

/** A part of the text, ready to be read by itself. */
export type ReadableSegment = {
  readonly segmentId: string;
  readonly title: string;
  readonly markdown: string;
  /** Level of its topmost heading on the page. */
  readonly headingBase: 2 | 3 | 4;
  readonly words: number;
  /** What the reader has attained of it already, so that it is folded; else null. */
  readonly known: Segment['known'];
};

/** The parts that have a name; the lines before the first heading have none. */
export function outlineOf(unit: Unit): readonly OutlinePart[] {
  const top = topLevel(unit.segments);
  return unit.segments
    .filter(({ title }, index) => title !== '' && (index > 0 || title !== unit.title))
    .map(({ segmentId, title, level, known }) => ({
      segmentId,
      title,
      depth: (level ?? top) > top ? 1 : 0,
      isKnown: known !== null,
    }));
}

/**
 * The segments to be shown one below the other as one text: heading levels hang together, a
 * heading that repeats the title of the unit is left out, and links and notes that are defined at
 * the end of the text work in each part that uses them.
 */
export function readableSegments(unit: Unit): readonly ReadableSegment[] {
  const top = topLevel(unit.segments);
  const definitions = definitionsIn(unit.segments);
  return unit.segments.map(({ segmentId, title, level, markdown, words, known }, index) => {
    const body = index === 0 && title === unit.title ? withoutHeading(markdown) : markdown;
    const missing = definitions.filter(
      ({ label, line }) => body.includes(`[${label}]`) && !body.includes(line),
    );
    return {
      segmentId,
      title,
      markdown: [body, ...missing.map(({ line }) => line)].join('\n\n'),
      headingBase: headingBaseOf((level ?? 0) - top),
      words,
      known,
    };
  });
}

function topLevel(segments: readonly Segment[]): number {
  return Math.min(6, ...segments.map(({ level }) => level ?? 0).filter((level) => level > 0));
}

function headingBaseOf(below: number): 2 | 3 | 4 {
  if (below <= 0) return 2;
  return below === 1 ? 3 : 4;
}

function withoutHeading(markdown: string): string {
  return markdown.replace(/^\s*#{1,6}[^\n]*\n?/, '');
}

type Definition = { readonly label: string; readonly line: string };

/** `[label]: address` and `[^label]: note`, one line each, outside of code. */
function definitionsIn(segments: readonly Segment[]): readonly Definition[] {
  return segments.flatMap(({ markdown }) =>
    withoutCode(markdown)
      .split('\n')
      .flatMap((line) => {
        const label = /^ {0,3}\[([^\]]+)\]:\s*\S/.exec(line)?.[1];
        return label ? [{ label, line }] : [];
      }),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1/gm, '');
}
