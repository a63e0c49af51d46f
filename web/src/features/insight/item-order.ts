import type { UnitItems } from '../../api/wire.ts';

type Item = UnitItems['items'][number];
type Flag = Item['flags'][number];
type Fault = NonNullable<Item['judgement']>['faults'][number];

/** What is most probably a fault of the question comes first. */
const WEIGHTS: Readonly<Record<Flag, number>> = {
  doubtfulKey: 8,
  harder: 4,
  deadOption: 2,
  easier: 1,
};

const FAULT_WEIGHTS: Readonly<Record<Fault, number>> = {
  suspectedKey: 128,
  negativeDiscrimination: 64,
  ableChooseWrong: 32,
  drift: 16,
};

/** Questions with the most to mend first; the rest in their order. */
export function worstFirst(items: readonly Item[]): readonly Item[] {
  const weight = ({ flags, judgement }: Item): number =>
    flags.reduce((sum, flag) => sum + WEIGHTS[flag], 0) +
    // What an author has looked at and left comes after the rest.
    (judgement && !judgement.settled
      ? judgement.faults.reduce((sum, fault) => sum + FAULT_WEIGHTS[fault], 0)
      : 0);
  return items.toSorted((a, b) => weight(b) - weight(a));
}
