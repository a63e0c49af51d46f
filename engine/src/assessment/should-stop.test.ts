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

  it('stops when each skill is nine in ten above or below its target', () => {
    const below = { ...unsure, proficiency: { mean: -2, variance: 0.5 } };
    expect(decide({ skills: [sure, below] })).toEqual({ stop: true, reason: 'sure' });
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
