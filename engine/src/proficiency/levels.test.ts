import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../golden/levels.json' with { type: 'json' };
import {
  anyCutPoints,
  anyProficiency,
  holds,
  refusalOf,
  SEED,
} from '../testing/properties.oracle.ts';
import { probabilityCorrect } from './item-response.ts';
import {
  LEVELS,
  levelCentre,
  levelEdge,
  priorDifficulty,
  priorItemParameters,
  probabilityAtLeast,
} from './levels.ts';
import { standing } from './standing.ts';

const cutPoints = [-2, -0.7, 0.7, 2];

describe(`levels (seed ${SEED})`, () => {
  it('agrees with the golden edges, centres and difficulties', () => {
    for (const row of golden.levels) {
      for (const level of LEVELS) {
        expect(levelEdge(level, row.cutPoints)).toBeCloseTo(row.edges[level - 1] ?? 0, 13);
        expect(levelCentre(level, row.cutPoints)).toBeCloseTo(row.centres[level - 1] ?? 0, 13);
        const difficulty = row.difficulties[level - 1] ?? 0;
        expect(priorDifficulty(level, row.cutPoints)).toBeCloseTo(difficulty, 13);
      }
    }
  });

  it('lets somebody in the middle of a level know three in four of its items, luck apart', () => {
    for (const level of LEVELS) {
      const item = priorItemParameters(level, cutPoints, 0);
      expect(probabilityCorrect(levelCentre(level, cutPoints), item)).toBeCloseTo(0.75, 12);
    }
  });

  it('gives an item with four options a guessing of one in eight, and a written one none', () => {
    expect(priorItemParameters(3, cutPoints, 4).guessing).toBe(0.125);
    expect(priorItemParameters(3, cutPoints, 0).guessing).toBe(0);
  });

  it('makes items harder with the level, for all cut points', () => {
    holds(
      fc.property(anyCutPoints, (cuts) => {
        const difficulties = LEVELS.map((level) => priorDifficulty(level, cuts));
        expect(difficulties).toEqual([...difficulties].sort((a, b) => a - b));
      }),
    );
  });

  it('agrees with the golden level probabilities', () => {
    for (const { mean, variance, cutPoints: cuts, ...expected } of golden.standings) {
      const { levelProbabilities, notYetProbability } = standing({ mean, variance }, cuts);
      expect(notYetProbability).toBeCloseTo(expected.notYetProbability, 13);
      levelProbabilities.forEach((probability, position) => {
        expect(probability).toBeCloseTo(expected.levelProbabilities[position] ?? 0, 13);
      });
    }
  });

  it('gives level probabilities that sum to 1 and add up to "at least"', () => {
    holds(
      fc.property(anyProficiency, anyCutPoints, (p, cuts) => {
        const { levelProbabilities, notYetProbability } = standing(p, cuts);
        let above = 0;
        for (const level of LEVELS.toReversed()) {
          expect(levelProbabilities[level - 1]).toBeGreaterThanOrEqual(0);
          above += levelProbabilities[level - 1] ?? 0;
          expect(above).toBeCloseTo(probabilityAtLeast(p, level, cuts), 12);
        }
        expect(above + notYetProbability).toBeCloseTo(1, 12);
      }),
    );
  });

  it('keeps its digits far out in the tail', () => {
    // The upper tail of the standard normal distribution beyond 10.
    const { levelProbabilities } = standing({ mean: -8, variance: 1 }, cutPoints);
    expect((levelProbabilities[4] ?? 0) / 7.61985302416053e-24).toBeCloseTo(1, 10);
  });

  it('keeps the likely level inside its 80 % interval, or says that it is unknown', () => {
    holds(
      fc.property(anyProficiency, anyCutPoints, (p, cuts) => {
        const { likelyLevel, lowLevel, highLevel, certainty } = standing(p, cuts);
        expect(lowLevel).toBeLessThanOrEqual(highLevel);
        if (certainty === 'unknown') {
          expect(likelyLevel).toBe(0);
          return;
        }
        expect(likelyLevel).toBeGreaterThanOrEqual(lowLevel);
        expect(likelyLevel).toBeLessThanOrEqual(highLevel);
      }),
    );
  });

  it('says unknown before any evidence, and clear after much', () => {
    expect(standing({ mean: -1.5, variance: 2.25 }, cutPoints)).toMatchObject({
      likelyLevel: 0,
      lowLevel: 0,
      highLevel: 3,
      certainty: 'unknown',
    });
    expect(standing({ mean: 0.1, variance: 0.2 }, cutPoints)).toMatchObject({
      likelyLevel: 3,
      lowLevel: 3,
      highLevel: 3,
      certainty: 'clear',
    });
    expect(standing({ mean: -4, variance: 0.3 }, cutPoints)).toMatchObject({
      likelyLevel: 0,
      certainty: 'clear',
    });
  });

  it('refuses levels and cut points out of range', () => {
    const p = { mean: 0, variance: 1 };
    const refusal = (level: number, cuts: readonly number[]) =>
      refusalOf(() => probabilityAtLeast(p, level, cuts));
    expect(refusal(0, cutPoints)).toBe('outOfRange level');
    expect(refusal(2.5, cutPoints)).toBe('outOfRange level');
    expect(refusal(3, [-2, -1, 0])).toBe('wrongShape cutPoints');
    expect(refusal(3, [-2, -1, 0, 1, 2])).toBe('wrongShape cutPoints');
    expect(refusal(3, [-2, 0, 0, 1])).toBe('wrongShape cutPoints');
    expect(refusal(3, [-2, 0, Number.NaN, 1])).toBe('outOfRange cutPoints');
  });
});
