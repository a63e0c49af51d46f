import type { Work } from '#kernel/work';
import type { CatalogueUnit } from './catalogue.ts';
import { type KnownSegment, type NamedSegments, nameSegments } from './name-segments.ts';
import { seal, type VersionPlan } from './plan-version.ts';
import type { SegmentColumns, UnitVariantColumns, UnitVersionColumns } from './tables.db.ts';
import type { StoredUnit, UnitRows } from './units.db.ts';

/** A unit that gets a new version, with all that is decided about it. */
export type WrittenUnit = {
  readonly unit: CatalogueUnit;
  readonly before: StoredUnit | undefined;
  readonly plan: VersionPlan;
  readonly unitId: string;
  readonly moduleId: string | null;
  readonly position: number;
  readonly base: Pick<
    UnitVersionColumns,
    'kind' | 'duration_minutes' | 'duration_origin' | 'level' | 'topics'
  >;
};

/**
 * The rows of new versions.
 * @param known segments of the versions before, by unit and language
 * @param segmentIds ids that segments have already, by `<unit id> <key>`
 */
export function unitRows(
  work: Work,
  written: readonly WrittenUnit[],
  known: ReadonlyMap<string, ReadonlyMap<string, readonly KnownSegment[]>>,
  segmentIds: ReadonlyMap<string, string>,
): UnitRows {
  const named = written.map((entry) => ({
    entry,
    texts: nameSegments(entry.unit.variants, known.get(entry.unitId) ?? new Map()),
  }));
  const ids = new Map(segmentIds);
  const segments = named.flatMap(({ entry, texts }) =>
    freshSegments(work, entry.unitId, texts, ids),
  );
  return {
    fresh: written
      .filter(({ before }) => !before)
      .map(({ unit, unitId, moduleId, position, plan }) => ({
        unit_id: unitId,
        source: unit.source,
        external_id: unit.externalId,
        module_id: moduleId,
        position,
        current_version: plan.version,
        withdrawn_at: null,
      })),
    versions: written.map((entry) => versionRow(entry, work.clock.now())),
    variants: named.flatMap(({ entry, texts }) => variantRows(entry, texts)),
    segments,
    segmentVariants: named.flatMap(({ entry, texts }) =>
      texts.flatMap(({ locale, segments: parts }) =>
        parts.map((segment, position) => ({
          unit_id: entry.unitId,
          version: entry.plan.version,
          locale,
          position,
          segment_id: ids.get(`${entry.unitId} ${segment.key}`) ?? '',
          title: segment.title,
          level: segment.level,
          markdown: segment.markdown,
          words: segment.words,
        })),
      ),
    ),
    carried: written.flatMap(({ plan, unitId }) =>
      plan.carriedLocales.map((locale) => ({ unit_id: unitId, version: plan.version, locale })),
    ),
  };
}

function freshSegments(
  work: Work,
  unitId: string,
  texts: readonly NamedSegments[],
  ids: Map<string, string>,
): SegmentColumns[] {
  const rows: SegmentColumns[] = [];
  for (const { key } of texts.flatMap((text) => text.segments)) {
    const place = `${unitId} ${key}`;
    if (ids.has(place)) continue;
    const row = { segment_id: work.newId(), unit_id: unitId, key };
    ids.set(place, row.segment_id);
    rows.push(row);
  }
  return rows;
}

function versionRow(
  { unit, before, base, plan, unitId }: WrittenUnit,
  now: Date,
): UnitVersionColumns {
  const kept = before && unit.isTranslationOnly ? before.base : undefined;
  return {
    ...(kept ?? { unit_id: unitId, content_hash: seal(base), ...base }),
    version: plan.version,
    published_at: now,
  };
}

function variantRows(
  { unit, unitId, plan }: WrittenUnit,
  texts: readonly NamedSegments[],
): UnitVariantColumns[] {
  return unit.variants.map((text, index) => ({
    unit_id: unitId,
    version: plan.version,
    locale: text.locale,
    external_id: text.externalId,
    source: text.source,
    content_hash: seal(text),
    title: text.title,
    summary: text.summary,
    objectives: text.objectives,
    licence: text.licence,
    source_url: text.sourceUrl,
    word_count: (texts[index]?.segments ?? []).reduce((sum, segment) => sum + segment.words, 0),
  }));
}
