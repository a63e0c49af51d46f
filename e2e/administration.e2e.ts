/** Who is here, who may look after what, and who did what. */
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

test('an administrator makes somebody a learning lead, who sees it at once, and finds that in the audit', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 390 });
  await enterAs(page, 'Jonas Brandt');
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await page.reload();
  await page.goto('/you');
  await page.getByRole('main').getByRole('link', { name: 'People', exact: true }).click();
  await page.getByText('60 people').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('searchbox', { name: 'Name or identifier' }).fill('kwame');
  await page.getByText('One person').waitFor();
  expect(new URL(page.url()).search).toBe('?query=kwame');
  await page.getByRole('button', { name: 'Kwame Boateng: permissions' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch', { name: /^Learning lead/ }).click();
  await expect
    .poll(() => dialog.getByRole('switch', { name: /^Learning lead/ }).isChecked())
    .toBe(true);
  await expectNoSeriousAxeFindings(page);
  await page.keyboard.press('Escape');

  const lead = await openPage({ url: cairn.url });
  await enterAs(lead.page, 'Kwame Boateng');
  await lead.page.getByRole('link', { name: 'Coverage' }).waitFor();
  allowConsoleError(lead.page, /status of 403/);
  await lead.page.goto('/people');
  await expectHeading(lead.page, 'People are for administrators');
  await lead.close();

  await page.getByRole('link', { name: 'Audit' }).click();
  await expectHeading(page, 'Audit');
  await page.getByRole('combobox', { name: 'What was done' }).selectOption('grant.give');
  const row = page.getByRole('row').filter({ hasText: 'Kwame Boateng' });
  await row.getByText('Gave a permission').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await row.getByRole('link', { name: 'Kwame Boateng' }).click();
  await page.getByRole('button', { name: 'Everybody again' }).waitFor();
  await page.goto('/health');
  await expectHeading(page, 'Health');
  await page.getByText('Embedded PostgreSQL').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  const rows = await (await page.request.get('/api/audit.csv?action=grant.give')).text();
  expect(rows.trim().split('\r\n')).toHaveLength(2);
  await close();
});

test('the last administrator stays one', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Jonas Brandt');
  await page.goto('/people?capability=administrator');
  allowConsoleError(page, /status of 409/);
  await page.getByRole('button', { name: /^Jonas Brandt:/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch').first().click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByRole('switch').first().isChecked()).toBe(true);
  await close();
});

test('a search finds skills and people beside units', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 390 });
  await enterAs(page, 'Tomasz Wróbel');
  await page.goto('/explore?query=feedback');
  await page.getByRole('link', { name: 'Giving and receiving feedback' }).first().waitFor();
  await page.getByRole('searchbox').fill('boat');
  await page.getByText('Kwame Boateng').waitFor();
  await page.getByText('Operations planner · Control room').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await close();
});

test('a search is narrowed by level and minutes, kept in the address, and widened again', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320 });
  await enterAs(page, 'Tomasz Wróbel');
  await page.goto('/explore');
  const counted = page.getByRole('status').filter({ hasText: /units?\b/ });
  await page.getByText('42 units').waitFor();
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Up to 5 minutes');
  await page.getByRole('combobox', { name: 'Level' }).selectOption('Guided');
  await page.waitForURL(/level=2/);
  expect(new URL(page.url()).search).toContain('minutes=5');
  await expect.poll(() => counted.first().textContent()).not.toBe('42 units');
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.reload();
  expect(await page.getByRole('combobox', { name: 'Level' }).inputValue()).toBe('2');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText('42 units').waitFor();
  await page.goBack();
  await page.waitForURL(/level=2/);
  await close();
});

test('an administrator looks after one person, and signs them out everywhere', async () => {
  const lead = await openPage({ url: cairn.url });
  await enterAs(lead.page, 'Tomasz Wróbel');
  const { page, close } = await openPage({ url: cairn.url, width: 390 });
  await enterAs(page, 'Jonas Brandt');
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await page.goto('/people?query=wrobel');
  await page.getByRole('main').getByRole('link', { name: 'Tomasz Wróbel' }).click();
  await expectHeading(page, 'Tomasz Wróbel');
  await page.getByText(/Signed in on/).waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByText('Signed in nowhere now', { exact: false }).waitFor();
  allowConsoleError(lead.page, /status of 401/);
  expect((await lead.page.request.get('/api/people/me/profile')).status()).toBe(401);
  await lead.close();

  await page.getByRole('link', { name: 'In the audit' }).click();
  await page.getByRole('cell', { name: 'Signed a person out everywhere' }).waitFor();
  await close();
});

test('who leaves is found behind a filter, and comes back where they were', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 390 });
  await enterAs(page, 'Jonas Brandt');
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await page.goto('/people?query=quispe');
  await page.getByRole('main').getByRole('link', { name: 'Mateo Quispe' }).click();
  await expectHeading(page, 'Mateo Quispe');
  const team = await page.getByRole('definition').nth(3).textContent();
  await page.getByRole('button', { name: 'Record that they leave' }).click();
  await page.getByText('signed out everywhere at once', { exact: false }).waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'They leave today' }).click();
  await page.getByRole('button', { name: 'Record that they are back' }).waitFor();

  await page.goto('/people');
  await page.getByText('59 people').waitFor();
  await page.getByRole('combobox', { name: 'Here or gone' }).selectOption('Who has left');
  await page.waitForURL(/status=left/);
  await page.getByText('One person').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('main').getByRole('link', { name: 'Mateo Quispe' }).click();
  await page.getByRole('button', { name: 'Record that they are back' }).click();
  await page.getByRole('button', { name: 'They are back', exact: true }).click();
  await page.getByRole('button', { name: 'Record that they leave' }).waitFor();
  expect(await page.getByRole('definition').nth(3).textContent()).toBe(team);
  await close();
});
