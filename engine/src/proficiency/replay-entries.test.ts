import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, numberIn, refusalOf, SEED, usualItem } from '../testing/properties.oracle.ts';
import { PROFICIENCY_MODEL_1 as model } from './proficiency-model.ts';
import {
  appendEntry,
  currentProficiency,
  type LedgerEntry,
  type LedgerState,
  replayEntries,
} from './replay-entries.ts';

const DAY = 86_400_000;
const rated = (id: string, observedAt: number, value = 1): LedgerEntry => ({
  id,
  observedAt,
  observation: { kind: 'rating', value, standardDeviation: 1 },
});

const anyLedger: fc.Arbitrary<LedgerEntry[]> = fc
  .array(
    fc.record({
      waitMs: fc.integer({ min: 0, max: 90 * DAY }),
      observation: fc.oneof(
        fc.record({
          kind: fc.constant('response' as const),
          correct: fc.boolean(),
          item: usualItem,
          assistance: fc.constantFrom('none' as const, 'hint' as const, 'retry' as const),
          hurried: fc.boolean(),
        }),
        fc.record({ kind: fc.constant('notLearnt' as const), item: usualItem }),
        fc.record({
          kind: fc.constant('rating' as const),
          value: numberIn(-3, 3),
          standardDeviation: numberIn(0.5, 2),
        }),
      ),
    }),
    { maxLength: 25 },
  )
  .map((rows) => {
    let observedAt = 1_790_000_000_000;
    return rows.map(({ waitMs, observation }, index) => {
      observedAt += waitMs;
      return { id: `entry-${String(index).padStart(3, '0')}`, observedAt, observation };
    });
  });

describe(`ledger (seed ${SEED})`, () => {
  it('replays to the same bits as entry by entry, with every stored value written out and read back', () => {
    holds(
      fc.property(anyLedger, (entries) => {
        let state: LedgerState | undefined;
        const incremental = entries.map((entry) => {
          const step = appendEntry(model, state, entry);
          state = JSON.parse(
            JSON.stringify({ proficiency: step.after, observedAt: entry.observedAt }),
          );
          return step;
        });
        expect(replayEntries(model, entries)).toStrictEqual(incremental);
      }),
    );
  });

  it('fades between entries and not within one instant', () => {
    const [first, second, third] = replayEntries(model, [
      rated('a', 0),
      rated('b', 100 * DAY),
      rated('c', 100 * DAY),
    ]);
    expect(first?.before).toEqual({ mean: -1.5, variance: 2.25 });
    expect(second?.before.mean).toBe(first?.after.mean);
    expect(second?.before.variance).toBeCloseTo((first?.after.variance ?? 0) + 0.2, 12);
    expect(third?.before).toEqual(second?.after);
  });

  it('gives today what the last entry gave, faded', () => {
    const proficiency = { mean: 0.5, variance: 0.4 };
    const state = { proficiency, observedAt: 10 * DAY };
    expect(currentProficiency(model, undefined, 0)).toEqual({ mean: -1.5, variance: 2.25 });
    expect(currentProficiency(model, state, 10 * DAY)).toEqual(proficiency);
    expect(currentProficiency(model, state, 60 * DAY).variance).toBeCloseTo(0.5, 12);
    expect(currentProficiency(model, state, 0)).toEqual(proficiency);
  });

  it('refuses entries out of order, twice the same one, and a late one at the end', () => {
    const replay = (...entries: LedgerEntry[]) => refusalOf(() => replayEntries(model, entries));
    expect(replay(rated('a', 5), rated('b', 4))).toBe('outOfOrder entries');
    expect(replay(rated('b', 5), rated('a', 5))).toBe('outOfOrder entries');
    expect(replay(rated('a', 5), rated('a', 5))).toBe('outOfOrder entries');
    expect(replay(rated('a', Number.NaN))).toBe('outOfRange entry.observedAt');
    const state = { proficiency: { mean: 0, variance: 1 }, observedAt: 9 };
    expect(refusalOf(() => appendEntry(model, state, rated('z', 8)))).toBe(
      'outOfOrder entry.observedAt',
    );
  });
});
