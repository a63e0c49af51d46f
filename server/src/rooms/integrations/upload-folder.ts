import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '#kernel/problems';
import { tooMuch, wrongFileName, wrongOffset } from './problems.ts';

/** What one import may bring, packed. */
const MOST_BYTES = 1024 * 1024 * 1024;
const MOST_FILES = 10_000;

/** The files of imports that came through the API, a folder each, until they are done with. */
export type UploadFolder = {
  readonly pathOf: (importRunId: string) => string;
  /**
   * Adds a part to a file at the place where it ends.
   * @returns how long the file is now, in bytes
   * @throws Problem integrations/wrong-offset, integrations/wrong-file-name, integrations/too-much
   */
  readonly append: (
    importRunId: string,
    file: { readonly path: string; readonly offset: number },
    bytes: Uint8Array,
  ) => Promise<number>;
  /** Files with their sizes in bytes, sorted by path. */
  readonly list: (
    importRunId: string,
  ) => readonly { readonly path: string; readonly size: number }[];
  readonly remove: (importRunId: string) => void;
};

export function uploadFolder(root: string): UploadFolder {
  const pathOf = (importRunId: string): string => join(root, importRunId);
  const list: UploadFolder['list'] = (importRunId) => {
    const folder = pathOf(importRunId);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: path.slice(folder.length + 1), size: statSync(path).size }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  };
  /** Sizes by path: a folder of thousands of files is not read anew for each part of each. */
  const known = new Map<string, Map<string, number>>();
  const sizesOf = (importRunId: string): Map<string, number> => {
    const sizes =
      known.get(importRunId) ??
      new Map(list(importRunId).map(({ path, size }) => [path, size] as const));
    known.set(importRunId, sizes);
    return sizes;
  };
  return {
    pathOf,
    list,
    append: async (importRunId, { path, offset }, bytes) => {
      if (!isPlainPath(path))
        throw new Problem(
          wrongFileName,
          `“${path}” cannot be the name of a file here: use plain names.`,
        );
      const sizes = sizesOf(importRunId);
      const before = sizes.get(path) ?? 0;
      if (before !== offset) {
        throw new Problem(wrongOffset, `Of this file ${before} bytes are here: go on from there.`, {
          size: before,
        });
      }
      const total = [...sizes.values()].reduce((sum, size) => sum + size, bytes.length);
      if (total > MOST_BYTES || (sizes.size >= MOST_FILES && !sizes.has(path)))
        throw new Problem(tooMuch, 'Bring at most 1 GiB in 10,000 files; split what is more.');
      const target = join(pathOf(importRunId), path);
      // Taken at once, so that a second request for the same place is refused while this one writes.
      sizes.set(path, before + bytes.length);
      try {
        mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
        const file = await open(target, 'a', 0o600);
        try {
          await file.appendFile(bytes);
        } finally {
          await file.close();
        }
      } catch (error) {
        known.delete(importRunId);
        throw error;
      }
      return before + bytes.length;
    },
    remove: (importRunId) => {
      known.delete(importRunId);
      rmSync(pathOf(importRunId), { recursive: true, force: true });
    },
  };
}

/** Folders and a file below, with nothing in it that a file system reads in another way. */
function isPlainPath(path: string): boolean {
  const parts = path.split('/');
  return (
    path.length <= 500 &&
    parts.length <= 8 &&
    parts.every((part) => /^[^\p{C}\\/:*?"<>|]{1,200}$/u.test(part) && !/^\.{1,2}$/.test(part))
  );
}
