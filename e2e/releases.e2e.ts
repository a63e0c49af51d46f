/** A release of O*NET comes in: what it changes is seen before, applied, and read afterwards. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { openPage } from './support/page.ts';
import { enterAs, expectHeading, expectNoSidewaysScroll } from './support/people.ts';
import { applyImport, compareRelease, makeRoleFrom } from './support/releases.ts';

let cairn: RunningCairn;
let folder: string;
beforeAll(async () => {
  cairn = await startDemo();
  folder = mkdtempSync(join(tmpdir(), 'cairn-releases-e2e-'));
});
afterAll(async () => {
  await cairn.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an administrator sees what a release changes, applies it, and reads it among the releases', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAsAdministrator(page);
  await page.goto('/releases');
  await page.getByRole('heading', { name: 'No release came in yet' }).waitFor();
  await look(page);
  await compareRelease(page, '30.0');
  await page.getByText('It is the first release of its kind here.').waitFor();
  await page.getByText('All of it is new here').waitFor();
  await look(page);
  await applyImport(page);
  await makeRoleFrom(page, 'Software Developers', 'Harbour developer');

  await compareRelease(page, '30.1');
  const release = page.getByRole('region', { name: 'O*NET 30.1' });
  await release.getByText(/^Compared with O\*NET 30\.0/).waitFor();
  const roles = release.getByRole('list', { name: 'One role would ask for something else' });
  await roles.getByRole('link', { name: 'Harbour developer' }).waitFor();
  await roles.getByText('Target: Programming basics').waitFor();
  await roles.getByText('before: Independent now: Advanced').waitFor();
  const linked = release.getByRole('list', { name: /^One entry is linked with skills/ });
  await linked.getByText('before: Programming now: Computer Programming').waitFor();
  const all = release.getByRole('list', { name: 'Everything that changes' });
  await all.getByRole('heading', { name: 'Telegraphy' }).waitFor();
  await release.getByRole('radio', { name: 'Occupations 3' }).check();
  await all.getByRole('heading', { name: 'Fog Signal Engineers' }).waitFor();
  const first = all.getByRole('listitem').filter({ hasText: 'Software Developers' });
  await first.getByText('One more field').click();
  await first.getByText('before: level 4 now: level 5').waitFor();
  await first.getByText('No longer: Program Writer').waitFor();
  await look(page);
  await release.getByLabel('What became of it').selectOption('No longer there (1)');
  await expect.poll(() => all.getByRole('heading').allTextContents()).toEqual(['Tide Clerks']);
  await release.getByLabel('What became of it').selectOption('All (3)');
  await release.getByLabel('Search in the changes').fill('negotiation');
  await expect
    .poll(() => all.getByRole('heading').allTextContents())
    .toEqual(['Software Developers']);
  await release.getByLabel('Search in the changes').fill('nobody does this');
  await release.getByText('Nothing fits.').waitFor();
  const download = page.waitForEvent('download');
  await release.getByRole('link', { name: 'Download as CSV' }).click();
  const table = join(folder, 'changes.csv');
  await (await download).saveAs(table);
  expect(readFileSync(table, 'utf8')).toContain('occupation,no longer there,onet:43-9999.01');

  await applyImport(page);
  await page.getByRole('link', { name: 'See what O*NET 30.1 changed' }).click();
  await expectHeading(page, 'O*NET 30.1');
  await page.getByText(/^Applied on .* by Jonas Brandt\./).waitFor();
  await page.getByText('One role asks for something else since').waitFor();
  await look(page);
  await page.getByRole('link', { name: 'All releases' }).click();
  await expectHeading(page, 'Releases of O*NET and ESCO');
  await page.getByRole('row', { name: /^O\*NET 30\.1 .* 1 2 2 1$/ }).waitFor();
  await page.getByRole('row', { name: /^O\*NET 30\.0 .* 11 0 0 0$/ }).waitFor();
  await look(page);
  await page.goto('/roles');
  await page.getByRole('link', { name: 'Harbour developer' }).click();
  await page.getByText('Made from Software Developers (O*NET).').waitFor();
  await look(page);

  await compareRelease(page, '30.1');
  await page.getByText('Nothing would change: all of it is here already.').waitFor();
  await page.getByText('Nothing changes: all of it is here already, just as it is.').waitFor();
  await close();
});

test('a learning lead reads releases on a phone, and others are told whose they are', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320 });
  await enterAs(page, 'Hana Nováková');
  await page.goto('/roles');
  await page.getByRole('link', { name: 'Releases of O*NET and ESCO' }).click();
  await expectHeading(page, 'Releases of O*NET and ESCO');
  await look(page);
  await page.getByRole('link', { name: 'O*NET 30.1' }).click();
  await expectHeading(page, 'O*NET 30.1');
  await page.getByText('One role asks for something else since').waitFor();
  await look(page);
  await close();
  const other = await openPage({ url: cairn.url });
  await enterAs(other.page, 'Tomasz Wróbel');
  await other.page.goto('/releases');
  await expectHeading(other.page, 'Releases are for administrators and learning leads');
  await other.close();
});

/** Jonas Brandt is the administrator of the demo; his language is German. */
async function enterAsAdministrator(page: Page): Promise<void> {
  await enterAs(page, 'Jonas Brandt');
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await page.goto('/');
  await expectHeading(page, 'Today');
}

async function look(page: Page): Promise<void> {
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
}
