import { elementAt, requireAbove } from '../numeric/require.ts';

export type NowRequest = {
  /** the plan, in its order, what is done included */
  readonly entries: readonly {
    /** minutes that are left of it, in (0, 100000] */
    readonly durationMinutes: number;
    /** false when absent */
    readonly done?: boolean | undefined;
    /** positions in this list that must be done before; none when absent */
    readonly requiresEntries?: readonly number[] | undefined;
  }[];
  /** the time that there is now, in (0, 100000] */
  readonly minutes: number;
};

export type NowChoice = {
  /** position in the entries */
  readonly index: number;
  /** false: it is longer than the time there is, and can be begun now and gone on with later */
  readonly fits: boolean;
};

/**
 * The one thing to do now: the first of the plan that can be begun and fits in the time, else the first that can
 * be begun, to be gone on with later.
 *
 * @returns undefined when nothing is left that can be begun
 * @throws EngineError `outOfRange`, `wrongShape`
 */
export function chooseNow(request: NowRequest): NowChoice | undefined {
  requireAbove(request.minutes, 0, 100_000, 'minutes');
  let first: number | undefined;
  for (const [index, entry] of request.entries.entries()) {
    requireAbove(entry.durationMinutes, 0, 100_000, 'entries.durationMinutes');
    if (entry.done || !canBegin(request, entry.requiresEntries ?? [])) continue;
    if (entry.durationMinutes <= request.minutes) return { index, fits: true };
    first ??= index;
  }
  return first === undefined ? undefined : { index: first, fits: false };
}

function canBegin({ entries }: NowRequest, required: readonly number[]): boolean {
  return required.every((index) => elementAt(entries, index, 'entries.requiresEntries').done);
}
