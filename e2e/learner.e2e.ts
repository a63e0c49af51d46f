/** The loop as a learner walks it: know, aim, plan, learn, check, and everything moves. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Responds to the question that is open and waits for the reason. */
async function respond(page: Page, how: 'firstOption' | 'notLearnt'): Promise<void> {
  if (how === 'notLearnt') {
    await button(page, 'I haven’t learnt this yet').click();
  } else {
    await page.locator('form input[type=radio], form input[type=checkbox]').first().check();
    await button(page, 'Check my choice').click();
  }
  await page
    .getByText(/^(Right|Partly right|Not right yet|Noted: not learnt yet)$/)
    .first()
    .waitFor();
  // Feedback cannot be skipped by a double press: for 0.4 s nothing goes on.
  await page.waitForTimeout(500);
}

describe('a new learner', () => {
  test('walks the first run, leaves in the middle of the check, goes on elsewhere, and gets a path', async () => {
    const desk = await openPage({ url: cairn.url });
    const { page } = desk;
    await enterAs(page, 'Leila Haddadi');
    await expectHeading(page, /Leila/);
    await expectNoSeriousAxeFindings(page);
    await button(page, 'Begin').click();

    await expectHeading(page, 'What is your role?');
    expect(await page.getByRole('radio', { name: /Software developer/ }).isChecked()).toBe(true);
    await button(page, 'Continue').click();
    await expectHeading(page, 'Where would you like to go?');
    // Half-done is kept: coming back goes on here.
    await page.goto('/');
    await expectHeading(page, 'Where would you like to go?');
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await expectHeading(page, 'How much time do you have?');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expectHeading(page, 'How do you like to learn?');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expectHeading(page, 'What is used, and who sees it');
    await expectNoSeriousAxeFindings(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expectHeading(page, 'Shall we see what you can do already?');
    await page
      .getByRole('link', { name: 'Start the check' })
      .or(button(page, 'Start the check'))
      .click();

    await expectHeading(page, 'Find out what you can do already');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await respond(page, 'firstOption');
    await expectNoSeriousAxeFindings(page);
    await button(page, 'Continue').click();
    await respond(page, 'notLearnt');
    await button(page, 'Continue').click();
    await button(page, 'Check my choice').waitFor();
    const stem = await page.getByRole('group').first().textContent();

    const phone = await openPage({
      url: cairn.url,
      width: 390,
      storageState: await desk.context.storageState(),
    });
    await phone.page.goto('/check');
    await button(phone.page, 'Check my choice').waitFor();
    expect(await phone.page.getByRole('group').first().textContent()).toBe(stem);
    for (let asked = 2; asked < 15; asked += 1) {
      await respond(phone.page, asked % 2 === 0 ? 'notLearnt' : 'firstOption');
      const end = button(phone.page, 'See what we know now');
      const more = button(phone.page, 'Continue');
      await end.or(more).first().waitFor();
      if (await end.isVisible()) break;
      await more.click();
    }
    await button(phone.page, 'See what we know now').click();
    await expectHeading(phone.page, 'What we know now');
    await expectNoSeriousAxeFindings(phone.page);
    await phone.close();

    await page.goto('/path');
    await expectHeading(page, 'Path');
    await page.getByRole('heading', { name: 'This week' }).waitFor();
    await desk.close();
  });
});

describe('a learner with a path', () => {
  test('reads what is next, responds, and sees what moved and what it means for the path', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Tomasz Wróbel');
    await expectHeading(page, 'Today');
    await expectNoSeriousAxeFindings(page);
    await page
      .getByRole('link', { name: /^(Start|Go on)/ })
      .first()
      .click();
    await page.waitForURL(/\/units\//);
    await button(page, /^(Start reading|Go on|Continue)/)
      .first()
      .click();
    await page.getByRole('article').or(page.getByRole('main')).first().waitFor();
    await expectNoSeriousAxeFindings(page);
    const finish = page.getByRole('button', { name: 'Finish', exact: true });
    for (let question = 0; question < 5; question += 1) {
      await button(page, 'Check my choice').waitFor();
      await respond(page, 'firstOption');
      const next = button(page, 'Continue').or(finish);
      await next.waitFor();
      if (await finish.isVisible()) break;
      await next.click();
    }
    await finish.click();
    await page.getByRole('heading', { name: 'What moved' }).waitFor();
    await expectNoSeriousAxeFindings(page);
    await close();
  });

  test('takes a unit off the path and gets it back', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Kwame Boateng');
    await page.goto('/path');
    const remove = button(page, /^Take “.*” off the plan$/);
    await remove.first().waitFor();
    const before = await remove.count();
    await remove.first().click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => remove.count()).toBe(before);
    await close();
  });

  test('contests a piece of evidence and withdraws it', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Priya Raman');
    await page.goto('/skills');
    await expectHeading(page, 'My skills');
    await page
      .getByRole('link', { name: /Version control with Git/ })
      .first()
      .click();
    await expectHeading(page, 'Version control with Git');
    await expectNoSeriousAxeFindings(page);
    await button(page, /^Contest: /)
      .first()
      .click();
    await page
      .getByRole('textbox', { name: 'What is not right about it?' })
      .fill('The key is out of date.');
    await button(page, 'Contest this').click();
    await page.getByText('You contested this.', { exact: false }).first().waitFor();
    await page.reload();
    await page.getByText('You contested this.', { exact: false }).first().waitFor();
    await button(page, /Withdraw/)
      .first()
      .click();
    await button(page, /^Contest: /)
      .first()
      .waitFor();
    await close();
  });

  test('reads that a contest was agreed with, which an administrator did without seeing who it was', async () => {
    const desk = await openPage({ url: cairn.url });
    await enterAs(desk.page, 'Jonas Brandt');
    await desk.page.goto('/contests');
    await expectHeading(desk.page, 'Anfechtungen');
    const contest = desk.page.getByRole('listitem').filter({ hasText: 'both readings fit' });
    expect(await contest.innerText()).not.toContain('Samuel');
    await expectNoSeriousAxeFindings(desk.page);
    await contest.getByRole('button', { name: 'Zustimmen: zählt nicht mehr' }).click();
    await desk.page.getByRole('heading', { name: 'Nichts wartet auf dich' }).waitFor();
    await desk.close();
    const learner = await openPage({ url: cairn.url });
    await enterAs(learner.page, 'Samuel Tekle');
    await learner.page.goto('/contests');
    await expectHeading(learner.page, 'This is for learning leads');
    await learner.page.goto('/skills');
    await learner.page
      .getByRole('link', { name: /Version control with Git/ })
      .first()
      .click();
    await learner.page.getByText('You contested this and were right.').first().waitFor();
    await learner.close();
  });

  test('finds out where they stand in one skill, and reads what that means in questions', async () => {
    const { page, close } = await openPage({ url: cairn.url, width: 390 });
    await enterAs(page, 'Mateo Quispe');
    await page.goto('/skills?show=all&query=Spreadsheets');
    await page
      .getByRole('link', { name: /^Spreadsheets/ })
      .first()
      .click();
    await expectHeading(page, 'Spreadsheets');
    const inQuestions = page.getByRole('region', { name: 'What that means in questions' });
    await inQuestions.getByText(/of 10/).first().waitFor();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await button(page, 'Find out exactly').click();
    for (let asked = 0; asked < 3; asked += 1) {
      await button(page, 'Check my choice').waitFor();
      await page.getByText('Spreadsheets', { exact: true }).first().waitFor();
      await respond(page, 'notLearnt');
      await button(page, 'Continue').click();
    }
    await button(page, 'Check my choice').waitFor();
    await page.getByRole('button', { name: 'End here and see the result' }).click();
    await expectHeading(page, 'What we know now');
    await page.getByText('The 3 responses behind it').waitFor();
    await close();
  });

  test('finds a unit in spite of a typing error', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Kwame Boateng');
    await page.goto('/explore');
    await page.getByRole('searchbox', { name: 'Search all units' }).fill('comit');
    await page
      .getByRole('link', { name: /One change, one commit/ })
      .first()
      .waitFor();
    await expectNoSeriousAxeFindings(page);
    await close();
  });
});

