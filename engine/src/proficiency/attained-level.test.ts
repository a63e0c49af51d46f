import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyCutPoints,
  anyProficiency,
  holds,
  refusalOf,
  SEED,
} from '../testing/properties.oracle.ts';
import { attainedLevel, EVIDENCE_CEILING, evidenceCeiling, isShown } from './attained-level.ts';
import { PROFICIENCY_MODEL_1 as model } from './proficiency-model.ts';

const cutPoints = [-2, -0.7, 0.7, 2];
const anyLevel = fc.integer({ min: 0, max: 5 });

describe(`attainedLevel (seed ${SEED})`, () => {
  it('is the highest level that is nine in ten probable', () => {
    // P(at least 3) = 0.933, P(at least 4) = 0.16
    expect(attainedLevel(model, { mean: 0.2, variance: 0.36 }, cutPoints, 0, 5)).toBe(3);
    expect(attainedLevel(model, { mean: 5, variance: 0.36 }, cutPoints, 0, 5)).toBe(5);
  });

  it('is capped by what the evidence can show, and never taken back', () => {
    const master = { mean: 5, variance: 0.1 };
    expect(attainedLevel(model, master, cutPoints, 0, EVIDENCE_CEILING.choiceResponse)).toBe(4);
    expect(attainedLevel(model, master, cutPoints, 0, EVIDENCE_CEILING.selfRating)).toBe(0);
    expect(attainedLevel(model, { mean: -5, variance: 0.1 }, cutPoints, 3, 4)).toBe(3);
  });

  it('is nothing without evidence, however low the cut points', () => {
    const prior = { mean: model.priorMean, variance: model.priorVariance };
    expect(attainedLevel(model, prior, [-12, -11, -10, -9], 0, 5)).toBe(0);
    expect(isShown(model, prior, 1, [-12, -11, -10, -9], 0.8)).toBe(false);
  });

  it('never falls, keeps to the ceiling and rises with the mean', () => {
    holds(
      fc.property(anyProficiency, anyCutPoints, anyLevel, anyLevel, (p, cuts, before, ceiling) => {
        const attained = attainedLevel(model, p, cuts, before, ceiling);
        expect(attained).toBeGreaterThanOrEqual(before);
        expect(attained).toBeLessThanOrEqual(Math.max(before, ceiling));
        const higher = { ...p, mean: Math.min(20, p.mean + 1) };
        const attainedHigher = attainedLevel(model, higher, cuts, before, ceiling);
        expect(attainedHigher).toBeGreaterThanOrEqual(attained);
      }),
    );
  });

  it('lets the strongest kind of evidence set the ceiling', () => {
    expect(evidenceCeiling([])).toBe(0);
    expect(evidenceCeiling(['selfRating', 'completion'])).toBe(1);
    expect(evidenceCeiling(['managerRating', 'choiceResponse'])).toBe(5);
  });

  it('refuses levels out of range', () => {
    const p = { mean: 0, variance: 1 };
    expect(refusalOf(() => attainedLevel(model, p, cutPoints, 6, 5))).toBe(
      'outOfRange previousAttained',
    );
    expect(refusalOf(() => attainedLevel(model, p, cutPoints, 0, -1))).toBe('outOfRange ceiling');
  });
});
