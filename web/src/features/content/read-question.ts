/** What is searched for in the words that somebody typed. */
export type Asked = {
  /** Without question words and marks. */
  readonly words: string;
  /** Whether it was asked who knows that. */
  readonly asksWhoKnows: boolean;
};

// In the languages of the app, whichever of them is on: people write to each other in both.
/** Whom a question is for: one of these is in its opening. */
const askers = setOf('who whom wer wen wem anyone anybody someone somebody people jemand jemanden');
/** What is asked of them. */
const knowing = setOf(
  'know knows can could understands good help helps teach explain ask experience speaks works',
  'kann kennt könnte weiß versteht beherrscht gut hilft helfen fragen frage frag ahnung erfahrung',
);
/** What stands between them and what is asked about. */
const between = setOf(
  'is are has have does do should i me us how to use write about with at in on of the a an',
  'ist hat soll sollte ich mir uns sich man etwas was mit bei zu zum zur nach von über in den das die der dem',
);
/** What a German question ends with. */
const ends = setOf('aus helfen fragen erklären bescheid');

/**
 * Reads "who knows SQL?" and "wer kennt sich mit SQL aus?" as a question for people who know SQL. What is no such
 * question keeps its words: "WHO guidelines" asks for nobody.
 */
export function readQuestion(query: string): Asked {
  const words = query.split(/\s+/).map(withoutMarks).filter(Boolean);
  const small = words.map((word) => word.toLowerCase());
  const isAbout = (word: string): boolean =>
    !(askers.has(word) || knowing.has(word) || between.has(word));
  const first = small.findIndex(isAbout);
  const opening = small.slice(0, first);
  if (first < 2 || !opening.some((word) => askers.has(word)))
    return { words: words.join(' '), asksWhoKnows: false };
  const last = small.findLastIndex((word) => !ends.has(word));
  return {
    words: words.slice(first, Math.max(first, last) + 1).join(' '),
    asksWhoKnows: opening.some((word) => knowing.has(word)),
  };
}

/** Signs inside of a word stay, and those that names such as `.NET`, `C++` and `C#` have. */
function withoutMarks(word: string): string {
  return word.replaceAll(/^[¿¡"'„“”‚‘’«»(]+|[?!.,:;…"'„“”‚‘’«»)]+$/g, '');
}

function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
