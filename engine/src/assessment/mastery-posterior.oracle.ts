import type { MasteryNetwork, SkillResponse } from './mastery-network.ts';

/**
 * The joint distribution from its definition: every set of mastered skills, at abilities of a fine grid.
 *
 * @returns probabilities by skill, and of two skills together by the place first · skills + second
 */
export function enumerateMastery(
  { prerequisites, slopes, difficulties, slips, guesses }: MasteryNetwork,
  responses: readonly SkillResponse[],
): { readonly mastered: Float64Array; readonly together: Float64Array } {
  const count = prerequisites.length;
  const together = new Float64Array(count * count);
  let total = 0;
  for (let ability = -6; ability <= 6; ability += 0.05) {
    for (let set = 0; set < 2 ** count; set++) {
      const has = (skill: number): boolean => ((set >>> skill) & 1) === 1;
      let probability = Math.exp(-(ability ** 2) / 2);
      prerequisites.forEach((before, skill) => {
        const logit = (slopes[skill] ?? 0) * ability - (difficulties[skill] ?? 0);
        const chance = before.every(has) ? 1 / (1 + Math.exp(-logit)) : 0;
        probability *= has(skill) ? chance : 1 - chance;
      });
      for (const { skillIndex, correct } of responses) {
        const right = has(skillIndex) ? 1 - (slips[skillIndex] ?? 0) : (guesses[skillIndex] ?? 0);
        probability *= correct ? right : 1 - right;
      }
      total += probability;
      for (let first = 0; first < count; first++)
        for (let second = 0; second < count; second++)
          if (has(first) && has(second))
            together[first * count + second] =
              (together[first * count + second] ?? 0) + probability;
    }
  }
  const normalized = together.map((share) => share / total);
  return {
    mastered: Float64Array.from(
      { length: count },
      (_, skill) => normalized[skill * count + skill] ?? 0,
    ),
    together: normalized,
  };
}
