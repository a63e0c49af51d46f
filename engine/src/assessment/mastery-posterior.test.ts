import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { drawSmallNetwork } from '../testing/networks.oracle.ts';
import { refusalOf, SEED, SEEDS } from '../testing/properties.oracle.ts';
import type { MasteryNetwork, SkillResponse } from './mastery-network.ts';
import { enumerateMastery } from './mastery-posterior.oracle.ts';
import { masteryPosterior } from './mastery-posterior.ts';

const SKILLS = 7;

function drawResponses(count: number, random: () => number): SkillResponse[] {
  return Array.from({ length: count }, () => ({
    skillIndex: Math.floor(random() * SKILLS),
    correct: random() < 0.5,
  }));
}

/** `b` builds on `a`. */
const PAIR: MasteryNetwork = {
  prerequisites: [[], [0]],
  slopes: Float64Array.of(1, 1),
  difficulties: Float64Array.of(0, 0),
  slips: Float64Array.of(0.1, 0.1),
  guesses: Float64Array.of(0.2, 0.2),
};

describe('masteryPosterior', () => {
  test('is what all sets of skills, tried out one by one, give', () => {
    for (const seed of SEEDS) {
      const random = seededRandom(`oracle ${seed}`);
      const network = drawSmallNetwork(SKILLS, random);
      const responses = drawResponses(6, random);
      const { mastered } = enumerateMastery(network, responses);
      for (const [skill, p] of masteryPosterior(network, responses).mastered.entries())
        expect(Math.abs(p - (mastered[skill] ?? 0)), `${seed}, skill ${skill}`).toBeLessThan(2e-4);
    }
  });

  test('a right response never makes any skill less probable, a wrong one never more', () => {
    for (const seed of SEEDS) {
      const random = seededRandom(`monotone ${seed}`);
      const network = drawSmallNetwork(SKILLS, random);
      for (let times = 0; times < 20; times++) {
        const responses = drawResponses(5, random);
        const before = masteryPosterior(network, responses).mastered;
        for (const correct of [true, false]) {
          const skillIndex = Math.floor(random() * SKILLS);
          const after = masteryPosterior(network, [...responses, { skillIndex, correct }]).mastered;
          const change = (after[skillIndex] ?? 0) - (before[skillIndex] ?? 0);
          expect(correct ? change : -change).toBeGreaterThan(-1e-12);
        }
      }
    }
  });

  test('a prerequisite is never less probable than what builds on it', () => {
    for (const seed of SEEDS) {
      const random = seededRandom(`order ${seed}`);
      const network = drawSmallNetwork(SKILLS, random);
      const { mastered } = masteryPosterior(network, drawResponses(6, random));
      for (const [skill, before] of network.prerequisites.entries())
        for (const one of before)
          expect(mastered[one]).toBeGreaterThanOrEqual((mastered[skill] ?? 0) - 1e-9);
    }
  });

  test('stays within bounds after hundreds of responses that contradict each other', () => {
    const random = seededRandom(`many ${SEED}`);
    const network = drawSmallNetwork(SKILLS, random);
    const { mastered, misleading } = masteryPosterior(network, drawResponses(1000, random));
    for (const p of [...mastered, ...misleading]) {
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }
  });

  test('does not depend on the order of responses', () => {
    const random = seededRandom(`any order ${SEED}`);
    const network = drawSmallNetwork(SKILLS, random);
    const responses = drawResponses(8, random);
    const turned = masteryPosterior(network, responses.toReversed()).mastered;
    for (const [skill, p] of masteryPosterior(network, responses).mastered.entries())
      expect(turned[skill]).toBeCloseTo(p, 12);
  });

  test('tells a slip from not knowing by what builds on the skill', () => {
    const wrong: SkillResponse = { skillIndex: 0, correct: false };
    const built: SkillResponse = { skillIndex: 1, correct: true };
    const alone = masteryPosterior(PAIR, [wrong]).misleading[0] ?? 1;
    const explained = masteryPosterior(PAIR, [wrong, built, built]).misleading[0] ?? 0;
    expect(alone).toBeLessThan(0.15);
    expect(explained).toBeGreaterThan(0.5);
  });

  test('refuses circles, skills that are not there and luck beyond knowing', () => {
    const refused = (change: Partial<MasteryNetwork>, skillIndex = 0) =>
      refusalOf(() => masteryPosterior({ ...PAIR, ...change }, [{ skillIndex, correct: true }]));
    expect(refused({ prerequisites: [[1], [0]] })).toBe('cycle network.prerequisites');
    expect(refused({ prerequisites: [[], [2]] })).toBe('wrongShape network.prerequisites');
    expect(refused({ guesses: Float64Array.of(0.2, 0.95) })).toBe('outOfRange network.guesses');
    expect(refused({ slips: Float64Array.of(0.1) })).toBe('wrongShape network.slips');
    expect(refused({ slopes: Float64Array.of(1, Number.NaN) })).toBe('outOfRange network.slopes');
    expect(refused({}, 2)).toBe('wrongShape responses.skillIndex');
  });
});
