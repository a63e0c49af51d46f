import type { Gist } from './suggest-skills.ts';

/** How much a word counts by where it stands: title, summary with topics, headings, body. */
export const UNIT_WEIGHTS = { A: 6, B: 2, C: 1.5, D: 1 } as const;
/** Of a skill: name, summary, what its levels say, group. */
export const SKILL_WEIGHTS = { A: 10, B: 3, C: 2, D: 1 } as const;
const MODULE_TITLE = 4;
/** Of the body only the beginning: with 1,000 words instead of 400 nothing was found better, and all was slower. */
const MOST_POSITIONS = 400;

type Weights = Readonly<Record<'A' | 'B' | 'C' | 'D', number>>;

/**
 * @param documents what PostgreSQL writes for a tsvector, `'commit':2A,31 'git':1A,9B`; a place without a letter is D
 * @param moduleTitle the same of the module's title; all of it counts alike
 */
export function gistOf(documents: readonly string[], moduleTitle: string, weights: Weights): Gist {
  const counts = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    if (weight > 0) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const document of documents) {
    for (const { word, places } of lexemesOf(document)) add(word, weightOf(places, weights));
  }
  for (const { word } of lexemesOf(moduleTitle)) add(word, MODULE_TITLE);
  return { words: [...counts.keys()], weights: [...counts.values()] };
}

function* lexemesOf(document: string): Generator<{ word: string; places: string }> {
  for (const [, quoted = '', places = ''] of document.matchAll(
    /'((?:[^'\\]|''|\\\\)*)':([\dA-D,]+)/g,
  )) {
    if (quoted.length <= 40 && /\p{L}/u.test(quoted))
      yield { word: quoted.replaceAll("''", "'"), places };
  }
}

function weightOf(places: string, weights: Weights): number {
  let sum = 0;
  for (const place of places.split(',')) {
    const letter = place.at(-1);
    if (letter === 'A' || letter === 'B' || letter === 'C') sum += weights[letter];
    else if (Number(place) <= MOST_POSITIONS) sum += weights.D;
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
