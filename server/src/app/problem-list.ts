import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { StartUpError } from '#kernel/start-up-error';
import { type CommandOutput, oneLine } from './command-context.ts';

/** What is wrong in which place of a file, and how to mend it. */
export type ProblemRow = {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly detail: string;
  readonly mend: string;
};

const MOST_SHOWN = 20;
const COLUMNS = ['file', 'line', 'field', 'detail', 'mend'] as const;
const HEAD = `${COLUMNS.join(',')}\n`;

/** Says the first problems, and how many more there are. @param count of all, those that were not kept included */
export function showProblems(
  { warn }: Pick<CommandOutput, 'warn'>,
  problems: readonly ProblemRow[],
  count: number,
): void {
  const shown = problems.slice(0, MOST_SHOWN);
  for (const { file, line, field, detail, mend } of shown)
    warn(oneLine(`${file}:${line} ${field}: ${detail} ${mend}`));
  if (count > shown.length) warn(`… and ${count - shown.length} more.`);
}

/**
 * Begins a list of problems, so that a file that cannot be written is known before anything is taken in.
 * @throws StartUpError also when something else lies there, such as the file that is about to be read
 */
export function beginProblemFile(path: string): (problems: readonly ProblemRow[]) => void {
  const write = (text: string): void => {
    try {
      writeFileSync(path, text, { mode: 0o600 });
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw new StartUpError(
        `The list of problems ${path} cannot be written (${reason}): name a file in a folder that can be.`,
      );
    }
  };
  if (existsSync(path) && !isProblemFile(path)) {
    throw new StartUpError(
      `${path} is there and is no list of problems: name another file, so that it is not lost.`,
    );
  }
  write(HEAD);
  return (problems) => write(problemTable(problems));
}

/** The problems as CSV. */
export function problemTable(problems: readonly ProblemRow[]): string {
  const rows = problems.map((problem) =>
    COLUMNS.map((column) => cellOf(String(problem[column]))).join(','),
  );
  return [HEAD, ...rows.map((row) => `${row}\n`)].join('');
}

/**
 * A program for tables runs what begins like a formula, and a detail quotes what somebody wrote into a file.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isProblemFile(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').startsWith(HEAD);
  } catch {
    return false;
  }
}
