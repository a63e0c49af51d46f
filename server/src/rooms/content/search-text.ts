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

/** PostgreSQL refuses a document whose distinct words take more than a megabyte: this much text never does. */
const MOST_CHARACTERS = 200_000;

export type SearchText = {
  readonly title: string;
  readonly summary: string;
  readonly headings: string;
  readonly body: string;
};

export function searchTextOf(text: UnitText, topics: readonly string[]): SearchText {
  const headings = splitSegments(text.markdown).map((segment) => segment.title);
  return {
    title: text.title,
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

function clip(text: string): string {
  return text.slice(0, MOST_CHARACTERS);
}
