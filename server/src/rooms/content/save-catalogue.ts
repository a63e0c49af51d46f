import { inTransaction, type Work } from '#kernel/work';
import { type Catalogue, type Fault, type SaveCounts, type SaveMode, WRITE } from './catalogue.ts';
import { renewRevision } from './revisions.ts';
import { saveItems } from './save-items.ts';
import { saveModules } from './save-modules.ts';
import { savePaths } from './save-paths.ts';
import { saveUnits } from './save-units.ts';

export type CatalogueOutcome = {
  readonly modules: SaveCounts;
  readonly paths: SaveCounts;
  readonly units: SaveCounts;
  readonly items: SaveCounts;
  readonly faults: readonly Fault[];
};

/**
 * Takes content in, all of the batch in one transaction: new things, new versions of what changed, nothing for what
 * is the same. What names something unknown is left out and told. A few hundred entries at a time keep the
 * transaction short.
 */
export async function saveCatalogue(
  work: Work,
  catalogue: Catalogue,
  mode: SaveMode = WRITE,
): Promise<CatalogueOutcome> {
  return await inTransaction(work, async (inside) => {
    const modules = await saveModules(inside, catalogue.modules ?? [], mode);
    const paths = await savePaths(inside, catalogue.paths ?? [], mode);
    const units = await saveUnits(inside, catalogue.units ?? [], mode);
    const items = await saveItems(inside, catalogue.items ?? [], mode);
    const parts = [modules, paths, units, items];
    const isWritten =
      mode.kind === 'write' && parts.some(({ counts }) => counts.new + counts.changed > 0);
    if (isWritten) await renewRevision(inside.db);
    return {
      modules: modules.counts,
      paths: paths.counts,
      units: units.counts,
      items: items.counts,
      faults: parts.flatMap((part) => part.faults),
    };
  });
}
