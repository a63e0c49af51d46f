import { requireBetween, requireWhole } from '../numeric/require.ts';
import type { Proficiency } from '../proficiency/proficiency.ts';
import type { ProficiencyModel } from '../proficiency/proficiency-model.ts';
import {
  appendEntry,
  currentProficiency,
  type LedgerEntry,
  type LedgerState,
  type LedgerStep,
  replayEntries,
} from '../proficiency/replay-entries.ts';

/** One entry of a ledger, and what would be known today if it were not there. */
export type ExplainedEntry = {
  readonly id: string;
  /** the estimate as of now from all other entries */
  readonly without: Proficiency;
  /** logits: the mean with it less the mean without it */
  readonly moved: number;
  /** nats, ≥ 0: how much it tells, the direction and the certainty taken together */
  readonly information: number;
};

/** Why an estimate is what it is. */
export type ProficiencyExplanation = {
  /** from all entries, as of now */
  readonly proficiency: Proficiency;
  /** those that tell most, the first most of all */
  readonly entries: readonly ExplainedEntry[];
};

export type ExplainRequest = {
  /** all of one person and skill that count, in (observedAt, id) order */
  readonly entries: readonly LedgerEntry[];
  /** milliseconds since the start of 1970 UTC; before the last entry counts as at the last entry */
  readonly now: number;
  /** how many entries to name, whole number in [1, 30] */
  readonly most: number;
};

/**
 * So many entries are left out in turn: those that moved the estimate most when they came. What moved little then and
 * much in hindsight is rare, and the time grows with the ledger no faster than reading it does.
 */
const TRIED = 30;

/**
 * The few entries that an estimate owes most to: each is left out and the ledger is played again without it. What an
 * entry did when it came (`LedgerStep`) is not the same, as later ones take over much of it.
 *
 * @returns at most `most` entries; none without evidence. Equal ones: the later first
 * @throws EngineError `outOfOrder`, `outOfRange`, `unknownName`
 * Source: influence by deleting cases, R. D. Cook, 'Detection of influential observation in linear regression',
 * Technometrics 19(1), 1977; measured, as in W. Johnson and S. Geisser, 'A predictive view of the detection and
 * characterization of influential observations in regression analysis', Journal of the American Statistical
 * Association 78, 1983, by the divergence of what is known with it from what is known without it.
 */
export function explainProficiency(
  model: ProficiencyModel,
  { entries, now, most }: ExplainRequest,
): ProficiencyExplanation {
  requireBetween(now, -8.64e15, 8.64e15, 'now');
  requireWhole(most, 1, TRIED, 'most');
  const steps = replayEntries(model, entries);
  const proficiency = currentProficiency(model, stateAfter(entries, steps, entries.length), now);
  const explained = likeliest(steps).map((index) => {
    const without = currentProficiency(model, stateWithout(model, entries, steps, index), now);
    return {
      id: entries[index]?.id ?? '',
      without,
      moved: proficiency.mean - without.mean,
      information: divergence(proficiency, without),
    };
  });
  return {
    proficiency,
    entries: explained.toSorted((a, b) => b.information - a.information).slice(0, most),
  };
}

/** The entries to try, the latest first. */
function likeliest(steps: readonly LedgerStep[]): readonly number[] {
  const latestFirst = [...steps.keys()].toReversed();
  if (steps.length <= TRIED) return latestFirst;
  const told = steps.map(({ before, after }) => divergence(after, before));
  const chosen = latestFirst.toSorted((a, b) => (told[b] ?? 0) - (told[a] ?? 0)).slice(0, TRIED);
  return chosen.toSorted((a, b) => b - a);
}

/** What the first `count` entries come to. */
function stateAfter(
  entries: readonly LedgerEntry[],
  steps: readonly LedgerStep[],
  count: number,
): LedgerState | undefined {
  const [entry, step] = [entries[count - 1], steps[count - 1]];
  return entry && step && { proficiency: step.after, observedAt: entry.observedAt };
}

/** Everything before the entry is as it was; only what came after it is played again. */
function stateWithout(
  model: ProficiencyModel,
  entries: readonly LedgerEntry[],
  steps: readonly LedgerStep[],
  left: number,
): LedgerState | undefined {
  let state = stateAfter(entries, steps, left);
  for (let index = left + 1; index < entries.length; index++) {
    const entry = entries[index];
    if (!entry) continue;
    const { after } = appendEntry(model, state, entry);
    state = { proficiency: after, observedAt: entry.observedAt };
  }
  return state;
}

/**
 * How far one normal distribution lies from another, in nats.
 * Source: S. Kullback and R. A. Leibler, 'On information and sufficiency', Annals of Mathematical Statistics 22, 1951.
 */
function divergence(p: Proficiency, from: Proficiency): number {
  const distance = p.mean - from.mean;
  const ratio = p.variance / from.variance;
  return Math.max(0, 0.5 * (ratio - 1 - Math.log(ratio) + (distance * distance) / from.variance));
}
