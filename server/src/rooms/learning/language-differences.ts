import {
  type Answers,
  FEWEST_IN_GROUP,
  fitPopulation,
  type GroupDifference,
  groupDifferences,
  type ItemParameters,
  type Population,
} from '#engine';

/** How an item does for those who read it in another language than most, held against equally able people. */
export type LanguageDifference = Pick<GroupDifference, 'delta' | 'size'> & {
  readonly locale: string;
};

export type ReadAnswers = Answers & {
  readonly language: Uint8Array;
  readonly locales: readonly string[];
};

const FIRST = 0;
const OTHER = 1;
const NEITHER = 2;

/**
 * Whether items are harder or easier in one language than in the one that most read: of groups, never of a person, and
 * only of large ones. @returns for each item the differences that matter
 */
export function languageDifferences(
  answers: ReadAnswers,
  parameters: readonly ItemParameters[],
  people: Population,
): readonly (readonly LanguageDifference[])[] {
  const { language, locales } = answers;
  const counts = locales.map((_, index) => language.filter((one) => one === index).length);
  const most = counts.indexOf(Math.max(...counts));
  const found = Array.from({ length: answers.itemCount }, () => [] as LanguageDifference[]);
  for (const [index, locale] of locales.entries()) {
    if (index === most || (counts[index] ?? 0) < FEWEST_IN_GROUP) continue;
    const groups = language.map((one) => (one === most ? FIRST : one === index ? OTHER : NEITHER));
    const populationOf = (group: number): Population =>
      fitPopulation(only(answers, groups, group), parameters, people);
    const differences = groupDifferences({
      answers,
      groups,
      parameters,
      people: [populationOf(FIRST), populationOf(OTHER)],
    });
    for (const [item, difference] of differences.entries())
      if (difference && difference.size !== 'A')
        found[item]?.push({ locale, delta: difference.delta, size: difference.size });
  }
  return found;
}

function only(
  { people, items, correct, itemCount }: Answers,
  groups: Uint8Array,
  group: number,
): Answers {
  const isKept = (_: number, at: number): boolean => groups[at] === group;
  return {
    people: people.filter(isKept),
    items: items.filter(isKept),
    correct: correct.filter(isKept),
    itemCount,
  };
}
