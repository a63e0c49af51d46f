import { type Population, requirePopulation } from '../calibration/ability-grid.ts';
import { type Answers, requireAnswers } from '../calibration/answers.ts';
import { EngineError } from '../engine-error.ts';
import type { ItemParameters } from '../proficiency/item-response.ts';
import { otherAbilities } from './other-abilities.ts';

type GroupDifferenceRequest = {
  readonly answers: Answers;
  /** of each answer: 0 for the group to compare with, 1 for the other one, anything else is left out */
  readonly groups: Uint8Array;
  readonly parameters: readonly ItemParameters[];
  /** each group's own: people alike in their answers but of a less able group are on average less able */
  readonly people: readonly [Population, Population];
};

export type GroupDifference = {
  /** people of each group who answered the item */
  readonly counts: readonly [number, number];
  /**
   * how much harder the item is for the other group than for equally able people of the first, on the delta scale:
   * −2.35 ln of the common odds ratio; negative when it is harder for them
   */
  readonly delta: number;
  readonly standardError: number;
  /** A: none that matters; B: some; C: large */
  readonly size: 'A' | 'B' | 'C';
};

/**
 * Whether items are harder for one group of people than for equally able people of another: never about a person.
 *
 * @returns one for each item, in order; undefined when one of the groups has too few answers
 * @throws EngineError `outOfRange`, `wrongShape`, `outOfOrder`
 * Source: N. Mantel and W. Haenszel, JNCI 22 (1959), as in P. W. Holland and D. T. Thayer, 'Differential item performance
 * and the Mantel-Haenszel procedure' (1988); the variance by J. Robins, N. Breslow and S. Greenland, Biometrics 42
 * (1986); people matched by estimated ability since they met different items, each group by its own
 * distribution: R. Shealy and W. Stout, Psychometrika 58 (1993), R. Zwick, D. T. Thayer and M. Wingersky,
 * Applied Psychological Measurement 18 (1994); sizes: M. Zieky, 'Practical questions in the use of DIF statistics' (1993).
 */
export function groupDifferences({
  answers,
  groups,
  parameters,
  people,
}: GroupDifferenceRequest): readonly (GroupDifference | undefined)[] {
  requireAnswers(answers);
  for (const one of people) requirePopulation(one, 'people');
  if (groups.length !== answers.people.length)
    throw new EngineError('wrongShape', 'groups', 'must have one for each answer');
  const [first, other] = people.map((own) => otherAbilities(answers, parameters, own).abilities);
  const abilityAt = (at: number): number => (groups[at] === 1 ? other : first)?.[at] ?? 0;
  const byItem = Array.from({ length: answers.itemCount }, () => [] as number[]);
  for (let at = 0; at < answers.items.length; at++)
    if ((groups[at] ?? 2) <= 1) byItem[answers.items[at] ?? 0]?.push(at);
  return byItem.map((places) => {
    places.sort((a, b) => abilityAt(a) - abilityAt(b) || a - b);
    return differenceOf(
      places.map((at) => ({ isOther: groups[at] === 1, isRight: answers.correct[at] === 1 })),
    );
  });
}

/** Fewer in either group would say more about chance than about the item. */
export const FEWEST_IN_GROUP = 100;
const STRATA = 8;
const QUANTILE_975 = 1.959963984540054;
/** Of the delta scale. */
const SOME = 1;
const LARGE = 1.5;

type Matched = { readonly isOther: boolean; readonly isRight: boolean };

/** @param answers from the least to the most able */
function differenceOf(answers: readonly Matched[]): GroupDifference | undefined {
  const otherCount = answers.filter(({ isOther }) => isOther).length;
  const counts = [answers.length - otherCount, otherCount] as const;
  if (Math.min(...counts) < FEWEST_IN_GROUP) return undefined;
  const sums = { r: 0, s: 0, pr: 0, psqr: 0, qs: 0 };
  for (let stratum = 0; stratum < STRATA; stratum++) {
    const from = Math.round((answers.length * stratum) / STRATA);
    const until = Math.round((answers.length * (stratum + 1)) / STRATA);
    addStratum(sums, answers.slice(from, until));
  }
  const { r, s, pr, psqr, qs } = sums;
  if (r <= 0 || s <= 0) return undefined;
  const delta = -DELTA * Math.log(r / s);
  const variance = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s);
  const standardError = DELTA * Math.sqrt(variance);
  return { counts, delta, standardError, size: sizeOf(Math.abs(delta), standardError) };
}

const DELTA = 2.35;

function addStratum(
  sums: { r: number; s: number; pr: number; psqr: number; qs: number },
  answers: readonly Matched[],
): void {
  const table = { right: [0, 0], wrong: [0, 0] };
  for (const { isOther, isRight } of answers) {
    const row = isRight ? table.right : table.wrong;
    row[isOther ? 1 : 0] = (row[isOther ? 1 : 0] ?? 0) + 1;
  }
  const [a = 0, c = 0] = table.right;
  const [b = 0, d = 0] = table.wrong;
  const total = answers.length;
  if (total === 0) return;
  const r = (a * d) / total;
  const s = (b * c) / total;
  const p = (a + d) / total;
  const q = (b + c) / total;
  sums.r += r;
  sums.s += s;
  sums.pr += p * r;
  sums.psqr += p * s + q * r;
  sums.qs += q * s;
}

function sizeOf(delta: number, standardError: number): GroupDifference['size'] {
  if (delta < SOME || delta < QUANTILE_975 * standardError) return 'A';
  return delta >= LARGE && delta - SOME >= QUANTILE_95 * standardError ? 'C' : 'B';
}

const QUANTILE_95 = 1.6448536269514722;
