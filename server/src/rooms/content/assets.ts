import type { FileStore } from '#kernel/files';
import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import type { SaveState } from './catalogue.ts';
import { unknownAsset } from './problems.ts';
import { selectAsset, upsertAsset } from './sources.db.ts';

/** Pictures that a browser shows, by the ending of their file. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** @returns undefined for what is no picture that a browser shows */
export function mediaTypeOf(path: string): string | undefined {
  const ending = path.toLowerCase().split('.').at(-1) ?? '';
  return Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending] : undefined;
}

export type Asset = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string };

/** Takes a picture in under its source and path; the bytes of before stay, as older versions may show them. */
export async function saveAsset(
  work: Work,
  files: FileStore,
  asset: Asset & { readonly source: string; readonly path: string },
): Promise<SaveState> {
  const before = await selectAsset(work.db, asset.source, asset.path);
  const hash = await files.put(asset.bytes);
  if (before?.file_hash === hash) return 'unchanged';
  const { source, path, mediaType } = asset;
  await upsertAsset(work.db, { source, path, file_hash: hash, media_type: mediaType });
  return before ? 'changed' : 'new';
}

/** @throws Problem content/unknown-asset */
export async function readAsset(
  work: Work,
  files: FileStore,
  source: string,
  path: string,
): Promise<Asset & { readonly hash: string }> {
  const row = await selectAsset(work.db, source, path);
  const bytes = row && (await files.get(row.file_hash));
  if (!bytes) throw new Problem(unknownAsset, `${source} has no picture ${path}.`);
  return { bytes, mediaType: row.media_type, hash: row.file_hash };
}
