import type { ItemAnswers } from './item-answers.ts';
import type { AbilityGroup } from './item-quality-types.ts';

/** @returns from the least to the most able; fewer groups of fewer people, none of nobody */
export function abilityGroups(
  { abilities, chosen }: ItemAnswers,
  optionCount: number,
  groupCount: number,
): AbilityGroup[] {
  const order = [...abilities.keys()].sort(
    (a, b) => (abilities[a] ?? 0) - (abilities[b] ?? 0) || a - b,
  );
  const groups = Math.min(groupCount, order.length);
  return Array.from({ length: groups }, (_, group): AbilityGroup => {
    const from = Math.round((order.length * group) / groups);
    const until = Math.round((order.length * (group + 1)) / groups);
    const members = order.slice(from, until);
    const share = (option: number): number =>
      members.filter((at) => ((chosen[at] ?? 0) >> option) & 1).length / members.length;
    return {
      count: members.length,
      ability: members.reduce((sum, at) => sum + (abilities[at] ?? 0), 0) / members.length,
      optionShares: Array.from({ length: optionCount }, (_, option) => share(option)),
    };
  });
}
