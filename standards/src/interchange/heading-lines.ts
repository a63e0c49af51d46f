// Finds the headings of a Markdown text that stand at its top level, in one pass over the lines.
// Everything doubtful counts as text: a heading that is overlooked stays inside its segment and
// still shows, while a cut inside a code block would break the page.

export type HeadingLine = {
  /** Index of the first line of the heading, from 0. */
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  /** As written, without the marks of the heading. */
  readonly source: string;
};

type Fence = { readonly mark: string; readonly indent: number; readonly isQuoted: boolean };
type Open = { fence: Fence | null; html: string | null };

/**
 * @param lines the text, split at its line breaks
 * @returns headings of the `#` kind at the very start of a line, and underlined ones below a
 *   paragraph of one line; never in fenced code, `<pre>`-like HTML, HTML comments or quotes
 * Source: CommonMark 0.31 §4.2, §4.3, §4.5, §4.6, narrowed as said above.
 */
export function findHeadings(lines: readonly string[]): HeadingLine[] {
  const headings: HeadingLine[] = [];
  const open: Open = { fence: null, html: null };
  for (const [index, line] of lines.entries()) {
    if (isInsideBlock(line, open)) continue;
    const heading = hashHeading(line) ?? underlined(line, lines[index + 1], lines[index - 1]);
    if (heading !== null) headings.push({ line: index, ...heading });
  }
  return headings;
}

/** Follows code fences and raw HTML; true while the line belongs to one. */
function isInsideBlock(line: string, open: Open): boolean {
  if (open.fence?.isQuoted && !line.trimStart().startsWith('>')) open.fence = null;
  if (open.fence !== null) {
    if (closesFence(line, open.fence)) open.fence = null;
    return true;
  }
  if (open.html !== null) {
    if (line.toLowerCase().includes(open.html)) open.html = null;
    return true;
  }
  open.fence = fenceAt(line);
  if (open.fence !== null) return true;
  open.html = htmlEnd(line);
  return open.html !== null;
}

/** A fence may stand in a list or a quote; a longest look of 200 characters finds it. */
function fenceAt(line: string): Fence | null {
  const start = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/.exec(line.slice(0, 200))?.[0] ?? '';
  const mark = /^(?:`{3,}|~{3,})/.exec(line.slice(start.length))?.[0];
  if (mark === undefined) return null;
  const rest = line.slice(start.length + mark.length);
  if (mark.startsWith('`') && rest.includes('`')) return null;
  return { mark, indent: start.length, isQuoted: start.includes('>') };
}

function closesFence(line: string, fence: Fence): boolean {
  const bare = line.replace(/^[\s>]{0,200}/, '').trimEnd();
  const sign = fence.mark.charAt(0);
  if (bare.length < fence.mark.length || bare !== sign.repeat(bare.length)) return false;
  return line.indexOf(sign) <= fence.indent + 3;
}

/** The text that ends the raw HTML begun on this line, or null when none stays open. */
function htmlEnd(line: string): string | null {
  const start = line.slice(0, 200).trimStart().toLowerCase();
  if (start.startsWith('<!--')) return line.includes('-->') ? null : '-->';
  const name = /^<(pre|script|style|textarea)(?:[\s>]|$)/.exec(start)?.[1];
  if (name === undefined) return null;
  return line.toLowerCase().includes(`</${name}>`) ? null : `</${name}>`;
}

type Heading = { level: number; source: string };

function hashHeading(line: string): Heading | null {
  const level = /^#{1,6}(?=[ \t]|$)/.exec(line)?.[0].length;
  if (level === undefined) return null;
  return { level, source: withoutClosingHashes(line.slice(level).trim()) };
}

/** By hand: a pattern that looks for "spaces, hashes, end" takes quadratic time on long lines. */
function withoutClosingHashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end -= 1;
  if (end === text.length) return text;
  if (end === 0) return '';
  return /\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}

function underlined(
  line: string,
  next: string | undefined,
  before: string | undefined,
): Heading | null {
  if (next === undefined || (before !== undefined && before.trim() !== '')) return null;
  const rule = next.trimEnd();
  const isRule =
    rule.length > 1 && (rule === '='.repeat(rule.length) || rule === '-'.repeat(rule.length));
  // Lists, quotes, tables, HTML, indented code and links to notes are no headings.
  if (!isRule || line.trim() === '' || /^(?:\s|[-*+>|<#=[:]|\d{1,9}[.)]\s)/.test(line)) return null;
  return { level: rule.startsWith('=') ? 1 : 2, source: line.trim() };
}
