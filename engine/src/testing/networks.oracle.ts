import type { MasteryNetwork } from '../assessment/mastery-network.ts';
import type { Answers } from '../calibration/answers.ts';
import { seededRandom } from '../random.ts';
import { simulatedNormals } from './properties.oracle.ts';

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

/** Two chains, 0 ← 1 ← 2 ← 3 and 4 ← 5 ← 6, and 7 that builds on both. */
export const CHAINS: MasteryNetwork = {
  prerequisites: [[], [0], [1], [2], [], [4], [5], [2, 5]],
  slopes: Float64Array.of(1.5, 2, 1.5, 2, 1.5, 2, 1.5, 2),
  difficulties: Float64Array.of(-1, -1.5, -2, -1, 0.5, -2.5, -2, -1.5),
  slips: new Float64Array(8).fill(0.08),
  guesses: new Float64Array(8).fill(0.2),
};

/** Everybody is asked once about each skill. */
export function simulateChains(people: number, seed: string): Answers {
  const random = seededRandom(seed);
  const normal = simulatedNormals(`${seed} abilities`);
  const count = people * 8;
  const correct = new Uint8Array(count);
  for (let person = 0; person < people; person++) {
    for (const [skill, has] of drawPerson(CHAINS, normal(), random).entries())
      correct[person * 8 + skill] = random() < (has === 1 ? 0.92 : 0.2) ? 1 : 0;
  }
  return {
    people: Int32Array.from({ length: count }, (_, at) => Math.floor(at / 8)),
    items: Int32Array.from({ length: count }, (_, at) => at % 8),
    correct,
    itemCount: 8,
  };
}
