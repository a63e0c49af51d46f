import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { groupOf, type OpenSubjects, readOpen } from './open-subjects.ts';
import { presentItems, presentUnits } from './present-review.ts';
import { unknownItem } from './problems.ts';
import { comparePlaces, type Placed, placeOf } from './queue-place.ts';
import type { ItemQueue, QueueCounts, UnitQueue } from './schemas.ts';
import type { ReviewFact, SubjectKind } from './suggestions.db.ts';

export type QueueAsked = {
  readonly source?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
  readonly locale: string;
};

/**
 * The units that no skill is confirmed of, the most useful first: those with questions, then those whose suggestion
 * is surest. What was refused is left out until there is another version of it.
 */
export async function readUnitQueue(work: Work, asked: QueueAsked): Promise<UnitQueue> {
  const open = await readOpen(work);
  const all = { kind: 'unit', facts: open.suggestions.units, open: open.units } as const;
  const { page, counts } = await takePage(open, all, inSource(asked.source), asked);
  return { ...counts, units: await presentUnits(work, open, page, asked.locale) };
}

/**
 * As `readUnitQueue`, for items: those that can be asked and marked at once come first.
 * @param asked.like only open items of this item's unit, or of its topic where it has no unit
 * @throws Problem content/unknown-item when there is no item `like`
 */
export async function readItemQueue(
  work: Work,
  asked: QueueAsked & { readonly like?: string | undefined },
): Promise<ItemQueue> {
  const open = await readOpen(work);
  const isOfSource = inSource(asked.source);
  const isOfGroup = inGroup(open, asked.like);
  const isAsked = (fact: ReviewFact): boolean => isOfSource(fact) && isOfGroup(fact);
  const all = { kind: 'item', facts: open.suggestions.items, open: open.items } as const;
  const { page, counts } = await takePage(open, all, isAsked, asked);
  return { ...counts, items: await presentItems(work, open, page, asked.locale) };
}

type Filter = (fact: ReviewFact) => boolean;

const inSource =
  (source: string | undefined): Filter =>
  (fact) =>
    source === undefined || fact.source === source;

function inGroup({ suggestions }: OpenSubjects, like: string | undefined): Filter {
  if (like === undefined) return () => true;
  const item = suggestions.items.get(like);
  if (!item) throw new Problem(unknownItem, `No item has the id ${like}.`);
  const group = groupOf(item);
  return (fact) =>
    fact === item || (group !== null && fact.kind === 'item' && groupOf(fact) === group);
}

async function takePage<Fact extends ReviewFact>(
  { suggestions, units, items, decided }: OpenSubjects,
  all: {
    readonly kind: SubjectKind;
    readonly facts: ReadonlyMap<string, Fact>;
    readonly open: readonly Fact[];
  },
  isAsked: Filter,
  { source, after, limit }: QueueAsked,
): Promise<{ readonly page: readonly Placed<Fact>[]; readonly counts: QueueCounts }> {
  const surenessOf = await suggestions.readSureness(all.kind);
  const places = all.open
    .filter(isAsked)
    .map((fact) => ({ fact, place: placeOf(isUseful(fact), surenessOf(fact.id), fact.id) }))
    .sort((a, b) => comparePlaces(a.place, b.place));
  const rest =
    after === undefined ? places : places.filter(({ place }) => comparePlaces(place, after) > 0);
  return {
    page: rest.slice(0, limit),
    counts: {
      total: places.length,
      decided: [...all.facts.values()].filter((fact) => decided.has(fact.id) && isAsked(fact))
        .length,
      waiting: {
        units: units.filter(inSource(source)).length,
        items: items.filter(inSource(source)).length,
      },
      sources: countSources(all.open),
      hasMore: rest.length > limit,
    },
  };
}

const isUseful = (fact: ReviewFact): boolean =>
  fact.kind === 'unit' ? fact.itemCount > 0 : fact.isChoice;

function countSources(open: readonly ReviewFact[]): QueueCounts['sources'] {
  return [...Map.groupBy(open, (fact) => fact.source)]
    .map(([source, facts]) => ({
      source,
      title: facts[0]?.sourceTitle ?? source,
      count: facts.length,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.source < b.source ? -1 : 1));
}
