import { ridgePosition, type Standing } from './standing.ts';

/** What the server says about a skill: logits, and levels from 0 (nothing yet) to 5. */
export type EstimateOnWire = {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly likelyLevel: number;
  readonly lowLevel: number;
  readonly highLevel: number;
  readonly certainty: 'unknown' | 'unsure' | 'probable' | 'clear';
};

/** Half the width, in standard deviations, of the interval that holds 80 of 100: what is fog. */
const fogDeviations = 1.2816;

/**
 * @param cutPoints of the skill, logits; without them the levels are drawn whole
 * @returns null while nothing is known
 */
export function standingOf(
  estimate: EstimateOnWire,
  cutPoints?: readonly number[],
): Standing | null {
  return estimate.certainty === 'unknown' ? null : drawnStandingOf(estimate, cutPoints);
}

/** The same where there is evidence, however little it says yet: then it is mist, not nothing. */
export function drawnStandingOf(estimate: EstimateOnWire, cutPoints?: readonly number[]): Standing {
  if (!cutPoints) {
    const { lowLevel, likelyLevel, highLevel } = estimate;
    const middle = Math.max(0, likelyLevel - 0.5);
    return { low: Math.max(0, lowLevel - 1), middle, high: Math.max(middle, highLevel) };
  }
  const { mean, standardDeviation } = estimate;
  const at = (deviations: number) =>
    ridgePosition(mean + deviations * standardDeviation, cutPoints);
  return { low: at(-fogDeviations), middle: at(0), high: at(fogDeviations) };
}
