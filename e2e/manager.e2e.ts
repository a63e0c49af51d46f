/** What a manager sees of a team, and what the team sees of that. */
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

test('a manager sees the ranges of the team; a member sees that they looked, and shares more if they like', async () => {
  const manager = await openPage({ url: cairn.url });
  await enterAs(manager.page, 'Amara Okafor');
  await manager.page.getByRole('link', { name: 'My team' }).click();
  await expectHeading(manager.page, /Digital services/);
  await manager.page.getByText('Where the team stands').waitFor();
  await expectNoSeriousAxeFindings(manager.page);
  await expectNoSidewaysScroll(manager.page);
  const sharesInTable = manager.page
    .getByRole('table', { name: 'Ranges of those who share them' })
    .getByText('Tomasz Wróbel');
  await manager.page.getByRole('listitem').filter({ hasText: 'Tomasz Wróbel' }).waitFor();
  expect(await sharesInTable.count()).toBe(0);

  const member = await openPage({ url: cairn.url, width: 390 });
  await enterAs(member.page, 'Tomasz Wróbel');
  await member.page.goto('/you');
  await member.page.getByText('Saw the ranges of your team').first().waitFor();
  await expectNoSeriousAxeFindings(member.page);
  await member.page.getByRole('switch', { name: /Share my ranges with/ }).click();
  await member.page.getByText(/^Shared: for each skill they see/).waitFor();
  await manager.page.reload();
  await sharesInTable.waitFor();
  await member.close();
  await manager.close();
});

test('somebody who manages nobody has no team place and gets no team by its address', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Tomasz Wróbel');
  await expectHeading(page, 'Today');
  expect(await page.getByRole('link', { name: 'My team' }).count()).toBe(0);
  // The session's shape is the wire contract's.
  const session = (await (await page.request.get('/api/session')).json()) as {
    person: { teams: { teamId: string }[] };
  };
  allowConsoleError(page, /status of 40[34]/);
  await page.goto(`/team/${session.person.teams[0]?.teamId}`);
  await expectHeading(page, 'You do not see this team');
  await close();
});

test('on a phone the team fits the screen', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320 });
  await enterAs(page, 'Amara Okafor');
  await page.goto('/you');
  await page
    .getByRole('link', { name: /Digital services/ })
    .first()
    .click();
  await expectHeading(page, /Digital services/);
  await page.getByText('Where the team stands').waitFor();
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await close();
});
