import { csvCell } from '#kernel/csv';
import { type CommandOutput, oneLine } from './command-context.ts';
import { beginTable } from './table-file.ts';

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

/** Begins a list of problems, as `beginTable` does. @throws StartUpError */
export function beginProblemFile(path: string): (problems: readonly ProblemRow[]) => void {
  const write = beginTable(path, 'list of problems', HEAD);
  return (problems) => write(problemTable(problems));
}

/** The problems as CSV. */
export function problemTable(problems: readonly ProblemRow[]): string {
  const rows = problems.map((problem) =>
    COLUMNS.map((column) => csvCell(problem[column])).join(','),
  );
  return [HEAD, ...rows.map((row) => `${row}\n`)].join('');
}
