import type { UnitItems } from '../../api/wire.ts';

type Item = UnitItems['items'][number];
type Flag = Item['flags'][number];

/** What is most probably a fault of the question comes first. */
const WEIGHTS: Readonly<Record<Flag, number>> = {
  doubtfulKey: 8,
  harder: 4,
  deadOption: 2,
  easier: 1,
};

/** Questions with the most to mend first; the rest in their order. */
export function worstFirst(items: readonly Item[]): readonly Item[] {
  const weight = ({ flags }: Item): number => flags.reduce((sum, flag) => sum + WEIGHTS[flag], 0);
  return items.toSorted((a, b) => weight(b) - weight(a));
}
