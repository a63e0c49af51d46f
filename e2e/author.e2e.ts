/** Whoever looks after units sees how the questions of one do so far; whoever learns does not see the keys. */
import type { Page } from 'playwright-core';
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

test('a learning lead goes from a unit to its questions and sees what to mend', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Hana Nováková');
  await page.goto('/explore?query=main+thing+first');
  await page.getByRole('link', { name: /Say the main thing first/ }).click();
  await page.getByRole('link', { name: 'Its questions and how they do' }).click();
  await expectHeading(page, 'Say the main thing first');
  await page.getByRole('heading', { name: '5 questions' }).waitFor();
  await page
    .getByText(/% are right, probably between/)
    .first()
    .waitFor();
  await page.getByText('One option is chosen by nobody').first().waitFor();
  await expectNoSeriousAxeFindings(page);
  const address = new URL(page.url()).pathname;
  await close();

  const phone = await openPage({ url: cairn.url, width: 320 });
  await enterAs(phone.page, 'Hana Nováková');
  await phone.page.goto(address);
  await phone.page
    .getByText(/% are right, probably between/)
    .first()
    .waitFor();
  await expectNoSidewaysScroll(phone.page);
  await expectNoSeriousAxeFindings(phone.page);
  await phone.close();

  const learner = await openPage({ url: cairn.url });
  await enterAs(learner.page, 'Tomasz Wróbel');
  allowConsoleError(learner.page, /status of 403/);
  await learner.page.goto(address);
  await expectHeading(learner.page, 'Questions are for those who look after units');
  expect(await learner.page.getByText('% are right').count()).toBe(0);
  await learner.close();
});

test('a learning lead sees a unit as others do, and says what a part is about', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Hana Nováková');
  await page.goto('/explore?query=main+thing+first');
  await page.getByRole('link', { name: /Say the main thing first/ }).click();
  await page.getByRole('link', { name: 'See it as others do' }).click();
  await expectHeading(page, 'Say the main thing first');
  await page.getByText('Somebody who has shown nothing yet.').waitFor();
  const phone = page.frameLocator('iframe');
  await phone.getByText('6 minutes', { exact: true }).waitFor();
  await expectNoSeriousAxeFindings(page);

  // The choice is in the address, and the focus stays where it is.
  await page.getByLabel('Knows half').check();
  await page.getByText(/Plain language: Guided\. It takes 5 minutes, 3 parts are folded/).waitFor();
  expect(page.url()).toContain('reader=half');
  await phone.getByText('5 minutes for you instead of 6').waitFor();
  await phone.getByRole('button', { name: 'Start reading' }).click();
  await phone.getByRole('heading', { name: 'Say who does what' }).waitFor();
  await phone.getByText('What does it mean for me?').waitFor();
  expect(await phone.getByText('Sentences without a person make readers guess').count()).toBe(0);
  await phone
    .getByRole('button', { name: /Read it all the same, 1 minute Say who does what/ })
    .click();
  await phone.getByText('Sentences without a person make readers guess').waitFor();
  await phone.locator('form').getByRole('radio').first().check();
  await phone.getByRole('button', { name: 'Check my choice' }).click();
  // A second press at once is taken for a double click, and does not skip the reason.
  await page.waitForTimeout(500);
  await phone.getByRole('button', { name: 'Continue' }).click();
  await phone.getByText('2 of 5').waitFor();

  // What folds follows at once from what a part is said to be about.
  await page
    .getByLabel('Level of Plain language in “Say who does what”')
    .selectOption('Independent');
  await page.getByText('Saved').waitFor();
  await phone.getByText('2 parts that you know are folded').waitFor();
  await page.reload();
  await page.getByText(/It takes 5 minutes, 2 parts are folded/).waitFor();
  expect(await kept(page)).toEqual([]);
  await close();

  const narrow = await openPage({ url: cairn.url, width: 320 });
  await enterAs(narrow.page, 'Hana Nováková');
  await narrow.page.goto(page.url());
  await narrow.page.getByRole('heading', { name: 'What each part is about' }).waitFor();
  await expectNoSidewaysScroll(narrow.page);
  await expectNoSeriousAxeFindings(narrow.page);
  await narrow.close();
});

/** What a preview left behind of whoever tried it: nothing. */
async function kept(page: Page): Promise<unknown> {
  const reply = await page.request.get('/api/people/me/today');
  const { next } = (await reply.json()) as { next: { kind: string } | null };
  return next?.kind === 'continue' ? [next] : [];
}

test('a learner finds a part folded that they have shown, and can read it all the same', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Kwame Boateng');
  await page.goto('/explore?query=how+late+is+late');
  await page.getByRole('link', { name: /How late is late/ }).click();
  await page.getByText('5 parts that you know are folded').waitFor();
  await page.getByRole('button', { name: /Start reading|Read again/ }).click();
  const part = page.getByRole('button', { name: /Read it all the same.*Is the mix the same/ });
  expect(await part.getAttribute('aria-expanded')).toBe('false');
  await expectNoSeriousAxeFindings(page);
  await part.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Arrivals on time over a season').waitFor();
  await page.getByRole('button', { name: /Fold it again.*Is the mix the same/ }).click();
  expect(await page.getByText('Arrivals on time over a season').count()).toBe(0);
  await close();
});
