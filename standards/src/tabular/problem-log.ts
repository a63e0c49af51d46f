// What is wrong with a publisher's tables, in the form in which the interchange format reports it.
import type { LinePlace, LineProblem } from '../interchange/index.ts';

/** More of one file say nothing new: a wrong column makes one for each of 60,000 rows. */
export const MOST_PROBLEMS_OF_A_FILE = 50;

export class ProblemLog {
  readonly #problems: LineProblem[] = [];
  readonly #counts = new Map<string, number>();

  /** @param column by its published name; '' when the row or the whole table is meant */
  note(place: LinePlace, column: string, detail: string, mend: string): void {
    const field = column === '' ? '' : `/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    this.add({ ...place, field, detail, mend, alsoWrong: [] });
  }

  /** @param columns published names that the head line lacks, one at least */
  missing(file: string, columns: readonly string[]): void {
    const names = columns.map((column) => `“${column}”`).join(', ');
    const isOne = columns.length === 1;
    this.note(
      { file, line: 1 },
      columns[0] ?? '',
      `The ${isOne ? 'column' : 'columns'} ${names} ${isOne ? 'is' : 'are'} missing, so the file was left out.`,
      'Import the file as it was published, with its head line.',
    );
  }

  add(problem: LineProblem): void {
    const count = (this.#counts.get(problem.file) ?? 0) + 1;
    this.#counts.set(problem.file, count);
    if (count <= MOST_PROBLEMS_OF_A_FILE) this.#problems.push(problem);
  }

  /** All that was noted, and for each file with too many one line that says how many more there are. */
  all(): readonly LineProblem[] {
    const rest = [...this.#counts].flatMap(([file, count]) =>
      count <= MOST_PROBLEMS_OF_A_FILE ? [] : [more(file, count - MOST_PROBLEMS_OF_A_FILE)],
    );
    return [...this.#problems, ...rest];
  }
}

function more(file: string, count: number): LineProblem {
  return {
    file,
    line: 1,
    field: '',
    detail: `${count} more rows of this file are wrong.`,
    mend: 'Mend the ones that are named and import it again.',
    alsoWrong: [],
  };
}
