import {
  type Answers,
  FEWEST_IN_GROUP,
  fitPopulation,
  type GroupDifference,
  groupDifferences,
  type ItemParameters,
  type Population,
} from '#engine';

/** How an item does for one group of people, held against equally able people of the largest group. */
export type Difference = Pick<GroupDifference, 'delta' | 'size'> & { readonly group: string };

/** To which group each answer belongs, such as those who read in one language or work at one place. */
export type Grouping = {
  /** For each answer a place in `names`; a higher number of what belongs to none. */
  readonly of: Uint8Array;
  readonly names: readonly string[];
};

const FIRST = 0;
const OTHER = 1;
const NEITHER = 2;

/**
 * Whether items are harder or easier for one group than for the one from which most answers come: of groups, never of a
 * person, and only of large ones. @returns for each item the differences that matter
 */
export function differencesByGroup(
  answers: Answers,
  { of, names }: Grouping,
  parameters: readonly ItemParameters[],
  people: Population,
): readonly (readonly Difference[])[] {
  const counts = names.map((_, index) => of.filter((one) => one === index).length);
  const most = counts.indexOf(Math.max(...counts));
  const found = Array.from({ length: answers.itemCount }, () => [] as Difference[]);
  for (const [index, group] of names.entries()) {
    if (index === most || (counts[index] ?? 0) < FEWEST_IN_GROUP) continue;
    const groups = of.map((one) => (one === most ? FIRST : one === index ? OTHER : NEITHER));
    const populationOf = (which: number): Population =>
      fitPopulation(only(answers, groups, which), parameters, people);
    const differences = groupDifferences({
      answers,
      groups,
      parameters,
      people: [populationOf(FIRST), populationOf(OTHER)],
    });
    for (const [item, difference] of differences.entries())
      if (difference && difference.size !== 'A')
        found[item]?.push({ group, delta: difference.delta, size: difference.size });
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
