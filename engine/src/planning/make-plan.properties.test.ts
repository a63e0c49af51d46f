import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../proficiency/levels.ts';
import { PROFICIENCY_MODEL_1 as model } from '../proficiency/proficiency-model.ts';
import { seededRandom } from '../random.ts';
import {
  anyCutPoints,
  anyProficiency,
  holds,
  numberIn,
  SEED,
} from '../testing/properties.oracle.ts';
import {
  bestGainOfOneWeek,
  effortOf,
  minutesBeforeLast,
  plannedPastEnough,
  planViolations,
} from './make-plan.oracle.ts';
import { makePlan } from './make-plan.ts';
import { type PlanRequest, PLANNING_POLICY_1 as policy } from './planning-types.ts';

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
        showing: fc.array(anyProficiency, { minLength: 5, maxLength: 5 }),
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

  it('stay as they are when units are added that have no room in all the weeks', () => {
    holds(
      fc.property(anyRequest, numberIn(1.01, 3), (request, factor) => {
        const roomy = { ...request, minutesAWeek: 1 + request.minutesAWeek, maximumWeeks: 6 };
        const durationMinutes = factor * roomy.minutesAWeek * roomy.maximumWeeks;
        const tooLong = request.units.map((unit) => ({ ...unit, durationMinutes }));
        const units = [...request.units, ...tooLong];
        expect(makePlan({ ...roomy, units }).entries).toEqual(makePlan(roomy).entries);
      }),
    );
  });

  it('plan nothing toward a level that is provided for', () => {
    holds(
      fc.property(anyRequest, (request) => {
        const units = request.units.map((unit) => ({ ...unit, prerequisites: [] }));
        const free = { ...request, units };
        expect(plannedPastEnough(free, makePlan(free))).toEqual([]);
      }),
    );
  });

  it('end with the unit that reaches the time that a level takes, however many units there are', () => {
    const enough = policy.learningMinutes * Math.log(1 / (1 - policy.enoughProbability));
    holds(
      fc.property(anyRequest, fc.integer({ min: 1, max: 20 }), (request, copies) => {
        const units = request.units.map((unit) => ({
          ...unit,
          teaches: unit.teaches.slice(0, 1),
          prerequisites: [],
        }));
        const many = { ...request, units: Array.from({ length: copies }, () => units).flat() };
        const plan = makePlan({ ...many, maximumWeeks: 260 });
        for (const minutes of minutesBeforeLast(many, plan)) {
          expect(minutes).toBeLessThan(enough + 1e-6);
        }
      }),
    );
  });

  it('stay short when six gaps meet four hundred short units', () => {
    const request = shortUnits(seededRandom(`short units ${SEED}`));
    expect(makePlan(request).entries.length).toBeLessThan(60);
    const careless = { ...policy, startingMinutes: 0 };
    expect(makePlan({ ...request, policy: careless }).entries.length).toBeGreaterThan(90);
  });

  it('gain nearly the best for their effort, and nine tenths of the best of a week on average', () => {
    const random = seededRandom(`brute force ${SEED}`);
    let total = 0;
    let totalOfWeek = 0;
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const request = smallRequest(random);
      const plan = makePlan(request);
      const gained = plan.entries.reduce((sum, entry) => sum + entry.gain, 0);
      const share = gained / bestGainOfOneWeek(request, effortOf(request, plan));
      const ofWeek = gained / bestGainOfOneWeek(request, Number.POSITIVE_INFINITY);
      expect(ofWeek, `round ${round}`).toBeGreaterThan(0.5);
      totalOfWeek += ofWeek;
      expect(share, `round ${round}`).toBeGreaterThan(0.75);
      expect(share, `round ${round}`).toBeLessThanOrEqual(1 + 1e-12);
      total += share;
    }
    expect(total / rounds).toBeGreaterThan(0.95);
    expect(totalOfWeek / rounds).toBeGreaterThan(0.9);
  });
});

/** Four hundred units of one to ten minutes that lead to the next level of six skills. */
function shortUnits(random: () => number): PlanRequest {
  return {
    ...smallRequest(random),
    skills: Array.from({ length: 6 }, () => ({
      proficiency: { mean: -1.2, variance: 0.3 },
      showing: LEVELS.map(() => ({ mean: -1.2, variance: 0.3 })),
      cutPoints,
      targetLevel: 3,
      weight: 0.5 + random(),
    })),
    units: Array.from({ length: 400 }, (_, index) => ({
      teaches: [{ skillIndex: index % 6, level: 3 }],
      durationMinutes: 1 + Math.floor(random() * 10),
      prerequisites: [],
      completed: false,
      removed: false,
      preference: 0,
    })),
    maximumWeeks: 26,
  };
}

/** Six units on level 1 of three skills, for one week that has room for some of them. */
function smallRequest(random: () => number): PlanRequest {
  return {
    model,
    skills: [0, 1, 2].map(() => {
      const proficiency = { mean: -3 - 2 * random(), variance: 0.3 };
      const showing = LEVELS.map(() => proficiency);
      return { proficiency, showing, cutPoints, targetLevel: 1, weight: 0.5 + random() };
    }),
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
