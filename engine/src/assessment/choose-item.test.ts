import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorItemParameters } from '../proficiency/levels.ts';
import {
  anyItem,
  anyProficiency,
  holds,
  numberIn,
  refusalOf,
  SEED,
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
const candidate = (skillIndex: number, level: number, timesPresented = 0): CandidateItem => ({
  skillIndex,
  item: priorItemParameters(level, cutPoints, 4),
  timesPresented,
});
const choose = (change: Partial<ChooseItemRequest>) =>
  chooseItem({
    skills: [skill()],
    candidates: [candidate(0, 3)],
    askedBySkill: (change.skills ?? [skill()]).map(() => 0),
    random: () => 0,
    ...change,
  });

describe(`chooseItem (seed ${SEED})`, () => {
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
    expect(choice?.alternatives[0]?.index).toBe(1);
    expect(choice?.alternatives[0]?.probability).toBeGreaterThan(0.99);
  });

  it('asks at the level of the person, not far above', () => {
    const choice = choose({ candidates: [candidate(0, 5), candidate(0, 2)] });
    expect(choice?.alternatives[0]?.index).toBe(1);
  });

  it('prefers, of two equal items, the skill not asked about yet and the item presented less', () => {
    const bySkill = choose({
      skills: [skill(), skill()],
      candidates: [candidate(0, 3), candidate(1, 3)],
      askedBySkill: [2, 0],
    });
    expect(bySkill?.alternatives[0]?.index).toBe(1);
    const byWear = choose({ candidates: [candidate(0, 3, 5000), candidate(0, 3, 0)] });
    expect(byWear?.alternatives[0]?.index).toBe(1);
  });

  it('prefers, of two equal items, the skill that matters more', () => {
    const choice = choose({
      skills: [skill({ weight: 1 }), skill({ weight: 3 })],
      candidates: [candidate(0, 3), candidate(1, 3)],
    });
    expect(choice?.alternatives[0]?.index).toBe(1);
    expect(choice?.alternatives[0]?.probability).toBeGreaterThan(0.98);
  });

  it('draws each item as often as it says', () => {
    const candidates = [2, 3, 3, 4, 5].map((level) => candidate(0, level));
    const counts = new Map<number, number>();
    let last: ReturnType<typeof chooseItem>;
    for (let draw = 0; draw < 1000; draw++) {
      last = choose({ candidates, random: () => (draw + 0.5) / 1000 });
      counts.set(last?.index ?? -1, (counts.get(last?.index ?? -1) ?? 0) + 1);
    }
    for (const { index, probability } of last?.alternatives ?? []) {
      expect(Math.abs((counts.get(index) ?? 0) / 1000 - probability)).toBeLessThan(0.002);
    }
  });

  it('gives probabilities that sum to 1 over at most five, best first, for any candidates', () => {
    const candidates = fc.array(
      fc.record({
        skillIndex: fc.constantFrom(0, 1),
        item: anyItem,
        timesPresented: fc.integer({ min: 0, max: 1e6 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    holds(
      fc.property(candidates, anyProficiency, numberIn(0, 0.999999), (items, proficiency, draw) => {
        const skills = [skill({ proficiency }), skill({ targetLevel: 0, weight: 2 })];
        const choice = choose({ skills, candidates: items, random: () => draw });
        const alternatives = choice?.alternatives ?? [];
        expect(alternatives.length).toBe(Math.min(5, items.length));
        expect(alternatives.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 12);
        const probabilities = alternatives.map((one) => one.probability);
        expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
        expect(alternatives.map((one) => one.index)).toContain(choice?.index);
      }),
    );
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
