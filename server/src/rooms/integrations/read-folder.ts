import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { isBlankLine, kindOfFile, type RowKind } from '#standards/interchange';
import { type InterchangeRows, noRows, takeLine } from './interchange-rows.ts';
import { ReadStop, readLines } from './read-lines.ts';
import type { ImportNotes, ImportProblem } from './report.ts';

/** What one import may unpack to: its rows are held in memory until they are saved. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_ASSET_BYTES = 5 * 1024 * 1024;

export type ReadFolder = {
  readonly rows: InterchangeRows;
  /** Files of lines that are no part of the format. */
  readonly passedOver: readonly string[];
};

/** Reads and checks a folder in the interchange format, line by line; what is wrong is noted and the rest goes on. */
export async function readFolder(
  folder: string,
  notes: ImportNotes,
  mostBytes = MOST_BYTES,
): Promise<ReadFolder> {
  const rows = noRows();
  const passedOver: string[] = [];
  let left = mostBytes;
  const spend = (bytes: number): boolean => {
    left -= bytes;
    return left >= 0;
  };
  for (const path of filesIn(folder)) {
    const kind = kindOfFile(path);
    if (kind) await readFile(folder, path, kind, rows, notes, spend);
    else if (path === 'sources.json') readSources(folder, rows, notes);
    else if (path.startsWith('assets/')) readAsset(folder, path, rows, notes, spend);
    else if (/\.jsonl(\.gz)?$/.test(path)) passedOver.push(path);
  }
  return { rows, passedOver };
}

/** Plain files only: a link could lead out of the folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => lstatSync(join(folder, path)).isFile())
    .sort();
}

async function readFile(
  folder: string,
  path: string,
  kind: RowKind,
  rows: InterchangeRows,
  notes: ImportNotes,
  spend: (bytes: number) => boolean,
): Promise<void> {
  try {
    for await (const read of readLines(join(folder, path), spend)) {
      const place = { file: path, line: read.line };
      if ('fault' in read) notes.problems.push({ ...place, field: '', ...LINE_FAULTS[read.fault] });
      else if (!isBlankLine(read.text)) takeLine(rows, kind, read.text, place, notes);
    }
  } catch (error) {
    if (!(error instanceof ReadStop)) throw error;
    notes.problems.push(stopProblem(path, error));
  }
}

const LINE_FAULTS = {
  tooLong: {
    detail: 'The line is longer than 2 MiB.',
    mend: 'Shorten it, or split the unit.',
  },
  notText: {
    detail: 'The line is not text in UTF-8.',
    mend: 'Save the file as UTF-8.',
  },
} as const;

function stopProblem(file: string, stop: ReadStop): ImportProblem {
  const place = { file, line: stop.line, field: '' };
  return stop.reason === 'tooMuch'
    ? {
        ...place,
        detail:
          'The folder unpacks to more than can be read at once; the rest of this file was not read.',
        mend: 'Split the folder and import its parts one after the other.',
      }
    : {
        ...place,
        detail: `The file cannot be read on from here: ${stop.message}.`,
        mend: 'Write the file anew; what stands before is in.',
      };
}

const sourcesSchema = z.array(
  z.object({
    source: z.string().min(1).max(300),
    title: z.string().max(500).nullish(),
    repository: z.string().max(2000).nullish(),
    licence: z.string().max(500).nullish(),
    attribution: z.string().max(2000).nullish(),
    note: z.string().max(2000).nullish(),
  }),
);

function readSources(folder: string, rows: InterchangeRows, notes: ImportNotes): void {
  const parsed = sourcesSchema.safeParse(parseJson(join(folder, 'sources.json')));
  if (!parsed.success) {
    notes.problems.push({
      file: 'sources.json',
      line: 1,
      field: `/${parsed.error.issues[0]?.path.join('/') ?? ''}`,
      detail: 'The list of sources cannot be read, so their makers are not named.',
      mend: 'Write a list of objects with source, licence and attribution.',
    });
    return;
  }
  rows.sources.push(
    ...parsed.data.map((row) => ({
      source: row.source,
      title: row.title ?? null,
      repository: row.repository ?? null,
      licence: row.licence ?? null,
      attribution: row.attribution ?? null,
      note: row.note ?? null,
    })),
  );
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** assets/<source>/<path> */
function readAsset(
  folder: string,
  file: string,
  rows: InterchangeRows,
  notes: ImportNotes,
  spend: (bytes: number) => boolean,
): void {
  const [, source, ...rest] = file.split('/');
  if (source === undefined || rest.length === 0) return;
  const { size } = lstatSync(join(folder, file));
  if (size <= MOST_ASSET_BYTES && spend(size)) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    rows.assets.push({ source, path: rest.join('/'), bytes });
    return;
  }
  notes.wrong('assets', {
    file,
    line: 1,
    field: '',
    detail: 'The picture is larger than 5 MiB, or the folder is too large altogether.',
    mend: 'Make it smaller.',
  });
}
