import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { StartUpError } from '#kernel/start-up-error';
import { TableFault } from '#rooms/integrations';
import { type CommandContext, oneLine } from './command-context.ts';

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
      (key) => `${pointerOf([...issue.path, key])}: is no field of a mapping: take it out`,
    );
  }
  if (issue.code === 'invalid_key')
    return [`${pointerOf(issue.path)}: is no field of a mapping: take it out or correct its name`];
  return [`${pointerOf(issue.path)}: ${issue.message}`];
}

/** RFC 6901; '' is the whole file. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
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
