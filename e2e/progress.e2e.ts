/** How one moved towards one's targets: as a picture, as a table, and for who has only just started. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { openPage } from './support/page.ts';
import { enterAs, expectHeading, expectNoSidewaysScroll } from './support/people.ts';

let cairn: RunningCairn;
beforeAll(async () => {
  cairn = await startDemo();
});
afterAll(() => cairn.stop());

test('the line of four months has a table behind it', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320 });
  await enterAs(page, 'Tomasz Wróbel');
  await page.goto('/skills');
  await page.getByRole('link', { name: 'Progress' }).click();
  await expectHeading(page, 'Progress');
  await page.getByText(/\d+% of the way to your targets is probably behind you/).waitFor();
  await page.getByRole('img', { name: /Your way to your targets, week by week/ }).waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('radio', { name: 'Table' }).check();
  expect(await page.getByRole('table').getByRole('row').count()).toBe(19);
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await close();
});

test('who has only just started is told how the line begins', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Leila Haddadi');
  await page.request.patch('/api/people/me/preferences', { data: { firstRunDone: true } });
  await page.goto('/progress');
  await page.getByText('Nothing to show yet').waitFor();
  await expectNoSeriousAxeFindings(page);
  await close();
});

test('the menu of the session opens by keyboard, and gives the focus back when it closes', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Tomasz Wróbel');
  const button = page.getByRole('button', { name: 'Tomasz Wróbel' });
  await page.reload();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  await close();
});
