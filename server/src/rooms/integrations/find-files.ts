import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartUpError } from '#kernel/start-up-error';
import type { ImportNotes, ImportProblem } from './report.ts';

const MOST_DEPTH = 16;
/** In bytes: longer ones fit into no index. */
const LONGEST_PATH = 1000;
/** What Node puts in the place of bytes that are not UTF-8; the file cannot be opened by such a name. */
const UNREADABLE = '\ufffd';

/**
 * The plain files in a folder and in the folders below it, sorted. Links are not followed: they can lead out of the
 * folder, and round and round in it.
 * @param mostEntries files and folders; the rest is left out and told
 * @throws StartUpError when it is no folder or cannot be read
 */
export async function findFiles(
  folder: string,
  notes: ImportNotes,
  mostEntries: number,
): Promise<string[]> {
  const files: string[] = [];
  const open = [''];
  let left = mostEntries;
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    try {
      for await (const entry of await opendir(join(folder, inside))) {
        left -= 1;
        if (left < 0) {
          notes.problem(tooMany(inside, mostEntries));
          return files.sort();
        }
        const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
        const problem = problemWith(path, entry);
        if (problem) notes.problem(problem);
        else if (entry.isDirectory()) open.push(path);
        else if (entry.isFile()) files.push(path);
      }
    } catch (error) {
      if (inside === '') throw noFolder(folder, error);
      notes.problem(unreadable(inside));
    }
  }
  return files.sort();
}

function problemWith(path: string, entry: Dirent): ImportProblem | undefined {
  if (entry.name.includes(UNREADABLE) || Buffer.byteLength(path) > LONGEST_PATH) {
    return {
      ...placeOf(path.slice(0, LONGEST_PATH)),
      detail: 'The name is not in UTF-8, or the path to it is longer than 1000 bytes.',
      mend: 'Rename it.',
    };
  }
  if (!entry.isDirectory() || path.split('/').length < MOST_DEPTH) return undefined;
  return {
    ...placeOf(path),
    detail: `The folder is more than ${MOST_DEPTH} folders deep; what is in it was not read.`,
    mend: 'Bring its files further up.',
  };
}

function tooMany(path: string, most: number): ImportProblem {
  return {
    ...placeOf(path),
    detail: `There are more than ${most} files and folders; the rest was not read.`,
    mend: 'Split the folder and import its parts one after the other.',
  };
}

function unreadable(path: string): ImportProblem {
  return {
    ...placeOf(path),
    detail: 'The folder cannot be read.',
    mend: 'Let the one who runs Cairn read it.',
  };
}

function noFolder(folder: string, error: unknown): StartUpError {
  const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
  return new StartUpError(
    isFile
      ? `${folder} is no folder: give the one that holds content/ and bodies/.`
      : `${folder} cannot be read: let the one who runs Cairn read it.`,
  );
}

const placeOf = (file: string) => ({ file, line: 1, field: '' });
