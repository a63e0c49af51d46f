/**
 * As some people have their browser: letters twice as large, another direction, colours of their own; and names of one
 * letter and of sixty. Nothing sticks out, nothing serious.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { importPeople } from './support/import-people.ts';
import { openPage, type PageOptions } from './support/page.ts';
import { enterAs, expectHeading, expectNoSidewaysScroll } from './support/people.ts';

let cairn: RunningCairn;
beforeAll(async () => {
  cairn = await startDemo();
});
afterAll(() => cairn.stop());

const SIXTY = 'Maximiliana-Theodora Freifrau von Hohenlohe-Bartensteinburgen';

/** Of learner, manager, learning lead and administrator; the letters in capitals stand for an id. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  'Tomasz Wróbel': [
    '/',
    '/path',
    '/skills',
    '/skills/SKILL',
    '/progress',
    '/explore?query=git',
    '/units/UNIT',
    '/you',
    '/check',
  ],
  'Amara Okafor': ['/team/TEAM', '/people/PERSON'],
  'Hana Nováková': ['/coverage', '/roles', '/review', '/author/items'],
  'Jonas Brandt': ['/people', '/people/PERSON/account', '/audit', '/health', '/imports'],
};

/** Puts the ids of the demo in. */
async function addressOf(page: Page, path: string): Promise<string> {
  const read = async (address: string) => await (await page.request.get(address)).json();
  if (path.includes('SKILL'))
    return path.replace(
      'SKILL',
      (await read('/api/people/me/skills')).skills.find(
        (row: { skill: { key: string } }) => row.skill.key === 'git',
      ).skill.skillId,
    );
  if (path.includes('UNIT'))
    return path.replace('UNIT', (await read('/api/units?query=commit')).units[0].unitId);
  if (path.includes('TEAM'))
    return path.replace(
      'TEAM',
      (await read('/api/session')).person.teams.find(
        (team: { managedByMe: boolean }) => team.managedByMe,
      ).teamId,
    );
  if (path.includes('PERSON'))
    return path.replace('PERSON', (await read('/api/colleagues?query=mateo')).people[0].personId);
  return path;
}

async function walk(options: Omit<PageOptions, 'url'>, isRefused: (finding: string) => boolean) {
  for (const [person, paths] of Object.entries(SCREENS)) {
    const { page, close } = await openPage({ url: cairn.url, ...options });
    await enterAs(page, person);
    for (const path of paths) {
      await page.goto(await addressOf(page, path), { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expectNoSidewaysScroll(page);
      expect((await seriousAxeFindings(page)).filter(isRefused), path).toEqual([]);
    }
    await close();
  }
}

test('letters are twice as large, on a phone', () =>
  walk({ width: 390, textScale: 2 }, () => true));

test('the script runs from right to left', () =>
  walk({ width: 390, rightToLeft: true }, () => true));

// The colours are the person's own: what the style sheets say, and axe reads, is not what is seen.
test('the colours are the person’s own', () =>
  walk({ width: 390, forcedColors: true }, (finding) => !finding.startsWith('color-contrast')));

test('a name of one letter and one of sixty, in the list, the team, the search and on their page', async () => {
  const admin = await openPage({ url: cairn.url, width: 320 });
  await enterAs(admin.page, 'Jonas Brandt');
  await admin.page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await importPeople(
    admin.page.request,
    ['id,name,start', 'walk-1,Ø,2026-01-05', `walk-60,${SIXTY},2026-01-05`],
    {
      source: 'walks',
      columns: { externalId: 'id', displayName: 'name', startedOn: 'start' },
    },
  );
  for (const name of ['Ø', SIXTY]) {
    await admin.page.goto(`/people?query=${encodeURIComponent(name)}`);
    await admin.page.getByText(name, { exact: true }).first().waitFor();
    await expectNoSidewaysScroll(admin.page);
  }
  await admin.page.goto('/explore?query=freifrau');
  await admin.page.getByRole('link', { name: SIXTY }).click();
  await expectHeading(admin.page, SIXTY);
  await expectNoSidewaysScroll(admin.page);
  expect(await seriousAxeFindings(admin.page)).toEqual([]);
  await admin.close();
});
