import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityCorrect } from '../proficiency/item-response.ts';
import { priorItemParameters } from '../proficiency/levels.ts';
import { initialProficiency } from '../proficiency/proficiency.ts';
import { PROFICIENCY_MODEL_1 } from '../proficiency/proficiency-model.ts';
import { updateProficiency } from '../proficiency/update-proficiency.ts';
import { seededRandom } from '../random.ts';
import {
  anyItem,
  anyProficiency,
  holds,
  numberIn,
  refusalOf,
  SEED,
  simulatedNormals,
  usualItem,
  usualProficiency,
} from '../testing/properties.oracle.ts';
import type { AssessedSkill, CandidateItem } from './assessment-types.ts';
import { type ChooseItemRequest, chooseItem } from './choose-item.ts';
import { informationOnGrid } from './gap-information.oracle.ts';
import { expectedInformation, gapGrid } from './gap-information.ts';

const cutPoints = [-2, -0.7, 0.7, 2];
const skill = (change: Partial<AssessedSkill> = {}): AssessedSkill => ({
  proficiency: { mean: -1.5, variance: 2.25 },
  cutPoints,
  targetLevel: 3,
  weight: 1,
  ...change,
});
const candidate = (skillIndex: number, level: number, timesMet = 0): CandidateItem => ({
  skillIndex,
  item: priorItemParameters(level, cutPoints, 4),
  timesMet,
});
const choose = (change: Partial<ChooseItemRequest>) =>
  chooseItem({
    skills: [skill()],
    candidates: [candidate(0, 3)],
    askedBySkill: (change.skills ?? [skill()]).map(() => 0),
    random: () => 0,
    ...change,
  });

