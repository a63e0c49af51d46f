import { describe, expect, it } from 'vitest';
import {
  type AssessedSkill,
  type CandidateItem,
  chooseItem,
  initialProficiency,
  PROFICIENCY_MODEL_1,
  type Proficiency,
  probabilityAtLeast,
  probabilityCorrect,
  seededRandom,
  updateProficiency,
} from './index.ts';
import { QUANTILE_90 } from './numeric/normal.ts';
import { SEED, simulatedNormals } from './testing/properties.oracle.ts';

const model = PROFICIENCY_MODEL_1;
const cutPoints = [-2, -0.7, 0.7, 2];
const random = seededRandom(`people ${SEED}`);
const normal = simulatedNormals(`abilities ${SEED}`);

type Choice = 'adaptive' | 'random';
type Outcome = {
  readonly abilities: readonly number[];
  readonly estimates: readonly Proficiency[];
};

/** Items of a bank with known parameters: difficulties over the whole scale, steepness and luck as they occur. */
function bankFor(skillCount: number, perSkill: number): CandidateItem[] {
  return Array.from({ length: skillCount * perSkill }, (_, index) => ({
    skillIndex: index % skillCount,
    item: {
      difficulty: model.priorMean + 1.5 * normal(),
      discrimination: 0.8 + 1.4 * random(),
      guessing: 0.2 * random(),
    },
    timesPresented: 0,
  }));
}

/** One simulated person, whose abilities come from the prior, takes an assessment of `length` items. */
function assess(skillCount: number, length: number, choice: Choice): Outcome {
  const abilities = Array.from({ length: skillCount }, () => model.priorMean + 1.5 * normal());
  const estimates = abilities.map(() => initialProficiency(model));
  const askedBySkill = abilities.map(() => 0);
  let candidates = bankFor(skillCount, 40);
  for (let asked = 0; asked < length; asked++) {
    const skills = estimates.map(
      (proficiency): AssessedSkill => ({ proficiency, cutPoints, targetLevel: 0, weight: 1 }),
    );
    const index =
      choice === 'random'
        ? Math.floor(random() * candidates.length)
        : (chooseItem({ skills, candidates, askedBySkill, random })?.index ?? -1);
    const chosen = candidates[index];
    if (!chosen) throw new Error('the bank is empty');
    const { skillIndex, item } = chosen;
    const correct = random() < probabilityCorrect(abilities[skillIndex] ?? 0, item);
    const before = estimates[skillIndex] ?? initialProficiency(model);
    estimates[skillIndex] = updateProficiency(model, before, { kind: 'response', correct, item });
    askedBySkill[skillIndex] = (askedBySkill[skillIndex] ?? 0) + 1;
    candidates = candidates.filter((_, other) => other !== index);
  }
  return { abilities, estimates };
}

function outcomes(people: number, skillCount: number, length: number, choice: Choice) {
  return Array.from({ length: people }, () => assess(skillCount, length, choice)).flatMap((one) =>
    one.estimates.map((estimate, skill) => ({ estimate, ability: one.abilities[skill] ?? 0 })),
  );
}

type Pair = { readonly estimate: Proficiency; readonly ability: number };

function rootMeanSquareError(pairs: readonly Pair[]): number {
  const squares = pairs.map(({ estimate, ability }) => (estimate.mean - ability) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / pairs.length);
}

function coverage(pairs: readonly Pair[]): number {
  const inside = pairs.filter(({ estimate, ability }) => {
    return Math.abs(estimate.mean - ability) <= QUANTILE_90 * Math.sqrt(estimate.variance);
  });
  return inside.length / pairs.length;
}

describe(`simulated people (seed ${SEED})`, () => {
  it('are found to within 0.45 logits after 40 random items', () => {
    expect(rootMeanSquareError(outcomes(150, 1, 40, 'random'))).toBeLessThan(0.45);
  });

  it('lie in their 80 % interval 80 times in 100, early and late', () => {
    for (const length of [3, 10, 30]) {
      const share = coverage(outcomes(800, 1, length, 'random'));
      // Four standard errors of a share of 0.8 among 800.
      expect(Math.abs(share - 0.8), `after ${length} items`).toBeLessThan(0.057);
    }
  });

  it('keep calibrated intervals when the items are chosen for them', () => {
    const share = coverage(outcomes(120, 4, 16, 'adaptive'));
    // Four standard errors among 480.
    expect(Math.abs(share - 0.8)).toBeLessThan(0.073);
  });

  it('need at most half the items for the same error when the items are chosen for them', () => {
    const random28 = rootMeanSquareError(outcomes(300, 2, 28, 'random'));
    const adaptive14 = rootMeanSquareError(outcomes(300, 2, 14, 'adaptive'));
    expect(adaptive14).toBeLessThan(random28);
  });

  it('are at a level as often as the estimate says', () => {
    const pairs = outcomes(600, 1, 8, 'random');
    const bins = [0, 0.2, 0.4, 0.6, 0.8].map((low) => {
      const said = pairs
        .map((pair) => ({
          probability: probabilityAtLeast(pair.estimate, 3, cutPoints),
          isThere: pair.ability >= -0.7 ? 1 : 0,
        }))
        .filter(({ probability }) => probability >= low && probability < low + 0.2);
      const expected = said.reduce((sum, one) => sum + one.probability, 0);
      const found = said.reduce((sum, one) => sum + one.isThere, 0);
      const variance = said.reduce((sum, one) => sum + one.probability * (1 - one.probability), 0);
      return { low, distance: Math.abs(found - expected) / Math.sqrt(Math.max(variance, 1)) };
    });
    for (const { low, distance } of bins) expect(distance, `from ${low}`).toBeLessThan(4);
  });
});
