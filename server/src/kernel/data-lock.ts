import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartUpError } from './start-up-error.ts';

const LOCK_FILE = 'cairn.lock';

/** Who holds a folder. A number of a process is given anew; together with when it started it is not. */
type Holder = {
  readonly pid: number;
  /** As the system counts it; undefined where it does not say (macOS) and in a lock of an older Cairn. */
  readonly startedAt: string | undefined;
};

/** The locks of this process: after a restart in a container its own number can stand in a lock that it never took. */
const held = new Set<string>();

/**
 * Takes the data folder for this process; the embedded engine has no lock of its own and two processes on
 * one folder would destroy it. A lock left by a killed process is taken over.
 * @returns a function that gives the folder back
 * @throws StartUpError when a living process holds it or the folder cannot be written
 */
export function lockDataDir(dataDir: string): () => void {
  const path = join(dataDir, LOCK_FILE);
  makeOwnFolder(dataDir);
  if (!tryWrite(path)) {
    const holder = readHolder(path);
    if (holder !== undefined && holds(holder, path)) throw inUse(dataDir, holder);
    takeAway(path);
    if (!tryWrite(path)) throw takenJustNow(dataDir);
  }
  held.add(path);
  return () => {
    if (held.delete(path) && readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
  };
}

/**
 * Makes a folder that nobody else of this machine may look into, or takes that from one that is there: the embedded
 * engine writes its files so that all may write them.
 * @throws StartUpError when it cannot be made, or belongs to somebody else
 */
export function makeOwnFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch {
    throw new StartUpError(
      `The data folder ${folder} cannot be made: set CAIRN_DATA to a folder that can be written.`,
    );
  }
  try {
    chmodSync(folder, 0o700);
  } catch {
    throw new StartUpError(
      `The data folder ${folder} belongs to somebody else, so it cannot be closed to others: set CAIRN_DATA to a folder of your own.`,
    );
  }
}

/** The process that holds the folder, if one lives. */
export function holderOf(dataDir: string): number | undefined {
  const path = join(dataDir, LOCK_FILE);
  const holder = readHolder(path);
  return holder !== undefined && holds(holder, path) ? holder.pid : undefined;
}

/** Node's own `recursive` never returns for a folder below /proc, where making one says that nothing is there. */
function makeFolders(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const at of missing) {
    try {
      mkdirSync(at, { mode: 0o700 });
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file`);
}

function tryWrite(path: string): boolean {
  const startedAt = stateOf(process.pid)?.startedAt ?? '';
  try {
    writeFileSync(path, `${process.pid} ${startedAt}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw new StartUpError(
      `${path} cannot be written: make the folder writable, or set CAIRN_DATA to another one.`,
    );
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const [, pid, startedAt] = /^(\d+)(?: (\d+))?\n/.exec(readFileSync(path, 'utf8')) ?? [];
    return Number(pid) > 0 ? { pid: Number(pid), startedAt } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it lives and is the process that wrote the lock. */
function holds({ pid, startedAt }: Holder, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  if (!isAlive(pid)) return false;
  const state = stateOf(pid);
  if (state === undefined) return true;
  return !state.isZombie && (startedAt === undefined || startedAt === state.startedAt);
}

/** By renaming: of two that find the same stale lock, the slower must not take away what the quicker wrote. */
function takeAway(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder !== undefined && holds(holder, path)) {
    renameSync(aside, path);
    throw takenJustNow(dirname(path));
  }
  rmSync(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** What /proc says of a process; undefined where there is no /proc, or no such process. */
function stateOf(pid: number): { isZombie: boolean; startedAt: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, is the second field and may hold spaces and brackets: the third is the state.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state = '', startedAt = ''] = [fields[0], fields[22 - 3]];
    return { isZombie: state === 'Z' || state === 'X', startedAt };
  } catch {
    return undefined;
  }
}

function inUse(dataDir: string, holder: Holder): StartUpError {
  return new StartUpError(
    `The data folder ${dataDir} is in use by process ${holder.pid}: stop that Cairn first, or set CAIRN_DATA to another folder.`,
  );
}

function takenJustNow(dataDir: string): StartUpError {
  return new StartUpError(
    `The data folder ${dataDir} was taken by another Cairn just now: try again.`,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
