import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartUpError } from '#kernel/start-up-error';
import { compareDirectory, type ImportReport, importDirectory } from '#rooms/integrations';
import { type CommandContext, oneLine } from './command-context.ts';
import { beginProblemFile, showProblems } from './problem-list.ts';
import { beginChangeFile, showReleases, showUpdates } from './show-updates.ts';

export type ImportWords = {
  readonly problems?: string;
  readonly dryRun?: true;
  readonly changes?: string;
};

/** @throws StartUpError when there is nothing to take in, and at the end when not everything went in */
export async function runImport(
  context: CommandContext,
  folder: string,
  words: ImportWords,
): Promise<void> {
  const path = resolve(context.folder, folder);
  if (!existsSync(path))
    throw new StartUpError(
      `There is no folder ${path}: give the one that holds content/ and bodies/.`,
    );
  if (words.changes !== undefined && !words.dryRun)
    throw new StartUpError(
      '--changes lists what would change: give --dry-run too, and without both the import is done.',
    );
  const file = words.problems === undefined ? undefined : resolve(context.folder, words.problems);
  const writeProblems = file === undefined ? undefined : beginProblemFile(file);
  const report = words.dryRun ? await compare(context, path, words) : await take(context, path);
  writeProblems?.(report.problems);
  showProblems(context, report.problems, report.problemCount);
  if (report.problemCount > 0) {
    const rest = words.dryRun
      ? 'what they are about would be left out. Mend it before you import'
      : 'what they are about was left out, everything else is in. Mend it and import again';
    throw new StartUpError(`${told(report.problemCount, file, report.problems.length)}: ${rest}.`);
  }
  if (isNothing(report)) throw nothingThere(path);
}

type Report = Pick<ImportReport, 'counts' | 'problems' | 'problemCount' | 'passedOver'>;

async function take(context: CommandContext, path: string): Promise<Report> {
  const report = await importDirectory(context.work, path, {
    filesDir: resolve(context.config.dataDir, 'files'),
    progress: (line) => context.print(line),
  });
  showCounts(context, report);
  showReleases(context, report);
  return report;
}

async function compare(
  context: CommandContext,
  path: string,
  { changes }: ImportWords,
): Promise<Report> {
  const table = changes === undefined ? undefined : resolve(context.folder, changes);
  const writeChanges = table === undefined ? undefined : beginChangeFile(table);
  const report = await compareDirectory(context.work, path, (line) => context.print(line));
  showCounts(context, report);
  showUpdates(context, report.updates);
  writeChanges?.(report.updates);
  context.print('Nothing was changed: this was a dry run.');
  return report;
}

function showCounts({ print, warn }: CommandContext, { counts, passedOver }: Report): void {
  for (const [kind, count] of Object.entries(counts)) {
    const parts = Object.entries(count).map(([state, number]) => `${number} ${state}`);
    print(`${kind}: ${parts.join(', ')}`);
  }
  const [first, ...others] = passedOver;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  warn(oneLine(`Passed over, because their names are not of the format: ${first}${more}.`));
}

function told(count: number, file: string | undefined, kept: number): string {
  const problems = count === 1 ? '1 problem' : `${count} problems`;
  if (file === undefined) return problems;
  return `${problems}, ${count > kept ? `the first ${kept} of them ` : ''}in ${file}`;
}

function isNothing({ counts }: Report): boolean {
  return Object.values(counts).every((count) => Object.values(count).every((n) => n === 0));
}

function nothingThere(path: string): StartUpError {
  return new StartUpError(
    `${path} holds nothing that Cairn can read: give the folder that holds content/ and bodies/, or tables of O*NET or ESCO (standards/src/interchange/README.md says what they are named).`,
  );
}
