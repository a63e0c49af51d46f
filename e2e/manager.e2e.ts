/** What a manager sees of a team, and what the team sees of that. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { openPage } from './support/page.ts';
import { enterAs, expectHeading } from './support/people.ts';

let cairn: RunningCairn;
beforeAll(async () => {
  cairn = await startDemo();
});
afterAll(() => cairn.stop());

test('a manager sees the ranges of the team; a member sees that they looked, and shares more if they like', async () => {
  const manager = await openPage({ url: cairn.url });
  await enterAs(manager.page, 'Amara Okafor');
  await manager.page.getByRole('link', { name: 'My team' }).click();
  await expectHeading(manager.page, /Digital services/);
  await manager.page.getByText('Where the team stands').waitFor();
  await expectNoSeriousAxeFindings(manager.page);
  const shared = () =>
    manager.page.getByRole('table', { name: /People/ }).getByText('Does not share this');
  expect(await shared().count()).toBeGreaterThanOrEqual(0);

  const member = await openPage({ url: cairn.url, width: 390 });
  await enterAs(member.page, 'Tomasz Wróbel');
  await member.page.goto('/you');
  await member.page.getByText('Saw the ranges of your team').first().waitFor();
  await expectNoSeriousAxeFindings(member.page);
  await member.page.getByRole('switch', { name: /Share my ranges with/ }).click();
  await member.page.getByText(/^Shared: for each skill they see/).waitFor();
  await member.close();
  await manager.close();
});

test('somebody who manages nobody has no team place and gets no team by its address', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Tomasz Wróbel');
  await expectHeading(page, 'Today');
  expect(await page.getByRole('link', { name: 'My team' }).count()).toBe(0);
  await close();
});
