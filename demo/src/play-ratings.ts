import type { Work } from '#kernel/work';
import { askForRating, giveRating } from '#rooms/evidence';
import type { Player } from './play-sitting.ts';

/** Once there are answers to hold it against: what the person says of themself, what their manager does, whom they ask. */
export async function playRatings(work: Work, player: Player): Promise<void> {
  const { person, personId, ids, simulation } = player;
  const { ratings } = person;
  if (!ratings) return;
  const skillIds = new Map([...simulation.skillKeys].map(([skillId, key]) => [key, skillId]));
  const skillIdOf = (key: string): string => named(skillIds.get(key), key);
  for (const [skill, level] of Object.entries(ratings.self)) {
    const place = { personId, skillId: skillIdOf(skill), kind: 'selfRating' } as const;
    await giveRating(work, { ...place, raterId: personId, level });
  }
  for (const [skill, level] of Object.entries(ratings.manager)) {
    const place = { personId, skillId: skillIdOf(skill), kind: 'managerRating' } as const;
    const raterId = named(ids[person.manager ?? ''], `the manager of ${person.person}`);
    await giveRating(work, { ...place, raterId, level });
  }
  if (!ratings.asks) return;
  const { person: rater, skill } = ratings.asks;
  await askForRating(work, {
    personId,
    skillId: skillIdOf(skill),
    raterId: named(ids[rater], rater),
  });
}

function named(id: string | undefined, name: string): string {
  if (id === undefined) throw new Error(`The demo has no “${name}” for a rating.`);
  return id;
}
