import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holderOf, lockDataDir } from './data-lock.ts';
import { StartUpError } from './start-up-error.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('holds the folder, made if need be, until it is given back', () => {
  const dataDir = join(folder, 'new', 'data');
  const unlock = lockDataDir(dataDir);
  expect(holderOf(dataDir)).toBe(process.pid);
  unlock();
  expect(holderOf(dataDir)).toBeUndefined();
  expect(existsSync(join(dataDir, 'cairn.lock'))).toBe(false);
});

test('closes a folder to others that was open to them', () => {
  chmodSync(folder, 0o777);
  lockDataDir(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

// Nobody may change the modes of what stands below /proc.
test.runIf(process.platform === 'linux')('refuses a folder that belongs to somebody else', () => {
  expect(() => lockDataDir('/proc/self/task')).toThrow(
    /^The data folder \/proc\/self\/task belongs to somebody else.*set CAIRN_DATA/,
  );
});

test('refuses a folder that a living process holds, and names it', () => {
  lockDataDir(folder);
  expect(() => lockDataDir(folder)).toThrow(StartUpError);
  expect(() => lockDataDir(folder)).toThrow(`in use by process ${process.pid}`);
});

test('takes over from a process that is gone, and from a lock that is half written', () => {
  const gone = spawnSync(process.execPath, ['-e', '0']).pid;
  writeFileSync(join(folder, 'cairn.lock'), `${gone}\n`);
  expect(holderOf(folder)).toBeUndefined();
  lockDataDir(folder)();
  writeFileSync(join(folder, 'cairn.lock'), '');
  lockDataDir(folder);
  expect(holderOf(folder)).toBe(process.pid);
});

test('gives back only its own lock', () => {
  const unlock = lockDataDir(folder);
  writeFileSync(join(folder, 'cairn.lock'), '1\n');
  unlock();
  expect(existsSync(join(folder, 'cairn.lock'))).toBe(true);
});

test('says in one line when the folder cannot be made', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => lockDataDir(join(folder, 'file', 'data'))).toThrow(
    /^The data folder .* cannot be made: set CAIRN_DATA/,
  );
});
