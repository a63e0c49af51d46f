import type { ItemQueue, ReviewItem, ReviewUnit, UnitQueue } from '../../../api/wire.ts';

export type ReviewKind = 'unit' | 'item';

/** What stands in the queue: a unit or a question, and what both have. */
export type ReviewEntry = Pick<
  ReviewUnit & ReviewItem,
  'locale' | 'title' | 'moduleTitle' | 'sourceTitle' | 'sureness' | 'suggestions' | 'place'
> & { readonly id: string } & (
    | { readonly kind: 'unit'; readonly unit: ReviewUnit }
    | { readonly kind: 'item'; readonly item: ReviewItem }
  );

/** A page of the queue of one kind. */
export type ReviewQueue = Omit<UnitQueue, 'units'> & { readonly entries: readonly ReviewEntry[] };

export function unitEntries({ units, ...queue }: UnitQueue): ReviewQueue {
  const entries = units.map(
    (unit): ReviewEntry => ({ ...shared(unit), kind: 'unit', id: unit.unitId, unit }),
  );
  return { ...queue, entries };
}

export function itemEntries({ items, ...queue }: ItemQueue): ReviewQueue {
  const entries = items.map(
    (item): ReviewEntry => ({ ...shared(item), kind: 'item', id: item.itemId, item }),
  );
  return { ...queue, entries };
}

function shared(of: ReviewUnit | ReviewItem) {
  const { locale, title, moduleTitle, sourceTitle, sureness, suggestions, place } = of;
  return { locale, title, moduleTitle, sourceTitle, sureness, suggestions, place };
}
