import type { ReviewFact } from './suggestions.db.ts';

/** How a place in the review queue is written: useful or not, how sure, which. */
export const PLACE = /^[01]-\d\.\d{4}-[0-9a-f-]{36}$/;

/** What stands in the queue, and where. */
export type Placed<Fact extends ReviewFact> = { readonly fact: Fact; readonly place: string };

/**
 * Where something stands in the queue; the text says all, so that it names a place even when what stood there is gone.
 * @param isUseful comes before all that is not
 * @param sureness the score of its first suggestion, ≥ 0
 */
export function placeOf(isUseful: boolean, sureness: number, id: string): string {
  return `${isUseful ? 1 : 0}-${Math.min(9.9999, sureness).toFixed(4)}-${id}`;
}

/** What begins with more stands first; the id only parts equals. @returns < 0 when `a` comes before `b` */
export function comparePlaces(a: string, b: string): number {
  const [x, y] = [a.slice(0, 8), b.slice(0, 8)];
  if (x !== y) return x > y ? -1 : 1;
  return a < b ? -1 : a === b ? 0 : 1;
}
