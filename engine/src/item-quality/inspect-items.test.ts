import { describe, expect, test } from 'vitest';
import { type ItemParameters, probabilityCorrect } from '../proficiency/item-response.ts';
import { priorItemParameters } from '../proficiency/levels.ts';
import { seededRandom } from '../random.ts';
import { SEEDS, simulatedNormals } from '../testing/properties.oracle.ts';
import { inspectItems } from './inspect-items.ts';
import type { ChosenAnswers, InspectedItem, ItemInspection } from './item-quality-types.ts';

const ITEMS = 12;
const OPTIONS = 4;
const PEOPLE = { mean: -0.5, deviation: 1.2 };
const CUT_POINTS = [-2, -0.7, 0.7, 2];

type Behaviour = {
  readonly ability: number;
  readonly item: number;
  readonly knows: boolean;
  readonly person: number;
  readonly random: () => number;
};

const parameters = Array.from({ length: ITEMS }, (_, item) =>
  priorItemParameters(1 + (item % 4), CUT_POINTS, OPTIONS),
);
const bank = (key: (item: number) => number): readonly InspectedItem[] =>
  parameters.map((own, item) => ({
    parameters: own,
    expected: own,
    optionCount: OPTIONS,
    key: key(item),
  }));

/** Everybody answers everything; option 0 is really right. @param choose what somebody chooses; usually what they know */
function simulate(
  personCount: number,
  seed: string,
  items: readonly InspectedItem[],
  choose: (of: Behaviour) => number = usually,
): ChosenAnswers {
  const random = seededRandom(`choices ${seed}`);
  const normal = simulatedNormals(`people ${seed}`);
  const count = personCount * ITEMS;
  const answers = {
    people: new Int32Array(count),
    items: new Int32Array(count),
    correct: new Uint8Array(count),
    chosen: new Int32Array(count),
    isLater: new Uint8Array(count),
    itemCount: ITEMS,
  };
  for (let person = 0; person < personCount; person++) {
    const ability = PEOPLE.mean + PEOPLE.deviation * normal();
    for (let item = 0; item < ITEMS; item++) {
      const at = person * ITEMS + item;
      const own: ItemParameters = { ...(parameters[item] ?? never()), guessing: 0 };
      const knows = random() < probabilityCorrect(ability, own);
      const bits = 1 << choose({ ability, item, knows, person, random });
      answers.people[at] = person;
      answers.items[at] = item;
      answers.chosen[at] = bits;
      answers.correct[at] = bits === items[item]?.key ? 1 : 0;
      answers.isLater[at] = person >= personCount / 2 ? 1 : 0;
    }
  }
  return answers;
}

function never(): never {
  throw new Error('there are as many parameters as items');
}

function usually({ knows, random }: Behaviour): number {
  return knows ? 0 : Math.floor(OPTIONS * random());
}

const keyedRight = bank(() => 1);
const inspect = (answers: ChosenAnswers, items = keyedRight): readonly ItemInspection[] =>
  inspectItems({ answers, items, people: PEOPLE });

