import {
  currentProficiency,
  initialProficiency,
  PROFICIENCY_MODEL_1,
  type Proficiency,
  probabilityAtLeast,
  QUANTILE_90,
} from '#engine';

const WEEK_MS = 7 * 86_400_000;

/** A skill with a target, and what its evidence came to after each entry, in order. */
export type AimedSkill = {
  readonly target: number;
  readonly cutPoints: readonly [number, number, number, number];
  readonly steps: readonly { readonly observedAt: Date; readonly after: Proficiency }[];
};

/** Something done that took time. */
export type Done = { readonly completedAt: Date; readonly minutes: number };

export type ProgressWeek = {
  readonly endsAt: Date;
  /** How much of the way to all targets is probably behind, in [0, 1], and between what that lies (80 %). */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly minutes: number;
  readonly units: number;
};

/**
 * How somebody moved towards the targets that they have now, week by week up to an instant. Where there was no
 * evidence yet, what is expected of anybody counts, with all its uncertainty.
 *
 * The way to a target of level n has n levels; how many of them are behind is a random number, whose mean and variance
 * follow from the probabilities of being at each level or above. Skills are taken to err independently.
 * @param skills at least one
 * @returns the weeks, oldest first
 */
export function progressOf(
  skills: readonly AimedSkill[],
  done: readonly Done[],
  now: Date,
  weekCount: number,
): readonly ProgressWeek[] {
  const levels = skills.reduce((sum, skill) => sum + skill.target, 0);
  return Array.from({ length: weekCount }, (_, index) => {
    const endsMs = now.getTime() - (weekCount - 1 - index) * WEEK_MS;
    const behind = skills.map((skill) => levelsBehind(skill, endsMs));
    const mean = behind.reduce((sum, one) => sum + one.mean, 0);
    const deviation = Math.sqrt(behind.reduce((sum, one) => sum + one.variance, 0));
    const within = done.filter(
      ({ completedAt }) =>
        completedAt.getTime() <= endsMs && completedAt.getTime() > endsMs - WEEK_MS,
    );
    return {
      endsAt: new Date(endsMs),
      share: mean / levels,
      low: Math.max(0, (mean - QUANTILE_90 * deviation) / levels),
      high: Math.min(1, (mean + QUANTILE_90 * deviation) / levels),
      minutes: within.reduce((sum, one) => sum + one.minutes, 0),
      units: within.length,
    };
  });
}

/** How many of the levels up to the target are behind: the sum of 'at level l or above', mean and variance. */
function levelsBehind(
  { target, cutPoints, steps }: AimedSkill,
  atMs: number,
): { readonly mean: number; readonly variance: number } {
  const last = steps.findLast(({ observedAt }) => observedAt.getTime() <= atMs);
  const state = last && { proficiency: last.after, observedAt: last.observedAt.getTime() };
  const model = PROFICIENCY_MODEL_1;
  const estimate = state ? currentProficiency(model, state, atMs) : initialProficiency(model);
  let mean = 0;
  let square = 0;
  for (let level = 1; level <= target; level += 1) {
    const probability = probabilityAtLeast(estimate, level, cutPoints);
    mean += probability;
    square += (2 * level - 1) * probability;
  }
  return { mean, variance: Math.max(0, square - mean * mean) };
}
