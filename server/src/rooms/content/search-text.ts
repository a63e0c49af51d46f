import { splitSegments } from '#standards/interchange';
import type { UnitText } from './catalogue.ts';

/** The languages whose word forms every PostgreSQL from 16 to 18, embedded or not, knows. */
const DICTIONARIES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/** The name of the text search configuration for a language; `simple` compares words as they are written. */
export function dictionaryOf(locale: string): string {
  return DICTIONARIES[locale.toLowerCase().split('-')[0] ?? ''] ?? 'simple';
}

/**
 * PostgreSQL refuses a document whose distinct words take more than 1,048,575 bytes. A word costs its own bytes and at
 * most 5 more, and a hyphenated one counts three times, as a whole and in its parts: less than 4 bytes for each of a text.
 */
const MOST_BYTES = 250_000;

export type SearchText = {
  readonly title: string;
  readonly summary: string;
  readonly headings: string;
  readonly body: string;
};

export function searchTextOf(text: UnitText, topics: readonly string[]): SearchText {
  const headings = splitSegments(text.markdown).map((segment) => segment.title);
  let left = MOST_BYTES;
  const clip = (part: string): string => {
    const kept = firstBytes(part, left);
    left -= Buffer.byteLength(kept);
    return kept;
  };
  return {
    title: clip(text.title),
    summary: clip([text.summary, ...text.objectives, ...topics].join('\n')),
    headings: clip(headings.join('\n')),
    body: clip(text.markdown),
  };
}

/** The words of a text that a mistyped one may have meant: what titles, summaries and headings say. */
export function searchWordsOf(text: SearchText): string[] {
  return wordsOf(`${text.title}\n${text.summary}\n${text.headings}`).filter(
    (word) => word.length >= 4 && word.length <= 40,
  );
}

/** The words of a text in small letters, each once, without numbers and signs. */
export function wordsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [],
    ),
  ];
}

/** The beginning of a text that fits into so many bytes of UTF-8, without half a character at its end. */
function firstBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
}
