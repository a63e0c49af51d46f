import { allPages } from '#kernel/pages';
import type { Work } from '#kernel/work';
import type { CatalogueItem, CatalogueModule, CataloguePath } from './catalogue.ts';
import {
  type ExportedUnit,
  selectAssets,
  selectItemsPage,
  selectModulesPage,
  selectPathsPage,
  selectSources,
  selectUnitsPage,
} from './export.db.ts';
import type { ContentSource } from './save-sources.ts';

/** All content as it is now, page by page, in the terms in which `saveCatalogue` takes it in. */
export type CatalogueReader = {
  readonly sources: () => Promise<readonly ContentSource[]>;
  readonly modules: () => AsyncGenerator<CatalogueModule>;
  readonly paths: () => AsyncGenerator<CataloguePath>;
  /** With what each requires. */
  readonly units: () => AsyncGenerator<ExportedUnit>;
  /** Those of one unit in their order. */
  readonly items: () => AsyncGenerator<CatalogueItem>;
  readonly assets: () => Promise<
    readonly { readonly source: string; readonly path: string; readonly hash: string }[]
  >;
};

export function readCatalogue({ db }: Pick<Work, 'db'>): CatalogueReader {
  return {
    sources: async () =>
      (await selectSources(db)).map(({ content_hash: _hash, ...source }) => source),
    modules: () => allPages((after, size) => selectModulesPage(db, { after, size })),
    paths: () => allPages((after, size) => selectPathsPage(db, { after, size })),
    units: () => allPages((after, size) => selectUnitsPage(db, { after, size })),
    items: () => allPages((after, size) => selectItemsPage(db, { after, size })),
    assets: async () =>
      (await selectAssets(db)).map(({ source, path, file_hash: hash }) => ({ source, path, hash })),
  };
}
