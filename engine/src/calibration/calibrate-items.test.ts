import { describe, expect, test } from 'vitest';
import { type ItemParameters, probabilityCorrect } from '../proficiency/item-response.ts';
import { seededRandom } from '../random.ts';
import { overSeeds, SEED, SEEDS } from '../testing/properties.oracle.ts';
import type { Answers } from './answers.ts';
import { type CalibratedItem, calibrateItems } from './calibrate-items.ts';
import { CALIBRATION_PRIOR_1 } from './calibration-prior.ts';

type Person = { readonly ability: number; readonly random: () => number };

/** Standard normal numbers by the method of Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function makeBank(size: number, random: () => number, guessing = 0): ItemParameters[] {
  return Array.from({ length: size }, () => ({
    discrimination: Math.exp(0.1 + 0.3 * normal(random)),
    difficulty: normal(random),
    guessing: guessing === 0 ? 0 : guessing - 0.05 + 0.1 * random(),
  }));
}

/** @param choose the next item of a person, by what they answered so far; undefined ends it */
function simulate(
  bank: readonly ItemParameters[],
  personCount: number,
  random: () => number,
  choose: (
    asked: readonly { item: number; right: boolean }[],
    person: Person,
  ) => number | undefined,
): Answers {
  const people: number[] = [];
  const items: number[] = [];
  const correct: number[] = [];
  for (let person = 0; person < personCount; person++) {
    const ability = normal(random);
    const asked: { item: number; right: boolean }[] = [];
    for (let item = choose(asked, { ability, random }); item !== undefined; ) {
      const parameters = bank[item];
      if (!parameters) break;
      const right = random() < probabilityCorrect(ability, parameters);
      asked.push({ item, right });
      people.push(person);
      items.push(item);
      correct.push(right ? 1 : 0);
      item = choose(asked, { ability, random });
    }
  }
  return {
    people: Int32Array.from(people),
    items: Int32Array.from(items),
    correct: Uint8Array.from(correct),
    itemCount: bank.length,
  };
}

const everything = (bank: readonly ItemParameters[]) => (asked: readonly unknown[]) =>
  asked.length < bank.length ? asked.length : undefined;

