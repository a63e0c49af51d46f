import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, numberIn, SEED } from '../testing/properties.oracle.ts';
import {
  type Ability,
  type Expected,
  expectRight,
  initialAbility,
  learnAbility,
} from './ability.ts';
import { DIRECTIONS, type Directions } from './ability-directions.ts';

const anyDirections: fc.Arbitrary<Directions> = fc
  .array(numberIn(-3, 3), { minLength: 3 * DIRECTIONS, maxLength: 3 * DIRECTIONS })
  .map((values) => ({
    bySkill: Float64Array.from(values),
    offsets: Float64Array.from([0, 0.5, -0.5]),
    mean: new Float64Array(DIRECTIONS).fill(0.4),
  }));
/** skill 3 is none that the directions know */
const anyCourse = fc.array(
  fc.record({ skill: fc.integer({ min: 0, max: 3 }), isRight: fc.boolean() }),
  { maxLength: 80 },
);

const expectation = (ability: Ability, directions: Directions, skill: number): Expected => {
  const expected = { mean: 0, variance: 0, right: 0 };
  expectRight(ability, directions, 0, skill, expected);
  return expected;
};

function respond(ability: Ability, directions: Directions, skill: number, isRight: boolean): void {
  const expected = expectation(ability, directions, skill);
  learnAbility(ability, directions, skill, isRight, expected, new Float64Array(DIRECTIONS));
}

test(`a right response never lowers what is expected in its skill, a wrong one never raises it, seed ${SEED}`, () => {
  holds(
    fc.property(
      anyDirections,
      anyCourse,
      fc.integer({ min: 0, max: 3 }),
      (directions, course, skill) => {
        const ability = initialAbility();
        for (const one of course) respond(ability, directions, one.skill, one.isRight);
        for (const isRight of [true, false]) {
          const moved = structuredClone(ability);
          const { mean } = expectation(moved, directions, skill);
          respond(moved, directions, skill, isRight);
          const change = expectation(moved, directions, skill).mean - mean;
          expect(isRight ? change : -change).toBeGreaterThanOrEqual(-1e-9);
        }
      },
    ),
  );
});

test(`variances stay within what they began with, however many responses come, seed ${SEED}`, () => {
  holds(
    fc.property(anyDirections, anyCourse, (directions, course) => {
      const ability = initialAbility();
      for (const one of course) respond(ability, directions, one.skill, one.isRight);
      for (let skill = 0; skill < 4; skill++) {
        const { variance } = expectation(ability, directions, skill);
        const atFirst = expectation(initialAbility(), directions, skill).variance;
        expect(variance).toBeGreaterThanOrEqual(0);
        expect(variance).toBeLessThanOrEqual(atFirst + 1e-9);
      }
    }),
  );
});

test('a response in one skill moves another by as much as their directions have in common', () => {
  const directions: Directions = {
    bySkill: Float64Array.from([
      ...[1, 0, 0, 0, 0, 0],
      ...[1, 0, 0, 0, 0, 0],
      ...[0, 1, 0, 0, 0, 0],
    ]),
    offsets: new Float64Array(3),
    mean: new Float64Array(DIRECTIONS),
  };
  const ability = initialAbility();
  respond(ability, directions, 0, true);
  expect(expectation(ability, directions, 1).mean).toBe(expectation(ability, directions, 0).mean);
  expect(expectation(ability, directions, 1).mean).toBeGreaterThan(0.2);
  expect(expectation(ability, directions, 2).mean).toBe(0);
});
