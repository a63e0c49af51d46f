/** What one does is kept and can be taken back, and whoever uses the keyboard keeps their place. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { allowConsoleError, openPage } from './support/page.ts';
import { enterAs, expectHeading } from './support/people.ts';

let cairn: RunningCairn;
beforeAll(async () => {
  cairn = await startDemo();
});
afterAll(() => cairn.stop());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const focused = (page: Page) => page.locator(':focus');

describe('a session that ended in the middle', () => {
  test('of a check keeps the response, and sends it after signing in, at the same place', async () => {
    const { page, context, close } = await openPage({ url: cairn.url, width: 390 });
    await enterAs(page, 'Mateo Quispe');
    await page.goto('/check');
    await button(page, 'Start').click();
    await button(page, 'Check my choice').waitFor();
    await context.clearCookies();
    allowConsoleError(page, /status of 401/);
    await page.locator('input[type=radio], input[type=checkbox]').first().check();
    await button(page, 'Check my choice').click();
    await page.getByText('You are signed out. Your response is safe here.').waitFor();
    await expectNoSeriousAxeFindings(page);
    await expect.poll(() => focused(page).textContent()).toBe('Sign in and send');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').fill('Mateo Quispe');
    await page.getByRole('button', { name: /Mateo Quispe/ }).click();
    await button(page, 'Continue').waitFor();
    expect(new URL(page.url()).pathname).toBe('/check');
    await button(page, 'Continue').click();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Go on with your check: question 2' }).waitFor();
    await close();
  });

  test('on the way to another change leads to the sign-in page and back', async () => {
    const { page, context, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Sinéad Gallagher');
    await page.goto('/path');
    const remove = page.getByRole('button', { name: /^Take “/ }).first();
    await remove.waitFor();
    await context.clearCookies();
    allowConsoleError(page, /status of 401/);
    await remove.click();
    await page.getByRole('searchbox').fill('Sinéad Gallagher');
    await page.getByRole('button', { name: /Sinéad Gallagher/ }).click();
    await expectHeading(page, 'Path');
    await close();
  });
});

describe('minutes a week', () => {
  test('are kept once, when they are typed to the end and can be', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Sinéad Gallagher');
    await page.goto('/you');
    const kept: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') kept.push(request.postData());
    });
    const field = page.getByLabel('Minutes a week, exactly');
    const before = await field.inputValue();
    await field.fill('4');
    await field.press('Enter');
    await page.getByText('5 to 2,400 minutes').waitFor();
    expect(await field.inputValue()).toBe(before);
    await field.fill('');
    await field.pressSequentially('105');
    await field.blur();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(kept).toEqual(['{"minutesAWeek":105}']);
    await close();
  });
});

describe('by keyboard', () => {
  test.each(['light', 'dark'] as const)(
    'what was taken off comes back by the next Tab, and the focus with it, by %s',
    async (colorScheme) => {
      const { page, close } = await openPage({ url: cairn.url, colorScheme });
      await enterAs(page, 'Sinéad Gallagher');
      await page.goto('/path');
      const remove = page.getByRole('button', { name: /^Take “/ }).first();
      const name = await remove.getAttribute('aria-label');
      await remove.press('Enter');
      await button(page, 'Undo').waitFor();
      await expectNoSeriousAxeFindings(page);
      await page.keyboard.press('Tab');
      expect(await focused(page).textContent()).toBe('Undo');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page).getAttribute('aria-label')).toBe(name);
      await close();
    },
  );

  test('a window that is closed gives the focus back to what opened it', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Sinéad Gallagher');
    const menu = page.getByRole('button', { name: 'Sinéad Gallagher' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Be someone else' }).click();
    await page.getByRole('dialog', { name: 'Who do you want to be?' }).waitFor();
    await expectNoSeriousAxeFindings(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page).textContent()).toContain('Sinéad Gallagher');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });

  test('a question without a choice says so', async () => {
    const { page, close } = await openPage({ url: cairn.url, width: 320 });
    await enterAs(page, 'Kwame Boateng');
    await page.goto('/check');
    await button(page, 'Start').click();
    await button(page, 'Check my choice').press('Enter');
    await page.getByRole('status').getByText('Choose one first.').waitFor();
    await expectNoSeriousAxeFindings(page);
    await close();
  });
});
