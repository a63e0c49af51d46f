import type { Work } from '#kernel/work';
import {
  type CataloguePath,
  type Fault,
  isThere,
  noCounts,
  type SaveMode,
  type SaveOutcome,
} from './catalogue.ts';
import { ownedByOther, unknownReference } from './faults.ts';
import { selectModuleIds } from './modules.db.ts';
import {
  insertPathVersions,
  type PathTexts,
  type StoredPath,
  selectStoredPaths,
} from './paths.db.ts';
import { seal } from './plan-version.ts';

/** @see saveCatalogue */
export async function savePaths(
  work: Work,
  paths: readonly CataloguePath[],
  mode: SaveMode,
): Promise<SaveOutcome> {
  const counts = noCounts();
  const faults: Fault[] = [];
  if (paths.length === 0) return { counts, faults };
  const stored = await selectStoredPaths(
    work.db,
    paths.map((path) => path.externalId),
  );
  const moduleIds = await selectModuleIds(
    work.db,
    paths.flatMap((path) => path.moduleExternalIds),
  );
  const written: Parameters<typeof insertPathVersions>[1][number][] = [];
  for (const path of paths) {
    const before = stored.get(path.externalId);
    const fault = faultOf(path, before, (named) => isThere(named, moduleIds, mode));
    if (fault) {
      faults.push(fault);
      continue;
    }
    const content = contentOf(path, before, moduleIds);
    const hash = seal(content);
    counts[before ? (before.contentHash === hash ? 'unchanged' : 'changed') : 'new'] += 1;
    if (before?.contentHash === hash) continue;
    written.push({
      isNew: !before,
      source: path.source,
      externalId: path.externalId,
      row: {
        path_id: before?.pathId ?? work.newId(),
        version: (before?.version ?? 0) + 1,
        content_hash: hash,
        ...content,
        published_at: work.clock.now(),
      },
    });
  }
  counts.wrong = faults.length;
  if (mode.kind === 'write') await insertPathVersions(work.db, written);
  return { counts, faults };
}

function faultOf(
  path: CataloguePath,
  before: StoredPath | undefined,
  isKnown: (moduleExternalId: string) => boolean,
): Fault | undefined {
  if (before && before.source !== path.source)
    return ownedByOther('path', path.externalId, before.source);
  const index = path.moduleExternalIds.findIndex((moduleId) => !isKnown(moduleId));
  const named = path.moduleExternalIds[index];
  return named === undefined
    ? undefined
    : unknownReference('path', path.externalId, `/modules/${index}`, named);
}

/** What a version holds: texts of languages that did not come go along, and a translation alone changes no order. */
function contentOf(
  path: CataloguePath,
  before: StoredPath | undefined,
  moduleIds: ReadonlyMap<string, string>,
) {
  const texts: PathTexts = {
    ...before?.texts,
    ...Object.fromEntries(
      path.variants.map(({ locale, title, summary }) => [locale, { title, summary }]),
    ),
  };
  return before && path.isTranslationOnly
    ? { texts, levels: before.levels, module_ids: before.moduleIds }
    : {
        texts,
        levels: path.levels,
        module_ids: path.moduleExternalIds.flatMap((moduleId) => moduleIds.get(moduleId) ?? []),
      };
}
