/** Whoever looks after learning says which skills new content is about: by keyboard alone, and by touch. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoSeriousAxeFindings } from './support/axe.ts';
import { type RunningCairn, runCairn } from './support/cairn-server.ts';
import { startDemo } from './support/demo.ts';
import { openPage } from './support/page.ts';
import { enterAs, expectHeading, expectNoSidewaysScroll } from './support/people.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-review-'));
const units = [
  [
    'undo',
    'Undo a commit',
    'Restore a file from the history of a Git repository, or revert a commit on a branch.',
  ],
  [
    'charts',
    'Charts in a spreadsheet',
    'Put numbers of a spreadsheet into a chart: columns, rows, formulas and cells.',
  ],
  [
    'feedback',
    'Feedback that helps',
    'Give feedback to a colleague: what you saw, what it did, what you would like.',
  ],
  [
    'alt-text',
    'Describe a picture',
    'Alternative text for screen readers makes images accessible.',
  ],
  ['plants', 'Water the plants', 'The ferns in the corridor are thirsty on Mondays.'],
] as const;

const questions = [
  ['undo.q1', 'house/undo', 'What brings a file back?', 'git restore', 'git push'],
  ['undo.q2', 'house/undo', 'What reverts a commit?', 'git revert', 'git clone'],
  ['undo.q3', 'house/undo', 'Which commit is undone first?', 'The last', 'The first'],
  ['chart', null, 'Which formula adds up the cells of a spreadsheet?', 'SUM', 'COUNT'],
] as const;

let cairn: RunningCairn;
beforeAll(async () => {
  cairn = await startDemo();
  const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const base = { source: 'house', language: 'en', licence: 'CC0-1.0' };
  mkdirSync(join(folder, 'content'));
  mkdirSync(join(folder, 'bodies'));
  mkdirSync(join(folder, 'questions'));
  writeFileSync(
    join(folder, 'content/modules-house.jsonl'),
    lines([{ module_id: 'house/guide', ...base, title: 'How we work here', summary: null }]),
  );
  writeFileSync(
    join(folder, 'content/units-house.jsonl'),
    lines(
      units.map(([name, title], position) => ({
        unit_id: `house/${name}`,
        ...base,
        module_id: 'house/guide',
        position,
        kind: 'lesson',
        title,
        has_body: true,
      })),
    ),
  );
  writeFileSync(
    join(folder, 'bodies/house.jsonl'),
    lines(
      units.map(([name, title, body]) => ({
        unit_id: `house/${name}`,
        format: 'markdown',
        body: `# ${title}\n\n${body}\n`,
      })),
    ),
  );
  writeFileSync(
    join(folder, 'questions/house.jsonl'),
    lines(
      questions.map(([name, unit, stem, ...options]) => ({
        question_id: `house/${name}`,
        ...base,
        unit_id: unit,
        type: 'single',
        stem,
        options: options.map((text, index) => ({ text, correct: index === 0 })),
      })),
    ),
  );
  const imported = await runCairn(['import', folder], { CAIRN_DATA: cairn.dataDir });
  expect(imported, imported.output).toMatchObject({ code: 0, errors: '' });
});
afterAll(async () => {
  await cairn.stop();
  rmSync(folder, { recursive: true, force: true });
});

const title = (page: Page) => page.getByRole('heading', { level: 2 });
const shown = async (page: Page, name: string | RegExp) =>
  await page.getByRole('heading', { level: 2, name }).waitFor();
const waiting = async (page: Page, count: number) =>
  await page
    .getByText(count === 1 ? 'One unit waits' : `${count} units wait`)
    .first()
    .waitFor();
const goOnTo = async (page: Page, name: string | RegExp) => {
  await title(page).waitFor();
  while ((await page.getByRole('heading', { level: 2, name }).count()) === 0) {
    const before = (await title(page).textContent()) ?? '';
    await page.keyboard.press('n');
    await expect.poll(() => title(page).textContent()).not.toBe(before);
  }
};
const questionsWait = async (page: Page, count: number) =>
  await page
    .getByText(count === 1 ? 'One question waits' : `${count} questions wait`)
    .first()
    .waitFor();
const suggestion = (page: Page, name: RegExp) => page.getByRole('button', { name, pressed: true });
const focused = (page: Page) => page.locator(':focus').textContent();
const isMapped = (page: Page, query: string) =>
  page.evaluate(async (words) => {
    const found = await fetch(`/api/units?query=${encodeURIComponent(words)}&source=house`);
    // The wire contract's shape.
    return ((await found.json()) as { units: { mapped: boolean }[] }).units[0]?.mapped;
  }, query);

describe('the review queue', () => {
  test('is not for everybody', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Mateo Quispe');
    await page.goto('/review');
    await expectHeading(page, 'This is for administrators and learning leads');
    expect(await page.getByRole('link', { name: 'Review', exact: true }).count()).toBe(0);
    await close();
  });

  test('is worked through by keyboard alone', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Hana Nováková');
    const place = page.getByRole('link', { name: 'Review', exact: true }).first();
    await place.focus();
    await page.keyboard.press('Enter');
    await expectHeading(page, 'Review');
    await waiting(page, 5);
    // The one with a question comes first.
    await shown(page, 'Undo a commit');
    expect(await isMapped(page, 'Undo a commit')).toBe(false);
    await suggestion(page, /Version control with Git/).waitFor();
    await expectNoSeriousAxeFindings(page);

    await page.keyboard.press('2');
    await page.keyboard.press('1');
    await suggestion(page, /Version control with Git/).waitFor();
    await page.keyboard.press('Shift+Digit4');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('radio', { name: '3 Independent' }).isChecked()).toBe(true);
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Add a skill' }).waitFor();
    await page.keyboard.type('problem sol');
    await expectNoSeriousAxeFindings(page);
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: '2 Guided' }).last().waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Take Solving problems out/ }).waitFor();
    await page.keyboard.press('Enter');

    await waiting(page, 4);
    const second = (await title(page).textContent()) ?? '';
    expect(second).not.toBe('Undo a commit');
    await expect.poll(() => focused(page)).toBe(second);
    await page
      .getByRole('status')
      .getByText(/“Undo a commit” leads to .*Git \(Independent\) and Solving problems \(Guided\)/)
      .waitFor();
    await expect.poll(() => isMapped(page, 'Undo a commit')).toBe(true);

    await page.keyboard.press('n');
    await expect.poll(() => title(page).textContent()).not.toBe(second);
    const third = (await title(page).textContent()) ?? '';
    await page.keyboard.press('x');
    await waiting(page, 3);
    await expect.poll(() => title(page).textContent()).not.toBe(third);
    await page.keyboard.press('z');
    await shown(page, third);
    await waiting(page, 4);
    await page.keyboard.press('z');
    await shown(page, 'Undo a commit');
    await waiting(page, 5);
    await expect.poll(() => isMapped(page, 'Undo a commit')).toBe(false);
    await close();
  });

  test('has questions, which are decided one by one, or all of a unit, by keyboard', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Hana Nováková');
    await page.goto('/review?source=house');
    await page.getByRole('radio', { name: 'Units (5)', exact: true }).press('ArrowRight');
    await page.waitForURL(/kind=questions/);
    await questionsWait(page, 4);
    // The one that is alone has no others to decide about.
    await goOnTo(page, /spreadsheet/);
    await suggestion(page, /Spreadsheets/).waitFor();
    expect(await page.getByRole('button', { name: /^Accept for all/ }).count()).toBe(0);
    await page.getByRole('listitem').filter({ hasText: 'Right:' }).getByText('SUM').waitFor();
    await expectNoSeriousAxeFindings(page);
    // A question shows one skill: none is added, another takes its place.
    await page.keyboard.press('s');
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: 'Why none fits' }).waitFor();
    await page.keyboard.type('two are right');
    await expectNoSeriousAxeFindings(page);
    await page.keyboard.press('Enter');
    await questionsWait(page, 3);

    await page.goto('/review?source=house&kind=questions');
    await goOnTo(page, 'What brings a file back?');
    await page.keyboard.press('2');
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'All open questions of “Undo a commit”' });
    await dialog.getByText('The texts of 3 of those shown suggest another skill.').waitFor();
    await dialog.getByText('Its text suggests Version control with Git').last().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('What brings a file back?');
    await page.keyboard.press('1');
    await suggestion(page, /Version control with Git/).waitFor();
    await page.keyboard.press('a');
    await dialog.getByText('These 3 questions get the same skill and level.').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(3);
    expect(await dialog.getByText('Its text suggests').count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('Accept for all 3');
    await expectNoSeriousAxeFindings(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nothing waits for review' }).waitFor();
    await page.getByRole('radio', { name: 'Questions (0)', exact: true }).waitFor();

    // Units stand where they stood, and the way back leads over to the questions.
    await page.getByRole('radio', { name: 'Questions (0)', exact: true }).press('ArrowLeft');
    await waiting(page, 5);
    await page.getByRole('button', { name: /^Take back the last 3/ }).waitFor();
    await page.keyboard.press('z');
    await page.waitForURL(/kind=questions/);
    await questionsWait(page, 3);
    await page.keyboard.press('z');
    await questionsWait(page, 4);
    await close();
  });

  test('has a skill for what its text does not tell, and an end', async () => {
    const { page, close } = await openPage({ url: cairn.url });
    await enterAs(page, 'Hana Nováková');
    await page.goto('/review?source=house');
    await shown(page, 'Undo a commit');
    for (const [name] of units.slice(1)) {
      expect(name).not.toBe('');
      const before = (await title(page).textContent()) ?? '';
      await page.keyboard.press('n');
      await expect.poll(() => title(page).textContent()).not.toBe(before);
    }
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: 'Search all skills' }).fill('sustain');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText('Sustainab').first().waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'You have seen them all' }).waitFor();
    await expectNoSeriousAxeFindings(page);
    await page.getByRole('button', { name: 'Back to the first' }).click();
    await shown(page, 'Undo a commit');
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('n');
    await shown(page, 'Undo a commit');
    await close();
  });

  test('goes by touch on a small phone, at night, in German', async () => {
    const { page, close } = await openPage({
      url: cairn.url,
      width: 320,
      colorScheme: 'dark',
      locale: 'de-DE',
    });
    await enterAs(page, 'Jonas Brandt');
    await page.goto('/review');
    await expectHeading(page, 'Prüfen');
    await shown(page, 'Undo a commit');
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: /^Fähigkeit hinzufügen/ }).tap();
    await page.getByRole('option').first().waitFor();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Bestätigen/ }).tap();
    await page.getByText('4 Einheiten warten').first().waitFor();
    await page.getByRole('radio', { name: 'Liste' }).tap();
    await page.getByRole('list', { name: 'Liste' }).getByRole('button').nth(3).waitFor();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('list', { name: 'Liste' }).getByRole('button').nth(1).tap();
    await title(page).waitFor();
    await page.getByRole('button', { name: /^Letzte zurücknehmen/ }).tap();
    await shown(page, 'Undo a commit');

    await page.getByRole('radio', { name: 'Fragen (4)' }).tap();
    await page.getByText('4 Fragen warten').first().waitFor();
    // Whichever is surest comes first; the one that stands alone has no others to decide about.
    await title(page).waitFor();
    if (await page.getByRole('heading', { level: 2, name: /spreadsheet/ }).isVisible()) {
      await page.getByRole('button', { name: /^Später/ }).tap();
      await expect.poll(() => title(page).textContent()).not.toMatch(/spreadsheet/);
    }
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: /^Für alle 3 bestätigen/ }).tap();
    const dialog = page.getByRole('dialog', { name: 'Alle offenen Fragen von „Undo a commit“' });
    await dialog.getByRole('listitem').nth(2).waitFor();
    await expectNoSeriousAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await dialog.getByRole('button', { name: 'Für alle 3 bestätigen' }).tap();
    await page.getByText('Eine Frage wartet').first().waitFor();
    await page.getByRole('button', { name: /^Letzte 3 zurücknehmen/ }).tap();
    await page.getByText('4 Fragen warten').first().waitFor();
    await page.getByRole('radio', { name: 'Liste' }).tap();
    await page.getByRole('list', { name: 'Liste' }).getByRole('button').nth(3).waitFor();
    await expectNoSidewaysScroll(page);
    await close();
  });
});
