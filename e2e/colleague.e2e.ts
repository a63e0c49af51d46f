/** What people let each other see: a skill to be found by, a page, ranges for their manager. */
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

test('who turns a skill off is not found by it any more, and is again when it is on', async () => {
  const priya = await openPage({ url: cairn.url, width: 390 });
  await enterAs(priya.page, 'Priya Raman');
  await priya.page.goto('/skills?show=all&query=Git');
  await priya.page
    .getByRole('link', { name: /Version control with Git/ })
    .first()
    .click();
  const showing = priya.page.getByRole('switch', { name: 'Colleagues may find me by this skill' });
  expect(await showing.isChecked()).toBe(true);
  await expectNoSeriousAxeFindings(priya.page);
  const amara = await openPage({ url: cairn.url, width: 320 });
  await enterAs(amara.page, 'Amara Okafor');
  const findGit = async () => await amara.page.goto('/explore?query=version%20control');
  await findGit();
  const known = amara.page.getByRole('region', { name: 'Who knows Version control with Git' });
  await known.getByRole('link', { name: 'Priya Raman' }).waitFor();
  await expectNoSeriousAxeFindings(amara.page);
  await expectNoSidewaysScroll(amara.page);
  await showing.press('Space');
  await priya.page.getByText(/^Off: only you see/).waitFor();
  await priya.page.reload();
  await expect.poll(() => showing.isChecked()).toBe(false);
  await findGit();
  await amara.page.getByText('One skill').waitFor();
  expect(await known.count()).toBe(0);
  await showing.press('Space');
  await priya.page.getByText(/^They see your name/).waitFor();
  await findGit();
  await known.getByRole('link', { name: 'Priya Raman' }).click();
  await expectHeading(amara.page, 'Priya Raman');
  await priya.close();
  await amara.close();
});

test.each(['light', 'dark'] as const)(
  'on the page about oneself the shown skills are listed, follow their own page, and are taken back, by %s',
  async (colorScheme) => {
    const { page, close } = await openPage({ url: cairn.url, width: 390, colorScheme });
    await enterAs(page, 'Priya Raman');
    await page.goto('/you');
    const shown = page.getByRole('group', { name: 'Skills by which colleagues may find you' });
    const git = shown.getByRole('link', { name: 'Version control with Git' });
    await git.click();
    const showing = page.getByRole('switch', { name: 'Colleagues may find me by this skill' });
    await showing.press('Space');
    await page.getByText(/^Off: only you see/).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'What is used' }).waitFor();
    await expect.poll(() => git.count()).toBe(0);
    await page.goForward();
    await showing.press('Space');
    await page.getByText(/^They see your name/).waitFor();
    await page.goBack();
    await git.waitFor();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);

    await shown.getByRole('button', { name: 'Take back Version control with Git' }).press('Enter');
    await page.getByText(/^Colleagues do not find you by Version control with Git/).waitFor();
    expect(await git.count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await git.waitFor();
    await page.reload();
    await git.waitFor();
    await close();
  },
);

test('who asks who knows something is answered with people, first of all, and when there is nobody', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320 });
  await enterAs(page, 'Amara Okafor');
  await page.goto('/explore');
  const ask = async (question: string) => await page.getByRole('searchbox').fill(question);
  const known = page.getByRole('region', { name: 'Who knows Databases and SQL' });
  for (const question of ['Who knows SQL?', 'Wer kennt sich mit SQL aus?']) {
    await ask(question);
    await known.getByRole('link', { name: 'Priya Raman' }).waitFor();
    await page
      .getByRole('status')
      .getByText(/units? for “SQL”$/)
      .waitFor();
    expect(new URL(page.url()).searchParams.get('query')).toBe(question);
    await ask('');
    await expect.poll(() => known.count()).toBe(0);
  }
  await ask('who can help me with identity and access?');
  await page.getByRole('region', { name: 'Who knows Identity and access' }).waitFor();
  await page.getByText('Nobody lets themselves be found by it yet.').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await ask('who knows hedgehogs?');
  await page.getByText('No skill here is called “hedgehogs”.').waitFor();
  await close();
});

test('a manager sees the ranges of who shares them, on their page, and the person sees that', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Amara Okafor');
  await page.getByRole('link', { name: 'My team' }).click();
  await page.getByRole('heading', { name: 'Where help would change most' }).waitFor();
  await page.getByRole('link', { name: 'Priya Raman' }).last().click();
  await page.getByText(/^Priya Raman keeps where they stand to themselves/).waitFor();
  await expectNoSeriousAxeFindings(page);
  await page.goBack();
  await page.getByRole('link', { name: 'Mateo Quispe' }).first().click();
  await page.getByRole('heading', { name: 'Where Mateo Quispe stands' }).waitFor();
  await expectNoSeriousAxeFindings(page);
  const mateo = await openPage({ url: cairn.url, width: 320 });
  await enterAs(mateo.page, 'Mateo Quispe');
  await mateo.page.goto('/you');
  await mateo.page
    .getByText(/Saw the ranges that you share\. Why: they opened your page\./)
    .waitFor();
  await mateo.page.getByRole('link', { name: 'See your page as colleagues see it' }).click();
  await mateo.page.getByText(/^This is your page\./).waitFor();
  await expectNoSeriousAxeFindings(mateo.page);
  await expectNoSidewaysScroll(mateo.page);
  allowConsoleError(mateo.page, /status of 404/);
  await mateo.page.goto('/people/01a20cc8-8e80-7030-916e-7f09b40dd85c');
  await mateo.page.getByText('There is nobody here').first().waitFor();
  await mateo.close();
  await close();
});

test('a manager sets a goal, who is in the team reads it with day and reason, and it is taken back', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 390 });
  await enterAs(page, 'Amara Okafor');
  await page.goto('/you');
  await page.getByRole('main').getByRole('link', { name: 'Digital services' }).click();
  const goals = page.getByRole('region', { name: 'Goals of the team' });
  await goals.getByRole('link', { name: 'Accessibility' }).waitFor();
  await goals.getByRole('button', { name: 'Set a goal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Set the goal' }).click();
  await dialog.getByText('Choose the skill.').waitFor();
  await expectNoSeriousAxeFindings(page);
  await dialog.getByRole('combobox', { name: 'Skill' }).selectOption('Plain language');
  await dialog.getByLabel('By', { exact: true }).fill('2000-01-01');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Our notices are read standing.');
  allowConsoleError(page, /status of 422/);
  await dialog.getByRole('button', { name: 'Set the goal' }).click();
  await dialog.getByText('That day is over. Choose today or a later one.').waitFor();
  await dialog.getByLabel('By', { exact: true }).fill('2099-12-24');
  await dialog.getByRole('button', { name: 'Set the goal' }).click();
  const plain = goals.getByRole('listitem').filter({ hasText: 'Plain language' });
  await plain.getByText('at “Independent” by 24 Dec 2099').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);

  const member = await openPage({ url: cairn.url, width: 320 });
  await enterAs(member.page, 'Tomasz Wróbel');
  await member.page.goto('/path');
  const asked = member.page.getByRole('region', { name: 'What your team is to reach' });
  await asked.getByText('Our notices are read standing.').waitFor();
  await expectNoSeriousAxeFindings(member.page);
  await expectNoSidewaysScroll(member.page);

  await plain.getByRole('button', { name: 'Take back the goal for Plain language' }).click();
  await page.getByText('The goal for Plain language is taken back.').waitFor();
  await expect.poll(() => plain.count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await plain.waitFor();
  await member.close();
  await close();
});
