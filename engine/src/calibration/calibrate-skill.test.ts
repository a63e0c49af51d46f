import { describe, expect, test } from 'vitest';
import { type ItemParameters, probabilityCorrect } from '../proficiency/item-response.ts';
import { priorItemParameters } from '../proficiency/levels.ts';
import { seededRandom } from '../random.ts';
import { overSeeds, SEEDS, simulatedNormals } from '../testing/properties.oracle.ts';
import type { Answers } from './answers.ts';
import { calibrateSkill } from './calibrate-skill.ts';
import { fitPopulation } from './fit-population.ts';
import { predictiveLoss } from './predictive-loss.ts';

const CUT_POINTS = [-2, -0.7, 0.7, 2];
const EXPECTED_PEOPLE = { mean: -1.5, deviation: 1.5 };
const PEOPLE = { mean: -0.4, deviation: 1.1 };
const ITEMS = 30;

type Skill = {
  readonly expected: readonly ItemParameters[];
  readonly bank: readonly ItemParameters[];
};

/** Items whose difficulties are 0.8 logits off what their levels say. @param levels in turn */
function makeSkill(seed: string, levels: readonly number[], discrimination = 1.5): Skill {
  const normal = simulatedNormals(`bank ${seed}`);
  const expected = Array.from({ length: ITEMS }, (_, item) =>
    priorItemParameters(levels[item % levels.length] ?? 1, CUT_POINTS, 4),
  );
  const bank = expected.map(({ difficulty, guessing }) => ({
    difficulty: difficulty + 0.8 * normal(),
    discrimination: discrimination * Math.exp(0.3 * normal()),
    guessing,
  }));
  return { expected, bank };
}

/** Each asked ten items near what is thought of them so far. */
function answersTo({ bank, expected }: Skill, personCount: number, seed: string): Answers {
  const random = seededRandom(`answers ${seed}`);
  const normal = simulatedNormals(`people ${seed}`);
  const lists = { people: [] as number[], items: [] as number[], correct: [] as number[] };
  for (let person = 0; person < personCount; person++) {
    const ability = PEOPLE.mean + PEOPLE.deviation * normal();
    let thought = EXPECTED_PEOPLE.mean;
    const left = new Set(bank.keys());
    for (let asked = 0; asked < 10; asked++) {
      let item = 0;
      let nearest = Number.POSITIVE_INFINITY;
      for (const one of left) {
        const distance = Math.abs((expected[one]?.difficulty ?? 0) - thought) + random();
        if (distance < nearest) [item, nearest] = [one, distance];
      }
      left.delete(item);
      const own = bank[item];
      const isRight = own !== undefined && random() < probabilityCorrect(ability, own);
      thought += isRight ? 0.5 : -0.5;
      lists.people.push(person);
      lists.items.push(item);
      lists.correct.push(isRight ? 1 : 0);
    }
  }
  return {
    people: Int32Array.from(lists.people),
    items: Int32Array.from(lists.items),
    correct: Uint8Array.from(lists.correct),
    itemCount: ITEMS,
  };
}

const offBy = (
  parameters: readonly ItemParameters[],
  bank: readonly ItemParameters[],
  of: keyof ItemParameters,
): number =>
  Math.sqrt(
    parameters.reduce((sum, one, at) => sum + (one[of] - (bank[at]?.[of] ?? 0)) ** 2, 0) / ITEMS,
  );

function fitOf(seed: string, levels: readonly number[], discrimination?: number) {
  const skill = makeSkill(seed, levels, discrimination);
  const answers = answersTo(skill, 1_000, seed);
  const { items, people } = calibrateSkill({
    answers,
    expected: skill.expected,
    people: EXPECTED_PEOPLE,
  });
  return { ...skill, answers, people, parameters: items.map((item) => item.parameters) };
}

