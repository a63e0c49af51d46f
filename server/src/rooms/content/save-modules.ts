import type { Work } from '#kernel/work';
import {
  type CatalogueModule,
  type Fault,
  noCounts,
  type SaveMode,
  type SaveOutcome,
} from './catalogue.ts';
import { ownedByOther } from './faults.ts';
import { insertModuleVersions, type StoredModule, selectStoredModules } from './modules.db.ts';
import { planVersion, seal, type VersionPlan } from './plan-version.ts';

/** @see saveCatalogue */
export async function saveModules(
  work: Work,
  modules: readonly CatalogueModule[],
  mode: SaveMode,
): Promise<SaveOutcome> {
  const counts = noCounts();
  const faults: Fault[] = [];
  if (modules.length === 0) return { counts, faults };
  const stored = await selectStoredModules(
    work.db,
    modules.map((module) => module.externalId),
  );
  const written: Written[] = [];
  for (const module of modules) {
    const before = stored.get(module.externalId);
    if (before && before.source !== module.source) {
      counts.wrong += 1;
      faults.push(ownedByOther('module', module.externalId, before.source));
      continue;
    }
    const plan = planVersion(before, {
      baseHash: before && module.isTranslationOnly ? null : seal(baseOf(module)),
      variantHashes: new Map(module.variants.map((text) => [text.locale, seal(text)])),
    });
    counts[plan.state] += 1;
    if (plan.state !== 'unchanged')
      written.push({ module, before, plan, moduleId: before?.moduleId ?? work.newId() });
  }
  if (mode.kind === 'write' && written.length > 0)
    await insertModuleVersions(work.db, rowsOf(written, work.clock.now()));
  return { counts, faults };
}

type Written = {
  readonly module: CatalogueModule;
  readonly before: StoredModule | undefined;
  readonly plan: VersionPlan;
  readonly moduleId: string;
};

function baseOf(module: CatalogueModule) {
  return { position: module.position, level: module.level, topics: module.topics };
}

function rowsOf(written: readonly Written[], now: Date) {
  return {
    fresh: written
      .filter(({ before }) => !before)
      .map(({ module, moduleId, plan }) => ({
        module_id: moduleId,
        source: module.source,
        external_id: module.externalId,
        current_version: plan.version,
      })),
    versions: written.map(({ module, before, plan, moduleId }) => ({
      ...(before && module.isTranslationOnly
        ? before.base
        : { module_id: moduleId, content_hash: seal(baseOf(module)), ...baseOf(module) }),
      version: plan.version,
      published_at: now,
    })),
    variants: written.flatMap(({ module, plan, moduleId }) =>
      module.variants.map((text) => ({
        module_id: moduleId,
        version: plan.version,
        locale: text.locale,
        external_id: text.externalId,
        content_hash: seal(text),
        title: text.title,
        summary: text.summary,
      })),
    ),
    carried: written.flatMap(({ plan, moduleId }) =>
      plan.carriedLocales.map((locale) => ({ module_id: moduleId, version: plan.version, locale })),
    ),
  };
}
