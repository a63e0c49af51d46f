import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import {
  holds,
  numberIn,
  overSeeds,
  refusalOf,
  SEED,
  simulatedNormals,
} from '../testing/properties.oracle.ts';
import { type EvidenceKind, entryCeiling, RATING_STANDARD_DEVIATION } from './evidence-ceiling.ts';
import { probabilityCorrect } from './item-response.ts';
import { LEVELS, levelCentre, levelEdge, levelEdges, priorItemParameters } from './levels.ts';
import type { Assistance, Observation } from './observation.ts';
import { PROFICIENCY_MODEL_1 as model } from './proficiency-model.ts';
import { appendEntry } from './replay-entries.ts';
import { currentShowing, knownLevel } from './showing.ts';
import { appendToSkill, replaySkill, type SkillEntry, type SkillState } from './skill-ledger.ts';
import { levelAt } from './standing.ts';

const cutPoints = [-2, -0.7, 0.7, 2];
const DAY = 86_400_000;

/** Facts of one skill, a minute apart, in the order given. */
function ledgerOf(facts: readonly (readonly [EvidenceKind, Observation])[]): SkillEntry[] {
  return facts.map(([kind, observation], index) => ({
    id: `entry-${String(index).padStart(3, '0')}`,
    observedAt: index * 60_000,
    recordedAt: index * 60_000,
    observation,
    ceiling: entryCeiling(kind, observation, cutPoints),
  }));
}
const attained = (facts: readonly (readonly [EvidenceKind, Observation])[]) =>
  replaySkill(model, ledgerOf(facts), cutPoints).state?.attainedLevel;
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

type Fact = readonly [EvidenceKind, Observation];
const chosen = (level: number, correct: boolean): Fact => {
  const item = priorItemParameters(level, cutPoints, 4);
  return ['choiceResponse', { kind: 'response', correct, item }];
};
const rated = (
  kind: keyof typeof RATING_STANDARD_DEVIATION,
  level: number,
  value = levelCentre(level, cutPoints),
): Fact => [kind, { kind: 'rating', value, standardDeviation: RATING_STANDARD_DEVIATION[kind] }];
const completed = (level: number): Fact => rated('completion', level, levelEdge(level, cutPoints));

describe('what is attained', { timeout: 30_000 }, () => {
  it('is shown by entries that can show it, and no other entry lends its ceiling', () => {
    const attended = times(12, completed(4));
    expect(attained(attended)).toBe(1);
    expect(attained([...attended, chosen(5, false)])).toBe(1);
    expect(attained([rated('selfRating', 5), chosen(3, true)])).toBe(0);
    const knows = times(14, chosen(5, true));
    expect(attained([rated('managerRating', 2), ...knows])).toBe(4);
    expect(attained([...knows, rated('practicalTask', 5)])).toBe(4);
  });

  it('takes two right responses at the level or above, or one rating', () => {
    // Steep items, so that one of them would be sure enough.
    const steep = (level: number, assistance: Assistance = 'none', hurried = false): Fact => {
      const item = { ...priorItemParameters(level, cutPoints, 0), discrimination: 4 };
      return ['writtenResponse', { kind: 'response', correct: true, item, assistance, hurried }];
    };
    expect(attained([steep(2)])).toBe(0);
    expect(attained([steep(2), steep(2)])).toBe(2);
    expect(attained([steep(2), steep(2, 'retry')])).toBe(0);
    expect(attained([steep(2), ...times(20, steep(2, 'none', true))])).toBe(0);
    // However many easier items are right.
    expect(attained(times(60, chosen(2, true)))).toBe(2);
    expect(attained([rated('practicalTask', 4)])).toBe(3);
  });

  it('stays when later entries say otherwise', () => {
    const shown = times(12, chosen(3, true));
    const level = attained(shown);
    expect(level).toBeGreaterThanOrEqual(3);
    expect(attained([...shown, ...times(30, chosen(1, false))])).toBe(level);
  });

  it('is never lowered by an entry that comes late', () => {
    const shown = ledgerOf(times(8, chosen(3, true)));
    const before = replaySkill(model, shown, cutPoints).state?.attainedLevel ?? 0;
    const late = ledgerOf(times(20, chosen(1, false))).map((entry, index) => ({
      ...entry,
      id: `late-${String(index).padStart(3, '0')}`,
      observedAt: -DAY + index,
      recordedAt: DAY + index,
    }));
    const withLate = replaySkill(model, [...late, ...shown], cutPoints).state;
    expect(before).toBeGreaterThan(0);
    expect(withLate?.attainedLevel).toBe(before);
    const inTime = [...late.map((entry) => ({ ...entry, recordedAt: -DAY })), ...shown];
    expect(replaySkill(model, inTime, cutPoints).state?.attainedLevel).toBeLessThan(before);
  });

  it('errs less than once in ten, early and after many looks', () => {
    for (const length of [10, 40]) {
      const { mean, standardError } = overSeeds((seed) => tooHigh(seed, 160, length));
      expect(mean + 3 * standardError, `after ${length} items`).toBeLessThan(0.1);
    }
  });
});

