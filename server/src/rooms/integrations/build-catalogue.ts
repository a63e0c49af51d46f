import type {
  CatalogueItem,
  CatalogueModule,
  CataloguePath,
  CatalogueUnit,
  UnitPrerequisites,
} from '#rooms/content';
import {
  canonicalModuleId,
  canonicalQuestionId,
  canonicalUnitId,
  haveSameKey,
  indexCounterparts,
  type LinePlace,
  type QuestionRow,
  translates,
  type UnitRow,
} from '#standards/interchange';
import { groupVariants, type VariantGroup } from './group-variants.ts';
import type { InterchangeRows, Located } from './interchange-rows.ts';
import type { ImportProblem } from './report.ts';

/** Entries of one kind, ready to be saved; each knows where it stands. */
export type Built<Entry> = {
  readonly entries: readonly Entry[];
  readonly places: ReadonlyMap<string, LinePlace>;
  /** Rows that did not become an entry. */
  readonly problems: readonly ImportProblem[];
};

export function buildModules(rows: InterchangeRows): Built<CatalogueModule> {
  const index = indexCounterparts(rows.modules.map(({ row }) => ({ id: row.module_id, row })));
  const { groups, problems } = groupVariants(rows.modules, (row) => ({
    id: row.module_id,
    canonicalId: canonicalModuleId(row, index),
  }));
  const entries = groups.flatMap((group) => {
    const [first] = group.variants;
    if (!first) return [];
    return [
      {
        ...entryOf(group),
        position: first.row.position,
        level: first.row.level,
        topics: topicsOf(first.row),
        variants: group.variants.map(({ row, locale, id }) => ({
          locale,
          externalId: id,
          title: row.title,
          summary: row.summary ?? '',
        })),
      },
    ];
  });
  return { entries, places: placesOf(groups), problems };
}

/** A path whose row names neither source nor language is taken to be of the source that its id begins with, in English. */
export function buildPaths(rows: InterchangeRows): Built<CataloguePath> {
  const named = rows.paths.map(({ row, place }) => ({
    place,
    row: {
      ...row,
      source: row.source ?? row.path_id.split('/')[0] ?? row.path_id,
      language: row.language ?? 'en',
    },
  }));
  const { groups, problems } = groupVariants(named, (row) => ({
    id: row.path_id,
    canonicalId: translates(row.path_id, row) ?? row.path_id,
  }));
  const entries = groups.flatMap((group) => {
    const [first] = group.variants;
    if (!first) return [];
    return [
      {
        ...entryOf(group),
        levels: first.row.levels,
        moduleExternalIds: first.row.modules,
        variants: group.variants.map(({ row, locale }) => ({
          locale,
          title: row.title,
          summary: row.summary ?? '',
        })),
      },
    ];
  });
  return { entries, places: placesOf(groups), problems };
}

export type BuiltUnits = Built<CatalogueUnit> & {
  readonly prerequisites: readonly UnitPrerequisites[];
  /** The id of the original by the id of every variant. */
  readonly canonicalIds: ReadonlyMap<string, string>;
};

export function buildUnits(rows: InterchangeRows): BuiltUnits {
  const bodies = new Map(rows.bodies.map((located) => [located.row.unit_id, located]));
  const problems: ImportProblem[] = [];
  const withBody = rows.units.filter(({ row, place }) => {
    if (row.has_body !== true || bodies.has(row.unit_id)) return true;
    problems.push(lostBody(place));
    return false;
  });
  const index = indexCounterparts(rows.units.map(({ row }) => ({ id: row.unit_id, row })));
  const moduleIds = canonicalModules(rows);
  const grouped = groupVariants(withBody, (row) => ({
    id: row.unit_id,
    canonicalId: canonicalUnitId(row, index),
  }));
  const canonicalIds = new Map(
    grouped.groups.flatMap((group) =>
      group.variants.map((variant) => [variant.id, group.externalId] as const),
    ),
  );
  const known = new Set(rows.units.map(({ row }) => row.unit_id));
  for (const body of rows.bodies) {
    if (!known.has(body.row.unit_id)) problems.push(strayBody(body.place, body.row.unit_id));
  }
  return {
    entries: grouped.groups.flatMap((group, order) => unitEntry(group, order, bodies, moduleIds)),
    places: placesOf(grouped.groups),
    problems: [...problems, ...grouped.problems],
    prerequisites: grouped.groups
      .filter((group) => !group.isTranslationOnly)
      .map((group) => ({
        externalId: group.externalId,
        requires: (group.variants[0]?.row.prerequisites ?? []).map(
          (unitId) => canonicalIds.get(unitId) ?? unitId,
        ),
      })),
    canonicalIds,
  };
}

