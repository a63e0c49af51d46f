import type { Gist } from './suggest-skills.ts';

/** How much a word counts by where it stands: title, summary with topics, headings, body. */
export const UNIT_WEIGHTS = { A: 6, B: 2, C: 1.5, D: 1 } as const;
/** Of a question: what it asks, its options, its topic, what explains. 1, 3 or 6 for what it asks found no more. */
export const ITEM_WEIGHTS = { A: 2, B: 1, C: 4, D: 1 } as const;
/** Of a skill: name, summary, what its levels say, group. */
export const SKILL_WEIGHTS = { A: 10, B: 3, C: 2, D: 1 } as const;
/** Of titles of what a text is part of: a unit's module; a question's unit and module. */
const TITLE_ABOVE = 4;
/** Of the body only the beginning: with 1,000 words instead of 400 nothing was found better, and all was slower. */
const MOST_POSITIONS = 400;

export type Weights = Readonly<Record<'A' | 'B' | 'C' | 'D', number>>;

/**
 * @param documents what PostgreSQL writes for a tsvector, `'commit':2A,31 'git':1A,9B`; a place without a letter is D
 * @param titlesAbove the same of the titles of what it is part of; all of it counts alike
 */
export function gistOf(documents: readonly string[], titlesAbove: string, weights: Weights): Gist {
  const counts = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    if (weight > 0) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const document of documents) {
    for (const { word, places } of lexemesOf(document)) add(word, weightOf(places, weights));
  }
  for (const { word } of lexemesOf(titlesAbove)) add(word, TITLE_ABOVE);
  return { words: [...counts.keys()], weights: [...counts.values()] };
}

/** Reads on from quote to quote: a regular expression for the whole takes twice as long. */
function* lexemesOf(document: string): Generator<{ word: string; places: string }> {
  let start = document.indexOf("'");
  while (start >= 0) {
    let end = document.indexOf("'", start + 1);
    // A quote within a word is written twice.
    while (document[end + 1] === "'") end = document.indexOf("'", end + 2);
    const space = document.indexOf(' ', end);
    const places = document.slice(end + 2, space < 0 ? undefined : space);
    const word = document.slice(start + 1, end);
    if (word.length <= 40 && /\p{L}/u.test(word))
      yield { word: word.replaceAll("''", "'"), places };
    start = space < 0 ? -1 : document.indexOf("'", space);
  }
}

/** Letter by letter: to cut the list into pieces took half of the first look at a large catalogue. */
function weightOf(places: string, weights: Weights): number {
  let sum = 0;
  let place = 0;
  let ofLetter: number | undefined;
  for (let at = 0; at <= places.length; at += 1) {
    const letter = places[at];
    if (letter === 'A' || letter === 'B' || letter === 'C') {
      ofLetter = weights[letter];
    } else if (letter === ',' || letter === undefined) {
      sum += ofLetter ?? (place <= MOST_POSITIONS ? weights.D : 0);
      place = 0;
      ofLetter = undefined;
    } else if (letter !== 'D') {
      place = place * 10 + Number(letter);
    }
  }
  return sum;
}

/**
 * The words of a text that a dictionary cut down to these, as somebody wrote them: `vulnerabilities` for
 * `vulner`, `security` for `secur`. What cannot be found is left out, rather than showing half a word.
 */
export function wordsFor(lexemes: readonly string[], texts: readonly string[]): string[] {
  const words = new Set(
    texts
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#-]*/gu) ?? [],
  );
  const found = lexemes.flatMap((lexeme) => {
    // English stems end in i where words end in y: `polici` is `policy`.
    const stem = lexeme.endsWith('i') ? lexeme.slice(0, -1) : lexeme;
    const fitting = [...words].filter(
      (word) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING,
    );
    return fitting.sort((a, b) => a.length - b.length).slice(0, 1);
  });
  return [...new Set(found)];
}

/** Of `vulnerabilities`. */
const LONGEST_ENDING = 9;
