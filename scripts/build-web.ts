/** Builds the web app into web/dist when its sources are newer than what is there; `--force` builds in any case. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT, runTool } from './run-tool.ts';

const DIST = join(ROOT, 'web/dist');
/** What the build was made from; beside the build, so that one cannot be there without the other. */
const STAMP = join(DIST, '.made-from');
const SOURCES = ['web', 'package-lock.json', 'tsconfig.base.json', 'scripts/build-web.ts'];
const COMPRESSED = /\.(js|css|svg|json|html|webmanifest)$/;

/** @returns what was done, or what went wrong */
export async function buildWeb(
  options: { readonly force?: boolean } = {},
): Promise<
  | { readonly outcome: 'built' | 'current' }
  | { readonly outcome: 'failed'; readonly reason: string }
> {
  const wanted = hashOfSources();
  const made = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
  if (!options.force && made === wanted && existsSync(join(DIST, 'index.html')))
    return { outcome: 'current' };
  if (!existsSync(join(ROOT, 'node_modules/vite'))) {
    return existsSync(join(DIST, 'index.html'))
      ? { outcome: 'current' }
      : {
          outcome: 'failed',
          reason: 'The web app is not built and Vite is not installed: run npm ci first.',
        };
  }
  const { code, output } = await runTool('node', [
    join(ROOT, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    'web/vite.config.ts',
  ]);
  if (code !== 0) return { outcome: 'failed', reason: output };
  await compress();
  writeFileSync(STAMP, wanted);
  return { outcome: 'built' };
}

/** Compresses once what the server would otherwise compress at each request. */
async function compress(): Promise<void> {
  for (const path of filesBelow(DIST)) {
    if (!COMPRESSED.test(path)) continue;
    const content = readFileSync(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, quality));
    writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    for (const file of statSync(path).isDirectory() ? filesBelow(path) : [path]) {
      if (!file.startsWith(DIST))
        hash.update(`${file.slice(ROOT.length)}\n`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (import.meta.main) {
  const result = await buildWeb({ force: process.argv.includes('--force') });
  if (result.outcome === 'failed') {
    console.error(result.reason);
    process.exitCode = 1;
  } else if (result.outcome === 'built') {
    console.log('The web app is built.');
  }
}