/** The id of the original module for the module that a unit row names, whether its row came or not. */
function canonicalModules(rows: InterchangeRows): (row: UnitRow) => string | null {
  const index = indexCounterparts(rows.modules.map(({ row }) => ({ id: row.module_id, row })));
  const known = new Map(
    rows.modules.map(({ row }) => [row.module_id, canonicalModuleId(row, index)]),
  );
  return ({ module_id: moduleId, source, language }) => {
    if (moduleId === null) return null;
    return known.get(moduleId) ?? translates(moduleId, { source, language }) ?? moduleId;
  };
}

function unitEntry(
  group: VariantGroup<UnitRow>,
  order: number,
  bodies: ReadonlyMap<string, Located<{ readonly body: string }>>,
  moduleIdOf: (row: UnitRow) => string | null,
): CatalogueUnit[] {
  const row = group.variants[0]?.row;
  if (!row) return [];
  return [
    {
      ...entryOf(group),
      moduleExternalId: moduleIdOf(row),
      position: row.position ?? order,
      kind: row.kind,
      durationMinutes: row.duration_minutes,
      durationOrigin: row.duration_origin ?? 'unknown',
      level: row.level,
      topics: topicsOf(row),
      variants: group.variants.map((variant) => ({
        locale: variant.locale,
        externalId: variant.id,
        source: variant.row.source,
        title: variant.row.title,
        summary: variant.row.summary ?? '',
        objectives: variant.row.objectives,
        licence: variant.row.licence,
        sourceUrl: variant.row.source_url,
        markdown: bodies.get(variant.id)?.row.body ?? '',
      })),
    },
  ];
}

/** @param canonicalUnits the id of the original by the id of every unit variant that came */
export function buildItems(
  rows: InterchangeRows,
  canonicalUnits: ReadonlyMap<string, string>,
): Built<CatalogueItem> {
  const originals = new Map(rows.questions.map(({ row }) => [row.question_id, row]));
  const { groups, problems } = groupVariants(rows.questions, (row) => ({
    id: row.question_id,
    canonicalId: sharedQuestionId(row, originals),
  }));
  const positions = new Map<string, number>();
  const entries = groups.flatMap((group) => {
    const row = group.variants[0]?.row;
    if (!row) return [];
    const unitId = row.unit_id;
    const unitExternalId =
      unitId === null
        ? null
        : (canonicalUnits.get(unitId) ?? translates(unitId, plain(row)) ?? unitId);
    const position = positions.get(unitExternalId ?? '') ?? 0;
    positions.set(unitExternalId ?? '', position + 1);
    return [
      {
        ...entryOf(group),
        unitExternalId,
        position,
        kind: row.type,
        topic: row.topic,
        reference: row.reference,
        licence: row.licence,
        variants: group.variants.map((variant) => ({
          locale: variant.locale,
          externalId: variant.id,
          stem: variant.row.stem,
          explanation: variant.row.explanation,
          modelResponse: variant.row.model_answer,
          pairs: variant.row.pairs,
          options: variant.row.options,
        })),
      },
    ];
  });
  return { entries, places: placesOf(groups), problems };
}

/**
 * The id of the question that this one is in another language; its own when the two turn out to ask something
 * different: other options are right, or it is of another kind. That happens in real translations.
 */
function sharedQuestionId(row: QuestionRow, originals: ReadonlyMap<string, QuestionRow>): string {
  const canonicalId = canonicalQuestionId(row);
  const original = originals.get(canonicalId);
  if (!original || original === row) return canonicalId;
  const isSame =
    original.type === row.type &&
    original.pairs.length === row.pairs.length &&
    haveSameKey(original.options, row.options);
  return isSame ? canonicalId : row.question_id;
}

const plain = ({ source, language }: QuestionRow) => ({ source, language });

function entryOf(group: VariantGroup<unknown & { source: string; language: string }>) {
  return {
    source: group.source,
    externalId: group.externalId,
    isTranslationOnly: group.isTranslationOnly,
  };
}

function topicsOf(row: { readonly topics: string[]; readonly products: string[] }): string[] {
  return [...new Set([...row.topics, ...row.products])];
}

function placesOf<Row>(groups: readonly VariantGroup<Row>[]): ReadonlyMap<string, LinePlace> {
  return new Map(
    groups.flatMap((group) => {
      const [first] = group.variants;
      return first ? [[group.externalId, first.place] as const] : [];
    }),
  );
}

function lostBody(place: LinePlace): ImportProblem {
  return {
    ...place,
    field: '/has_body',
    detail: 'The unit has a body, but no line of bodies/ holds it, or that line is wrong.',
    mend: 'Add its body, or set has_body to false.',
  };
}

function strayBody(place: LinePlace, unitId: string): ImportProblem {
  return {
    ...place,
    field: '/unit_id',
    detail: `No unit of this import has the id “${unitId}”.`,
    mend: 'Add the line of the unit, or correct the id.',
  };
}