describe('who knows a unit already', () => {
  test('reads the rules, shows it, and is told what that saves', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Tomasz Wróbel');
    await page.goto('/explore?query=money+you+look+after');
    await page.getByRole('link', { name: /What is left in the budget/ }).click();
    await page.getByRole('link', { name: 'I know this already' }).click();
    await expectHeading(page, 'Show that you know it');
    await page.getByText(/At most 8 questions, often fewer, about Money and budgets/).waitFor();
    await page.getByText(/You can try again after 7 days/).waitFor();
    await expectNoSeriousAxeFindings(page);
    const address = page.url();
    await button(page, 'Start').click();
    await respond(page, 'notLearnt');
    // Another device, or the same later: the same check goes on.
    await page.goto(address);
    await button(page, 'Go on').click();
    for (let asked = 1; asked < 9; asked += 1) {
      const end = button(page, 'See what we know now');
      const more = button(page, 'Continue');
      await respond(page, 'notLearnt');
      await end.or(more).first().waitFor();
      if (await end.isVisible()) break;
      await more.click();
    }
    await button(page, 'See what we know now').click();
    await expectHeading(page, 'Not sure yet: read this unit');
    await expectNoSeriousAxeFindings(page);
    await page.goto(address);
    await page.getByText(/You tried lately\. Read the unit meanwhile, or try again from/).waitFor();
    expect(await button(page, 'Start').count()).toBe(0);
    await close();

    const phone = await openPage({ url: cairn.url, width: 320 });
    await enterAs(phone.page, 'Kwame Boateng');
    await phone.page.goto(address);
    await expectHeading(phone.page, 'Show that you know it');
    await expectNoSidewaysScroll(phone.page);
    await phone.close();
  });

  test('shows it of a whole path, and is told of each unit what became of it', async () => {
    const { page, close } = await openPage({ url: cairn.url, width: 390 });
    await enterAs(page, 'Kwame Boateng');
    await page.goto('/path');
    await page.getByRole('link', { name: 'I know some of this already' }).click();
    await expectHeading(page, 'Show that you know it');
    const canGo = page.getByRole('region', { name: 'What can fall away' });
    await canGo.getByRole('listitem').first().waitFor();
    const units = await canGo.getByRole('listitem').count();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await button(page, 'Start').click();
    for (let asked = 0; asked < 30; asked += 1) {
      const end = button(page, 'See what we know now');
      const more = button(page, 'Continue');
      await respond(page, 'notLearnt');
      await end.or(more).first().waitFor();
      if (await end.isVisible()) break;
      await more.click();
    }
    await button(page, 'See what we know now').click();
    await expectHeading(page, 'Not sure of any of these yet');
    const staying = page.getByRole('region', { name: 'These stay' });
    await staying
      .getByText(/^Not sure yet: /)
      .nth(units - 1)
      .waitFor();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);

    // What comes instead of them can be shown; they themselves, in a week.
    await page.goto('/path/test-out');
    await page
      .getByRole('region', { name: 'What stays in any case' })
      .getByText(/^You tried it lately: again from/)
      .first()
      .waitFor();
    await close();
  });
});
