import type { Draft } from './draft.ts';
import type { ReviewKind } from './review-entry.ts';

/** What was decided last, to go back to it: kept in the tab, so that a reload loses nothing. */
export type Decided = {
  readonly kind: ReviewKind;
  /** Of the unit or question; of all questions that were decided in one go. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly after: string | undefined;
};

type Memory = {
  /** Whose it is: another person in the same tab begins with nothing. */
  readonly personId: string;
  readonly decided: readonly Decided[];
  readonly draft?: { readonly id: string; readonly draft: Draft };
};

const storageKey = 'cairn-review-memory';
const mostKept = 50;

export function readMemory(personId: string): Memory {
  const none = { personId, decided: [] };
  try {
    // Written below and nowhere else.
    const memory = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Memory | null;
    return memory?.personId === personId ? memory : none;
  } catch {
    return none;
  }
}

export function keepDecided(personId: string, decided: readonly Decided[]): void {
  const { draft: _done, ...memory } = readMemory(personId);
  write({ ...memory, decided: decided.slice(-mostKept) });
}

export function keepDraft(personId: string, id: string, draft: Draft): void {
  write({ ...readMemory(personId), draft: { id, draft } });
}

function write(memory: Memory): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(memory));
  } catch {
    // Storage is blocked: it holds until the page is closed.
  }
}
