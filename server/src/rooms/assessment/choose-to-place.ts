import {
  choosePlacementItem,
  initialProficiency,
  type PlacementBank,
  type Proficiency,
  placementFrom,
  preparePlacementBank,
  seededRandom,
} from '#engine';
import { MODEL } from '#rooms/evidence';
import { type Candidate, type Met, type PoolItem, poolOf } from './choose-candidate.ts';

/**
 * Chooses what a placement in one skill presents next: the item whose response tells most about the ability itself; or
 * says that the estimate is exact enough. The same input gives the same choice.
 * @param skill with its estimate as of now
 * @param items all of the skill
 * @param request.exactTo logits, > 0
 */
export function chooseToPlace(
  skill: { readonly skillId: string; readonly proficiency: Proficiency },
  items: readonly PoolItem[],
  request: {
    readonly met: Met;
    readonly seed: string;
    readonly maximumItems: number;
    readonly exactTo: number;
    readonly locale: string;
  },
): Candidate {
  const { met, seed, maximumItems, exactTo, locale } = request;
  const position = met.inCheck.size + 1;
  const pool = new Set(poolOf(items, met, locale));
  const poolSize = pool.size;
  if (Math.sqrt(skill.proficiency.variance) < exactTo)
    return { kind: 'ended', reason: 'exact', position, poolSize };
  if (position > maximumItems) return { kind: 'ended', reason: 'maximum', position, poolSize };
  const without = items.flatMap((item, index) => (pool.has(item) ? [] : [index]));
  const choice = choosePlacementItem({
    placement: placementFrom(bankOf(items), skill.proficiency, without),
    random: seededRandom(`${seed}:${position}`),
  });
  const item = choice && items[choice.index];
  if (!choice || !item) return { kind: 'ended', reason: 'noItems', position, poolSize };
  return {
    kind: 'item',
    item,
    isTrial: false,
    probability: choice.probability,
    alternatives: choice.alternatives.flatMap(({ index, probability, expectedInformation }) => {
      const other = items[index];
      if (!other) return [];
      const { skillId, level } = other;
      return [{ skillId, level, itemCount: 1, probability, expectedInformation }];
    }),
    position,
    poolSize,
  };
}

const banks = new WeakMap<PoolItem, readonly [readonly PoolItem[], PlacementBank]>();

/** Its tables take long to work out and are the same for all until the items become others, which then are new objects. */
function bankOf(items: readonly PoolItem[]): PlacementBank {
  const [first] = items;
  const known = first && banks.get(first);
  if (known && known[0].length === items.length && known[0].every((one, at) => one === items[at]))
    return known[1];
  const bank = preparePlacementBank(
    items.map((item) => item.parameters),
    initialProficiency(MODEL),
  );
  if (first) banks.set(first, [items, bank]);
  return bank;
}
