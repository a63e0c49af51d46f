import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ResponseHistory } from '#engine';

export type ReadRequest = {
  /** a CSV file with the columns part, user, item, skill, correct and perhaps ts; or one packed with xz */
  readonly file: string;
  /** which values of the column part are wanted, one list of responses each */
  readonly parts: readonly (readonly string[])[];
  /** leave out a row whose item is that of the row before and whose skill is another one */
  readonly dropRepeats: boolean;
};

/** The largest text that one file may come to. */
const MOST_BYTES = 2 ** 30;

/**
 * Responses by the parts that are wanted, in the order of the file. Items and skills are numbered in the order in which
 * they come in the first list, then the second, so that fitting knows no number of what only the second one has.
 *
 * @throws Error that says what is wrong with the file, and where
 */
export function readResponses({ file, parts, dropRepeats }: ReadRequest): ResponseHistory[] {
  const lines = textOf(file).split(/\r?\n/);
  const columns = columnsOf(lines[0] ?? '', file);
  const items = new Map<string, number>();
  const skills = new Map<string, number>();
  return parts.map((wanted) => {
    const rows = sideBySide(rowsOf(lines, columns, new Set(wanted), dropRepeats, file));
    if (rows.length === 0)
      throw new Error(`${file} has no row with part ${wanted.join(' or ')} (column part)`);
    const learners = new Map<string, number>();
    return {
      learners: Int32Array.from(rows, (row) => numberOf(learners, `${row.part} ${row.user}`)),
      items: Int32Array.from(rows, (row) => (row.item === '-1' ? -1 : numberOf(items, row.item))),
      skills: Int32Array.from(rows, (row) =>
        row.skill === '-1' ? -1 : numberOf(skills, row.skill),
      ),
      correct: Uint8Array.from(rows, (row) => row.correct),
      seconds: Float64Array.from(rows, (row) => row.seconds),
    };
  });
}

function textOf(file: string): string {
  if (!file.endsWith('.xz')) return readFileSync(file, 'utf8');
  readFileSync(file); // says which file is missing, as unpacking does not
  try {
    return execFileSync('xz', ['-dc', file], { maxBuffer: MOST_BYTES, encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(
        `${file} is packed with xz, and there is no xz here: install xz-utils, or unpack the file`,
      );
    throw error;
  }
}

type Columns = Readonly<Record<'part' | 'user' | 'item' | 'skill' | 'correct' | 'ts', number>>;

function columnsOf(head: string, file: string): Columns {
  const names = head.replace(/^\uFEFF/, '').split(',');
  const at = (name: string): number => names.indexOf(name);
  const columns = {
    part: at('part'),
    user: at('user'),
    item: at('item'),
    skill: at('skill'),
    correct: at('correct'),
    ts: at('ts'),
  };
  for (const [name, column] of Object.entries(columns))
    if (column < 0 && name !== 'ts' && name !== 'item' && name !== 'skill')
      throw new Error(`${file} has no column ${name}; its first line is “${head}”`);
  return columns;
}

type Row = {
  readonly part: string;
  readonly user: string;
  readonly item: string;
  readonly skill: string;
  readonly correct: number;
  readonly seconds: number;
};

function rowsOf(
  lines: readonly string[],
  columns: Columns,
  wanted: ReadonlySet<string>,
  dropRepeats: boolean,
  file: string,
): Row[] {
  const rows: Row[] = [];
  let before: Row | undefined;
  for (let line = 1; line < lines.length; line++) {
    const cells = (lines[line] ?? '').split(',');
    const cell = (name: keyof Columns): string => cells[columns[name]] ?? '';
    if (!wanted.has(cell('part'))) continue;
    const row: Row = {
      part: cell('part'),
      user: cell('user'),
      item: cell('item') || '-1',
      skill: cell('skill') || '-1',
      correct: Number(cell('correct')),
      seconds: cell('ts') === '' ? Number.NaN : Number(cell('ts')),
    };
    if (cell('correct') === '' || (row.correct !== 0 && row.correct !== 1))
      throw new Error(`${file}, line ${line + 1}: correct is “${cell('correct')}”, not 0 or 1`);
    const repeats =
      before?.part === row.part &&
      before.user === row.user &&
      before.item === row.item &&
      row.item !== '-1' &&
      before.skill !== row.skill;
    before = row;
    if (!(dropRepeats && repeats)) rows.push(row);
  }
  return rows;
}

/** Rows of one learner together, where a file has them apart; their order stays. */
function sideBySide(rows: readonly Row[]): readonly Row[] {
  return [...Map.groupBy(rows, ({ part, user }) => `${part} ${user}`).values()].flat();
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
