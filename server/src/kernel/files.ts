import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Bytes kept under the hash of their content: the same bytes are kept once, and nothing is ever overwritten. */
export type FileStore = {
  /** @returns the hash to get them back by */
  readonly put: (bytes: Uint8Array) => Promise<string>;
  /** @returns undefined when nothing is kept under this hash */
  readonly get: (hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
};

const HASH = /^[0-9a-f]{64}$/;

/** A store in a folder, which is made when something is put in. */
export function fileStore(folder: string): FileStore {
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  return {
    put: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (!(await exists(pathOf(hash)))) await write(pathOf(hash), bytes);
      return hash;
    },
    get: async (hash) => {
      if (!HASH.test(hash)) return undefined;
      try {
        return new Uint8Array(await readFile(pathOf(hash)));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Whole files only: written beside, flushed, then renamed. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${randomUUID()}`;
  try {
    const file = await open(partial, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
