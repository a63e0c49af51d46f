import type { MasteryNetwork } from '../assessment/mastery-network.ts';

/** A network of any small shape; each skill builds on some of the three before it. */
export function drawSmallNetwork(count: number, random: () => number): MasteryNetwork {
  const between = (low: number, high: number) =>
    Float64Array.from({ length: count }, () => low + (high - low) * random());
  return {
    prerequisites: Array.from({ length: count }, (_, skill) =>
      [1, 2, 3].map((back) => skill - back).filter((one) => one >= 0 && random() < 0.4),
    ),
    slopes: between(0.5, 2.5),
    difficulties: between(-2.5, 0.5),
    slips: between(0.03, 0.15),
    guesses: between(0.1, 0.35),
  };
}

/** @returns 1 for each skill that a new person has mastered; skills come after their prerequisites */
export function drawPerson(
  { prerequisites, slopes, difficulties }: MasteryNetwork,
  ability: number,
  random: () => number,
): Uint8Array {
  const mastered = new Uint8Array(prerequisites.length);
  for (const [skill, before] of prerequisites.entries()) {
    const logit = (slopes[skill] ?? 0) * ability - (difficulties[skill] ?? 0);
    const draw = random();
    if (before.every((one) => mastered[one] === 1) && draw < 1 / (1 + Math.exp(-logit)))
      mastered[skill] = 1;
  }
  return mastered;
}
