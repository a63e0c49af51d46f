import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFICIENCY_MODEL_1 as model } from '../proficiency/proficiency-model.ts';
import { seededRandom } from '../random.ts';
import {
  anyCutPoints,
  anyProficiency,
  holds,
  numberIn,
  SEED,
} from '../testing/properties.oracle.ts';
import { bestGainOfOneWeek, planViolations } from './make-plan.oracle.ts';
import { makePlan } from './make-plan.ts';
import type { PlanRequest } from './planning-types.ts';

const cutPoints = [-2, -0.7, 0.7, 2];
const level = fc.integer({ min: 1, max: 5 });

/** Up to four skills and twelve units, prerequisites from later to earlier units so that there is no circle. */
const anyRequest: fc.Arbitrary<PlanRequest> = fc.integer({ min: 1, max: 4 }).chain((skillCount) => {
  const skillIndex = fc.integer({ min: 0, max: skillCount - 1 });
  return fc.record({
    model: fc.constant(model),
    skills: fc.array(
      fc.record({
        proficiency: anyProficiency,
        cutPoints: anyCutPoints,
        targetLevel: fc.integer({ min: 0, max: 5 }),
        weight: numberIn(0, 5),
      }),
      { minLength: skillCount, maxLength: skillCount },
    ),
    units: fc
      .array(
        fc.record({
          teaches: fc.array(fc.record({ skillIndex, level }), { maxLength: 3 }),
          durationMinutes: numberIn(1, 200),
          prerequisites: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
          completed: fc.boolean(),
          removed: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
          preference: numberIn(-1, 1),
        }),
        { maxLength: 12 },
      )
      .map((units) =>
        units.map((unit, index) => ({
          ...unit,
          prerequisites: index === 0 ? [] : unit.prerequisites.map((one) => one % index),
        })),
      ),
    skillPrerequisites: fc
      .array(fc.record({ a: skillIndex, b: skillIndex, level, forLevel: level }), { maxLength: 4 })
      .map((rows) =>
        rows
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, ...levels }) => ({
            skillIndex: Math.max(a, b),
            requiresIndex: Math.min(a, b),
            ...levels,
          })),
      ),
    minutesAWeek: numberIn(0, 240),
    maximumWeeks: fc.integer({ min: 0, max: 10 }),
  });
});

describe(`plans (seed ${SEED})`, () => {
  it('break no rule: budget, prerequisites, nothing completed, removed or known', () => {
    holds(
      fc.property(anyRequest, (request) => {
        expect(planViolations(request, makePlan(request))).toEqual([]);
      }),
    );
  });

  it('are the same each time', () => {
    holds(
      fc.property(anyRequest, (request) => {
        expect(makePlan(structuredClone(request))).toStrictEqual(makePlan(request));
      }),
    );
  });

  it('keep every entry in its week when there are more weeks, as long as each unit fits into one', () => {
    holds(
      fc.property(anyRequest, (request) => {
        const minutesAWeek = 200 + request.minutesAWeek;
        const short = makePlan({ ...request, minutesAWeek });
        const maximumWeeks = request.maximumWeeks + 3;
        const long = makePlan({ ...request, minutesAWeek, maximumWeeks });
        const places = long.entries.map(({ unitIndex, week }) => `${unitIndex} in ${week}`);
        for (const { unitIndex, week } of short.entries) {
          expect(places).toContain(`${unitIndex} in ${week}`);
        }
      }),
    );
  });

  it('reach nine tenths of the best possible week on average, and never less than half', () => {
    const random = seededRandom(`brute force ${SEED}`);
    let total = 0;
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const request = smallRequest(random);
      const gained = makePlan(request).entries.reduce((sum, entry) => sum + entry.gain, 0);
      const share = gained / bestGainOfOneWeek(request);
      expect(share, `round ${round}`).toBeGreaterThan(0.5);
      expect(share, `round ${round}`).toBeLessThanOrEqual(1 + 1e-12);
      total += share;
    }
    expect(total / rounds).toBeGreaterThan(0.9);
  });
});

/** Six units on level 1 of three skills, for one week that has room for some of them. */
function smallRequest(random: () => number): PlanRequest {
  return {
    model,
    skills: [0, 1, 2].map(() => ({
      proficiency: { mean: -3 - 2 * random(), variance: 0.3 },
      cutPoints,
      targetLevel: 1,
      weight: 0.5 + random(),
    })),
    units: Array.from({ length: 6 }, () => ({
      teaches: [{ skillIndex: Math.floor(random() * 3), level: 1 }],
      durationMinutes: 5 + Math.floor(random() * 25),
      prerequisites: [],
      completed: false,
      removed: false,
      preference: 0,
    })),
    skillPrerequisites: [],
    minutesAWeek: 60,
    maximumWeeks: 1,
  };
}
