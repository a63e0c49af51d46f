import type { ResponseHistory } from '#engine';
import type { ReferenceModel } from './reference-model.ts';

/** How far a rating moves by its n-th response: FIRST / (1 + SLOWING n). */
const FIRST = 0.8;
const SLOWING = 0.05;

type Ratings = {
  readonly items: Map<number, { difficulty: number; count: number }>;
};

/**
 * Elo ratings of learners, by skill and over all, and of items (of skills, where no items are known). After training,
 * difficulties stay.
 *
 * Source: R. Pelánek, 'Applications of the Elo rating system in adaptive educational systems', Computers & Education
 * 98 (2016), with the uncertainty function of section 2.3.
 */
export const elo: ReferenceModel = (train) => {
  const ratings: Ratings = { items: new Map() };
  play(train, ratings, true);
  return (test) => play(test, ratings, false);
};

function play(
  { learners, items, skills, correct }: ResponseHistory,
  ratings: Ratings,
  isTraining: boolean,
): Float64Array {
  const predicted = new Float64Array(learners.length);
  let overall = { ability: 0, count: 0 };
  let bySkill = new Map<number, { ability: number; count: number }>();
  for (let at = 0; at < learners.length; at++) {
    if (at === 0 || learners[at] !== learners[at - 1]) {
      overall = { ability: 0, count: 0 };
      bySkill = new Map();
    }
    const skill = skills[at] ?? -1;
    const item = items[at] ?? -1;
    const own = bySkill.get(skill) ?? { ability: 0, count: 0 };
    bySkill.set(skill, own);
    // Skills have numbers of their own beside items.
    const rated = item >= 0 ? item : -2 - skill;
    const rating = ratings.items.get(rated) ?? { difficulty: 0, count: 0 };
    const right = 1 / (1 + Math.exp(rating.difficulty - overall.ability - own.ability));
    predicted[at] = right;
    const surprise = (correct[at] ?? 0) - right;
    overall.ability += (FIRST * surprise) / (1 + SLOWING * overall.count++);
    own.ability += (FIRST * surprise) / (1 + SLOWING * own.count++);
    if (!isTraining) continue;
    rating.difficulty -= (FIRST * surprise) / (1 + SLOWING * rating.count++);
    ratings.items.set(rated, rating);
  }
  return predicted;
}
