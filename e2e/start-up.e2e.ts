/** What whoever operates Cairn meets: starting, refusing to start, commands beside a server, stopping. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningCairn, runCairn, startCairn, waitForStartUp } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-start-up-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Starts where it must fail. @returns its one line */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, output, errors } = await runCairn(['start'], {
    CAIRN_DATA: newFolder(),
    PORT: '0',
    ...env,
  });
  expect(code, output).toBe(1);
  expect(errors.trim().split('\n')).toHaveLength(1);
  return errors.trim();
}

describe('a start that cannot be', () => {
  test('names the setting and the mend', async () => {
    expect(await refusal({ DATABASE_URL: 'not an address' })).toMatch(
      /^cairn: DATABASE_URL is not a PostgreSQL address: write it as postgres:/,
    );
    expect(await refusal({ PORT: '99999' })).toMatch(
      /^cairn: PORT is “99999”: give a whole number/,
    );
  });

  test('says that a database server does not answer', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://cairn:secret@127.0.0.1:9/cairn' })).toMatch(
      /^cairn: The database of DATABASE_URL does not answer: /,
    );
  });

  test('says which port is in use', async () => {
    const blocker = await new Promise<Server>((resolve) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
    const address = blocker.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    expect(await refusal({ PORT: port })).toBe(
      `cairn: Port ${port} is in use: stop what uses it, or set PORT to another one.`,
    );
    blocker.close();
  });

  test('leaves a damaged database as it was', async () => {
    const folder = newFolder();
    const database = join(folder, 'database');
    mkdirSync(join(database, 'global'), { recursive: true });
    writeFileSync(join(database, 'PG_VERSION'), '18\n');
    writeFileSync(join(database, 'global', 'pg_control'), 'damaged');
    expect(await refusal({ CAIRN_DATA: folder })).toMatch(/cannot be opened and was left as it is/);
    expect(readFileSync(join(database, 'global', 'pg_control'), 'utf8')).toBe('damaged');
  });
});

describe('a running Cairn', () => {
  let cairn: RunningCairn;

  beforeAll(async () => {
    cairn = await startDemo();
  });
  afterAll(() => cairn.stop());

  test('keeps its folder to itself', async () => {
    expect(await refusal({ CAIRN_DATA: cairn.dataDir })).toMatch(
      /^cairn: The data folder .* is in use by process \d+: stop that Cairn first/,
    );
  });

  test('does commands for who types them beside it', async () => {
    const env = { CAIRN_DATA: cairn.dataDir };
    const made = await runCairn(
      ['token', 'create', '--person', 'priya.raman@skarvey.example'],
      env,
    );
    expect(made).toMatchObject({ code: 0, errors: '' });
    const profile = await fetch(`${cairn.url}/api/people/me/profile`, {
      headers: { authorization: `Bearer ${made.output.trim()}` },
    });
    expect(await profile.json()).toMatchObject({ displayName: 'Priya Raman' });
    const unknown = await runCairn(['token', 'create', '--person', 'nobody@skarvey.example'], env);
    expect(unknown.code).toBe(1);
    expect(unknown.errors).toBe(
      'cairn: No one is known as “nobody@skarvey.example”, or several are: give an identifier of one person.\n',
    );
  });

  test('explains its commands', async () => {
    const { code, output } = await runCairn(['--help']);
    expect(code).toBe(0);
    for (const command of ['start', 'import', 'token', 'link']) expect(output).toContain(command);
  });
});

test('a database of a newer Cairn is refused and left as it is', async () => {
  const folder = newFolder();
  const first = await startCairn({ dataDir: folder });
  await waitForStartUp(first.url);
  await first.stop();
  // As a later version would leave it: one more migration on record.
  const { openEmbedded } = await import('../server/src/kernel/embedded-database.ts');
  const database = await openEmbedded({ dataDir: join(folder, 'database') });
  await database.pool.query(
    `insert into kernel.migration values ('29991231T0000-from-the-future.sql', '', now())`,
  );
  await database.close();
  expect(await refusal({ CAIRN_DATA: folder })).toMatch(
    /^cairn: The database is newer than this Cairn \(it has had 29991231T0000-from-the-future.sql\)/,
  );
});

test('stopping and starting again keeps everything, and the second start is quick', async () => {
  const folder = newFolder();
  const first = await startCairn({ dataDir: folder });
  await waitForStartUp(first.url);
  const before = await (await fetch(`${first.url}/api/session`)).json();
  expect(await first.stop('SIGINT')).toBe(0);
  const second = await startCairn({ dataDir: folder });
  expect(await (await fetch(`${second.url}/api/session`)).json()).toEqual(before);
  expect(second.readyAfterMs).toBeLessThan(first.readyAfterMs);
  expect(await second.stop('SIGTERM')).toBe(0);
});

test('a demo that was killed while it loads is completed by the next start, with nothing doubled', async () => {
  const folder = newFolder();
  const first = await startCairn({ dataDir: folder });
  await first.stop('SIGKILL');
  const second = await startCairn({ dataDir: folder });
  await waitForStartUp(second.url);
  // The session's shape is the wire contract's.
  const session = (await (await fetch(`${second.url}/api/session`)).json()) as {
    demo: { people: unknown[] };
  };
  expect(session.demo.people).toHaveLength(24);
  await second.stop();
});
