import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StartUpError } from '#kernel/start-up-error';
import {
  type CommandServer,
  type RunCommand,
  runBesideServer,
  serveCommands,
  takesCommands,
} from './command-socket.ts';

let folder: string;
let server: CommandServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-socket-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

const serve = async (run: RunCommand): Promise<void> => {
  server = await serveCommands(folder, run);
};
const lines: string[] = [];
const output = {
  print: (line: string) => void lines.push(line),
  warn: (line: string) => void lines.push(`! ${line}`),
};
beforeEach(() => void lines.splice(0));

test('says lines, warnings and the failure where the command was typed', async () => {
  await serve(async (argv, { print, warn }) => {
    print(argv.join(' '));
    warn('careful');
    throw new StartUpError('Not this way.');
  });
  await expect(runBesideServer(folder, ['do', 'it'], output)).rejects.toThrow(/^Not this way\.$/);
  expect(lines).toEqual(['do it', '! careful']);
});

test('gives one line for what nobody foresaw, and the server keeps the rest', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await serve(async () => {
    throw new TypeError('x is not a function\nat all');
  });
  await expect(runBesideServer(folder, [], output)).rejects.toThrow(
    /^The running Cairn could not do it: x is not a function\. Its own output says more\.$/,
  );
  expect(String(write.mock.calls[0]?.[0])).toContain('command-socket.test.ts');
  write.mockRestore();
});

test('says so when the server ends before the command, printed something or not', async () => {
  for (const first of ['begun', undefined]) {
    await serve(async (_argv, { print }) => {
      if (first) print(first);
      setTimeout(() => void server?.close(), 50);
      await new Promise(() => {});
    });
    const failure = runBesideServer(folder, [], output).catch((error: unknown) => error);
    expect(await failure).toBeInstanceOf(StartUpError);
    expect(String(await failure)).toMatch(/ended before the command did: start it again/);
  }
});

test('knows whether a server takes commands, whatever a killed one left behind', async () => {
  expect(await takesCommands(folder)).toBe(false);
  await serve(async () => {});
  expect(await takesCommands(folder)).toBe(true);
  await expect(runBesideServer(join(folder, 'other'), [], output)).rejects.toThrow(
    /does not answer commands yet/,
  );
});

test('says in one line that a path is too long for a socket', async () => {
  const long = join(folder, 'x'.repeat(120));
  await expect(serveCommands(long, async () => {})).rejects.toThrow(
    /^The socket .* cannot be made .*: set CAIRN_DATA to a folder with a short path/,
  );
});
