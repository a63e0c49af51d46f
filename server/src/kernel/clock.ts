/** Where time comes from. Nothing else in the server reads the machine's clock, so tests and the demo can set it. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved; the demo's history and the tests run on it. */
export type SetClock = Clock & { readonly set: (instant: Date) => void };

export function setClock(start: Date): SetClock {
  let instant = start;
  return {
    now: () => instant,
    set: (next) => {
      instant = next;
    },
  };
}
