import { seededRandom } from '#engine';
import { type Candidate, type Met, type PoolItem, poolOf } from './choose-candidate.ts';

/** About one in six questions, and no more than two of the fifteen that a check may have: it is the person's time. */
const TRIAL_SHARE = 1 / 6;
const MOST_TRIALS = 2;

/**
 * Instead of the item that was chosen now and then one on trial, whose response counts for nobody; never first, and
 * never in the place of an end. The same input gives the same choice.
 * @param items those of the check's skills that are on trial
 */
export function chooseTrial(
  chosen: Candidate,
  items: readonly PoolItem[],
  request: { readonly met: Met; readonly seed: string; readonly locale: string },
): Candidate {
  const { met, seed, locale } = request;
  if (chosen.kind === 'ended' || chosen.position === 1) return chosen;
  const tried = [...met.inCheck.values()].filter((skillId) => skillId === null).length;
  const pool = poolOf(items, met, locale).filter(
    ({ itemId, locales }) => locales.includes(locale) && !met.answered.has(itemId),
  );
  if (pool.length === 0 || tried >= MOST_TRIALS) return chosen;
  const random = seededRandom(`${seed}:${chosen.position}:trial`);
  if (random() >= TRIAL_SHARE)
    return { ...chosen, probability: chosen.probability * (1 - TRIAL_SHARE) };
  const item = pool[Math.floor(random() * pool.length)];
  if (!item) return chosen;
  return {
    kind: 'item',
    item,
    isTrial: true,
    probability: TRIAL_SHARE / pool.length,
    alternatives: [],
    position: chosen.position,
    poolSize: pool.length,
  };
}