/** The share of simulated people, drawn from the prior, whose attained level is above their true one. */
function tooHigh(seed: string, people: number, length: number): number {
  const random = seededRandom(`attained ${seed}`);
  const normal = simulatedNormals(`attained ${seed}`);
  let errors = 0;
  for (let person = 0; person < people; person++) {
    const theta = model.priorMean + 1.5 * normal();
    let state: SkillState | undefined;
    for (let index = 0; index < length; index++) {
      // At the level of the estimate or one above, where a check and the units ask.
      const mean = state?.proficiency.mean ?? model.priorMean;
      const near = levelAt(mean, levelEdges(cutPoints)) + Math.floor(random() * 2);
      const level = Math.min(5, Math.max(1, near));
      const item = {
        ...priorItemParameters(level, cutPoints, 4),
        discrimination: 0.8 + 1.4 * random(),
      };
      const correct = random() < probabilityCorrect(Math.max(-20, theta), item);
      const observation: Observation = { kind: 'response', correct, item };
      const entry = { id: '', observedAt: index, recordedAt: index, observation, ceiling: 4 };
      state = appendToSkill(model, state, entry, cutPoints).state;
    }
    if ((state?.attainedLevel ?? 0) > levelAt(theta, levelEdges(cutPoints))) errors++;
  }
  return errors / people;
}

describe('what is known', () => {
  const known = (facts: readonly Fact[]) => {
    const { state } = replaySkill(model, ledgerOf(facts), cutPoints);
    if (!state) return 0;
    const showing = currentShowing(model, state.showing, state.observedAt);
    return knownLevel(model, { proficiency: state.proficiency, showing, cutPoints });
  };

  it('does not come from having attended', () => {
    expect(known(times(5, completed(4)))).toBe(1);
    expect(known(times(50, completed(5)))).toBe(1);
    expect(known(times(20, rated('selfRating', 5)))).toBe(0);
  });

  it('comes from right responses', () => {
    expect(known(times(10, chosen(3, true)))).toBeGreaterThanOrEqual(3);
  });

  it('is doubted where the estimate as a whole says otherwise', () => {
    const doubts = [...times(10, chosen(3, true)), ...times(20, rated('selfRating', 1))];
    expect(known(doubts)).toBeLessThan(3);
  });
});

