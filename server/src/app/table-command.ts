import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import { jsonPointer } from '#kernel/json-pointer';
import { StartUpError } from '#kernel/start-up-error';
import { TableFault } from '#rooms/integrations';
import { type CommandContext, oneLine } from './command-context.ts';
import { beginProblemFile, type ProblemRow, showProblems } from './problem-list.ts';

/** What comes behind each command that takes a table in. */
export type TableWords = {
  readonly dryRun?: true;
  /** The file to list problems in. */
  readonly problems?: string;
};
type TableReport = {
  readonly problems: readonly Omit<ProblemRow, 'file'>[];
  readonly problemCount: number;
};

/**
 * Takes a table in, says what that came to, and lists what was wrong.
 * @param table.bring does it, telling how many are read
 * @param table.linesOf what it came to
 * @param table.leftOut says of a number of problems what became of them: “2 rows were left out”
 * @throws StartUpError when nothing can be taken in, and at the end when not everything went in
 */
export async function bringTable<Report extends TableReport>(
  context: CommandContext,
  path: string,
  words: TableWords,
  table: {
    readonly bring: (mode: 'compare' | 'apply') => Promise<Report>;
    readonly linesOf: (report: Report) => readonly string[];
    readonly leftOut: (count: number) => string;
  },
): Promise<void> {
  const list = words.problems === undefined ? undefined : resolve(context.folder, words.problems);
  const writeProblems = list === undefined ? undefined : beginProblemFile(list);
  const report = await readingTable(path, () => table.bring(words.dryRun ? 'compare' : 'apply'));
  const problems = report.problems.map((fault): ProblemRow => ({ file: basename(path), ...fault }));
  writeProblems?.(problems);
  for (const line of table.linesOf(report)) context.print(oneLine(line));
  if (words.dryRun) context.print('Nothing was changed: this was a dry run.');
  showProblems(context, problems, report.problemCount);
  if (report.problemCount === 0) return;
  const where = list === undefined ? '' : ` (listed in ${list})`;
  throw new StartUpError(
    `${table.leftOut(report.problemCount)}${where}: mend them and import again.`,
  );
}

/** Reads a mapping, and names each place of it that cannot be used. @throws StartUpError */
export function readMapping<Schema extends z.ZodType>(
  context: CommandContext,
  path: string,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.flatMap((issue) => faultLines(issue));
  for (const line of lines) context.warn(oneLine(`${basename(path)} ${line}`));
  throw new StartUpError(
    `The mapping ${path} cannot be used: mend ${lines.length === 1 ? 'the place' : `the ${lines.length} places`} above.`,
  );
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new StartUpError(oneLine(`The mapping ${path} is no JSON: ${reason}.`));
  }
}

type Issue = z.core.$ZodIssue;

/** Where, as a JSON pointer, and what. A key too many is told at the key. */
function faultLines(issue: Issue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) => `${jsonPointer([...issue.path, key])}: is no field of a mapping: take it out`,
    );
  }
  if (issue.code === 'invalid_key')
    return [
      `${jsonPointer(issue.path)}: is no field of a mapping: take it out or correct its name`,
    ];
  return [`${jsonPointer(issue.path)}: ${issue.message}`];
}

/** @throws StartUpError when the table cannot be read, in the words of the fault */
export async function readingTable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TableFault)
      throw new StartUpError(
        oneLine(`${basename(path)}:${error.line} ${error.message} ${error.mend}`),
      );
    if (error instanceof Error && 'syscall' in error) throw unreadable(path, error);
    throw error;
  }
}

function unreadable(path: string, error: unknown): StartUpError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') return new StartUpError(`There is no file ${path}: correct its name.`);
  if (code === 'EISDIR') return new StartUpError(`${path} is a folder: name a file.`);
  return new StartUpError(`${path} cannot be read (${code}): let the one who runs Cairn read it.`);
}
