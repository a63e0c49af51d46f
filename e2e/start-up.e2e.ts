/** What whoever operates Cairn meets: starting, refusing to start, commands beside a server, stopping. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
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
/** For those that wait until the demo has been loaded to its end, which two busy cores make long. */
const WITH_DEMO = { timeout: 240_000 };
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

/** A PostgreSQL server as far as asking for a password by SCRAM, which never closes a connection by itself. */
function scramServer(): Promise<Server> {
  const message = (code: number, body: string): Buffer => {
    const bytes = Buffer.alloc(9 + body.length, body, 'latin1');
    bytes.write('R', 0);
    bytes.writeInt32BE(bytes.length - 1, 1);
    bytes.writeInt32BE(code, 5);
    bytes.write(body, 9, 'latin1');
    return bytes;
  };
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(message(10, 'SCRAM-SHA-256\0\0'));
      socket.once('data', () => socket.write(message(11, 'r=x,s=eA==,i=4096')));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('a command where there is no database', () => {
  test.each([
    ['token', 'create', '--person', 'owner'],
    ['link', 'create', '--person', 'owner'],
    ['people', 'import', 'people.csv'],
    ['export', 'out'],
    ['import', '.'],
  ])('%s is refused and makes none', async (...words) => {
    const folder = newFolder();
    const { code, output, errors } = await runCairn(words, { CAIRN_DATA: '' }, folder);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^cairn: There is no database in .*\.data: set CAIRN_DATA to .*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('import makes one when it is told to, and export gives back what went in', async () => {
    const folder = newFolder();
    const module = { module_id: 'acme/a', source: 'acme', title: 'A', summary: null };
    mkdirSync(join(folder, 'in/content'), { recursive: true });
    writeFileSync(
      join(folder, 'in/content/modules-acme.jsonl'),
      `${JSON.stringify({ ...module, language: 'en' })}\n`,
    );
    const env = { CAIRN_DATA: '' };
    const made = await runCairn(['import', 'in', '--new'], env, folder);
    expect(made).toMatchObject({ code: 0, errors: '' });
    expect(await runCairn(['export', 'out'], env, folder)).toMatchObject({ code: 0, errors: '' });
    expect(readFileSync(join(folder, 'out/content/modules-acme.jsonl'), 'utf8')).toContain(
      'acme/a',
    );
  });
});

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

  test('says that the server wants a password, and ends though the connection is still open', async () => {
    const server = await scramServer();
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await refusal({ DATABASE_URL: `postgres://cairn@127.0.0.1:${port}/cairn` })).toBe(
      'cairn: The database server asks for a password and DATABASE_URL has none: write it as postgres://name:password@host:5432/database.',
    );
    server.close();
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

test('a database that lost what is in its tables gets one line, from a command and from a start', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'in'));
  await runCairn(['import', 'in', '--new'], { CAIRN_DATA: folder }, folder);
  const tables = join(folder, 'database/base/5');
  // PostgreSQL gives its own tables smaller numbers.
  for (const name of readdirSync(tables))
    if (Number(name) >= 16_384) truncateSync(join(tables, name));
  const line =
    /^cairn: The database refused: could not read blocks .* \(XX001\)\. Files of the database are damaged or missing: restore a backup\.$/;
  expect(await refusal({ CAIRN_DATA: folder })).toMatch(line);
  const { code, errors } = await runCairn(['token', 'create', '--person', 'owner'], {
    CAIRN_DATA: folder,
  });
  expect(code).toBe(1);
  expect(errors.trim()).toMatch(line);
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
    for (const command of ['start', 'import', 'people', 'export', 'token', 'link'])
      expect(output).toContain(command);
  });
});

test('a database of a newer Cairn is refused and left as it is', WITH_DEMO, async () => {
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

test(
  'stopping and starting again keeps everything, and the second start is quick',
  WITH_DEMO,
  async () => {
    const folder = newFolder();
    const first = await startCairn({ dataDir: folder });
    await waitForStartUp(first.url);
    const before = await (await fetch(`${first.url}/api/session`)).json();
    expect(await first.stop('SIGINT')).toBe(0);
    const second = await startCairn({ dataDir: folder });
    expect(await (await fetch(`${second.url}/api/session`)).json()).toEqual(before);
    expect(second.readyAfterMs).toBeLessThan(first.readyAfterMs);
    expect(await second.stop('SIGTERM')).toBe(0);
  },
);

test('npm start ends on SIGTERM, and leaves neither the port nor the lock behind', async () => {
  const folder = newFolder();
  const cairn = await startCairn({ dataDir: folder, way: 'npm' });
  const lock = join(folder, 'cairn.lock');
  expect(existsSync(lock)).toBe(true);
  await cairn.stop('SIGTERM');
  await expect.poll(() => existsSync(lock), { timeout: 10_000 }).toBe(false);
  await expect(fetch(`${cairn.url}/healthz`)).rejects.toThrow();
});

test('a start on an older Node ends with the process that handed over, even when that one is killed', async () => {
  const folder = newFolder();
  const cairn = await startCairn({ dataDir: folder, way: 'oldNode' });
  const lock = join(folder, 'cairn.lock');
  const child = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  expect(child).not.toBe(cairn.pid);
  try {
    await cairn.stop('SIGKILL');
    await expect.poll(() => existsSync(lock), { timeout: 10_000 }).toBe(false);
    await expect(fetch(`${cairn.url}/healthz`)).rejects.toThrow();
  } finally {
    if (existsSync(lock)) process.kill(child, 'SIGKILL');
  }
});

test('a start on an older Node passes a signal on, once, and its end', async () => {
  const cairn = await startCairn({ way: 'oldNode' });
  expect(await cairn.stop('SIGINT')).toBe(0);
  expect(cairn.output().match(/Stopping/g)).toHaveLength(1);
});

test('a stop does not wait for who never ends a request, nor for somebody to read what it says', async () => {
  const cairn = await startCairn();
  const { hostname, port } = new URL(cairn.url);
  const slow = connect(Number(port), hostname);
  slow.on('error', () => {});
  slow.write(`POST /api/session HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: 99\r\n\r\n{`);
  cairn.closeOutput();
  const beganMs = performance.now();
  expect(await cairn.stop('SIGTERM')).toBe(0);
  expect(performance.now() - beganMs).toBeLessThan(10_000);
  slow.destroy();
});

test(
  'a demo that was killed while it loads is completed by the next start, with nothing doubled',
  WITH_DEMO,
  async () => {
    const folder = newFolder();
    const first = await startCairn({ dataDir: folder });
    await first.stop('SIGKILL');
    expect(existsSync(join(folder, 'cairn.lock'))).toBe(true);
    const second = await startCairn({ dataDir: folder });
    await waitForStartUp(second.url);
    // The session's shape is the wire contract's.
    const session = (await (await fetch(`${second.url}/api/session`)).json()) as {
      demo: { people: unknown[] };
    };
    expect(session.demo.people).toHaveLength(60);
    await second.stop();
  },
);
