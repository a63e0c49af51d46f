// Cuts the Markdown of a unit into segments: the parts that a person can skip, resume at and be
// asked about. Progress hangs on their keys, so keys have to survive editing and translation.
import { findHeadings } from './heading-lines.ts';

export type Segment = {
  /** Stable within the unit: the slug of the heading, or 'start' for what stands before the first. */
  readonly key: string;
  /** Plain text of the heading; empty for 'start'. */
  readonly title: string;
  /** 1 to 6; 0 for 'start'. */
  readonly level: number;
  /** The source of the segment, its heading included. */
  readonly markdown: string;
  readonly words: number;
};

export type SplitOptions = {
  /** Headings deeper than this stay inside their segment, 1 to 6; 3 when left out. */
  readonly deepestLevel?: number;
};

const START = 'start';
const DEEPEST_LEVEL = 3;

/**
 * Cuts a text at its headings. The segments' sources put together are the text, character by
 * character; callouts, tables and code stay as they are. A blank text has no segments.
 * Takes time in proportion to the text, whatever it holds.
 */
export function splitSegments(markdown: string, options: SplitOptions = {}): Segment[] {
  if (markdown.trim() === '') return [];
  const { lines, headings } = headingsOf(markdown, options.deepestLevel ?? DEEPEST_LEVEL);
  const keys = new KeyMaker();
  const cuts = headings.map((heading) => heading.line);
  const first = partOf(lines, 0, cuts[0]);
  const parts = headings.map((heading, index) => ({
    ...headingName(heading.source),
    level: heading.level,
    markdown: partOf(lines, heading.line, cuts[index + 1]),
  }));
  return joinBlankStart(first, parts).map(({ anchor, title, level, markdown: source }) => ({
    key: level === 0 ? START : keys.next(anchor || title),
    title,
    level,
    markdown: source,
    words: countWords(source),
  }));
}

/** How many headings `splitSegments` cuts a text at, told faster than by cutting it. */
export function countHeadings(markdown: string): number {
  return headingsOf(markdown, DEEPEST_LEVEL).headings.length;
}

function headingsOf(markdown: string, deepest: number) {
  // Each line keeps its break, so that joining gives the text back.
  const lines = markdown.split(/(?<=\n)/);
  const headings = findHeadings(lines.map((line) => line.replace(/\r?\n$/, ''))).filter(
    (heading) => heading.level <= deepest,
  );
  return { lines, headings };
}

type Part = { anchor: string; title: string; level: number; markdown: string };

function partOf(lines: readonly string[], from: number, to: number | undefined): string {
  return lines.slice(from, to).join('');
}

/** Blank lines before the first heading belong to it; anything else is a segment of its own. */
function joinBlankStart(first: string, parts: readonly Part[]): Part[] {
  const [head, ...rest] = parts;
  if (head !== undefined && first.trim() === '') {
    return [{ ...head, markdown: first + head.markdown }, ...rest];
  }
  return [{ anchor: '', title: '', level: 0, markdown: first }, ...parts];
}

/** Gives slugs out, numbering repeats: 'notes', 'notes-2', 'notes-3'. 'start' stays reserved. */
class KeyMaker {
  private readonly taken = new Set([START]);
  private readonly repeats = new Map<string, number>();

  next(name: string): string {
    const slug = slugOf(name);
    let key = slug;
    let count = this.repeats.get(slug) ?? 1;
    while (this.taken.has(key)) {
      count += 1;
      key = `${slug}-${count}`;
    }
    this.repeats.set(slug, count);
    this.taken.add(key);
    return key;
  }
}

const LONGEST_NAME = 300;
const LONGEST_SLUG = 80;

/** Small letters and digits of any script, joined by hyphens; 'section' when there are none. */
function slugOf(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = Array.from(words.join('-')).slice(0, LONGEST_SLUG).join('').replace(/-$/, '');
  return slug === '' ? 'section' : slug;
}

/** The heading in plain text, and the anchor that an author gave it as `{#anchor}`. */
function headingName(source: string): { title: string; anchor: string } {
  const short = source.slice(0, LONGEST_NAME);
  const braces = /\{([^{}]*)\}$/.exec(short);
  const anchor = /(?:^|\s)#([\w.:-]+)/.exec(braces?.[1] ?? '')?.[1] ?? '';
  const text =
    braces !== null && /^[:.#]/.test(braces[1] ?? '') ? short.slice(0, braces.index) : short;
  return { title: plainText(text), anchor };
}

function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])?/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\*+|`+|~~/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Words of a text, code included. Chinese and Japanese write without spaces: there, two
 * characters count as a word, close to how long reading them takes.
 */
export function countWords(text: string): number {
  const denseCount = text.match(DENSE)?.length ?? 0;
  const spaced = denseCount === 0 ? text : text.replace(DENSE, ' ');
  const spacedCount = spaced.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu)?.length ?? 0;
  return spacedCount + Math.ceil(denseCount / 2);
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
