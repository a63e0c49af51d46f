import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/properties.oracle.ts';
import type { AssessedSkill } from './assessment-types.ts';
import { type ShouldStopRequest, shouldStop } from './should-stop.ts';

const unsure: AssessedSkill = {
  proficiency: { mean: -0.7, variance: 0.5 },
  cutPoints: [-2, -0.7, 0.7, 2],
  targetLevel: 3,
  weight: 1,
};
const sure: AssessedSkill = { ...unsure, proficiency: { mean: 0.5, variance: 0.5 } };
const decide = (change: Partial<ShouldStopRequest>) =>
  shouldStop({ skills: [unsure], askedCount: 3, maximumItems: 15, candidateCount: 9, ...change });

describe('shouldStop', () => {
  it('goes on while a skill that matters may be on either side of its target', () => {
    expect(decide({ skills: [sure, unsure] })).toEqual({ stop: false, reason: 'goOn' });
  });

  it('stops when of each skill one number of missing levels is four in five probable', () => {
    const below = { ...unsure, proficiency: { mean: -1.35, variance: 0.2 } };
    expect(decide({ skills: [sure, below] })).toEqual({ stop: true, reason: 'sure' });
    // Surely below the target, but one, two or three levels below it: the plan would differ.
    const farBelow = { ...unsure, proficiency: { mean: -2, variance: 0.5 } };
    expect(decide({ skills: [sure, farBelow] }).reason).toBe('goOn');
  });

  it('is never sure of a skill without evidence, whatever its target and its cut points', () => {
    const nobody = { mean: -1.5, variance: 2.25 };
    const high = [4, 5, 6, 7];
    for (const targetLevel of [0, 1, 2, 3, 4, 5])
      for (const cuts of [unsure.cutPoints, high, high.map((cut) => cut - 15)]) {
        const skill = { ...unsure, proficiency: nobody, targetLevel, cutPoints: cuts };
        expect(decide({ skills: [skill] }).reason, `${targetLevel} ${cuts}`).toBe('goOn');
      }
  });

  it('is not sure of a skill whose standing is unknown, though it may be below its target', () => {
    const hardlyMoved = { ...unsure, proficiency: { mean: -1.2, variance: 2 }, targetLevel: 5 };
    expect(decide({ skills: [hardlyMoved] }).reason).toBe('goOn');
  });

  it('does not wait for a skill without weight', () => {
    expect(decide({ skills: [sure, { ...unsure, weight: 0 }] }).reason).toBe('sure');
  });

  it('wants a clear level where there is no target', () => {
    expect(decide({ skills: [{ ...sure, targetLevel: 0 }] }).reason).toBe('goOn');
    const clear = { ...sure, targetLevel: 0, proficiency: { mean: 0, variance: 0.2 } };
    expect(decide({ skills: [clear] }).reason).toBe('sure');
  });

  it('stops at the maximum, without items, and when no item would tell anything', () => {
    expect(decide({ askedCount: 15 })).toEqual({ stop: true, reason: 'maximum' });
    expect(decide({ candidateCount: 0 })).toEqual({ stop: true, reason: 'noItems' });
    expect(decide({ bestInformation: 0.001 })).toEqual({ stop: true, reason: 'littleToLearn' });
    expect(decide({ bestInformation: 0.05 })).toEqual({ stop: false, reason: 'goOn' });
  });

  it('refuses counts that are not whole', () => {
    expect(refusalOf(() => decide({ askedCount: 1.5 }))).toBe('outOfRange askedCount');
    expect(refusalOf(() => decide({ bestInformation: Number.NaN }))).toBe(
      'outOfRange bestInformation',
    );
  });
});
