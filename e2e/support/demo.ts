import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningCairn, startCairn, waitForStartUp } from './cairn-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'cairn');
const SOURCES = [
  'engine/src',
  'standards/src',
  'server/src',
  'demo',
  'starter',
  'package-lock.json',
];

/** Starts Cairn on a copy of the complete demo organisation, which is loaded once for each state of the sources. */
export async function startDemo(): Promise<RunningCairn> {
  return await startCairn({ copyOf: await prepareDemo() });
}

/** Loads the demo organisation into a kept folder, unless this state of the sources has one. @returns the folder */
export async function prepareDemo(): Promise<string> {
  // The history ends where the day of loading begins, so a kept folder is good for one day.
  const day = new Date().toISOString().slice(0, 10);
  const folder = join(CACHE, `demo-${day}-${hashOfSources()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    if (old.startsWith('demo-')) rmSync(join(CACHE, old), { recursive: true, force: true });
  }
  const loading = `${folder}-loading-${process.pid}`;
  const cairn = await startCairn({ dataDir: loading });
  try {
    await waitForStartUp(cairn.url);
  } finally {
    await cairn.stop();
  }
  renameSync(loading, folder);
  return folder;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .map((name) => join(path, name))
          .sort()
      : [path];
    for (const file of files) {
      if (statSync(file).isFile() && !/\.test\.ts$/.test(file))
        hash.update(`${file}\n`).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
