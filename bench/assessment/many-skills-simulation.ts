/** The simulated organisation of the many-skills bench: its graph, its people and how they answer. */
import type { Answers, MasteryNetwork } from '#engine';

export const SKILLS = 30;
export const SLIP = 0.08;
export const GUESS = 0.2;
const FREE = 4;
const WINDOW = 8;
const SLOPE = 1.3;
const ABILITY_DEVIATION = 1.5;

/** Standard normal numbers by the method of Box and Muller. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function drawNetwork(random: () => number): MasteryNetwork {
  return {
    prerequisites: Array.from({ length: SKILLS }, (_, skill) => {
      if (skill < FREE) return [];
      const chosen = [earlier(skill, [], random)];
      if (random() >= 0.55) chosen.push(earlier(skill, chosen, random));
      return chosen;
    }),
    slopes: new Float64Array(SKILLS).fill(SLOPE * ABILITY_DEVIATION),
    difficulties: Float64Array.from({ length: SKILLS }, () => -1.8 + 0.8 * normal(random)),
    slips: new Float64Array(SKILLS).fill(SLIP),
    guesses: new Float64Array(SKILLS).fill(GUESS),
  };
}

/** One of the eight skills before this one that is not among those already taken. */
function earlier(skill: number, taken: readonly number[], random: () => number): number {
  const left = Array.from(
    { length: Math.min(WINDOW, skill) },
    (_, back) => skill - 1 - back,
  ).filter((one) => !taken.includes(one));
  return left[Math.floor(random() * left.length)] ?? 0;
}

/** The graph with a tenth of its edges pointing at another of the eight skills before: one wrong and one missing each. */
export function withWrongEdges(
  prerequisites: MasteryNetwork['prerequisites'],
  random: () => number,
): number[][] {
  const changed = prerequisites.map((before) => [...before]);
  // Skill 4 with four before it and the like always have another one to point at.
  const edges = changed.flatMap((before, skill) => before.map((_, place) => ({ skill, place })));
  for (let left = Math.round(edges.length / 10); left > 0; left--) {
    const [edge] = edges.splice(Math.floor(random() * edges.length), 1);
    const before = edge && changed[edge.skill];
    if (edge && before) before[edge.place] = earlier(edge.skill, before, random);
  }
  return changed;
}

/** @returns 1 for each skill that a new person has mastered */
export function drawMastery(network: MasteryNetwork, random: () => number): Uint8Array {
  const ability = normal(random);
  const mastered = new Uint8Array(SKILLS);
  for (let skill = 0; skill < SKILLS; skill++) {
    const logit = (network.slopes[skill] ?? 0) * ability - (network.difficulties[skill] ?? 0);
    const draw = random();
    const eligible = (network.prerequisites[skill] ?? []).every((one) => mastered[one] === 1);
    mastered[skill] = eligible && draw < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
  }
  return mastered;
}

export function answers(mastered: boolean, random: () => number): boolean {
  return random() < (mastered ? 1 - SLIP : GUESS);
}

/** Everybody is asked once about each skill. */
export function drawAnswers(
  network: MasteryNetwork,
  people: number,
  random: () => number,
): Answers {
  const count = people * SKILLS;
  const drawn = {
    people: Int32Array.from({ length: count }, (_, at) => Math.floor(at / SKILLS)),
    items: Int32Array.from({ length: count }, (_, at) => at % SKILLS),
    correct: new Uint8Array(count),
    itemCount: SKILLS,
  };
  for (let person = 0; person < people; person++) {
    const mastered = drawMastery(network, random);
    for (let skill = 0; skill < SKILLS; skill++)
      drawn.correct[person * SKILLS + skill] = answers(mastered[skill] === 1, random) ? 1 : 0;
  }
  return drawn;
}
