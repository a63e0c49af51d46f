import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { StartUpError } from '#kernel/start-up-error';

/**
 * Begins a table that a command writes, so that a file that cannot be written is known before anything is done.
 * @param kind what it is, in words: 'list of problems'
 * @param head by which one that a command wrote before is known again
 * @returns what writes the whole table
 * @throws StartUpError also when something else lies there, such as the file that is about to be read
 */
export function beginTable(path: string, kind: string, head: string): (table: string) => void {
  const write = (text: string): void => {
    try {
      writeFileSync(path, text, { mode: 0o600 });
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw new StartUpError(
        `The ${kind} ${path} cannot be written (${reason}): name a file in a folder that can be.`,
      );
    }
  };
  if (existsSync(path) && !beginsWith(path, head)) {
    throw new StartUpError(
      `${path} is there and is no ${kind}: name another file, so that it is not lost.`,
    );
  }
  write(head);
  return write;
}

function beginsWith(path: string, head: string): boolean {
  try {
    return readFileSync(path, 'utf8').startsWith(head);
  } catch {
    return false;
  }
}