/** Entries with any times of observing and recording, any kinds, in the order in which they were recorded. */
const anyArrivals: fc.Arbitrary<SkillEntry[]> = fc
  .array(
    fc.record({
      observedAt: fc.integer({ min: 0, max: 40 }).map((day) => day * DAY),
      waitMs: fc.integer({ min: 0, max: 2 }),
      fact: fc.oneof(
        fc
          .tuple(fc.integer({ min: 1, max: 5 }), fc.boolean())
          .map(([level, correct]) => chosen(level, correct)),
        fc
          .tuple(
            fc.constantFrom('managerRating' as const, 'completion' as const, 'selfRating' as const),
            numberIn(-4, 4),
          )
          .map(([kind, value]) => rated(kind, 1, value)),
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) => {
    let recordedAt = 100 * DAY;
    return rows.map(({ observedAt, waitMs, fact: [kind, observation] }, index) => {
      recordedAt += waitMs;
      const id = `entry-${String(index).padStart(3, '0')}`;
      const ceiling = entryCeiling(kind, observation, cutPoints);
      return { id, observedAt, recordedAt, observation, ceiling };
    });
  });
const inOrder = (entries: readonly SkillEntry[]) =>
  entries.toSorted((a, b) => a.observedAt - b.observedAt || (a.id < b.id ? -1 : 1));

/** As a ledger that grows: at its end by a step, else by playing it from the start with what stood before. */
function grown(arrivals: readonly SkillEntry[]): SkillState | undefined {
  let state: SkillState | undefined;
  let ledger: SkillEntry[] = [];
  for (const entry of arrivals) {
    const last = ledger.at(-1);
    ledger = inOrder([...ledger, entry]);
    if (ledger.at(-1) === entry) {
      state = appendToSkill(model, last && state, entry, cutPoints).state;
      continue;
    }
    const before = state?.attainedLevel ?? 0;
    let walked: SkillState | undefined;
    for (const one of ledger) walked = appendToSkill(model, walked, one, cutPoints).state;
    if (walked && walked.attainedLevel < before) walked = { ...walked, attainedLevel: before };
    state = walked;
  }
  return state;
}

describe(`a skill’s ledger (seed ${SEED})`, () => {
  it('alone gives what it gave entry by entry, in whatever order they came, to the bit', () => {
    holds(
      fc.property(anyArrivals, (arrivals) => {
        const { state } = replaySkill(model, inOrder(arrivals), cutPoints);
        expect(state).toStrictEqual(grown(arrivals));
        expect(state).toStrictEqual(JSON.parse(JSON.stringify(state)));
      }),
    );
  });

  it('never takes a level away when an entry is added, and without it gives what the others had shown', () => {
    holds(
      fc.property(anyArrivals, fc.nat(), (arrivals, pick) => {
        const all = replaySkill(model, inOrder(arrivals), cutPoints).state?.attainedLevel ?? 0;
        const earlier = arrivals.slice(0, -1);
        const before = replaySkill(model, inOrder(earlier), cutPoints).state?.attainedLevel ?? 0;
        expect(all).toBeGreaterThanOrEqual(before);
        const others = arrivals.filter((_, index) => index !== pick % arrivals.length);
        const without = replaySkill(model, inOrder(others), cutPoints).state;
        expect(without).toStrictEqual(grown(others));
      }),
    );
  });

  it('gives the estimates that the entries give without their ceilings', () => {
    holds(
      fc.property(anyArrivals, (arrivals) => {
        let before: SkillState | undefined;
        for (const entry of inOrder(arrivals)) {
          const { state, ...step } = appendToSkill(model, before, entry, cutPoints);
          expect(step).toStrictEqual(appendEntry(model, before, entry));
          before = state;
        }
      }),
    );
  });

  it('attains nothing that no entry can show', () => {
    holds(
      fc.property(anyArrivals, (arrivals) => {
        const { state } = replaySkill(model, inOrder(arrivals), cutPoints);
        const highest = Math.max(...arrivals.map((entry) => entry.ceiling));
        expect(state?.attainedLevel).toBeLessThanOrEqual(highest);
        for (const level of LEVELS) {
          const shows = arrivals.some((entry) => entry.ceiling >= level);
          expect(state?.showing[level - 1]?.observedAt !== null).toBe(shows);
        }
      }),
    );
  });

  it('comes to nothing without entries, and refuses ceilings and times out of range', () => {
    expect(replaySkill(model, [], cutPoints)).toEqual({ steps: [], state: undefined });
    const [entry] = ledgerOf([chosen(3, true)]);
    if (!entry) throw new Error('there is one');
    const append = (change: Partial<SkillEntry>, state?: SkillState) =>
      refusalOf(() => appendToSkill(model, state, { ...entry, ...change }, cutPoints));
    expect(append({ ceiling: 6 })).toBe('outOfRange entry.ceiling');
    const { state } = appendToSkill(model, undefined, entry, cutPoints);
    expect(append({ observedAt: -1 }, state)).toBe('outOfOrder entry.observedAt');
    expect(append({}, { ...state, showing: [] })).toBe('wrongShape showing');
  });
});
