import type { Estimate, PersonSkill } from '../../api/wire.ts';
import { ridgePosition, type Standing } from '../../ui/skill/standing.ts';

/** 80 of 100 cases lie within this many deviations of the mean, as the engine counts them. */
const deviations = 1.2816;

/** Where an estimate stands on the ridge: its mean, and the ends of its 80 % interval. */
export function standingOf(
  { mean, standardDeviation }: Pick<Estimate, 'mean' | 'standardDeviation'>,
  cutPoints: readonly number[],
): Standing {
  return {
    low: ridgePosition(mean - deviations * standardDeviation, cutPoints),
    middle: ridgePosition(mean, cutPoints),
    high: ridgePosition(mean + deviations * standardDeviation, cutPoints),
  };
}

/** Null while nothing is known: no evidence, and nothing inferred from other skills. */
export function standingOfSkill(skill: PersonSkill): Standing | null {
  if (skill.evidenceCount === 0 && !skill.inferred) return null;
  return standingOf(skill.estimate, skill.skill.cutPoints);
}
