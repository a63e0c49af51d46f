/** What people say of themselves, of whom they manage, and of colleagues who ask; and why an estimate is what it is. */
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

const openGit = async (page: Page): Promise<void> => {
  await page.goto('/skills?show=all&query=Git');
  await page
    .getByRole('link', { name: /^Version control with Git/ })
    .first()
    .click();
  await expectHeading(page, /Version control with Git/);
};
const entries = (page: Page, words: RegExp | string) =>
  page
    .getByRole('region', { name: 'The evidence' })
    .getByRole('listitem')
    .filter({ hasText: words });

test.each([
  [390, 'light'],
  [320, 'dark'],
] as const)(
  'one says how one sees a skill, changes it, and takes it back, at %i by %s',
  async (width, colorScheme) => {
    const { page, close } = await openPage({ url: cairn.url, width, colorScheme });
    await enterAs(page, 'Mateo Quispe');
    await openGit(page);
    const opener = page.getByRole('button', { name: 'Say how I see it' });
    await opener.press('Enter');
    const levels = page.getByRole('group', { name: 'Which of these can you do?' });
    await levels.getByRole('radio', { name: /^Guided/ }).check();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Say so' }).press('Enter');
    await page.getByText('You see yourself at “Guided”.').waitFor();
    await entries(page, 'Your own rating').first().waitFor();
    expect(
      await entries(page, 'Your own rating')
        .getByRole('button', { name: /^Contest/ })
        .count(),
    ).toBe(0);
    await page.reload();
    await page.getByText('You see yourself at “Guided”.').waitFor();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await levels.getByRole('radio', { name: /^Advanced/ }).check();
    await page.getByRole('button', { name: 'Say so' }).click();
    await page.getByText('You see yourself at “Advanced”.').waitFor();
    await page.getByRole('button', { name: /^All \d+$/ }).click();
    await entries(page, 'Taken back or said anew').first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('You see yourself at “Guided”.').waitFor();
    await page.getByRole('button', { name: 'Take back', exact: true }).click();
    await page.getByText('You have not said how you see it.').waitFor();
    await close();
  },
);

test('a manager rates a skill of the role; the member is told, sees who said it, and contests it', async () => {
  const manager = await openPage({ url: cairn.url, width: 390 });
  await enterAs(manager.page, 'Amara Okafor');
  await manager.page.goto('/explore?query=mateo');
  await manager.page.getByRole('link', { name: 'Mateo Quispe' }).click();
  await manager.page.getByRole('button', { name: 'Rate skills of the role' }).click();
  await manager.page.getByRole('button', { name: 'Rate: Version control with Git' }).click();
  const levels = manager.page.getByRole('group', { name: /^What have you seen Mateo Quispe do/ });
  await levels.getByRole('radio', { name: /^Guided/ }).check();
  await expectNoSeriousAxeFindings(manager.page);
  await expectNoSidewaysScroll(manager.page);
  await manager.page.getByRole('button', { name: 'Say so' }).click();
  await manager.page.getByText(/^You said “Guided”/).waitFor();

  const member = await openPage({ url: cairn.url, width: 390, colorScheme: 'dark' });
  await enterAs(member.page, 'Mateo Quispe');
  const news = member.page.getByRole('region', { name: 'What others say and ask' });
  await news.getByText('Amara Okafor sees you at “Guided” in').waitFor();
  await expectNoSeriousAxeFindings(member.page);
  await expectNoSidewaysScroll(member.page);
  await news.getByRole('link', { name: 'Version control with Git' }).click();
  const said = entries(member.page, 'by Amara Okafor');
  await said.getByText('Rating by your manager').waitFor();
  await said.getByRole('button', { name: /^Contest/ }).click();
  await member.page.getByLabel('What is not right about it?').fill('It was before the move.');
  await member.page.getByRole('button', { name: 'Contest this' }).click();
  await said.getByText('You contested this. It does not count any more.').waitFor();
  await member.page.goto('/');
  await expectHeading(member.page, 'Today');
  expect(await news.count()).toBe(0);
  await member.page.goto('/you');
  await member.page.getByText('Opened how they see your skills').waitFor();

  await manager.page.getByRole('button', { name: 'Take back: Version control with Git' }).click();
  await manager.page
    .getByRole('listitem')
    .filter({ hasText: 'Version control with Git' })
    .getByText('Not rated by you')
    .waitFor();
  await member.close();
  await manager.close();
});

test('somebody who manages nobody is offered no rating on a colleague’s page', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Priya Raman');
  await page.goto('/explore?query=mateo');
  await page.getByRole('link', { name: 'Mateo Quispe' }).click();
  await expectHeading(page, 'Mateo Quispe');
  expect(await page.getByRole('button', { name: 'Rate skills of the role' }).count()).toBe(0);
  await close();
});

test('a colleague who is asked says what they have seen, and what they say stands in the evidence', async () => {
  const asker = await openPage({ url: cairn.url });
  await enterAs(asker.page, 'Mateo Quispe');
  await openGit(asker.page);
  await asker.page.getByRole('button', { name: 'Ask somebody' }).click();
  await asker.page.getByRole('searchbox', { name: 'Whom do you want to ask?' }).fill('priya');
  await asker.page.getByRole('button', { name: 'Ask Priya Raman' }).click();
  const asked = asker.page.getByRole('list', { name: 'Whom you asked' });
  await asked.getByText(/no reply yet/).waitFor();
  await expectNoSeriousAxeFindings(asker.page);

  const colleague = await openPage({ url: cairn.url, width: 390 });
  await enterAs(colleague.page, 'Priya Raman');
  await colleague.page
    .getByRole('link', { name: 'A colleague asks how you see a skill of theirs' })
    .click();
  await expectHeading(colleague.page, 'Colleagues ask you');
  await colleague.page.getByText('Mateo Quispe asks you').waitFor();
  await colleague.page.getByRole('radio', { name: /^Advanced/ }).check();
  await expectNoSeriousAxeFindings(colleague.page);
  await expectNoSidewaysScroll(colleague.page);
  await colleague.page.getByRole('button', { name: 'Say so' }).click();
  await colleague.page.getByText('Nobody asks you anything').waitFor();

  await asker.page.reload();
  await asked.getByText(/has replied/).waitFor();
  await entries(asker.page, 'by Priya Raman').getByText('Rating by a colleague').waitFor();
  await colleague.close();
  await asker.close();
});

test('from the list of skills one gets to what moved a skill most', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 390 });
  await enterAs(page, 'Mateo Quispe');
  await page.goto('/skills?show=all&query=Git');
  const why = page.getByRole('region', { name: 'What moved this most' });
  // The second time everything is there already.
  for (const _visit of ['first', 'second']) {
    await page
      .getByRole('link', { name: 'Why do you think so? Version control with Git' })
      .first()
      .click();
    await why
      .getByText(/^Without it you would stand/)
      .first()
      .waitFor();
    await expect
      .poll(async () => (await why.boundingBox())?.y ?? Number.POSITIVE_INFINITY)
      .toBeLessThan(200);
    const heading = why.getByRole('heading', { name: 'What moved this most' });
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.goBack();
  }
  await page.goForward();
  await why.getByRole('listitem').nth(2).waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await close();
});