function rootMeanSquare(
  fitted: readonly CalibratedItem[],
  bank: readonly ItemParameters[],
  of: keyof ItemParameters,
): number {
  const squares = fitted.map((one, at) => (one.parameters[of] - (bank[at]?.[of] ?? 0)) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

describe('calibrateItems', () => {
  test('finds the parameters that answers were made with, and its standard errors cover them', () => {
    const measured = (seed: string) => {
      const random = seededRandom(`recovery ${seed}`);
      const bank = makeBank(30, random);
      const fitted = calibrateItems({
        answers: simulate(bank, 800, random, everything(bank)),
        guessing: false,
      });
      const covered = (of: 'difficulty' | 'discrimination') =>
        fitted.filter(
          ({ parameters, standardErrors }, at) =>
            Math.abs(parameters[of] - (bank[at]?.[of] ?? 0)) <= 1.96 * standardErrors[of],
        ).length / bank.length;
      return {
        difficulty: rootMeanSquare(fitted, bank, 'difficulty'),
        discrimination: rootMeanSquare(fitted, bank, 'discrimination'),
        coveredDifficulty: covered('difficulty'),
        coveredDiscrimination: covered('discrimination'),
      };
    };
    const all = SEEDS.map(measured);
    const meanOf = (name: keyof ReturnType<typeof measured>) =>
      all.reduce((sum, one) => sum + one[name], 0) / all.length;
    expect(meanOf('difficulty')).toBeLessThan(0.14);
    expect(meanOf('discrimination')).toBeLessThan(0.15);
    for (const name of ['coveredDifficulty', 'coveredDiscrimination'] as const) {
      expect(meanOf(name), name).toBeGreaterThan(0.91);
      expect(meanOf(name), name).toBeLessThan(0.99);
    }
  });

  test('finds difficulties in spite of luck', () => {
    const { mean } = overSeeds((seed) => {
      const random = seededRandom(`luck ${seed}`);
      const bank = makeBank(20, random, 0.2);
      const answers = simulate(bank, 1_500, random, everything(bank));
      return rootMeanSquare(calibrateItems({ answers, guessing: true }), bank, 'difficulty');
    });
    expect(mean).toBeLessThan(0.25);
  });

  test('is not led astray when each person was asked what fitted their answers so far', () => {
    const biases = (seed: string) => {
      const random = seededRandom(`adaptive ${seed}`);
      const bank = makeBank(40, random);
      const answers = simulate(bank, 1_500, random, (asked, person) => {
        if (asked.length === 15) return undefined;
        const level = asked.reduce((sum, { right }) => sum + (right ? 0.4 : -0.4), 0);
        const left = bank.flatMap((_, at) => (asked.some(({ item }) => item === at) ? [] : [at]));
        // The nearest five, one of them by chance, so that every item is put to somebody.
        const near = left
          .toSorted(
            (a, b) =>
              Math.abs((bank[a]?.difficulty ?? 0) - level) -
              Math.abs((bank[b]?.difficulty ?? 0) - level),
          )
          .slice(0, 5);
        return near[Math.floor(person.random() * near.length)];
      });
      const fitted = calibrateItems({ answers, guessing: false });
      // Of hard and of easy items alike: a scale that was led astray is pressed together or pulled apart.
      const slope = fitted.map(
        ({ parameters }, at) =>
          (parameters.difficulty - (bank[at]?.difficulty ?? 0)) *
          Math.sign(bank[at]?.difficulty ?? 0),
      );
      return slope.reduce((sum, one) => sum + one, 0) / slope.length;
    };
    const { mean, standardError } = overSeeds(biases);
    expect(Math.abs(mean)).toBeLessThan(0.03 + 2 * standardError);
  });

  test('gives what was expected back for an item that nobody has answered', () => {
    const answers = {
      people: Int32Array.of(0, 1),
      items: Int32Array.of(0, 0),
      correct: Uint8Array.of(1, 0),
      itemCount: 2,
    };
    const [, untouched] = calibrateItems({
      answers,
      guessing: true,
      expectedDifficulties: Float64Array.of(0, 1.25),
    });
    expect(untouched?.answerCount).toBe(0);
    expect(untouched?.parameters.difficulty).toBeCloseTo(1.25, 6);
    expect(untouched?.parameters.discrimination).toBeCloseTo(Math.exp(0.1), 6);
    expect(untouched?.standardErrors.difficulty).toBeCloseTo(
      CALIBRATION_PRIOR_1.difficultyDeviation,
      6,
    );
  });

  test('stays near what was expected with few answers, however they turned out', () => {
    for (const correct of [0, 1]) {
      const answers = {
        people: Int32Array.of(0, 1, 2),
        items: Int32Array.of(0, 0, 0),
        correct: Uint8Array.of(correct, correct, correct),
        itemCount: 1,
      };
      const [item] = calibrateItems({ answers, guessing: false });
      const { difficulty, discrimination } = item?.parameters ?? {
        difficulty: 9,
        discrimination: 9,
      };
      expect(Math.abs(difficulty)).toBeLessThan(2);
      expect(Math.sign(difficulty)).toBe(correct === 1 ? -1 : 1);
      expect(discrimination).toBeGreaterThan(0.6);
      expect(discrimination).toBeLessThan(2);
    }
  });

  test('is where the posterior, integrated by other means, is highest', () => {
    const random = seededRandom(`mode ${SEED}`);
    const bank = makeBank(6, random);
    const answers = simulate(bank, 150, random, everything(bank));
    const fitted = calibrateItems({ answers, guessing: false }).map(({ parameters }) => parameters);
    const best = logPosterior(answers, fitted);
    for (const [at, item] of fitted.entries()) {
      for (const change of [-0.02, 0.02]) {
        const harder = { ...item, difficulty: item.difficulty + change };
        const sharper = { ...item, discrimination: item.discrimination * Math.exp(change) };
        expect(logPosterior(answers, fitted.with(at, harder))).toBeLessThan(best);
        expect(logPosterior(answers, fitted.with(at, sharper))).toBeLessThan(best);
      }
    }
  });

  test('gives the same bits again', () => {
    const random = seededRandom(`again ${SEED}`);
    const bank = makeBank(10, random);
    const answers = simulate(bank, 100, random, everything(bank));
    const once = calibrateItems({ answers, guessing: true });
    expect(calibrateItems({ answers, guessing: true })).toEqual(once);
  });

  test('refuses lists that do not fit, and a person in two places', () => {
    const whole = {
      people: Int32Array.of(0, 1),
      items: Int32Array.of(0, 0),
      correct: Uint8Array.of(1, 0),
      itemCount: 1,
    };
    const refused = (change: Partial<Answers>) => () =>
      calibrateItems({ answers: { ...whole, ...change }, guessing: false });
    expect(refused({ correct: Uint8Array.of(1) })).toThrow(/same length/);
    expect(refused({ items: Int32Array.of(0, 1) })).toThrow(/answers\.items/);
    expect(refused({ correct: Uint8Array.of(1, 2) })).toThrow(/answers\.correct/);
    const apart = {
      people: Int32Array.of(0, 1, 0),
      items: Int32Array.of(0, 0, 0),
      correct: Uint8Array.of(1, 0, 1),
    };
    expect(refused(apart)).toThrow(/side by side/);
  });
});

/** The oracle: the same posterior by the trapezoid rule on a grid that is ten times as fine, from its definition. */
function logPosterior(answers: Answers, items: readonly ItemParameters[]): number {
  const prior = CALIBRATION_PRIOR_1;
  const square = (value: number, mean: number, deviation: number) =>
    -(((value - mean) / deviation) ** 2) / 2;
  let log = items.reduce(
    (sum, { difficulty, discrimination }) =>
      sum +
      square(difficulty, prior.difficultyMean, prior.difficultyDeviation) +
      square(
        Math.log(discrimination),
        prior.logDiscriminationMean,
        prior.logDiscriminationDeviation,
      ),
    0,
  );
  const byPerson = Map.groupBy(answers.people.keys(), (at) => answers.people[at]);
  for (const places of byPerson.values()) {
    let sum = 0;
    for (let ability = -6; ability <= 6; ability += 0.03) {
      const likelihood = places.reduce(
        (product, at) => {
          const item = items[answers.items[at] ?? 0];
          const right = item ? probabilityCorrect(ability, item) : 1;
          return product * (answers.correct[at] === 1 ? right : 1 - right);
        },
        Math.exp(-(ability ** 2) / 2),
      );
      sum += likelihood;
    }
    log += Math.log(sum);
  }
  return log;
}
