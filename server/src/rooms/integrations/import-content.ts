import type { Work } from '#kernel/work';
import {
  type CatalogueOutcome,
  type Fault,
  listSources,
  type Mapping,
  type SaveMode,
  saveCatalogue,
  saveMapping,
  savePrerequisites,
  saveSources,
} from '#rooms/content';
import type { LinePlace } from '#standards/interchange';
import { type Built, buildItems, buildModules, buildPaths, buildUnits } from './build-catalogue.ts';
import type { InterchangeRows } from './interchange-rows.ts';
import type { ImportNotes, KindCounts } from './report.ts';

/** Entries in one transaction: short enough that others who wait for the embedded database hardly notice. */
const BATCH = { modules: 500, paths: 500, units: 50, questions: 200 } as const;

export type MappingToApply = {
  readonly mapping: Mapping;
  /** It covers more than what came, so ids that nothing has are no mistake. */
  readonly isPartial: boolean;
};

export type Advance = (kind: string, done: number, total: number) => Promise<void>;

/**
 * Saves modules, units and questions, batch by batch, then what joins them: prerequisites and mappings. A comparison
 * counts what that would come to and writes nothing.
 */
export async function importContent(
  work: Work,
  rows: InterchangeRows,
  maps: readonly MappingToApply[],
  notes: ImportNotes,
  advance: Advance,
  isComparison = false,
): Promise<void> {
  const modules = buildModules(rows);
  const units = buildUnits(rows);
  const mode: SaveMode = isComparison
    ? { kind: 'compare', coming: idsOf(modules, units) }
    : { kind: 'write' };
  if (!isComparison) await saveSources(work, rows.sources);
  const save = async <Entry>(
    kind: keyof typeof BATCH,
    built: Built<Entry>,
    saveBatch: (entries: readonly Entry[]) => Promise<CatalogueOutcome>,
    countsOf: (outcome: CatalogueOutcome) => KindCounts,
  ): Promise<void> => {
    for (const problem of built.problems) notes.wrong(kind, problem);
    const { entries } = built;
    for (let from = 0; from < entries.length; from += BATCH[kind]) {
      const outcome = await saveBatch(entries.slice(from, from + BATCH[kind]));
      notes.count(kind, countsOf(outcome));
      noteFaults(outcome.faults, built.places, notes);
      await advance(kind, Math.min(entries.length, from + BATCH[kind]), entries.length);
    }
  };
  await save(
    'modules',
    modules,
    (batch) => saveCatalogue(work, { modules: batch }, mode),
    (outcome) => outcome.modules,
  );
  await save(
    'paths',
    buildPaths(rows),
    (paths) => saveCatalogue(work, { paths }, mode),
    (outcome) => outcome.paths,
  );
  await save(
    'units',
    units,
    (batch) => saveCatalogue(work, { units: batch }, mode),
    (outcome) => outcome.units,
  );
  noteFaults(await savePrerequisites(work, units.prerequisites, mode), units.places, notes);
  await save(
    'questions',
    buildItems(rows, units.canonicalIds),
    (items) => saveCatalogue(work, { items }, mode),
    (outcome) => outcome.items,
  );
  // A mapping follows when what it maps is there.
  if (!isComparison) await importMappings(work, maps, notes);
}

function idsOf(...parts: readonly Built<{ readonly externalId: string }>[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ entries }) => entries.map((entry) => entry.externalId)));
}

/** Applies mappings one after the other; of what covers more than came, those of sources that are there. */
export async function importMappings(
  work: Work,
  maps: readonly MappingToApply[],
  notes: ImportNotes,
): Promise<void> {
  const sources = new Set(await listSources(work));
  for (const { mapping, isPartial } of maps) {
    if (isPartial && !sources.has(mapping.source)) continue;
    const { counts, faults } = await saveMapping(work, mapping);
    const told = isPartial ? faults.filter((fault) => fault.field !== '') : faults;
    notes.count('mapping', { ...counts, wrong: told.length });
    const place = { file: `mapping/${mapping.source}.json`, line: 1 };
    for (const { field, detail, mend } of told) notes.problem({ ...place, field, detail, mend });
  }
}

function noteFaults(
  faults: readonly Fault[],
  places: ReadonlyMap<string, LinePlace>,
  notes: ImportNotes,
): void {
  for (const { externalId, field, detail, mend } of faults) {
    const place = places.get(externalId) ?? { file: externalId, line: 1 };
    notes.problem({ ...place, field, detail, mend });
  }
}
