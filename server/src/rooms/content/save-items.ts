import type { Work } from '#kernel/work';
import {
  type CatalogueItem,
  type Fault,
  isThere,
  noCounts,
  type SaveMode,
  type SaveOutcome,
} from './catalogue.ts';
import { ownedByOther, unknownReference } from './faults.ts';
import { setItemParameters } from './item-parameters.ts';
import { itemRows, type WrittenItem } from './item-rows.ts';
import {
  type ItemPlace,
  insertItemVersions,
  type StoredItem,
  selectKnownOptions,
  selectStoredItems,
  updateItemPlaces,
} from './items.db.ts';
import { nameOptions } from './name-options.ts';
import { planVersion, seal, type VersionPlan } from './plan-version.ts';
import { selectUnitIds } from './units.db.ts';

/** @see saveCatalogue */
export async function saveItems(
  work: Work,
  items: readonly CatalogueItem[],
  mode: SaveMode,
): Promise<SaveOutcome> {
  const counts = noCounts();
  const faults: Fault[] = [];
  if (items.length === 0) return { counts, faults };
  const stored = await selectStoredItems(
    work.db,
    items.map((item) => item.externalId),
  );
  const unitIds = await selectUnitIds(
    work.db,
    items.flatMap((item) => item.unitExternalId ?? []),
  );
  const planned: Planned[] = [];
  const places: ItemPlace[] = [];
  for (const item of items) {
    const before = stored.get(item.externalId);
    const fault = faultOf(item, before, (named) => isThere(named, unitIds, mode));
    if (fault) {
      faults.push(fault);
      continue;
    }
    const plan = planVersion(before, {
      baseHash: before && item.isTranslationOnly ? null : seal(baseOf(item)),
      variantHashes: new Map(item.variants.map((text) => [text.locale, seal(text)])),
    });
    const place = placeOf(item, before, unitIds);
    planned.push({ item, before, plan, itemId: before?.itemId ?? work.newId(), ...place });
  }
  const { written, refused } = await nameAll(work, planned);
  faults.push(...refused);
  const isRefused = new Set(refused.map((fault) => fault.externalId));
  for (const entry of planned) {
    const { before, plan } = entry;
    if (isRefused.has(entry.item.externalId)) continue;
    // The position follows the order of the file: one question put in first must not count as a change of all.
    const isMoved = before && before.unitId !== entry.unitId;
    counts[plan.state === 'unchanged' && isMoved ? 'changed' : plan.state] += 1;
    if (before)
      places.push({
        item_id: entry.itemId,
        unit_id: entry.unitId,
        position: entry.position,
        version: plan.version,
      });
  }
  counts.wrong = faults.length;
  if (mode.kind === 'compare') return { counts, faults };
  if (written.length > 0) await insertItemVersions(work.db, itemRows(written, work.clock.now()));
  await updateItemPlaces(work.db, places);
  // Another kind or number of options is guessed with another probability, and what was open may be a choice now.
  const changed = written.filter(({ before }) => before).map(({ itemId }) => itemId);
  if (changed.length > 0) await setItemParameters(work, changed);
  return { counts, faults };
}

type Planned = Omit<WrittenItem, 'named' | 'base'> & { readonly plan: VersionPlan };

async function nameAll(
  work: Work,
  planned: readonly Planned[],
): Promise<{ readonly written: WrittenItem[]; readonly refused: Fault[] }> {
  const differing = planned.filter(({ plan }) => plan.state !== 'unchanged');
  const known = await selectKnownOptions(
    work.db,
    differing.filter(({ before }) => before).map(({ itemId }) => itemId),
  );
  const written: WrittenItem[] = [];
  const refused: Fault[] = [];
  for (const entry of differing) {
    const named = nameOptions(entry.item, known.get(entry.itemId) ?? new Map());
    if (named) written.push({ ...entry, named, base: baseOf(entry.item) });
    else refused.push(otherKey(entry.item));
  }
  return { written, refused };
}

function faultOf(
  item: CatalogueItem,
  before: StoredItem | undefined,
  isKnown: (unitExternalId: string) => boolean,
): Fault | undefined {
  if (before && before.source !== item.source)
    return ownedByOther('item', item.externalId, before.source);
  const named = item.unitExternalId;
  if (named !== null && !isKnown(named))
    return unknownReference('item', item.externalId, '/unit_id', named);
  return undefined;
}

function otherKey(item: CatalogueItem): Fault {
  return {
    kind: 'item',
    externalId: item.externalId,
    field: '/options',
    detail: 'Its options are not those of the question that it translates: other ones are right.',
    mend: 'Bring the options into the same order with the same ones right, or import both together.',
  };
}

function baseOf(item: CatalogueItem): WrittenItem['base'] {
  return {
    kind: item.kind,
    topic: item.topic,
    reference: item.reference,
    licence: item.licence,
  };
}

function placeOf(
  item: CatalogueItem,
  before: StoredItem | undefined,
  unitIds: ReadonlyMap<string, string>,
): { readonly unitId: string | null; readonly position: number } {
  if (before && item.isTranslationOnly) return before;
  const named = item.unitExternalId;
  return {
    unitId: named === null ? null : (unitIds.get(named) ?? null),
    position: item.position,
  };
}
