import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { jsonPointer } from '#kernel/json-pointer';
import type { Mapping } from '#rooms/content';
import { isBlankLine, isStorableText, kindOfFile, type RowKind } from '#standards/interchange';
import { findFiles } from './find-files.ts';
import { type InterchangeRows, noRows, takeLine } from './interchange-rows.ts';
import { isTableFile, PublisherTables } from './publisher-tables.ts';
import { ReadStop, readLines } from './read-lines.ts';
import type { ImportNotes, ImportProblem } from './report.ts';
import { mappingSchema } from './starter.ts';

/** What one import may take: its rows are held in memory until they are saved. */
export type ReadLimits = {
  /** Unpacked. */
  readonly bytes: number;
  /** Blank ones included. A row takes about 750 bytes, however short it is. */
  readonly lines: number;
  /** Of one file; after that the rest of it is not worth the time. */
  readonly wrongLines: number;
  /** Files and folders. */
  readonly entries: number;
};

const LIMITS: ReadLimits = {
  bytes: 512 * 1024 * 1024,
  lines: 1_000_000,
  wrongLines: 100_000,
  entries: 100_000,
};
const MOST_ASSET_BYTES = 5 * 1024 * 1024;
const MOST_SOURCES_BYTES = 1024 * 1024;
const MOST_MAPPING_BYTES = 32 * 1024 * 1024;

export type ReadFolder = {
  readonly rows: InterchangeRows;
  readonly mappings: readonly Mapping[];
  /** Files of lines that are no part of the format. */
  readonly passedOver: readonly string[];
};

type Reading = {
  readonly folder: string;
  readonly rows: InterchangeRows;
  readonly mappings: Mapping[];
  readonly notes: ImportNotes;
  readonly limits: ReadLimits;
  readonly spend: (kind: 'bytes' | 'lines', count: number) => boolean;
};

/**
 * Reads and checks a folder in the interchange format, line by line, and tables of O*NET and ESCO in it as they
 * publish them; what is wrong is noted and the rest goes on.
 * @throws StartUpError when there is no such folder
 */
export async function readFolder(
  folder: string,
  notes: ImportNotes,
  limits: ReadLimits = LIMITS,
): Promise<ReadFolder> {
  const left = { bytes: limits.bytes, lines: limits.lines };
  const reading: Reading = {
    folder,
    rows: noRows(),
    mappings: [],
    notes,
    limits,
    spend: (kind, count) => {
      left[kind] -= count;
      return left[kind] >= 0;
    },
  };
  const passedOver: string[] = [];
  const paths = await findFiles(folder, notes, limits.entries);
  const published = new PublisherTables(folder, paths);
  for (const path of paths) {
    const kind = kindOfFile(path);
    if (kind) await readRows(path, kind, reading);
    else if (path === 'sources.json') await readSources(reading);
    else if (/^mapping\/[^/]+\.json$/.test(path)) await readMapping(path, reading);
    else if (path.startsWith('assets/')) await readAsset(path, reading);
    else if (/\.jsonl(\.gz)?$/.test(path)) passedOver.push(path);
    else if (isTableFile(path)) await published.read(path, notes, () => reading.spend('lines', 1));
  }
  published.finish(reading.rows, notes);
  return { rows: reading.rows, mappings: reading.mappings, passedOver };
}

