import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priorItemParameters } from '../proficiency/levels.ts';
import type { Observation } from '../proficiency/observation.ts';
import { PROFICIENCY_MODEL_1 as model } from '../proficiency/proficiency-model.ts';
import {
  currentProficiency,
  type LedgerEntry,
  replayEntries,
} from '../proficiency/replay-entries.ts';
import { holds, numberIn, refusalOf } from '../testing/properties.oracle.ts';
import { explainProficiency } from './explain-proficiency.ts';

const cutPoints = [-2, -0.7, 0.7, 2];
const DAY = 86_400_000;
const response = (level: number, correct: boolean): Observation => ({
  kind: 'response',
  correct,
  item: priorItemParameters(level, cutPoints, 4),
});
const rating = (value: number, standardDeviation: number): Observation => ({
  kind: 'rating',
  value,
  standardDeviation,
});
/** A day apart. */
const ledgerOf = (observations: readonly Observation[]): LedgerEntry[] =>
  observations.map((observation, index) => ({
    id: `entry-${String(index).padStart(4, '0')}`,
    observedAt: index * DAY,
    observation,
  }));

/** Slow and plain: the whole ledger anew without the entry. */
function playedWithout(entries: readonly LedgerEntry[], id: string, now: number) {
  const others = entries.filter((entry) => entry.id !== id);
  const [last, step] = [others.at(-1), replayEntries(model, others).at(-1)];
  const state = last && step && { proficiency: step.after, observedAt: last.observedAt };
  return currentProficiency(model, state, now);
}

const observations = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.boolean())
    .map(([l, correct]) => response(l, correct)),
  fc.tuple(numberIn(-4, 4), numberIn(0.5, 3)).map(([value, sd]) => rating(value, sd)),
);

describe('why an estimate is what it is', () => {
  test('names what the estimate would be without each entry, to the bit', () => {
    holds(
      fc.property(fc.array(observations, { maxLength: 12 }), numberIn(0, 400), (all, days) => {
        const entries = ledgerOf(all);
        const now = (entries.length + days) * DAY;
        const { proficiency, entries: explained } = explainProficiency(model, {
          entries,
          now,
          most: 30,
        });
        expect(proficiency).toEqual(playedWithout(entries, 'none of them', now));
        expect(explained).toHaveLength(entries.length);
        for (const { id, without, moved, information } of explained) {
          expect(without).toEqual(playedWithout(entries, id, now));
          expect(moved).toBe(proficiency.mean - without.mean);
          expect(information).toBeGreaterThanOrEqual(0);
        }
        const told = explained.map(({ information }) => information);
        expect(told).toEqual(told.toSorted((a, b) => b - a));
      }),
    );
  });

  test('puts a piece that nothing else says before many that say the same', () => {
    const same = Array.from({ length: 8 }, () => response(2, true));
    const { entries } = explainProficiency(model, {
      entries: ledgerOf([...same.slice(0, 4), rating(2.6, 0.8), ...same.slice(4)]),
      now: 9 * DAY,
      most: 3,
    });
    expect(entries).toHaveLength(3);
    expect(entries[0]?.id).toBe('entry-0004');
    expect(entries[0]?.moved).toBeGreaterThan(0.3);
  });

  test('what moved the estimate most when it came may count for little by now', () => {
    const later = Array.from({ length: 10 }, () => rating(1, 0.8));
    const entries = ledgerOf([rating(1, 1), ...later]);
    const [first] = replayEntries(model, entries);
    const { entries: explained } = explainProficiency(model, { entries, now: 11 * DAY, most: 30 });
    const then = (first?.after.mean ?? 0) - (first?.before.mean ?? 0);
    const today = explained.find(({ id }) => id === 'entry-0000')?.moved ?? then;
    expect(then).toBeGreaterThan(1.5);
    expect(today).toBeLessThan(0.2);
  });

  test('has nothing to name without evidence', () => {
    expect(explainProficiency(model, { entries: [], now: 0, most: 3 })).toEqual({
      proficiency: { mean: model.priorMean, variance: model.priorVariance },
      entries: [],
    });
  });

  test('finds the telling entry of a long ledger', () => {
    const plain = Array.from({ length: 400 }, (_, index) => response(2, index % 3 > 0));
    const entries = ledgerOf(plain.toSpliced(396, 1, rating(3, 0.5)));
    const { entries: explained } = explainProficiency(model, { entries, now: 400 * DAY, most: 3 });
    expect(explained[0]?.id).toBe('entry-0396');
  });

  test('refuses what lies outside', () => {
    const request = { entries: ledgerOf([rating(1, 1)]), now: 0, most: 3 };
    expect(refusalOf(() => explainProficiency(model, { ...request, now: Number.NaN }))).toBe(
      'outOfRange now',
    );
    expect(refusalOf(() => explainProficiency(model, { ...request, most: 0 }))).toBe(
      'outOfRange most',
    );
  });
});
