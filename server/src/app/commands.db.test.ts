import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createPerson, gate } from '#rooms/people';
import { runCommand } from './commands.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = async (...words: string[]): Promise<string[]> => {
  const lines: string[] = [];
  const config = { publicUrl: 'http://cairn.example', dataDir: folder };
  await runCommand([folder, ...words], {
    work: database.work,
    config,
    print: (line) => lines.push(line),
  });
  return lines;
};

test('import prints what files say on one line each, without what moves a terminal', async () => {
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/units-\u001b[2J\nx.jsonl'), '{}\n');
  const lines = await run('import', '.');
  const told = lines.find((line) => line.startsWith('content/units-'));
  expect(told).toMatch(/^content\/units-\ufffd\[2J\ufffdx\.jsonl:1 /);
  expect(lines.join('')).not.toMatch(/\p{Cc}/u);
});

test('import tells of the first problems and how many there are in all', async () => {
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/units-acme.jsonl'), '{}\n'.repeat(1500));
  expect((await run('import', '.')).at(-1)).toBe('… and 1480 more.');
});

test('import of a file says what to give instead', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(run('import', 'file')).rejects.toThrow(/file is no folder: give the one that/);
});

test('token revoke ends the tokens that were made', async () => {
  const identifiers = [{ source: 'local', externalId: 'mira' }];
  const mira = { displayName: 'Mira', identifiers, startedOn: '2026-01-01' };
  const personId = await createPerson(database.work, mira, null);
  const [token] = await run('token', 'create', '--person', 'mira');
  const caller = {
    address: '127.0.0.1',
    httpVersion: '1.1',
    headers: {},
    token,
    cookies: {},
    setCookie: () => {},
    clearCookie: () => {},
  };
  expect((await gate.identify(database.work, caller))?.personId).toBe(personId);
  expect(await run('token', 'revoke', '--person', 'mira')).toEqual(['1 token no longer works.']);
  expect(await gate.identify(database.work, caller)).toBeUndefined();
});
