import { EngineError } from '../engine-error.ts';
import { requireBetween } from '../numeric/require.ts';
import type { Observation } from './observation.ts';
import { fadeProficiency, initialProficiency, type Proficiency } from './proficiency.ts';
import type { ProficiencyModel } from './proficiency-model.ts';
import { updateProficiency } from './update-proficiency.ts';

const MS_PER_DAY = 86_400_000;

/** A ledger entry as far as the engine needs it: one person, one skill. */
export type LedgerEntry = {
  readonly id: string;
  /** milliseconds since the start of 1970 UTC, a whole number */
  readonly observedAt: number;
  readonly observation: Observation;
};

/** Where the ledger of one person and skill stands: the last entry's time and the estimate after it. */
export type LedgerState = { readonly proficiency: Proficiency; readonly observedAt: number };

/** The estimate just before an entry (faded to its time) and just after it. */
export type LedgerStep = { readonly before: Proficiency; readonly after: Proficiency };

/**
 * Applies one more entry at the end of the ledger of one person and skill.
 *
 * @param state `after` and `observedAt` of the last entry; undefined when there is none yet
 * @returns the estimates before and after the entry; store both, and pass `after` next time
 * @throws EngineError `outOfOrder` when the entry was observed before the last one (then replay), `outOfRange`
 */
export function appendEntry(
  model: ProficiencyModel,
  state: LedgerState | undefined,
  entry: LedgerEntry,
): LedgerStep {
  requireBetween(entry.observedAt, -8.64e15, 8.64e15, 'entry.observedAt');
  const before = state ? fadeTo(model, state, entry.observedAt) : initialProficiency(model);
  return { before, after: updateProficiency(model, before, entry.observation) };
}

/**
 * Computes a whole ledger again from its first entry. Gives bit for bit what `appendEntry` gave one by one.
 *
 * @param entries all that count (contested and voided ones left out), in (observedAt, id) order
 * @returns one step per entry, in the same order
 * @throws EngineError `outOfOrder` when entries are not in that order or an id comes twice, `outOfRange`
 */
export function replayEntries(
  model: ProficiencyModel,
  entries: readonly LedgerEntry[],
): readonly LedgerStep[] {
  const steps: LedgerStep[] = [];
  let state: LedgerState | undefined;
  let previous: LedgerEntry | undefined;
  for (const entry of entries) {
    if (previous) requireOrder(previous, entry);
    const step = appendEntry(model, state, entry);
    steps.push(step);
    state = { proficiency: step.after, observedAt: entry.observedAt };
    previous = entry;
  }
  return steps;
}

/**
 * The estimate as of now: the last one of the ledger, faded to now.
 *
 * @param state undefined when there is no evidence yet
 * @param now milliseconds since the start of 1970 UTC; before the last entry counts as at the last entry
 */
export function currentProficiency(
  model: ProficiencyModel,
  state: LedgerState | undefined,
  now: number,
): Proficiency {
  if (!state) return initialProficiency(model);
  return fadeTo(model, state, Math.max(now, state.observedAt));
}

function fadeTo(model: ProficiencyModel, state: LedgerState, observedAt: number): Proficiency {
  const elapsedMs = observedAt - state.observedAt;
  if (elapsedMs < 0) {
    throw new EngineError('outOfOrder', 'entry.observedAt', 'lies before the last entry: replay');
  }
  return fadeProficiency(model, state.proficiency, elapsedMs / MS_PER_DAY);
}

function requireOrder(previous: LedgerEntry, entry: LedgerEntry): void {
  const later = entry.observedAt - previous.observedAt;
  if (later > 0 || (later === 0 && entry.id > previous.id)) return;
  throw new EngineError('outOfOrder', 'entries', `has ${entry.id} after ${previous.id}`);
}