describe('inspectItems', () => {
  test.each(SEEDS)('finds nothing wrong with good items (%s)', (seed) => {
    const seen = inspect(simulate(200, seed, keyedRight));
    expect(seen.flatMap(({ faults }) => faults)).toEqual([]);
    for (const { discrimination, groups } of seen) {
      expect(discrimination).toBeGreaterThan(0.1);
      const right = groups.map(({ optionShares }) => optionShares[0] ?? 0);
      expect(right.at(-1)).toBeGreaterThan(right[0] ?? 1);
    }
  });

  test.each(SEEDS)(
    'suspects the wrong key alone, and names the option that is right (%s)',
    (seed) => {
      const items = bank((item) => (item === 5 ? 0b100 : 1));
      const seen = inspect(simulate(120, seed, items), items);
      expect(
        seen.flatMap(({ faults }, item) => (faults.includes('suspectedKey') ? item : [])),
      ).toEqual([5]);
      expect(seen[5]?.suspectedOption).toBe(0);
    },
  );

  test('finds an item that those who know more get wrong', () => {
    const seen = inspect(
      simulate(400, 'reversed', keyedRight, (of) =>
        of.item === 3 ? (of.knows ? 1 + Math.floor(3 * of.random()) : 0) : usually(of),
      ),
    );
    expect(seen[3]?.faults).toContain('negativeDiscrimination');
    expect(seen[3]?.discrimination).toBeLessThan(-0.1);
    expect(seen.filter(({ faults }) => faults.includes('negativeDiscrimination'))).toHaveLength(1);
  });

  test('finds a wrong option that draws the able, where the key still has its share', () => {
    const seen = inspect(
      simulate(600, 'able', keyedRight, (of) => {
        if (of.item !== 7) return usually(of);
        const draw = 1 / (1 + Math.exp(-1.5 * (of.ability - 0.5)));
        return of.random() < draw ? 2 : of.random() < 0.6 ? 0 : 1;
      }),
    );
    const { faults = [], suspectedOption } = seen[7] ?? {};
    expect(faults.some((one) => one === 'ableChooseWrong' || one === 'suspectedKey')).toBe(true);
    expect(suspectedOption).toBe(2);
  });

  test('finds an item that became harder, by how much, and no other', () => {
    const seen = inspect(
      simulate(800, 'drift', keyedRight, (of) =>
        of.item === 2 && of.person >= 400 && of.random() < 0.4 ? 3 : usually(of),
      ),
    );
    expect(seen.flatMap(({ faults }, item) => (faults.includes('drift') ? item : []))).toEqual([2]);
    expect(seen[2]?.drift).toBeLessThan(-0.1);
  });

  test('says nothing of few answers, however odd they are', () => {
    const items = bank(() => 0b10);
    for (const { faults, suspectedOption, answerCount } of inspect(
      simulate(29, 'few', items),
      items,
    )) {
      expect(answerCount).toBe(29);
      expect(faults).toEqual([]);
      expect(suspectedOption).toBeUndefined();
    }
  });

  test('has groups of everybody, from the least to the most able', () => {
    for (const { groups } of inspect(simulate(103, 'groups', keyedRight))) {
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(103);
      const abilities = groups.map(({ ability }) => ability);
      expect(abilities).toEqual(abilities.toSorted((a, b) => a - b));
      for (const { optionShares } of groups)
        expect(optionShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  test('bears items that nobody answered, and people who chose nothing', () => {
    const { itemCount } = simulate(1, 'none', keyedRight);
    const nobody = {
      people: new Int32Array(0),
      items: new Int32Array(0),
      correct: new Uint8Array(0),
      chosen: new Int32Array(0),
      isLater: new Uint8Array(0),
      itemCount,
    };
    for (const seen of inspect(nobody))
      expect(seen).toMatchObject({ answerCount: 0, discrimination: 0, faults: [], groups: [] });
    const answers = simulate(60, 'blank', keyedRight);
    const blank = { ...answers, chosen: answers.chosen.map((bits) => (bits === 1 ? 1 : 0)) };
    for (const { optionDiscriminations } of inspect(blank))
      for (const one of optionDiscriminations) expect(Number.isFinite(one)).toBe(true);
  });

  test('refuses what does not fit together', () => {
    const answers = simulate(3, 'refused', keyedRight);
    const refused = (items: readonly InspectedItem[], own: ChosenAnswers = answers) =>
      expect(() => inspectItems({ answers: own, items, people: PEOPLE }));
    refused(keyedRight.slice(1)).toThrow(expect.objectContaining({ code: 'wrongShape' }));
    refused(bank(() => 16)).toThrow(expect.objectContaining({ code: 'outOfRange' }));
    refused(bank(() => 0)).toThrow(expect.objectContaining({ parameter: 'items.key' }));
    refused(keyedRight, { ...answers, chosen: answers.chosen.slice(1) }).toThrow(
      expect.objectContaining({ code: 'wrongShape' }),
    );
  });
});
