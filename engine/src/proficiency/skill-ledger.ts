import type { CutPoints, LevelOrNone } from './levels.ts';
import type { ProficiencyModel } from './proficiency-model.ts';
import {
  appendEntry,
  type LedgerEntry,
  type LedgerState,
  type LedgerStep,
  replayEntries,
} from './replay-entries.ts';
import { appendToShowing, initialShowing, type Showing, shownLevel } from './showing.ts';

/** A ledger entry with what attaining needs to know of it. */
export type SkillEntry = LedgerEntry & {
  /** the highest level that it can show, whole number in [0, 5]; see `entryCeiling` */
  readonly ceiling: number;
  /** milliseconds since the start of 1970 UTC: when it came into the ledger, which may be long after it was observed */
  readonly recordedAt: number;
};

/** All that the ledger of one person and skill comes to. */
export type SkillState = LedgerState & {
  readonly attainedLevel: LevelOrNone;
  readonly showing: Showing;
};

/** One more entry: the estimates before and after it, and all that the ledger comes to with it. */
export type SkillStep = LedgerStep & { readonly state: SkillState };

/**
 * Applies one more entry at the end of the ledger of one person and skill.
 *
 * @param state what the entries before come to; undefined when there is none yet
 * @param entry observed and recorded last; else `replaySkill`
 * @throws EngineError `outOfOrder`, `outOfRange`, `wrongShape`, `unknownName`
 */
export function appendToSkill(
  model: ProficiencyModel,
  state: SkillState | undefined,
  entry: SkillEntry,
  cutPoints: CutPoints,
): SkillStep {
  const step = appendEntry(model, state, entry);
  const showing = appendToShowing(model, state?.showing ?? initialShowing(model), entry, cutPoints);
  const attainedLevel = higher(state?.attainedLevel ?? 0, shownLevel(model, showing, cutPoints));
  return {
    ...step,
    state: { proficiency: step.after, observedAt: entry.observedAt, attainedLevel, showing },
  };
}

/**
 * Computes all of a skill from its ledger alone; the same, bit for bit, as entry by entry in whatever order the
 * entries came.
 *
 * Attained is the highest level that was ever shown on the way: after each entry, by what had been recorded by then,
 * in ledger order. So a late entry can add to it and never take from it, and without an entry that stops counting
 * everything stays that the others had shown.
 *
 * @param entries all that count (contested and voided ones left out), in (observedAt, id) order
 * @returns the estimates before and after each entry, and what they come to; undefined without entries
 * @throws EngineError `outOfOrder`, `outOfRange`, `wrongShape`, `unknownName`
 * Source: ours (SPEC.md, P17 and P24). Time grows with the number of entries times that of late ones.
 */
export function replaySkill(
  model: ProficiencyModel,
  entries: readonly SkillEntry[],
  cutPoints: CutPoints,
): { readonly steps: readonly LedgerStep[]; readonly state: SkillState | undefined } {
  const steps = replayEntries(model, entries);
  let state = walk(model, entries, cutPoints);
  if (!state) return { steps, state };
  const highest = entries.reduce((ceiling, entry) => Math.max(ceiling, entry.ceiling), 0);
  for (const earlier of ledgersBeforeLateEntries(entries)) {
    if (state.attainedLevel >= highest) break;
    const then = walk(model, earlier, cutPoints)?.attainedLevel ?? 0;
    state = { ...state, attainedLevel: higher(state.attainedLevel, then) };
  }
  return { steps, state };
}

function walk(
  model: ProficiencyModel,
  entries: readonly SkillEntry[],
  cutPoints: CutPoints,
): SkillState | undefined {
  let state: SkillState | undefined;
  for (const entry of entries) state = appendToSkill(model, state, entry, cutPoints).state;
  return state;
}

/**
 * What was in the ledger just before each entry that came late. Between two late entries the ledger only grew at its
 * end, so that the way through the later one leads through the earlier ones.
 */
function ledgersBeforeLateEntries(entries: readonly SkillEntry[]): readonly SkillEntry[][] {
  const positions = [...entries.keys()];
  const arrivals = positions.toSorted((a, b) => {
    const [one, other] = [entries[a], entries[b]];
    if (!one || !other) return 0;
    return one.recordedAt - other.recordedAt || (one.id < other.id ? -1 : 1);
  });
  const ledgers: SkillEntry[][] = [];
  let last = -1;
  for (const [count, position] of arrivals.entries()) {
    if (position < last) {
      const there = new Set(arrivals.slice(0, count));
      ledgers.push(entries.filter((_, other) => there.has(other)));
    }
    last = Math.max(last, position);
  }
  return ledgers;
}

function higher(a: LevelOrNone, b: LevelOrNone): LevelOrNone {
  return a > b ? a : b;
}
