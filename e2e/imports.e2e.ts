/** An administrator brings content and people: chosen, compared, applied, and found afterwards. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import type { RunningCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { importPeople } from './support/import-people.ts';
import { allowConsoleError, openPage } from './support/page.ts';
import { enterAs, expectHeading, expectNoSidewaysScroll } from './support/people.ts';

let cairn: RunningCairn;
let folder: string;
beforeAll(async () => {
  cairn = await startDemo();
  folder = mkdtempSync(join(tmpdir(), 'cairn-imports-e2e-'));
});
afterAll(async () => {
  await cairn.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an administrator brings a folder, sees what would change, applies it and finds the unit', async () => {
  const brought = makeFolder('harbour');
  const { page, close } = await openPage({ url: cairn.url });
  await enterAsAdministrator(page);
  await page.getByRole('link', { name: 'Imports' }).click();
  await expectHeading(page, 'Imports');
  await look(page);
  await page.getByRole('button', { name: 'New import' }).click();
  await look(page);
  await page.getByRole('button', { name: /^Content and skills/ }).click();
  await expectHeading(page, 'Import of content');
  await look(page);
  await page.getByLabel('Choose a folder', { exact: true }).setInputFiles(brought);
  await page.getByText('One file is left out').click();
  await page.getByText('harbour/README.md').waitFor();
  await page.getByText('content/units-harbour.jsonl').waitFor();
  await look(page);
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expectStep(page, 'What would change');
  const counts = page.getByRole('table', { name: 'What applying would come to' });
  await counts.getByRole('row', { name: 'Units 1 0 0 1' }).waitFor();
  await page.getByRole('heading', { name: 'One problem' }).waitFor();
  await page.getByRole('rowheader', { name: 'content/units-harbour.jsonl:2' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^problems.*\.csv$/);
  await look(page);
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expectStep(page, 'Applied');
  await look(page);
  await page.getByRole('link', { name: 'Look in Explore' }).click();
  await page.getByRole('searchbox').fill('harbour master');
  await page.getByRole('link', { name: /Signals of the harbour master/ }).waitFor();
  await page.getByRole('link', { name: 'Imports' }).click();
  await page
    .getByRole('row', { name: /Import of content 2 files Applied .* One problem/ })
    .waitFor();
  await look(page);
  await close();
});

test('sending that broke off goes on when the same files are chosen again', async () => {
  const brought = makeFolder('pier');
  const { page, close } = await openPage({ url: cairn.url });
  page.on('dialog', (dialog) => void dialog.accept());
  allowConsoleError(page, /ERR_FAILED/);
  await enterAsAdministrator(page);
  await page.goto('/imports');
  await page.getByRole('button', { name: 'New import' }).click();
  await page.getByRole('button', { name: /^Content and skills/ }).click();
  const sent: string[] = [];
  let isCut = true;
  await page.route(/\/files\?/, async (route) => {
    const path = new URL(route.request().url()).searchParams.get('path') ?? '';
    if (isCut && path.includes('units')) return await route.abort();
    sent.push(path);
    await route.continue();
  });
  await page.getByLabel('Choose a folder', { exact: true }).setInputFiles(brought);
  await page.getByText('No connection. It goes on by itself').first().waitFor();
  await look(page);
  await page.reload();
  await page.getByText('The sending of 2 files broke off').waitFor();
  await look(page);
  isCut = false;
  await page.getByLabel('Choose a folder', { exact: true }).setInputFiles(brought);
  await page.getByRole('button', { name: 'See what would change' }).waitFor();
  // What had arrived before was not sent again.
  expect(sent).toEqual(['content/modules-pier.jsonl', 'content/units-pier.jsonl']);
  await page.getByRole('button', { name: 'Discard' }).click();
  await look(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expectHeading(page, 'Imports');
  await close();
});

test('on a phone, an administrator says what the columns of a table of people are', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320 });
  await enterAsAdministrator(page);
  await page.goto('/you');
  await page.getByRole('link', { name: 'Imports' }).click();
  await bringPeople(page, [
    'Badge,Name,Crew,Salary,Mentoring',
    '1,Rosa Quay,Quay,9,yes',
    '2,Yusuf Quay,Quay,9,no',
    '3,Ines Quay,Quay,9,no',
  ]);
  await page.getByText('Kept: 1 of 5 columns. The others are not read.').waitFor();
  await page.getByText('Delicate', { exact: true }).waitFor();
  await look(page);
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByText('Say which column is the personnel number').waitFor();
  await page.getByLabel('What “Badge” is').selectOption('externalId');
  await page.getByLabel('What “Crew” is').selectOption('team');
  allowConsoleError(page, /status of 400/);
  await page.getByLabel('What “Mentoring” is').selectOption('attribute');
  await page.getByLabel('Name of the source').fill('Quay HR');
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByText('Use 1 to 40 small letters').waitFor();
  await page.getByText('Say in a sentence of 10 to 500 characters').waitFor();
  await look(page);
  await page.getByLabel('Name of the source').fill('quay-hr');
  await page.getByLabel('Why it is kept').fill('So that others find mentors.');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the mapping' }).click();
  const mapping = join(folder, 'mapping.json');
  await (await download).saveAs(mapping);
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expectStep(page, 'What would change');
  await page.getByText('One column that is not read').waitFor();
  await look(page);
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expectStep(page, 'Applied');
  await look(page);

  // The next table names everybody, and one of them is missing.
  await page.getByRole('link', { name: 'All imports' }).first().click();
  await bringPeople(page, [
    'Badge,Name,Crew,Salary,Mentoring',
    '1,Rosa Quay,Quay,9,yes',
    '2,Yusuf Quay,Quay,9,no',
  ]);
  await page.getByLabel('Load a mapping').setInputFiles(mapping);
  await page.getByText('The mapping from the file is in place.').waitFor();
  expect(await page.getByLabel('Why it is kept').inputValue()).toBe('So that others find mentors.');
  await page.getByLabel(/^This file names everybody/).check();
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expectStep(page, 'What would change');
  await page.getByText('One person is not in the file and leaves, from today.').waitFor();
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await look(page);
  await page.getByRole('button', { name: 'Apply, and one person leaves' }).click();
  await expectStep(page, 'Applied');
  await page.getByText('One person who was not in the file has left.').waitFor();
  await close();
});

test('on a phone, an administrator brings records of work, and the person finds them as evidence', async () => {
  const { page, close } = await openPage({ url: cairn.url, width: 320, colorScheme: 'dark' });
  await enterAsAdministrator(page);
  await importPeople(page.request, ['ID,Mail', 'K1,tomasz.wrobel@skarvey.example'], {
    source: 'work',
    columns: { externalId: 'ID', email: 'Mail' },
  });
  await page.goto('/imports');
  await bringTable(page, 'Records of work', [
    'Employee ID,Date,Review,First time right,Salary',
    'K1,2026-01-15,good,0.92,9',
    'K1,2026-02-15,poor,0.7,9',
    'K9,2026-02-15,good,0.8,9',
  ]);
  await page.getByText('Kept: 2 of 5 columns. The others are not read.').waitFor();
  // What is about the person is no record of their work.
  expect(await page.getByLabel('What “Salary” is').locator('option').allTextContents()).toEqual([
    'Not kept',
    'Personnel number (now “Employee ID”)',
    'Day (now “Date”)',
  ]);
  await page.getByLabel('Name of the source').fill('work');
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByText('Say of at least one column that it is a record of work.').waitFor();
  await look(page);
  await page.getByLabel('What “Review” is').selectOption('measure');
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByText('Choose a skill, another one for each record of this column.').waitFor();
  await page.getByText('Say of at least one entry which level it shows.').waitFor();
  await look(page);
  const review = page.getByRole('group', { name: 'What “Review” shows' });
  await review.getByLabel('About which skill').selectOption({ label: 'Databases and SQL' });
  await review.getByLabel('Title').fill('Reviews of your queries');
  await review.getByText('What the levels of “Databases and SQL” mean').click();
  await review.getByLabel('good', { exact: true }).selectOption({ label: 'Independent' });
  await review.getByLabel('poor', { exact: true }).selectOption({ label: 'Not yet “Aware”' });
  await page.getByLabel('What “First time right” is').selectOption('measure');
  const figures = page.getByRole('group', { name: 'What “First time right” shows' });
  await figures.getByLabel('About which skill').selectOption({ label: 'Databases and SQL' });
  await figures.getByLabel('“Guided” from').fill('0,9');
  await figures.getByLabel('“Independent” from').fill('0.8');
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByText('Give numbers that rise from level to level; at least one.').waitFor();
  await figures.getByLabel('“Independent” from').fill('0.95');
  await look(page);
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expectStep(page, 'What would change');
  await page
    .getByRole('table', { name: 'What applying would come to' })
    .getByRole('row', { name: /^Records .*4.*2$/ })
    .waitFor();
  await page.getByText('There is new evidence about one person.').waitFor();
  await page.getByRole('heading', { name: '2 problems' }).waitFor();
  await look(page);
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expectStep(page, 'Applied');
  await page.getByText('The records are in.').waitFor();
  await look(page);

  await enterAs(page, 'Tomasz Wróbel');
  await page.goto('/skills');
  await page
    .getByRole('link', { name: /Databases and SQL/ })
    .first()
    .click();
  const records = page.getByRole('listitem').filter({ hasText: 'Reviews of your queries' });
  // The demo's history is another one each day: a short ledger is shown whole.
  const all = page.getByRole('button', { name: /^All \d+$/ });
  await records.or(all).first().waitFor();
  if (await all.isVisible()) await all.click();
  const record = records.first();
  await record.getByText('Record from work').waitFor();
  await look(page);
  await close();
});

test('whoever is no administrator has no place for imports and is told whose it is', async () => {
  const { page, close } = await openPage({ url: cairn.url });
  await enterAs(page, 'Tomasz Wróbel');
  await expectHeading(page, 'Today');
  expect(await page.getByRole('link', { name: 'Imports' }).count()).toBe(0);
  await page.goto('/imports');
  await expectHeading(page, 'Imports are for administrators');
  await look(page);
  await close();
});

/** Jonas Brandt is the administrator of the demo; his language is German. */
async function enterAsAdministrator(page: Page): Promise<void> {
  await enterAs(page, 'Jonas Brandt');
  await page.request.patch('/api/people/me/preferences', { data: { locale: 'en' } });
  await page.goto('/');
  await expectHeading(page, 'Today');
}

