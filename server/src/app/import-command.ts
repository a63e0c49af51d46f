import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartUpError } from '#kernel/start-up-error';
import { type ImportReport, importDirectory } from '#rooms/integrations';
import { type CommandContext, oneLine } from './command-context.ts';
import { beginProblemFile, showProblems } from './problem-list.ts';

export type ImportWords = { readonly problems?: string };

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
  const file = words.problems === undefined ? undefined : resolve(context.folder, words.problems);
  const writeProblems = file === undefined ? undefined : beginProblemFile(file);
  const report = await importDirectory(context.work, path, {
    filesDir: resolve(context.config.dataDir, 'files'),
    progress: (line) => context.print(line),
  });
  writeProblems?.(report.problems);
  showCounts(context, report);
  showProblems(context, report.problems, report.problemCount);
  if (report.problemCount > 0)
    throw new StartUpError(
      `${told(report.problemCount, file, report.problems.length)}: what they are about was left out, everything else is in. Mend it and import again.`,
    );
  if (isNothing(report)) throw nothingThere(path);
}

function showCounts({ print, warn }: CommandContext, { counts, passedOver }: ImportReport): void {
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

function isNothing({ counts }: ImportReport): boolean {
  return Object.values(counts).every((count) => Object.values(count).every((n) => n === 0));
}

function nothingThere(path: string): StartUpError {
  return new StartUpError(
    `${path} holds nothing that Cairn can read: give the folder that holds content/ and bodies/, or tables of O*NET or ESCO (standards/src/interchange/README.md says what they are named).`,
  );
}
