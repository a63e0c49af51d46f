import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepLeftovers } from './postgres.ts';

function folderOf(owner: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-postgres-'));
  writeFileSync(join(folder, 'owner.pid'), String(owner));
  mkdirSync(join(folder, 'data'));
  // This very process stands for one that got the server's number after it: it must live on.
  writeFileSync(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n`);
  return folder;
}

test('what a killed run left is removed, what a living one uses is not, and no other program is ended', () => {
  const gone = folderOf(spawnSync(process.execPath, ['-e', '0']).pid);
  const used = folderOf(process.pid);
  sweepLeftovers();
  expect(existsSync(gone)).toBe(false);
  expect(existsSync(used)).toBe(true);
  rmSync(used, { recursive: true });
});
