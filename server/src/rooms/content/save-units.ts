import type { Work } from '#kernel/work';
import { countHeadings } from '#standards/interchange';
import {
  type CatalogueUnit,
  type Fault,
  isThere,
  noCounts,
  type SaveMode,
  type SaveOutcome,
} from './catalogue.ts';
import { ownedByOther, tooManyHeadings, unknownReference } from './faults.ts';
import { selectModuleIds } from './modules.db.ts';
import { planVersion, seal } from './plan-version.ts';
import { insertSearchWords, replaceSearchRows } from './search.db.ts';
import { dictionaryOf, searchTextOf, searchWordsOf } from './search-text.ts';
import { unitRows, type WrittenUnit } from './unit-rows.ts';
import {
  insertUnitVersions,
  type StoredUnit,
  selectKnownSegments,
  selectSegmentIds,
  selectStoredUnits,
  type UnitPlace,
  updateUnitPlaces,
} from './units.db.ts';

/** @see saveCatalogue */
export async function saveUnits(
  work: Work,
  units: readonly CatalogueUnit[],
  mode: SaveMode,
): Promise<SaveOutcome> {
  const counts = noCounts();
  const faults: Fault[] = [];
  if (units.length === 0) return { counts, faults };
  const stored = await selectStoredUnits(
    work.db,
    units.map((unit) => unit.externalId),
  );
  const moduleIds = await selectModuleIds(
    work.db,
    units.flatMap((unit) => unit.moduleExternalId ?? []),
  );
  const written: WrittenUnit[] = [];
  const places: UnitPlace[] = [];
  for (const unit of units) {
    const before = stored.get(unit.externalId);
    const fault = faultOf(unit, before, (named) => isThere(named, moduleIds, mode));
    if (fault) {
      counts.wrong += 1;
      faults.push(fault);
      continue;
    }
    const plan = planVersion(before, {
      baseHash: before && unit.isTranslationOnly ? null : seal(baseOf(unit)),
      variantHashes: new Map(unit.variants.map((text) => [text.locale, seal(text)])),
    });
    const place = placeOf(unit, before, moduleIds);
    const isMoved =
      before && (before.moduleId !== place.moduleId || before.position !== place.position);
    counts[plan.state === 'unchanged' && isMoved ? 'changed' : plan.state] += 1;
    const unitId = before?.unitId ?? work.newId();
    if (plan.state !== 'unchanged')
      written.push({ unit, before, plan, unitId, base: baseOf(unit), ...place });
    if (before && (plan.state !== 'unchanged' || isMoved))
      places.push({
        unit_id: unitId,
        module_id: place.moduleId,
        position: place.position,
        version: plan.version,
      });
  }
  if (mode.kind === 'write') {
    await writeUnits(work, written);
    await updateUnitPlaces(work.db, places);
  }
  return { counts, faults };
}

function faultOf(
  unit: CatalogueUnit,
  before: StoredUnit | undefined,
  isKnown: (moduleExternalId: string) => boolean,
): Fault | undefined {
  if (before && before.source !== unit.source)
    return ownedByOther('unit', unit.externalId, before.source);
  const named = unit.moduleExternalId;
  if (named !== null && !isKnown(named))
    return unknownReference('unit', unit.externalId, '/module_id', named);
  const cut = unit.variants.find((text) => countHeadings(text.markdown) > MOST_HEADINGS);
  return cut && tooManyHeadings('unit', unit.externalId, cut.locale, MOST_HEADINGS);
}

/** A segment is a row for each version and language; 2 MiB of short headings would be 400,000, and stall everybody. */
const MOST_HEADINGS = 2000;

/** What a version holds besides its texts. */
function baseOf(unit: CatalogueUnit): WrittenUnit['base'] {
  return {
    kind: unit.kind,
    duration_minutes: unit.durationMinutes,
    duration_origin: unit.durationOrigin,
    level: unit.level,
    topics: unit.topics,
  };
}

function placeOf(
  unit: CatalogueUnit,
  before: StoredUnit | undefined,
  moduleIds: ReadonlyMap<string, string>,
): { readonly moduleId: string | null; readonly position: number } {
  if (before && unit.isTranslationOnly) return before;
  const named = unit.moduleExternalId;
  return {
    moduleId: named === null ? null : (moduleIds.get(named) ?? null),
    position: unit.position,
  };
}

async function writeUnits(work: Work, written: readonly WrittenUnit[]): Promise<void> {
  if (written.length === 0) return;
  const changedIds = written.filter(({ before }) => before).map(({ unitId }) => unitId);
  const known = await selectKnownSegments(work.db, changedIds);
  const segmentIds = await selectSegmentIds(work.db, changedIds);
  await insertUnitVersions(work.db, unitRows(work, written, known, segmentIds));
  const texts = written.flatMap(({ unit, unitId }) =>
    unit.variants.map((variant) => ({
      unit_id: unitId,
      locale: variant.locale,
      dictionary: dictionaryOf(variant.locale),
      ...searchTextOf(variant, unit.topics),
    })),
  );
  await replaceSearchRows(work.db, texts);
  await insertSearchWords(
    work.db,
    texts.flatMap((text) => searchWordsOf(text).map((word) => ({ locale: text.locale, word }))),
  );
}
