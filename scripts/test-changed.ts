/**
 * What the current changes touch, in seconds: types of the touched parts, lint of the touched files, and the tests
 * that reach them. Against the last commit, or against a branch: `npm run test:changed -- main`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkTypes, type TypeProject } from './check-types.ts';
import { ROOT, runTool } from './run-tool.ts';
import { runVitest } from './vitest-run.ts';

/** Which parts have to be checked when a file below a folder changes; whatever is elsewhere is the server's. */
const TOUCHES: Readonly<Record<string, readonly TypeProject[]>> = {
  engine: ['engine', 'server'],
  standards: ['standards', 'server'],
  web: ['web'],
};

/** The parts whose types these files can break. */
export function touchedProjects(files: readonly string[]): readonly TypeProject[] {
  const touched = new Set<TypeProject>();
  for (const file of files) {
    if (!/\.(ts|tsx|json)$/.test(file)) continue;
    for (const project of TOUCHES[file.split('/')[0] ?? ''] ?? ['server']) touched.add(project);
  }
  return [...touched];
}

/**
 * Tests that no import leads to: they read the files as data. A migration is in every database, so one test that
 * applies all of them has to pass, and those of its room.
 */
export function dataTests(files: readonly string[]): readonly string[] {
  const tests = new Set<string>();
  for (const file of files) {
    const room = /^(server\/src\/(?:kernel|rooms\/[^/]+))\/migrations\//.exec(file)?.[1];
    if (room !== undefined) tests.add(`${room}/`).add('scripts/fences/');
    if (file.startsWith('demo/content/')) tests.add('demo/content.test.ts');
    if (file.startsWith('starter/')) tests.add('starter/starter.test.ts');
    if (file.startsWith('web/src/i18n/')) tests.add('web/src/i18n/catalogue.test.ts');
    if (file.startsWith('engine/golden/')) tests.add('engine/src/');
    if (file.endsWith('.css')) tests.add('web/src/ui/theme/');
    if (file.endsWith('.md')) tests.add('scripts/check-facts.test.ts');
  }
  return [...tests];
}

async function changedFiles(base: string): Promise<readonly string[]> {
  const changed = await runTool('git', ['diff', '--name-only', '--diff-filter=d', base]);
  const added = await runTool('git', ['ls-files', '--others', '--exclude-standard']);
  return [
    ...new Set(
      `${changed.output}\n${added.output}`
        .split('\n')
        .filter((file) => existsSync(join(ROOT, file)) && file !== ''),
    ),
  ];
}

async function main(base: string | undefined): Promise<number> {
  const files = await changedFiles(base ?? 'HEAD');
  if (files.length === 0) {
    console.log('Nothing has changed.');
    return 0;
  }
  const [types, lint] = await Promise.all([
    checkTypes(touchedProjects(files)),
    runTool('biome', [
      'check',
      '--no-errors-on-unmatched',
      '--files-ignore-unknown=true',
      ...files,
    ]),
  ]);
  if (types) console.error(types);
  if (lint.code !== 0) console.error(lint.output);
  const changed = base === undefined ? '--changed' : `--changed=${base}`;
  const tests = await runVitest(['fences', 'unit', 'db'], [changed], { show: true });
  const named = dataTests(files);
  const data =
    named.length > 0 ? await runVitest(['fences', 'unit', 'db'], named, { show: true }) : undefined;
  const failed = tests.failed + (data?.failed ?? 0);
  return types || lint.code !== 0 || failed > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main(process.argv[2]);