const bringPeople = (page: Page, lines: readonly string[]) => bringTable(page, 'People', lines);

async function bringTable(
  page: Page,
  what: 'People' | 'Records of work',
  lines: readonly string[],
): Promise<void> {
  await page.getByRole('button', { name: 'New import' }).click();
  await page.getByRole('button', { name: new RegExp(`^${what}`) }).click();
  await expectHeading(page, `Import of ${what.toLowerCase()}`);
  await look(page);
  const buffer = Buffer.from(`${lines.join('\n')}\n`);
  await page
    .getByLabel('Choose files', { exact: true })
    .setInputFiles({ name: 'quay staff.csv', mimeType: 'text/csv', buffer });
  await expectStep(page, 'What each column is');
  await page.getByRole('table', { name: 'Columns of the file' }).waitFor();
}

/** The step's heading is there and, as the step before is gone, has the focus. */
async function expectStep(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
}

async function look(page: Page): Promise<void> {
  await expectNoSeriousAxeFindings(page);
  await expectNoSidewaysScroll(page);
}

/** A folder in the interchange format: a module, a unit, a row that is wrong, and a file that is none of it. */
function makeFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, 'content'), { recursive: true });
  const unit = {
    unit_id: `${name}/signals`,
    module_id: `${name}/m`,
    source: name,
    kind: 'lesson',
    title: `Signals of the ${name} master`,
    language: 'en',
    licence: 'CC0-1.0',
  };
  const wrong = { ...unit, unit_id: `${name}/wrong`, kind: 'song' };
  const module = { module_id: `${name}/m`, source: name, title: 'Signals', language: 'en' };
  writeFileSync(join(path, 'content', `modules-${name}.jsonl`), `${JSON.stringify(module)}\n`);
  writeFileSync(
    join(path, 'content', `units-${name}.jsonl`),
    `${JSON.stringify(unit)}\n${JSON.stringify(wrong)}\n`,
  );
  writeFileSync(join(path, 'README.md'), '# Signals\n');
  return path;
}
