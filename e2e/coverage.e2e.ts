/** Where content is missing: a learning lead sees it, and gets the same figures as a table. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { allowConsoleError, openPage } from './support/page.ts';
import { enterAs, expectHeading, expectNoSidewaysScroll } from './support/people.ts';

let cairn: RunningCairn;
beforeAll(async () => {
  cairn = await startDemo();
});
afterAll(() => cairn.stop());

test('a learning lead sees where nothing leads, by level and role, and keeps the view on reload', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Hana Nováková');
  await page.getByRole('link', { name: 'Coverage' }).click();
  await expectHeading(page, 'Coverage');
  await page.getByText('Worth doing first').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('combobox', { name: 'Level' }).selectOption('4');
  await page.getByText(/^\d+ of 60 skills$/).waitFor();
  const table = page.getByRole('table', { name: /Units and questions/ });
  const needed = await table.getByRole('row').count();
  await page.getByRole('radio', { name: 'All gaps' }).check();
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(needed);

  await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Software developer' });
  await page.getByRole('radio', { name: 'All', exact: true }).check();
  await table.getByRole('rowheader', { name: 'Version control with Git' }).waitFor();
  await page.reload();
  await table.getByRole('rowheader', { name: 'Version control with Git' }).waitFor();
  expect(await table.getByRole('rowheader', { name: 'Negotiation' }).count()).toBe(0);

  const rows = (await (await page.request.get('/api/coverage.csv')).text()).split('\r\n');
  expect(rows[0]).toContain('group,skill,level,units,items,people,missing');
  // Sixty skills, five levels each, a head, and the end of the last line.
  expect(rows).toHaveLength(302);
  await close();
});

test('on a phone a skill is a card; whoever learns does not see it', async () => {
  const lead = await openPage({ url: cairn.url, width: 320 });
  await enterAs(lead.page, 'Hana Nováková');
  // On a phone the places of learning leads are on the page about oneself.
  await lead.page.goto('/you');
  await lead.page.getByRole('main').getByRole('link', { name: 'Coverage' }).click();
  await lead.page.getByText('Worth doing first').waitFor();
  await expectNoSidewaysScroll(lead.page);
  await expectNoSeriousAxeFindings(lead.page);
  await lead.close();

  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Tomasz Wróbel');
  allowConsoleError(page, /status of 403/);
  await page.goto('/coverage');
  await expectHeading(page, 'Coverage is for learning leads');
  await close();
});
