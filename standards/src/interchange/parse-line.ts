// A line of text becomes a row or a problem. Problems are values: a bad row never throws, and a
// hostile one is turned away before it costs anything.
import type { z } from 'zod';
import { firstFault } from './issue-words.ts';
import { isDeeperThan, isLongerThan, withoutMark } from './line-guards.ts';
import { ROW_SCHEMAS, type RowKind, type RowOf } from './row-kinds.ts';

export const MOST_LINE_BYTES = 2 * 1024 * 1024;
export const MOST_DEPTH = 64;

export type LinePlace = {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
};

export type LineProblem = LinePlace & {
  /** JSON pointer to the field; '' is the whole line. */
  readonly field: string;
  /** What is wrong, in one sentence. */
  readonly detail: string;
  /** What to do about it, in one sentence. */
  readonly mend: string;
  /** Pointers of further fields of the same line that are wrong too. */
  readonly alsoWrong: readonly string[];
};

export type ParsedLine<Row> =
  | { readonly row: Row; readonly ignored: readonly string[]; readonly problem?: never }
  | { readonly problem: LineProblem; readonly row?: never };

/**
 * Reads one line of JSON Lines.
 *
 * Missing fields become null, empty lists or false; unknown fields are dropped and named in
 * `ignored`. A byte order mark before the first line is taken off.
 *
 * @param text one line, without its line break; at most 2 MiB as UTF-8 and 64 levels deep
 * @returns the row in its settled form, or the first problem; never throws
 */
export function parseLine<Kind extends RowKind>(
  kind: Kind,
  text: string,
  place: LinePlace,
): ParsedLine<RowOf<Kind>> {
  const problemWith = (field: string, detail: string, mend: string): { problem: LineProblem } => ({
    problem: { ...place, field, detail, mend, alsoWrong: [] },
  });
  if (isLongerThan(text, MOST_LINE_BYTES)) {
    return problemWith('', 'The line is longer than 2 MiB.', 'Shorten it, or split the unit.');
  }
  if (isDeeperThan(text, MOST_DEPTH)) {
    return problemWith('', 'The line is nested more than 64 levels deep.', 'Flatten it.');
  }
  const parsed = parseJson(place.line === 1 ? withoutMark(text) : text);
  if ('fault' in parsed) {
    return problemWith(
      '',
      `The line is not JSON: ${parsed.fault}.`,
      'Write one JSON object a line.',
    );
  }
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
    return problemWith('', 'The line is JSON, but no object.', 'Write one JSON object a line.');
  }
  const schema: z.ZodType = ROW_SCHEMAS[kind];
  const checked = schema.safeParse(parsed.value, { reportInput: true });
  if (!checked.success) return { problem: { ...place, ...firstFault(checked.error.issues) } };
  // The schema is the one of this kind; TypeScript cannot follow the lookup by a type parameter.
  const row = checked.data as RowOf<Kind>;
  return {
    row,
    ignored: Object.keys(parsed.value).filter((name) => !Object.hasOwn(row as object, name)),
  };
}

function parseJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    // The engine's message may quote the line; its first words say enough.
    const message = error instanceof Error ? error.message : 'unreadable';
    return { fault: message.slice(0, 80) };
  }
}
