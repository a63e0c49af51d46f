/** What a role asks for: everybody reads it; a learning lead changes it and sees what that means before. */
import type { Page } from 'playwright-core';
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

async function openRole(page: Page, title: string): Promise<void> {
  await page.goto('/roles');
  await page.getByRole('link', { name: title }).click();
  await expectHeading(page, title);
}

test('a learning lead changes a role, sees what it means, loses nothing on reload, and saves', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 1280 });
  await enterAs(page, 'Hana Nováková');
  await page.getByRole('link', { name: 'Roles' }).first().click();
  await expectHeading(page, 'Roles');
  await page.getByText('6 people').first().waitFor();
  await expectNoSeriousAxeFindings(page);
  await openRole(page, 'Operations planner');

  // Nine people hold it, of whom something is known: where they stand is said, and so is the way there.
  const sql = page.getByRole('listitem').filter({ hasText: 'Level in' }).filter({ hasText: /SQL/ });
  await sql.getByText(/Not sure: \d/).waitFor();
  await sql.getByText(/minutes of units lead/).waitFor();
  await expectNoSeriousAxeFindings(page);

  await sql.getByRole('radio', { name: 'Advanced' }).check();
  await page.getByText('One change is not saved').waitFor();
  await page.getByRole('searchbox', { name: 'Search skills by name or topic' }).fill('negotia');
  await page.getByRole('button', { name: /^Add Negotia/ }).click();
  await page.getByText('2 changes are not saved').waitFor();
  await page.getByRole('button', { name: /^Remove .*[Ff]eedback/ }).click();
  await page.getByText('3 changes are not saved').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('2 changes are not saved').waitFor();

  await page.reload();
  await page.getByText('2 changes are not saved').waitFor();
  await expectNoSeriousAxeFindings(page);
  await page.getByRole('button', { name: 'Save …' }).click();
  const dialog = page.getByRole('dialog', { name: 'What changes' });
  await dialog.getByText(/“Independent” becomes “Advanced”/).waitFor();
  await dialog.getByText(/^New: Negotia.* at “Independent”/).waitFor();
  await dialog.getByText(/The plans of 9 people follow/).waitFor();
  await expectNoSeriousAxeFindings(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. The plans of its people follow.').waitFor();
  await sql.getByText(/^Set by somebody on/).waitFor();
  await close();

  const planner = await openPage({ url: cairn.url, width: 390 });
  await enterAs(planner.page, 'Kwame Boateng');
  await planner.page.goto('/skills');
  await planner.page.getByRole('link', { name: 'Negotiation', exact: true }).waitFor();
  await planner.page.goto('/you');
  await planner.page.getByText('Hana Nováková').first().waitFor();
  await planner.close();
});

test('a new role begins from another one, or blank with proposals that wait to be confirmed', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 1280 });
  await enterAs(page, 'Jonas Brandt');
  // His language is German.
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await page.goto('/roles');
  await page.getByRole('button', { name: 'New role' }).click();
  const dialog = page.getByRole('dialog', { name: 'New role' });
  await dialog.getByRole('searchbox').fill('sofware develper');
  await dialog.getByRole('radio', { name: /Software developer/ }).check();
  await expectNoSeriousAxeFindings(page);
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Web developer');
  await dialog.getByRole('button', { name: 'Make it from this profile' }).click();
  await expectHeading(page, 'Web developer');
  await page.getByText('It asks for 9 skills').waitFor();

  await page.goto('/roles');
  await page.getByRole('button', { name: 'New role' }).click();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Senior software developer');
  await dialog.getByRole('button', { name: 'Make it blank' }).click();
  await expectHeading(page, 'Senior software developer');
  await page.getByRole('button', { name: 'Show the proposals' }).click();
  await page.getByText('Proposed, not confirmed').first().waitFor();
  await page
    .getByText(/proposed from .*Software developer/)
    .first()
    .waitFor();
  await page.getByText('Too few people to say').first().waitFor();
  await expectNoSeriousAxeFindings(page);
  await page.getByRole('button', { name: 'Save …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.goto('/roles');
  await page.getByText(/proposals wait/).waitFor();
  await openRole(page, 'Senior software developer');
  await page.getByRole('button', { name: /^Confirm all/ }).click();
  await expectHeading(page, 'Senior software developer');
  expect(await page.getByText('Proposed, not confirmed').count()).toBe(0);
  await close();
});

test('whoever does not look after roles reads them', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320 });
  await enterAs(page, 'Tomasz Wróbel');
  await page.goto('/you');
  await page.getByRole('link', { name: 'Roles' }).click();
  await expectHeading(page, 'Roles');
  expect(await page.getByRole('button', { name: 'New role' }).count()).toBe(0);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Software developer', exact: true }).click();
  await expectHeading(page, 'Software developer');
  await page.getByText('Set by').first().waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await close();
});

test('by night, in German and at 320 px a role is edited by keyboard', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320, colorScheme: 'dark' });
  await enterAs(page, 'Jonas Brandt');
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'de' } });
  await page.goto('/roles');
  await page.getByRole('link', { name: 'Service adviser' }).click();
  await expectHeading(page, 'Service adviser');
  await page.getByText('Zu wenige Personen, um das zu sagen').first().waitFor();
  const step = page.getByRole('radio', { name: 'Fortgeschritten' }).first();
  await step.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Eine Änderung ist nicht gespeichert').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await page.getByText('Deine Änderungen sind weg').waitFor();
  await close();
});
