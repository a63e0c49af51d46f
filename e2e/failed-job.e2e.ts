/** A job that was given up is told in words, and run again. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#kernel/database';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import { type RunningCairn, startCairn } from './support/cairn-server.ts';
import { prepareDemo } from './support/demo.ts';
import { openPage } from './support/page.ts';
import { enterAs, expectNoSidewaysScroll } from './support/people.ts';

let cairn: RunningCairn;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'cairn-e2e-'));
  cpSync(await prepareDemo(), dataDir, { recursive: true });
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  // As pg-boss leaves a job whose process was gone each time.
  await sql`
    insert into jobs.job (name, data, state, policy, singleton_key, completed_on, output)
    values ('integrations.apply', '{"importRunId": "01900000-0000-7000-8000-000000000000"}', 'failed',
      'short', 'e2e', now(), '{"value": {"message": "job heartbeat timeout"}}')`.execute(
    database.db,
  );
  await database.close();
  cairn = await startCairn({ dataDir });
});
afterAll(async () => {
  await cairn.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('an administrator runs a job again that was given up, and finds that in the audit', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 390 });
  await enterAs(page, 'Jonas Brandt');
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await page.goto('/health');
  await page.getByText('A job was given up.', { exact: false }).waitFor();
  await page.getByText('It did not come to its end', { exact: false }).waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Run again: Applying an import' }).click();
  await page.getByText('“Applying an import” runs again.', { exact: false }).waitFor();
  await page.getByText('All is well.').waitFor();
  expect(await page.getByRole('button', { name: /^Run again/ }).count()).toBe(0);
  await expectNoSeriousAxeFindings(page);
  await page.goto('/audit?action=job.retry');
  await page.getByRole('cell', { name: 'Ran a job again' }).waitFor();
  await close();
});
