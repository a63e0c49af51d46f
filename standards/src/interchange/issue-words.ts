// The schema's findings in words for whoever has to mend the file.
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

export type FieldFault = {
  readonly field: string;
  readonly detail: string;
  readonly mend: string;
  readonly alsoWrong: readonly string[];
};

/** The first finding in words, and the pointers of the others (at most 20). */
export function firstFault(issues: readonly Issue[]): FieldFault {
  const [first, ...others] = issues;
  if (first === undefined) {
    return { field: '', detail: 'The line is not right.', mend: 'Check it.', alsoWrong: [] };
  }
  const field = pointerTo(first.path);
  const alsoWrong = [...new Set(others.map((issue) => pointerTo(issue.path)))]
    .filter((pointer) => pointer !== field)
    .slice(0, 20);
  return { field, ...wordsFor(first), alsoWrong };
}

/** A JSON pointer (RFC 6901). */
function pointerTo(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function wordsFor(issue: Issue): { detail: string; mend: string } {
  const name = `"${String(issue.path.at(-1) ?? 'the line')}"`;
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(name, issue.expected, issue.input);
    case 'too_big':
      return {
        detail: `${name} is over its limit of ${issue.maximum}.`,
        mend: `Bring ${name} down to ${issue.maximum} or less.`,
      };
    case 'too_small':
      return {
        detail: `${name} is under its minimum of ${issue.minimum}.`,
        mend: `Bring ${name} up to ${issue.minimum} or more.`,
      };
    case 'invalid_value': {
      const allowed = issue.values.map((value) => `"${String(value)}"`).join(', ');
      return { detail: `${name} has a value that is not known.`, mend: `Use one of ${allowed}.` };
    }
    default:
      return { detail: `${name} ${issue.message}.`, mend: `Correct ${name}.` };
  }
}

function typeWords(
  name: string,
  expected: string,
  input: unknown,
): { detail: string; mend: string } {
  if (input === undefined) {
    return { detail: `${name} is missing.`, mend: `Add ${name} (${expected}).` };
  }
  const found = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
  return { detail: `${name} is ${found}, not ${expected}.`, mend: `Write ${name} as ${expected}.` };
}
