import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartUpError } from './start-up-error.ts';

const LOCK_FILE = 'cairn.lock';

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
    if (holder !== undefined && isAlive(holder)) {
      throw new StartUpError(
        `The data folder ${dataDir} is in use by process ${holder}: stop that Cairn first, or set CAIRN_DATA to another folder.`,
      );
    }
    rmSync(path, { force: true });
    if (!tryWrite(path)) {
      throw new StartUpError(
        `The data folder ${dataDir} was taken by another Cairn just now: try again.`,
      );
    }
  }
  return () => {
    if (readHolder(path) === process.pid) rmSync(path, { force: true });
  };
}

/**
 * Makes a folder that nobody else of this machine may look into, or takes that from one that is there: the embedded
 * engine writes its files so that all may write them.
 * @throws StartUpError when it cannot be made, or belongs to somebody else
 */
export function makeOwnFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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
  const holder = readHolder(join(dataDir, LOCK_FILE));
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

function tryWrite(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw new StartUpError(
      `${path} cannot be written: make the folder writable, or set CAIRN_DATA to another one.`,
    );
  }
}

function readHolder(path: string): number | undefined {
  try {
    const holder = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isInteger(holder) && holder > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
