import type { Draft } from './draft.ts';

/** What was decided last, to go back to it: kept in the tab, so that a reload loses nothing. */
export type Decided = {
  readonly unitId: string;
  readonly title: string;
  readonly after: string | undefined;
};

type Memory = {
  /** Whose it is: another person in the same tab begins with nothing. */
  readonly personId: string;
  readonly decided: readonly Decided[];
  readonly draft?: { readonly unitId: string; readonly draft: Draft };
};

const storageKey = 'cairn-review';
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

export function keepDraft(personId: string, unitId: string, draft: Draft): void {
  write({ ...readMemory(personId), draft: { unitId, draft } });
}

function write(memory: Memory): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(memory));
  } catch {
    // Storage is blocked: it holds until the page is closed.
  }
}