describe(`chooseItem (seed ${SEED})`, { timeout: 30_000 }, () => {
  it('measures information as the slow grid does, to 0.001 nats', () => {
    const targets = fc.integer({ min: 0, max: 5 });
    const cases = fc.sample(fc.tuple(usualProficiency, usualItem, targets), {
      seed: SEED,
      numRuns: 30,
    });
    for (const [proficiency, item, targetLevel] of cases) {
      const assessed = skill({ proficiency, targetLevel });
      const fast = expectedInformation(gapGrid(assessed), item);
      expect(Math.abs(fast - informationOnGrid(assessed, item))).toBeLessThan(1e-3);
    }
  });

  it('expects between nothing and ln 2 from any item', () => {
    holds(
      fc.property(anyProficiency, anyItem, fc.integer({ min: 0, max: 5 }), (p, item, target) => {
        const grid = gapGrid(skill({ proficiency: p, targetLevel: target }));
        const information = expectedInformation(grid, item);
        expect(information).toBeGreaterThanOrEqual(0);
        expect(information).toBeLessThanOrEqual(Math.LN2);
      }),
    );
  });

  it('asks about the skill of which it knows less', () => {
    const sure = skill({ proficiency: { mean: 1, variance: 0.1 } });
    const choice = choose({
      skills: [sure, skill()],
      candidates: [candidate(0, 3), candidate(1, 3)],
      askedBySkill: [1, 1],
    });
    expect(choice?.alternatives[0]?.indexes).toEqual([1]);
    expect(choice?.alternatives[0]?.probability).toBeGreaterThan(0.99);
  });

  it('asks at the level of the person, not far above', () => {
    const choice = choose({ candidates: [candidate(0, 5), candidate(0, 2)] });
    expect(choice?.alternatives[0]?.indexes).toEqual([1]);
  });

  it('prefers, of two equal items, the skill not asked about yet and the item met less', () => {
    const bySkill = choose({
      skills: [skill(), skill()],
      candidates: [candidate(0, 3), candidate(1, 3)],
      askedBySkill: [2, 0],
    });
    expect(bySkill?.alternatives[0]?.indexes).toEqual([1]);
    const byWear = choose({ candidates: [candidate(0, 3, 5000), candidate(0, 3, 0)] });
    expect(byWear?.alternatives[0]?.indexes).toEqual([1]);
  });

  it('prefers, of two equal items, the skill that matters more', () => {
    const choice = choose({
      skills: [skill({ weight: 1 }), skill({ weight: 3 })],
      candidates: [candidate(0, 3), candidate(1, 3)],
    });
    expect(choice?.alternatives[0]?.indexes).toEqual([1]);
    expect(choice?.alternatives[0]?.probability).toBeGreaterThan(0.98);
  });

  it('draws each item as often as it says', () => {
    const candidates = [2, 3, 3, 4, 5].map((level) => candidate(0, level));
    const counts = new Map<number, number>();
    const said = new Map<number, number>();
    for (let draw = 0; draw < 1000; draw++) {
      const choice = choose({ candidates, random: () => (draw + 0.5) / 1000 });
      const index = choice?.index ?? -1;
      counts.set(index, (counts.get(index) ?? 0) + 1);
      said.set(index, choice?.probability ?? 0);
    }
    expect(counts.size).toBe(5);
    for (const [index, probability] of said) {
      expect(Math.abs((counts.get(index) ?? 0) / 1000 - probability)).toBeLessThan(0.002);
    }
  });

  it('draws a cell of equal items first, and each of its items as often as any other', () => {
    const candidates = [3, 3, 3, 3, 2].map((level) => candidate(0, level));
    const choice = choose({ candidates });
    const cell = choice?.alternatives.find(({ indexes }) => indexes.includes(0));
    expect(cell?.indexes).toEqual([0, 1, 2, 3]);
    const drawn = new Set<number>();
    for (let draw = 0; draw < 100; draw++) {
      const one = choose({ candidates, random: () => (draw + 0.5) / 100 });
      if (one && one.index < 4) expect(one.probability).toBe((cell?.probability ?? 0) / 4);
      drawn.add(one?.index ?? -1);
    }
    expect(drawn.size).toBe(5);
  });

  it('lets cells that tie for the last places share them, whatever their order', () => {
    const skills = Array.from({ length: 7 }, () => skill());
    const candidates = skills.map((_, index) => candidate(index, 2));
    const choice = choose({ skills, candidates });
    expect(choice?.alternatives).toHaveLength(7);
    for (const { probability } of choice?.alternatives ?? []) {
      expect(probability).toBeCloseTo(1 / 7, 12);
    }
  });

  it('gives cells whose probabilities sum to 1, best first, and the probability of the very item', () => {
    const candidates = fc.array(
      fc.record({
        skillIndex: fc.constantFrom(0, 1),
        item: fc.oneof(anyItem, fc.constant(priorItemParameters(3, cutPoints, 4))),
        timesMet: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    holds(
      fc.property(candidates, anyProficiency, numberIn(0, 0.999999), (items, proficiency, draw) => {
        const skills = [skill({ proficiency }), skill({ targetLevel: 0, weight: 2 })];
        const choice = choose({ skills, candidates: items, random: () => draw });
        const alternatives = choice?.alternatives ?? [];
        expect(alternatives.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 12);
        const own = alternatives.find(({ indexes }) => indexes.includes(choice?.index ?? -1));
        expect(choice?.probability).toBe((own?.probability ?? 0) / (own?.indexes.length ?? 1));
        const reversed = choose({ skills, candidates: items.toReversed(), random: () => draw });
        const probabilities = (one: typeof choice) =>
          (one?.alternatives.map((cell) => cell.probability) ?? []).toSorted((a, b) => b - a);
        const [these, those] = [probabilities(choice), probabilities(reversed)];
        expect(those.length).toBe(these.length);
        these.forEach((probability, rank) => {
          expect(those[rank]).toBeCloseTo(probability, 12);
        });
      }),
    );
  });

  it('wears no item out in a bank that only knows levels, and leaves few unseen', () => {
    const shown = exposureOfBank(150);
    // 300 items, 15 for each of 150 people. What stays unseen is what would tell them nothing: the highest levels.
    // Items drawn one by one, the lower index first, showed one item to 32 in 100 and 66 of 100 items to nobody.
    expect(Math.max(...shown)).toBeLessThan(0.28);
    expect(shown.filter((share) => share === 0).length / shown.length).toBeLessThan(0.5);
  });

  it('has nothing to choose without candidates, or when no skill matters', () => {
    expect(choose({ candidates: [] })).toBeUndefined();
    expect(choose({ skills: [skill({ weight: 0 })] })).toBeUndefined();
  });

  it('refuses lists that do not match', () => {
    expect(refusalOf(() => choose({ askedBySkill: [] }))).toBe('wrongShape askedBySkill');
    expect(refusalOf(() => choose({ candidates: [candidate(4, 3)] }))).toBe(
      'wrongShape candidates.skillIndex',
    );
    expect(refusalOf(() => choose({ skills: [skill({ weight: -1 })] }))).toBe(
      'outOfRange skills.weight',
    );
    expect(refusalOf(() => choose({ random: () => 1 }))).toBe('outOfRange random()');
  });
});

/**
 * In six skills with ten items at each level, 15 items each for people like the prior: which share of the people met
 * each item.
 */
function exposureOfBank(people: number): readonly number[] {
  const normal = simulatedNormals(`exposure ${SEED}`);
  const random = seededRandom(`exposure ${SEED}`);
  const model = PROFICIENCY_MODEL_1;
  const bank = [0, 1, 2, 3, 4, 5].flatMap((skillIndex) =>
    [1, 2, 3, 4, 5].flatMap((level) =>
      Array.from({ length: 10 }, () => candidate(skillIndex, level)),
    ),
  );
  const times = bank.map(() => 0);
  for (let person = 0; person < people; person++) {
    const abilities = [0, 1, 2, 3, 4, 5].map(() => model.priorMean + 1.5 * normal());
    const estimates = abilities.map(() => initialProficiency(model));
    const asked = abilities.map(() => 0);
    const left = [...bank.keys()];
    for (let position = 0; position < 15; position++) {
      const choice = chooseItem({
        skills: estimates.map((proficiency) => skill({ proficiency })),
        candidates: left.map((index) => bank[index] ?? candidate(0, 1)),
        askedBySkill: asked,
        random,
      });
      const [index = -1] = left.splice(choice?.index ?? 0, 1);
      const { skillIndex, item } = bank[index] ?? candidate(0, 1);
      times[index] = (times[index] ?? 0) + 1;
      asked[skillIndex] = (asked[skillIndex] ?? 0) + 1;
      const correct = random() < probabilityCorrect(abilities[skillIndex] ?? 0, item);
      const before = estimates[skillIndex] ?? initialProficiency(model);
      estimates[skillIndex] = updateProficiency(model, before, { kind: 'response', correct, item });
    }
  }
  return times.map((count) => count / people);
}
