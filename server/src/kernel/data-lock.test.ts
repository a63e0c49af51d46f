import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

/** A lock as a process of this number and this start would have written it. */
const writeLock = (pid: number | undefined, startedAt = ''): void =>
  writeFileSync(join(folder, 'cairn.lock'), `${pid} ${startedAt}\n`);
const startOf = (pid: number | undefined): string =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';

test('takes over a lock with its own number that it never took, as after a restart in a container', () => {
  writeLock(process.pid);
  expect(holderOf(folder)).toBeUndefined();
  lockDataDir(folder);
  expect(holderOf(folder)).toBe(process.pid);
});

describe.runIf(existsSync('/proc/self/stat'))('where /proc tells of processes', () => {
  let child: ChildProcess;
  beforeEach(() => {
    child = spawn('sleep', ['60']);
  });
  afterEach(() => child.kill('SIGKILL'));

  test('keeps the lock of a process that lives, of an older Cairn too', () => {
    writeLock(child.pid, startOf(child.pid));
    expect(holderOf(folder)).toBe(child.pid);
    expect(() => lockDataDir(folder)).toThrow(`in use by process ${child.pid}`);
    writeFileSync(join(folder, 'cairn.lock'), `${child.pid}\n`);
    expect(holderOf(folder)).toBe(child.pid);
  });

  test('takes over when another process got the number since', () => {
    writeLock(child.pid, '1');
    expect(holderOf(folder)).toBeUndefined();
    lockDataDir(folder)();
  });

  test('takes over from a killed process whose parent has not asked after it', async () => {
    // The shell becomes a program that never waits for the child that the shell began.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
    try {
      const pid = await new Promise<number>((resolve) =>
        parent.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString()))),
      );
      const startedAt = startOf(pid);
      // The parent is a shell until it has become the other program, and a shell would wait.
      await expect
        .poll(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim())
        .toBe('sleep');
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
      writeLock(pid, startedAt);
      expect(holderOf(folder)).toBeUndefined();
      lockDataDir(folder)();
    } finally {
      parent.kill('SIGKILL');
    }
  });

  test('says that a folder below /proc cannot be made', () => {
    expect(() => lockDataDir('/proc/cairn/data')).toThrow(
      /^The data folder \/proc\/cairn\/data cannot be made/,
    );
  });
});

test('gives back only its own lock', () => {
  const unlock = lockDataDir(folder);
  writeFileSync(join(folder, 'cairn.lock'), '1\n');
  unlock();
  expect(existsSync(join(folder, 'cairn.lock'))).toBe(true);
});

test('says in one line when the folder cannot be made', () => {
  writeFileSync(join(folder, 'file'), '');
  for (const path of ['file', 'file/data']) {
    expect(() => lockDataDir(join(folder, path))).toThrow(
      /^The data folder .* cannot be made: set CAIRN_DATA/,
    );
  }
});