async function readRows(
  path: string,
  kind: RowKind,
  { folder, rows, notes, limits, spend }: Reading,
): Promise<void> {
  const mostProblems = notes.problemCount + limits.wrongLines;
  try {
    for await (const read of readLines(join(folder, path), (bytes) => spend('bytes', bytes))) {
      const place = { file: path, line: read.line };
      if (!spend('lines', 1)) throw new ReadStop('tooMuch', read.line, 'too many lines');
      if ('fault' in read) notes.problem({ ...place, field: '', ...LINE_FAULTS[read.fault] });
      else if (!isBlankLine(read.text)) takeLine(rows, kind, read.text, place, notes);
      if (notes.problemCount >= mostProblems)
        throw new ReadStop('tooWrong', read.line, 'too many wrong lines');
    }
  } catch (error) {
    if (!(error instanceof ReadStop)) throw error;
    notes.problem(stopProblem(path, error));
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
  switch (stop.reason) {
    case 'tooMuch':
      return {
        ...place,
        detail:
          'The folder unpacks to more than can be read at once; the rest of this file was not read.',
        mend: 'Split the folder and import its parts one after the other.',
      };
    case 'tooWrong':
      return {
        ...place,
        detail: 'Too many lines of this file are wrong; the rest of it was not read.',
        mend: 'Mend the first ones and look whether the others have the same fault.',
      };
    case 'broken':
      return {
        ...place,
        detail: `The file cannot be read on from here: ${stop.message}.`,
        mend: 'Write the file anew; what stands before is in.',
      };
  }
}

/** A whole file; undefined when it is too large, or what is left to spend is too little, or it cannot be read. */
async function readWhole(
  path: string,
  mostBytes: number,
  { folder, spend }: Reading,
): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    const { size } = await stat(join(folder, path));
    if (size > mostBytes || !spend('bytes', size)) return undefined;
    return await readFile(join(folder, path));
  } catch {
    return undefined;
  }
}

const textUpTo = (most: number) => z.string().max(most).refine(isStorableText);

const sourcesSchema = z
  .array(
    z.object({
      source: textUpTo(300).min(1),
      title: textUpTo(500).nullish(),
      repository: textUpTo(2000).nullish(),
      licence: textUpTo(500).nullish(),
      attribution: textUpTo(2000).nullish(),
      note: textUpTo(2000).nullish(),
    }),
  )
  .max(10_000);

async function readSources(reading: Reading): Promise<void> {
  const bytes = await readWhole('sources.json', MOST_SOURCES_BYTES, reading);
  const parsed = sourcesSchema.safeParse(bytes && parseJson(bytes.toString()));
  if (!parsed.success) {
    reading.notes.problem({
      file: 'sources.json',
      line: 1,
      field: jsonPointer(parsed.error.issues[0]?.path ?? []),
      detail: 'The list of sources cannot be read, so their makers are not named.',
      mend: 'Write a list of objects with source, licence and attribution, of at most 1 MiB.',
    });
    return;
  }
  // Who names a source twice means the last one.
  const bySource = new Map(parsed.data.map((row) => [row.source, row]));
  for (const row of bySource.values()) {
    reading.rows.sources.push({
      source: row.source,
      title: row.title ?? null,
      repository: row.repository ?? null,
      licence: row.licence ?? null,
      attribution: row.attribution ?? null,
      note: row.note ?? null,
    });
  }
}

/** mapping/<source>.json: which skills its units lead to and its questions show. */
async function readMapping(file: string, reading: Reading): Promise<void> {
  const bytes = await readWhole(file, MOST_MAPPING_BYTES, reading);
  const parsed = mappingSchema.safeParse(bytes && parseJson(bytes.toString()));
  if (parsed.success) {
    reading.mappings.push(parsed.data);
    return;
  }
  const issue = parsed.error.issues[0];
  reading.notes.wrong('mapping', {
    file,
    line: 1,
    field: jsonPointer(issue?.path ?? []),
    detail: bytes
      ? `The mapping cannot be taken: ${issue?.message ?? 'it is no JSON'}.`
      : 'The mapping cannot be read, or is larger than 32 MiB.',
    mend: 'Give source, units and questions, each with the key of a skill and a level from 1 to 5; all of it or nothing is taken.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** assets/<source>/<path> */
async function readAsset(file: string, reading: Reading): Promise<void> {
  const [, source, ...rest] = file.split('/');
  if (source === undefined || rest.length === 0) return;
  const bytes = await readWhole(file, MOST_ASSET_BYTES, reading);
  if (bytes) {
    reading.rows.assets.push({ source, path: rest.join('/'), bytes: new Uint8Array(bytes) });
    return;
  }
  reading.notes.wrong('assets', {
    file,
    line: 1,
    field: '',
    detail:
      'The picture is larger than 5 MiB, or the folder is too large altogether, or it cannot be read.',
    mend: 'Make it smaller.',
  });
}
