/**
 * Takes a picture of every screen for docs/screens: `npm run screens`. The demo organisation is loaded anew, so the
 * pictures show what anyone sees who starts Cairn.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { stopAllCairns } from '../e2e/support/cairn-server.ts';
import { startDemo } from '../e2e/support/demo.ts';
import { closeBrowser, openPage } from '../e2e/support/page.ts';
import { enterAs } from '../e2e/support/people.ts';
import { applyImport, compareRelease, makeRoleFrom } from '../e2e/support/releases.ts';
import { buildWeb } from './build-web.ts';

type Shot = {
  readonly name: string;
  readonly person?: string;
  readonly path: string;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
};

const FOLDER = join(import.meta.dirname, '../docs/screens');
const SIZES = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
] as const;

const openUnit = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^One change, one commit/ })
    .first()
    .click();
  await page.waitForURL(/\/units\//);
};
const readUnit = async (page: Page): Promise<void> => {
  await openUnit(page);
  await page
    .getByRole('button', { name: /^(Start reading|Go on|Read again)/ })
    .first()
    .click();
};

/** The administrator of the demo reads German. */
const readInEnglish = async (page: Page): Promise<void> => {
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await page.reload({ waitUntil: 'networkidle' });
};

const SHOTS: readonly Shot[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'first-run', person: 'Leila Haddadi', path: '/welcome' },
  { name: 'today', person: 'Tomasz Wróbel', path: '/' },
  { name: 'path', person: 'Kwame Boateng', path: '/path' },
  { name: 'skills', person: 'Tomasz Wróbel', path: '/skills' },
  {
    name: 'skill',
    person: 'Tomasz Wróbel',
    path: '/skills',
    act: async (page) => {
      await page
        .getByRole('link', { name: /Secure software development/ })
        .first()
        .click();
    },
  },
  { name: 'unit', person: 'Mateo Quispe', path: '/explore?query=one+change', act: openUnit },
  { name: 'reading', person: 'Mateo Quispe', path: '/explore?query=one+change', act: readUnit },
  {
    name: 'question',
    person: 'Mateo Quispe',
    path: '/check',
    act: async (page) => {
      const start = page.getByRole('button', { name: 'Start', exact: true });
      const submit = page.getByRole('button', { name: 'Check my choice' });
      await start.or(submit).first().waitFor();
      if (await start.isVisible()) await start.click();
      await submit.waitFor();
      await page.locator('input[type=radio], input[type=checkbox]').first().check();
      await submit.click();
      await page.getByRole('button', { name: 'Continue' }).waitFor();
    },
  },
  { name: 'explore', person: 'Tomasz Wróbel', path: '/explore' },
  { name: 'you', person: 'Tomasz Wróbel', path: '/you' },
  {
    name: 'team',
    person: 'Amara Okafor',
    path: '/',
    act: async (page) => {
      // On a phone the team is on the page about oneself.
      const team = page.getByRole('link', { name: /team|Digital services/i });
      if (!(await team.first().isVisible())) await page.goto('/you');
      await team.first().click();
      await page.waitForURL(/\/team\//);
    },
  },
  {
    name: 'colleague',
    person: 'Amara Okafor',
    path: '/explore?query=mateo',
    act: async (page) => {
      await page.getByRole('link', { name: 'Mateo Quispe' }).click();
      await page.getByRole('heading', { name: 'Where Mateo Quispe stands' }).waitFor();
    },
  },
  { name: 'progress', person: 'Tomasz Wróbel', path: '/progress' },
  { name: 'found', person: 'Tomasz Wróbel', path: '/explore?query=feedback' },
  { name: 'coverage', person: 'Hana Nováková', path: '/coverage' },
  {
    name: 'author',
    person: 'Hana Nováková',
    path: '/explore?query=main+thing+first',
    act: async (page) => {
      await page.getByRole('link', { name: /Say the main thing first/ }).click();
      await page.getByRole('link', { name: 'Its questions and how they do' }).click();
      await page
        .getByText(/% are right, probably between/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'test-out',
    person: 'Tomasz Wróbel',
    path: '/explore?query=money+you+look+after',
    act: async (page) => {
      await page.getByRole('link', { name: /What is left in the budget/ }).click();
      await page.getByRole('link', { name: 'I know this already' }).click();
      await page.getByRole('button', { name: 'Start' }).waitFor();
    },
  },
  {
    name: 'account',
    person: 'Jonas Brandt',
    path: '/people?query=Tomasz',
    act: async (page) => {
      await readInEnglish(page);
      await page.getByRole('link', { name: 'Tomasz Wróbel' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tomasz Wróbel' }).waitFor();
    },
  },
  {
    name: 'preview',
    person: 'Hana Nováková',
    path: '/explore?query=main+thing+first',
    act: async (page) => {
      await page.getByRole('link', { name: /Say the main thing first/ }).click();
      await page.getByRole('link', { name: 'See it as others do' }).click();
      await page.getByLabel('Knows half').check();
      await page.frameLocator('iframe').getByText('5 minutes for you instead of 6').waitFor();
    },
  },
  { name: 'people', person: 'Jonas Brandt', path: '/people', act: readInEnglish },
  { name: 'audit', person: 'Jonas Brandt', path: '/audit', act: readInEnglish },
  { name: 'health', person: 'Jonas Brandt', path: '/health', act: readInEnglish },
  { name: 'roles', person: 'Jonas Brandt', path: '/roles', act: readInEnglish },
  {
    name: 'role',
    person: 'Jonas Brandt',
    path: '/roles',
    act: async (page) => {
      await readInEnglish(page);
      await page.getByRole('link', { name: /Operations planner/ }).click();
      await page.waitForURL(/\/roles\//);
      await page.waitForLoadState('networkidle');
    },
  },
  { name: 'contests', person: 'Jonas Brandt', path: '/contests', act: readInEnglish },
  { name: 'asked', person: 'Shreya Kulkarni', path: '/asked' },
  { name: 'imports', person: 'Jonas Brandt', path: '/imports', act: readInEnglish },
  {
    name: 'import-columns',
    person: 'Jonas Brandt',
    path: '/imports',
    act: async (page) => {
      await readInEnglish(page);
      await page.getByRole('button', { name: 'New import' }).click();
      await page.getByRole('button', { name: /^People/ }).click();
      const table = [
        'Employee Number,Name,Email,Department,Job Title,Monthly Income',
        '1042,Rosa Quiroga,rosa@skarvey.example,Harbour office,Planner,3100',
        '1043,Emre Aydin,emre@skarvey.example,Harbour office,Clerk,2900',
      ];
      await page.getByLabel('Choose files', { exact: true }).setInputFiles({
        name: 'staff.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`${table.join('\n')}\n`),
      });
      await page.getByRole('table', { name: 'Columns of the file' }).waitFor();
    },
  },
  {
    name: 'import-changes',
    person: 'Jonas Brandt',
    path: '/imports',
    act: async (page) => {
      await readInEnglish(page);
      await compareRelease(page, '30.0');
      await applyImport(page);
      await makeRoleFrom(page, 'Software Developers', 'Harbour developer');
      await compareRelease(page, '30.1');
      await page.getByText('Target: Programming basics').first().waitFor();
      await page.getByRole('heading', { name: 'O*NET 30.1' }).scrollIntoViewIfNeeded();
    },
  },
];

await buildWeb();
const chosen = process.argv.slice(2);
// Of names that are given, only these are taken anew.
if (chosen.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { width, height } of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const cairn = await startDemo();
    for (const shot of SHOTS.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
      const { page, close } = await openPage({ url: cairn.url, width, height, colorScheme });
      await take(page, shot, `${shot.name}-${width}-${colorScheme}.png`).catch((error: unknown) => {
        console.error(
          `${shot.name} at ${width}: ${error instanceof Error ? error.message : error}`,
        );
        process.exitCode = 1;
      });
      await close();
    }
    await cairn.stop();
  }
}
await closeBrowser();
await stopAllCairns();

async function take(page: Page, shot: Shot, file: string): Promise<void> {
  if (shot.person) await enterAs(page, shot.person);
  await page.goto(shot.path, { waitUntil: 'networkidle' });
  await shot.act?.(page);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(FOLDER, file) });
}
