import { describe, expect, test } from 'vitest';
import type { Answers } from '../calibration/answers.ts';
import { type ItemParameters, probabilityCorrect } from '../proficiency/item-response.ts';
import { seededRandom } from '../random.ts';
import { SEEDS, simulatedNormals } from '../testing/properties.oracle.ts';
import { groupDifferences } from './group-difference.ts';

const ITEMS = 20;
const PEOPLE = { mean: 0, deviation: 1 };
const ALIKE = [PEOPLE, PEOPLE] as const;

const bank: readonly ItemParameters[] = Array.from({ length: ITEMS }, (_, item) => ({
  difficulty: -1.5 + (3 * item) / (ITEMS - 1),
  discrimination: 1.2,
  guessing: 0.1,
}));

/** @param harder logits that items are harder for the other group. @param gap how far that group is less able */
function simulate(seed: string, personCount: number, harder: readonly number[], gap: number) {
  const random = seededRandom(`groups ${seed}`);
  const normal = simulatedNormals(`abilities ${seed}`);
  const count = personCount * ITEMS;
  const answers: Answers = {
    people: Int32Array.from({ length: count }, (_, at) => Math.floor(at / ITEMS)),
    items: Int32Array.from({ length: count }, (_, at) => at % ITEMS),
    correct: new Uint8Array(count),
    itemCount: ITEMS,
  };
  const groups = new Uint8Array(count);
  for (let person = 0; person < personCount; person++) {
    const group = person % 2;
    const ability = normal() - gap * group;
    for (const [item, own] of bank.entries()) {
      const at = person * ITEMS + item;
      const difficulty = own.difficulty + group * (harder[item] ?? 0);
      groups[at] = group;
      answers.correct[at] = random() < probabilityCorrect(ability, { ...own, difficulty }) ? 1 : 0;
    }
  }
  return groupDifferences({
    answers,
    groups,
    parameters: bank,
    people: [PEOPLE, { ...PEOPLE, mean: -gap }],
  });
}

describe('groupDifferences', () => {
  test('that a group is less able is no difference of items', () => {
    const found = SEEDS.flatMap((seed) => simulate(seed, 1_200, [], 0.7));
    expect(found.filter((one) => one?.size === 'C')).toHaveLength(0);
    expect(found.filter((one) => one?.size === 'B').length).toBeLessThan(0.05 * found.length);
    const mean = found.reduce((sum, one) => sum + (one?.delta ?? 0), 0) / found.length;
    expect(Math.abs(mean)).toBeLessThan(0.15);
  });

  test.each(SEEDS)(
    'finds the items that are harder for a group, and no large one else (%s)',
    (seed) => {
      const harder = bank.map((_, item) => (item === 4 || item === 11 ? 1.2 : 0));
      const found = simulate(seed, 1_200, harder, 0.5);
      const large = found.flatMap((one, item) => (one?.size === 'C' ? item : []));
      expect(large).toEqual([4, 11]);
      for (const item of large) expect(found[item]?.delta).toBeLessThan(-1.5);
      expect(found[4]?.counts).toEqual([600, 600]);
    },
  );

  test('is the table of Mantel and Haenszel with its variance, by another way of counting', () => {
    // One stratum after the other alike: the common odds ratio is that of each.
    const rows = [
      ...Array.from({ length: 160 }, (_, at) => ({ group: 0, right: at < 120 })),
      ...Array.from({ length: 160 }, (_, at) => ({ group: 1, right: at < 80 })),
    ];
    const order = Array.from(
      { length: 320 },
      (_, at) => rows[(at * 40 + Math.floor(at / 8)) % 320],
    );
    const [found] = groupDifferences({
      answers: {
        people: Int32Array.from({ length: 320 }, (_, at) => at),
        items: new Int32Array(320),
        correct: Uint8Array.from(order, (row) => (row?.right ? 1 : 0)),
        itemCount: 1,
      },
      groups: Uint8Array.from(order, (row) => row?.group ?? 2),
      parameters: bank.slice(0, 1),
      people: ALIKE,
    });
    expect(found?.counts).toEqual([160, 160]);
    expect(found?.delta).toBeCloseTo(-2.35 * Math.log(3), 1);
    // Woolf's variance of one table is near that of strata which are alike.
    const woolf = 2.35 * Math.sqrt(1 / 120 + 1 / 40 + 1 / 80 + 1 / 80);
    expect(found?.standardError).toBeCloseTo(woolf, 1);
  });

  test('says nothing of a group that is too small, and leaves out who is in neither', () => {
    expect(simulate('small', 198, [], 0).every((one) => one === undefined)).toBe(true);
    expect(() =>
      groupDifferences({
        answers: {
          people: Int32Array.from([0]),
          items: Int32Array.from([0]),
          correct: Uint8Array.from([1]),
          itemCount: 1,
        },
        groups: new Uint8Array(0),
        parameters: bank.slice(0, 1),
        people: ALIKE,
      }),
    ).toThrow(expect.objectContaining({ code: 'wrongShape', parameter: 'groups' }));
  });
});
