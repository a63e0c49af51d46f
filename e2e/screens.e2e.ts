/** Every screen, on a small phone and on a desk, by day and by night, in both languages: nothing serious, nothing sticks out. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { openPage } from './support/page.ts';
import { enterAs, expectNoSidewaysScroll } from './support/people.ts';

let cairn: RunningCairn;
beforeAll(async () => {
  cairn = await startDemo();
});
afterAll(() => cairn.stop());

const SCREENS = ['/', '/path', '/explore', '/skills', '/you', '/check', '/contests', '/nowhere'];

describe.each([
  { width: 320, colorScheme: 'dark', person: 'Jonas Brandt' },
  { width: 1280, colorScheme: 'light', person: 'Mateo Quispe' },
] as const)('at $width px, $colorScheme, as $person', ({ width, colorScheme, person }) => {
  test('the sign-in page', async () => {
    const { page, close } = await openPage({ url: cairn.url, width, colorScheme });
    await page.goto('/sign-in');
    await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await close();
  });

  test('all that is behind it', async () => {
    const { page, close } = await openPage({ url: cairn.url, width, colorScheme });
    await enterAs(page, person);
    for (const screen of SCREENS) {
      await page.goto(screen, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectNoSeriousAxeFindings(page);
      await expectNoSidewaysScroll(page);
    }
    await close();
  });
});
