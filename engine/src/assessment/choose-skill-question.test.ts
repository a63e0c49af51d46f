import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { drawPerson, drawSmallNetwork } from '../testing/networks.oracle.ts';
import { refusalOf, SEEDS, simulatedNormals } from '../testing/properties.oracle.ts';
import { chooseSkillQuestion } from './choose-skill-question.ts';
import type { MasteryNetwork, SkillResponse } from './mastery-network.ts';
import { enumerateMastery } from './mastery-posterior.oracle.ts';
import { masteryPosterior } from './mastery-posterior.ts';
import { SKILL_QUESTION_POLICY_1 } from './skill-question-policy.ts';

const SKILLS = 7;
const policy = { ...SKILL_QUESTION_POLICY_1, sureErrorShare: 0, worthwhileReduction: 0 };

/** What is left of Σ p (1 − p) in the mean of both responses, from the definition. */
function leftAfter(network: MasteryNetwork, responses: SkillResponse[], skillIndex: number) {
  const p = enumerateMastery(network, responses).mastered[skillIndex] ?? 0;
  const right =
    p * (1 - (network.slips[skillIndex] ?? 0)) + (1 - p) * (network.guesses[skillIndex] ?? 0);
  const after = (correct: boolean) =>
    uncertainty(enumerateMastery(network, [...responses, { skillIndex, correct }]).mastered);
  return right * after(true) + (1 - right) * after(false);
}

function uncertainty(mastered: Float64Array): number {
  return mastered.reduce((sum, p) => sum + p * (1 - p), 0);
}

describe('chooseSkillQuestion', () => {
  test('asks what leaves least uncertain over all skills, as trying out every response shows', () => {
    for (const seed of SEEDS.slice(0, 3)) {
      const random = seededRandom(`choice ${seed}`);
      const network = drawSmallNetwork(5, random);
      const responses = [{ skillIndex: 3, correct: random() < 0.5 }];
      const left = network.prerequisites.map((_, skill) => leftAfter(network, responses, skill));
      const { skillIndex = -1, expectedReduction } = chooseSkillQuestion({
        network,
        responses,
        policy,
      });
      const now = uncertainty(enumerateMastery(network, responses).mastered);
      expect(left[skillIndex], seed).toBeLessThan(Math.min(...left) + 1e-3);
      expect(Math.abs(expectedReduction - (now - Math.min(...left))), seed).toBeLessThan(1e-3);
    }
  });

  test('gives the probabilities that it decided by, and the same choice again', () => {
    const network = drawSmallNetwork(SKILLS, seededRandom('again'));
    const responses = [{ skillIndex: 2, correct: true }];
    const once = chooseSkillQuestion({ network, responses, policy });
    expect(once.mastered).toEqual(masteryPosterior(network, responses).mastered);
    chooseSkillQuestion({ network, responses: [], policy });
    expect(chooseSkillQuestion({ network, responses, policy })).toEqual(once);
  });

  test('asks only about candidates', () => {
    const network = drawSmallNetwork(SKILLS, seededRandom('candidates'));
    const { skillIndex } = chooseSkillQuestion({ network, responses: [], candidates: [5], policy });
    expect(skillIndex).toBe(5);
  });

  test('says why it stops: sure, maximum, no items, little to learn', () => {
    const network = drawSmallNetwork(SKILLS, seededRandom('stop'));
    const reasonWith = (change: Partial<typeof policy>, candidates?: number[]) =>
      chooseSkillQuestion({
        network,
        responses: [],
        candidates,
        policy: { ...policy, ...change },
      });
    expect(reasonWith({ sureErrorShare: 0.5 })).toMatchObject({ reason: 'sure' });
    expect(reasonWith({ maximumQuestions: 0 })).toMatchObject({ reason: 'maximum' });
    expect(reasonWith({}, [])).toMatchObject({ reason: 'noItems', skillIndex: undefined });
    expect(reasonWith({ worthwhileReduction: 100 })).toMatchObject({ reason: 'littleToLearn' });
    expect(refusalOf(() => reasonWith({}, [SKILLS]))).toBe('outOfRange candidates');
  });

  test('is right about as many skills as it expects when it stops', () => {
    let right = 0;
    let expected = 0;
    let skills = 0;
    for (const seed of SEEDS) {
      const random = seededRandom(`people ${seed}`);
      const normal = simulatedNormals(`abilities ${seed}`);
      const network = drawSmallNetwork(12, random);
      for (let person = 0; person < 15; person++) {
        const has = drawPerson(network, normal(), random);
        const responses: SkillResponse[] = [];
        let question = chooseSkillQuestion({ network, responses });
        for (; question.skillIndex !== undefined; ) {
          const { skillIndex } = question;
          const chance =
            has[skillIndex] === 1
              ? 1 - (network.slips[skillIndex] ?? 0)
              : (network.guesses[skillIndex] ?? 0);
          responses.push({ skillIndex, correct: random() < chance });
          question = chooseSkillQuestion({ network, responses });
        }
        for (const [skill, p] of question.mastered.entries()) {
          if (p > 0.5 === (has[skill] === 1)) right++;
          expected += Math.max(p, 1 - p);
          skills++;
        }
      }
    }
    // About three standard errors, were the skills of a person independent.
    expect(Math.abs(right - expected) / skills).toBeLessThan(0.02);
  });
});
