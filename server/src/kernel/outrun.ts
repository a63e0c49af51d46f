/** Somebody else wrote the same in the meantime, time and again: nothing of it was kept. */
export class Outrun extends Error {
  override readonly name = 'Outrun';
}

/** What `Writes` makes a statement fail with in which a write that had to be the first one was not. */
const DIVISION_BY_ZERO = '22012';

/** Whether a transaction was ended because somebody else was quicker, so that it is worth another try. */
export function isOutrun(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DIVISION_BY_ZERO;
}
