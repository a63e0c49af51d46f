/** Whoever looks after units sees how the questions of one do so far; whoever learns does not see the keys. */
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
