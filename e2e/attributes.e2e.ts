/** What an import keeps about people: the person, whoever it is for, and the administrator who ends it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { importPeople } from './support/import-people.ts';
import { openPage } from './support/page.ts';
import { enterAs, expectHeading, expectNoSidewaysScroll } from './support/people.ts';

let cairn: RunningCairn;
beforeAll(async () => {
  cairn = await startDemo();
});
afterAll(() => cairn.stop());

const table = [
  'No,Mail,Shift,Badge,Bike',
  '1,tomasz.wrobel@skarvey.example,early,B7,a blue one',
  '2,amara.okafor@skarvey.example,late,B8,',
];
const mapping = {
  source: 'hris',
  columns: { externalId: 'No', email: 'Mail' },
  attributes: [
    {
      column: 'Shift',
      key: 'shift',
      title: 'Shift',
      purpose: 'To plan courses outside of shifts.',
      viewer: 'manager',
    },
    {
      column: 'Badge',
      key: 'badge',
      title: 'Badge',
      purpose: 'To open doors on course days.',
      viewer: 'administrator',
    },
    {
      column: 'Bike',
      key: 'bike',
      title: 'Bike',
      purpose: 'To count places to park bikes.',
      viewer: 'self',
    },
  ],
};

test('what is kept is seen by the person and by whom it is for, with a trace, until it is ended', async () => {
  const administrator = await openPage({ url: cairn.url });
  await enterAs(administrator.page, 'Jonas Brandt');
  await administrator.page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await administrator.page.goto('/attributes');
  await expectHeading(administrator.page, 'Kept about people');
  await administrator.page.getByText('Nothing else is kept about anybody').waitFor();
  await look(administrator.page);
  // How it is done in the browser is tested with the imports.
  await importPeople(administrator.page.request, table, mapping);

  // The person sees all of it, on a phone, by night.
  const person = await openPage({ url: cairn.url, width: 320, colorScheme: 'dark' });
  await enterAs(person.page, 'Tomasz Wróbel');
  await person.page.goto('/you');
  const kept = person.page.getByRole('region', { name: 'What else is kept about you' });
  const shift = kept.getByRole('listitem').filter({ hasText: 'Shift: early' });
  await shift.getByText('To plan courses outside of shifts.').waitFor();
  await shift.getByText(/^Since .* from “hris”\.$/).waitFor();
  await shift.getByText('You, and: your manager', { exact: true }).waitFor();
  await kept
    .getByRole('listitem')
    .filter({ hasText: 'Badge: B7' })
    .getByText('You, and: administrators')
    .waitFor();
  await kept
    .getByRole('listitem')
    .filter({ hasText: 'Bike: a blue one' })
    .getByText('Only you')
    .waitFor();
  await kept.getByText(/^If something here is wrong, ask whoever/).waitFor();
  await look(person.page);

  // Their manager sees what is for managers.
  const manager = await openPage({ url: cairn.url });
  await enterAs(manager.page, 'Amara Okafor');
  await manager.page.getByRole('link', { name: 'My team' }).click();
  await manager.page.getByRole('button', { name: 'One attribute of Tomasz Wróbel' }).click();
  const dialog = manager.page.getByRole('dialog', { name: 'Kept about Tomasz Wróbel' });
  await dialog.getByText('Shift: early').waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(1);
  await look(manager.page);
  await manager.page.keyboard.press('Escape');
  expect(await focused(manager.page)).toBe('One attribute of Tomasz Wróbel');

  // An administrator looks up what is for administrators, by name.
  await administrator.page.reload();
  await administrator.page
    .getByRole('row', { name: /^Badge .* The person and administrators Of 2 people/ })
    .waitFor();
  await look(administrator.page);
  expect(await administrator.page.getByRole('button', { name: 'Look up “Shift”' }).count()).toBe(0);
  await administrator.page.getByRole('button', { name: 'Look up “Badge”' }).click();
  const lookUp = administrator.page.getByRole('dialog', { name: 'Look up “Badge”' });
  await lookUp.getByLabel('Name of the person').fill('zzz');
  await administrator.page.keyboard.press('Enter');
  await lookUp.getByText('Nobody who is here has a value of it and “zzz” in their name.').waitFor();
  await lookUp.getByLabel('Name of the person').fill('tomasz');
  await administrator.page.keyboard.press('Enter');
  await lookUp.getByText('Tomasz Wróbel: B7').waitFor();
  await look(administrator.page);
  await administrator.page.keyboard.press('Escape');

  // The person finds both looks.
  await person.page.reload();
  const traces = person.page.getByRole('region', { name: 'Who looked at your data' });
  for (const name of ['Amara Okafor', 'Jonas Brandt']) {
    await traces
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByText('Saw what else is kept about you')
      .waitFor();
  }

  // It is ended, for good.
  await administrator.page.getByRole('button', { name: 'Stop keeping “Bike”' }).click();
  await administrator.page
    .getByText('The value of one person is deleted at once. There is no way back.')
    .waitFor();
  await look(administrator.page);
  await administrator.page.getByRole('button', { name: 'Delete one value' }).click();
  const news = '“Bike” is not kept any more: one value was deleted.';
  await administrator.page.getByText(news).waitFor();
  await expect.poll(() => focused(administrator.page)).toBe(news);
  expect(await administrator.page.getByRole('row', { name: /Bike/ }).count()).toBe(0);
  await person.page.reload();
  await kept.getByText('Badge: B7').waitFor();
  expect(await kept.getByText('Bike').count()).toBe(0);
  for (const { close } of [administrator, person, manager]) await close();
});

test('on a phone the list of what is kept fits, and is for administrators', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320, colorScheme: 'dark' });
  await enterAs(page, 'Jonas Brandt');
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'de' } });
  await page.goto('/you');
  await page.getByRole('link', { name: 'Über Personen gespeichert' }).click();
  await expectHeading(page, 'Über Personen gespeichert');
  await page.getByRole('button', { name: 'Nicht mehr behalten: „Shift“' }).click();
  await page.getByRole('button', { name: '2 Werte löschen' }).waitFor();
  await look(page);
  await page.getByRole('button', { name: 'Behalten', exact: true }).click();
  await look(page);
  await enterAs(page, 'Tomasz Wróbel');
  await page.goto('/attributes');
  await expectHeading(page, 'This is for administrators');
  await close();
});

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

async function look(page: Page): Promise<void> {
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
}