describe('calibrateSkill', () => {
  test.each([
    ['of all levels', [1, 2, 3, 4, 5], 1.5],
    ['of one level', [2], 1.5],
    ['that tell less than expected', [1, 2, 3, 4, 5], 1],
  ] as const)(
    'items %s come nearer to the truth, on the scale of their skill',
    (_, levels, discrimination) => {
      const { mean } = overSeeds((seed) => {
        const { expected, bank, parameters } = fitOf(seed, levels, discrimination);
        return offBy(parameters, bank, 'difficulty') / offBy(expected, bank, 'difficulty');
      });
      expect(mean).toBeLessThan(0.7);
    },
  );

  test('says where those who answered lie on the scale', () => {
    const people = SEEDS.map((seed) => fitOf(seed, [1, 2, 3, 4, 5]).people);
    const mean = people.reduce((sum, one) => sum + one.mean, 0) / people.length;
    const deviation = people.reduce((sum, one) => sum + one.deviation, 0) / people.length;
    expect(Math.abs(mean - PEOPLE.mean)).toBeLessThan(0.3);
    expect(Math.abs(deviation - PEOPLE.deviation)).toBeLessThan(0.2);
  });

  test('foretells the answers of others better than levels do, almost as well as the truth', () => {
    const skill = makeSkill('others', [1, 2, 3, 4, 5]);
    const answers = answersTo(skill, 1_000, 'fitted');
    const others = answersTo(skill, 400, 'others');
    const { items } = calibrateSkill({
      answers,
      expected: skill.expected,
      people: EXPECTED_PEOPLE,
    });
    const lossOf = (parameters: readonly ItemParameters[]) =>
      predictiveLoss(others, parameters, fitPopulation(answers, parameters, EXPECTED_PEOPLE));
    const [byLevel, fitted, truth] = [
      lossOf(skill.expected),
      lossOf(items.map(({ parameters }) => parameters)),
      lossOf(skill.bank),
    ];
    expect(fitted).toBeLessThan(byLevel - 0.02);
    expect(fitted).toBeLessThan(truth + 0.01);
  });

  test('an item without answers keeps the difficulty and luck of its level', () => {
    const skill = makeSkill('unanswered', [1, 2, 3, 4, 5]);
    const answers = answersTo(skill, 300, 'unanswered');
    const more = { ...answers, itemCount: ITEMS + 1 };
    const level = priorItemParameters(5, CUT_POINTS, 3);
    const { items } = calibrateSkill({
      answers: more,
      expected: [...skill.expected, level],
      people: EXPECTED_PEOPLE,
    });
    const last = items[ITEMS];
    expect(last?.answerCount).toBe(0);
    expect(last?.parameters.difficulty).toBeCloseTo(level.difficulty, 6);
    expect(last?.parameters.guessing).toBeCloseTo(level.guessing, 6);
  });

  test('without any answer everything is as expected', () => {
    const { expected } = makeSkill('nobody', [3]);
    const nothing: Answers = {
      people: new Int32Array(0),
      items: new Int32Array(0),
      correct: new Uint8Array(0),
      itemCount: ITEMS,
    };
    const { items, people } = calibrateSkill({
      answers: nothing,
      expected,
      people: EXPECTED_PEOPLE,
    });
    expect(people).toEqual(EXPECTED_PEOPLE);
    for (const [at, { parameters }] of items.entries()) {
      expect(parameters.difficulty).toBeCloseTo(expected[at]?.difficulty ?? 0, 6);
      expect(parameters.discrimination).toBeCloseTo(expected[at]?.discrimination ?? 0, 6);
    }
    expect(predictiveLoss(nothing, expected, people)).toBe(0);
    expect(fitPopulation(nothing, expected, EXPECTED_PEOPLE)).toEqual(EXPECTED_PEOPLE);
  });

  test('refuses what does not fit together', () => {
    const { expected } = makeSkill('refused', [3]);
    const answers = answersTo(makeSkill('refused', [3]), 3, 'refused');
    const request = { answers, expected, people: EXPECTED_PEOPLE };
    expect(() => calibrateSkill({ ...request, expected: expected.slice(1) })).toThrow(
      expect.objectContaining({ code: 'wrongShape', parameter: 'expected' }),
    );
    expect(() => calibrateSkill({ ...request, people: { mean: 0, deviation: 0 } })).toThrow(
      expect.objectContaining({ code: 'outOfRange', parameter: 'people.deviation' }),
    );
    expect(() => predictiveLoss(answers, expected.slice(1), EXPECTED_PEOPLE)).toThrow(
      expect.objectContaining({ code: 'wrongShape', parameter: 'parameters' }),
    );
  });
});

describe('predictiveLoss', () => {
  test('is the mean of the logarithms that a fine grid gives, one answer after the other', () => {
    const { bank } = makeSkill('grid', [2, 4]);
    const answers = answersTo(makeSkill('grid', [2, 4]), 5, 'grid');
    const nodes = Array.from({ length: 4_001 }, (_, node) => -12 + (24 * node) / 4_000);
    let sum = 0;
    let weights: number[] = [];
    for (const [at, person] of answers.people.entries()) {
      if (person !== answers.people[at - 1])
        weights = nodes.map((x) => Math.exp(-0.5 * ((x - PEOPLE.mean) / PEOPLE.deviation) ** 2));
      const own = bank[answers.items[at] ?? 0];
      const all = weights.reduce((total, weight) => total + weight, 0);
      weights = weights.map((weight, node) => {
        const right = own ? probabilityCorrect(nodes[node] ?? 0, own) : 0;
        return weight * (answers.correct[at] === 1 ? right : 1 - right);
      });
      sum -= Math.log(weights.reduce((total, weight) => total + weight, 0) / all);
    }
    expect(predictiveLoss(answers, bank, PEOPLE)).toBeCloseTo(sum / answers.people.length, 6);
  });
});

describe('fitPopulation', () => {
  test('finds the people who answered when the items are known', () => {
    const skill = makeSkill('population', [1, 2, 3, 4, 5]);
    const found = fitPopulation(answersTo(skill, 2_000, 'population'), skill.bank, EXPECTED_PEOPLE);
    expect(Math.abs(found.mean - PEOPLE.mean)).toBeLessThan(0.1);
    expect(Math.abs(found.deviation - PEOPLE.deviation)).toBeLessThan(0.1);
  });
});
