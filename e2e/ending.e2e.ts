/** However Cairn is ended, what was written is kept and the folder can be used again. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCairn, startCairn } from './support/cairn-server.ts';
import { prepareDemo } from './support/demo.ts';

/** One of the demo's people. */
const AMARA = 'amara.okafor@skarvey.example';

let folder: string;
let complete: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-ending-'));
  complete = await prepareDemo();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it cleanly, also when it comes twice',
  async (signal) => {
    // A terminal sends Ctrl-C to npm and to Cairn, and npm passes its own on.
    const cairn = await startCairn({ dataDir: join(folder, signal), copyOf: complete });
    process.kill(cairn.pid, signal);
    expect(await cairn.stop(signal)).toBe(0);
    expect(existsSync(join(cairn.dataDir, 'cairn.lock'))).toBe(false);
    expect(cairn.output().match(/Stopping/g)).toHaveLength(1);
  },
);

test('a killed one has kept what it had answered, and the next start takes its folder over', async () => {
  const dataDir = join(folder, 'killed');
  const killed = await startCairn({ dataDir, copyOf: complete });
  const made = await runCairn(['token', 'create', '--person', AMARA], { CAIRN_DATA: dataDir });
  const headers = {
    authorization: `Bearer ${made.output.trim()}`,
    'content-type': 'application/json',
  };
  const changed = await fetch(`${killed.url}/api/people/me/preferences`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ minutesAWeek: 75 }),
  });
  expect(changed.status).toBe(200);
  expect(await killed.stop('SIGKILL')).toBeNull();
  const again = await startCairn({ dataDir });
  const profile = await fetch(`${again.url}/api/people/me/profile`, { headers });
  expect(await profile.json()).toMatchObject({ minutesAWeek: 75 });
  await again.stop();
});
