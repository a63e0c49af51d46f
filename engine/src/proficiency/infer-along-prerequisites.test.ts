import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyCutPoints,
  anyProficiency,
  holds,
  numberIn,
  refusalOf,
  SEED,
} from '../testing/properties.oracle.ts';
import { inferByChains } from './infer-along-prerequisites.oracle.ts';
import { inferAlongPrerequisites, type OwnProficiency } from './infer-along-prerequisites.ts';
import { PROFICIENCY_MODEL_1 as model } from './proficiency-model.ts';
import type { SkillPrerequisite } from './skill-prerequisite.ts';

const cutPoints = [-2, -0.7, 0.7, 2];
const unknown: OwnProficiency = { mean: -1.5, variance: 2.25, evidenceCount: 0 };
const strong: OwnProficiency = { mean: 1.5, variance: 0.4, evidenceCount: 6 };
const weak: OwnProficiency = { mean: -3.2, variance: 0.4, evidenceCount: 6 };
/** skill 0 builds on skill 1, which builds on skill 2 */
const chain: SkillPrerequisite[] = [
  { skillIndex: 0, requiresIndex: 1, level: 2, forLevel: 3 },
  { skillIndex: 1, requiresIndex: 2, level: 2, forLevel: 2 },
];
const infer = (...own: OwnProficiency[]) =>
  inferAlongPrerequisites(
    model,
    own,
    chain,
    own.map(() => cutPoints),
  );

/** Up to five skills; each relation goes from a lower to a higher index, so there is no circle. */
const anyNetwork = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc.record({
    own: fc.array(
      fc.record({
        mean: numberIn(-4, 4),
        variance: numberIn(0.05, 2.25),
        evidenceCount: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: count, maxLength: count },
    ),
    cuts: fc.array(anyCutPoints, { minLength: count, maxLength: count }),
    relations: fc.array(
      fc
        .record({
          a: fc.integer({ min: 0, max: count - 1 }),
          b: fc.integer({ min: 0, max: count - 1 }),
          level: fc.integer({ min: 1, max: 5 }),
          forLevel: fc.integer({ min: 1, max: 5 }),
        })
        .filter(({ a, b }) => a !== b)
        .map(({ a, b, level, forLevel }) => ({
          skillIndex: Math.min(a, b),
          requiresIndex: Math.max(a, b),
          level,
          forLevel,
        })),
      { maxLength: 8 },
    ),
  }),
);

describe(`inferAlongPrerequisites (seed ${SEED})`, () => {
  it('raises what a strong skill builds on, however far down, and less with each step', () => {
    const [own, direct, indirect] = infer(strong, unknown, unknown);
    expect(own).toEqual({ mean: 1.5, variance: 0.4 });
    expect(direct?.mean).toBeGreaterThan(-1);
    expect(indirect?.mean).toBeGreaterThan(-1.2);
    expect(indirect?.mean).toBeLessThan(direct?.mean ?? 0);
  });

  it('lowers what builds on a weak skill', () => {
    const [far, near, own] = infer(unknown, unknown, weak);
    expect(own).toEqual({ mean: -3.2, variance: 0.4 });
    expect(near?.mean).toBeLessThan(-1.9);
    expect(far?.mean).toBeLessThan(-1.7);
  });

  it('implies nothing the other way round', () => {
    const [, direct] = infer(weak, unknown, unknown);
    expect(direct).toEqual({ mean: -1.5, variance: 2.25 });
    const [dependent] = infer(unknown, strong, unknown);
    expect(dependent).toEqual({ mean: -1.5, variance: 2.25 });
  });

  it('hears nothing from a skill without evidence, whatever its estimate', () => {
    const silent = { ...strong, evidenceCount: 0 };
    expect(infer(silent, unknown, unknown)[1]).toEqual({ mean: -1.5, variance: 2.25 });
  });

  it('gives way to own evidence', () => {
    const [, between] = infer(strong, { mean: -3, variance: 0.15, evidenceCount: 20 }, unknown);
    expect(between?.mean).toBeLessThan(-2.7);
  });

  it('agrees with the oracle that walks every chain', () => {
    const networks = fc.sample(anyNetwork, { seed: SEED, numRuns: 25 });
    for (const { own, relations, cuts } of networks) {
      const slow = inferByChains(model, own, relations, cuts);
      inferAlongPrerequisites(model, own, relations, cuts).forEach((fast, skill) => {
        expect(fast.mean).toBeCloseTo(slow[skill]?.mean ?? Number.NaN, 8);
        const bound = Math.max(own[skill]?.variance ?? 0, model.maximumVariance);
        expect(fast.variance).toBeCloseTo(Math.min(slow[skill]?.variance ?? 0, bound), 8);
      });
    }
  });

  it('gives the same bits for every order of the relations, and for relations said twice', () => {
    holds(
      fc.property(anyNetwork, ({ own, relations, cuts }) => {
        const once = inferAlongPrerequisites(model, own, relations, cuts);
        const turned = [...relations.toReversed(), ...relations];
        expect(inferAlongPrerequisites(model, own, turned, cuts)).toStrictEqual(once);
      }),
    );
  });

  it('gives the same for every numbering of the skills', () => {
    holds(
      fc.property(anyNetwork, ({ own, relations, cuts }) => {
        const last = own.length - 1;
        const turned = inferAlongPrerequisites(
          model,
          own.toReversed(),
          relations.map((r) => ({
            ...r,
            skillIndex: last - r.skillIndex,
            requiresIndex: last - r.requiresIndex,
          })),
          cuts.toReversed(),
        );
        const straight = inferAlongPrerequisites(model, own, relations, cuts);
        expect(turned.toReversed()).toStrictEqual(straight);
      }),
    );
  });

  it('stays in range on extreme estimates', () => {
    holds(
      fc.property(anyProficiency, anyProficiency, (a, b) => {
        const shown = infer({ ...a, evidenceCount: 1 }, { ...b, evidenceCount: 1 }, unknown);
        for (const { mean, variance } of shown) {
          expect(Math.abs(mean)).toBeLessThanOrEqual(20);
          expect(variance).toBeGreaterThan(0);
          expect(variance).toBeLessThanOrEqual(25);
        }
      }),
    );
  });

  it('refuses circles and lists that do not match', () => {
    const circle = [...chain, { skillIndex: 2, requiresIndex: 0, level: 1, forLevel: 1 }];
    const three = [unknown, unknown, unknown];
    const cuts = three.map(() => cutPoints);
    expect(refusalOf(() => inferAlongPrerequisites(model, three, circle, cuts))).toBe(
      'cycle relations',
    );
    expect(refusalOf(() => inferAlongPrerequisites(model, three, chain, [cutPoints]))).toBe(
      'wrongShape cutPoints',
    );
    const outside = [{ skillIndex: 0, requiresIndex: 3, level: 1, forLevel: 1 }];
    expect(refusalOf(() => inferAlongPrerequisites(model, three, outside, cuts))).toBe(
      'wrongShape relations',
    );
  });
});
