import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { CsvError, parse } from 'csv-parse';

/** A row of a table as text; `line` counts from 1 in the file, the head included. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** Why a table cannot be read, or not further. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
  readonly line: number;
  readonly mend: string;

  constructor(line: number, detail: string, mend: string) {
    super(detail);
    this.line = line;
    this.mend = mend;
  }
}

/** A cell of this length is no cell of a table of people. */
const MOST_RECORD_CHARACTERS = 1_000_000;
const MOST_ROWS = 1_000_000;

/**
 * The rows of a table: CSV with commas, semicolons or tabs in UTF-8 or UTF-16, or the first sheet of an XLSX file.
 * Rows without anything in them are passed over.
 * @throws TableFault
 */
export async function* readTable(path: string): AsyncGenerator<TableRow> {
  const start = await firstBytes(path);
  const isPacked = start.subarray(0, 2).toString('latin1') === 'PK';
  const rows = isPacked ? readSheet(path) : readText(path, start);
  let count = 0;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    count += 1;
    if (count > MOST_ROWS)
      throw new TableFault(row.line, 'The table has more than a million rows.', 'Split it.');
    yield row;
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* readText(path: string, start: Buffer): AsyncGenerator<TableRow> {
  const encoding = encodingOf(start);
  const parser = parse({
    ...formOf(path, new TextDecoder(encoding).decode(start)),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_RECORD_CHARACTERS,
  });
  const feeding = feed(path, encoding, parser);
  let line = 1;
  try {
    for await (const parsed of parser) {
      // With `info`, csv-parse gives each record together with where it ended.
      const { record, info } = parsed as { record: string[]; info: { lines: number } };
      yield { line, cells: record };
      line = info.lines + 1;
    }
    await feeding;
  } catch (error) {
    await feeding.catch(() => {});
    if (error instanceof TableFault) throw error;
    if (!(error instanceof CsvError)) throw error;
    throw new TableFault(
      Number(error.lines ?? 1),
      `The table cannot be read on from here: ${error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quoted cell does not end' : error.message.split('\n')[0]}.`,
      'Write the file anew, with every quotation mark inside a cell doubled.',
    );
  }
}

/** Decodes strictly: a letter that is lost in a name would be lost for good. */
async function feed(
  path: string,
  encoding: string,
  parser: ReturnType<typeof parse>,
): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let line = 1;
  try {
    for await (const chunk of createReadStream(path)) {
      // A stream without an encoding gives buffers.
      const text = decoder.decode(chunk as Buffer, { stream: true });
      line += text.split('\n').length - 1;
      if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve));
      if (parser.destroyed) return;
    }
    parser.end(decoder.decode());
  } catch (error) {
    parser.destroy(
      error instanceof TypeError
        ? new TableFault(
            line,
            `Near line ${line} the file is not text in UTF-8.`,
            'Save it as CSV in UTF-8, or as XLSX.',
          )
        : error instanceof Error
          ? error
          : new Error(String(error)),
    );
  }
}

/** Excel saves “Unicode text” as UTF-16 with a mark; everything else has to be UTF-8. */
function encodingOf(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** O*NET's text files are parted by tabs, and a quotation mark in them is a letter like any other. */
function formOf(path: string, start: string): { delimiter: string; quote?: false } {
  return /\.(?:txt|tsv|tab)$/i.test(path)
    ? { delimiter: '\t', quote: false }
    : { delimiter: delimiterOf(start) };
}

/** The sign that parts the cells of the head. */
function delimiterOf(start: string): string {
  const head = start.split(/\r?\n/, 1)[0] ?? '';
  const outside = head.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: outside.split(sign).length - 1 }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

const SHEET_LIMITS = { maxOldGenerationSizeMb: 1024 };
const SHEET_LIMIT_MS = 120_000;
const LARGE_SHEET = 'it is too large, or takes too long';
const BROKEN_SHEET = 'it is not written as programs for tables write it, or it is broken';

/** What the library says of a broken file names its own inside, which helps nobody. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? LARGE_SHEET
    : BROKEN_SHEET;

/** In a thread with its own limits: an XLSX file is packed, and may unpack to more than there is room for. */
async function* readSheet(path: string): AsyncGenerator<TableRow> {
  const worker = new Worker(new URL('./read-sheet-worker.ts', import.meta.url), {
    workerData: path,
    resourceLimits: SHEET_LIMITS,
  });
  const timer = setTimeout(() => void worker.terminate(), SHEET_LIMIT_MS);
  try {
    const rows = await new Promise<string[][]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error) => reject(new Error(reasonOf(error))));
      worker.once('exit', () => reject(new Error(LARGE_SHEET)));
    });
    for (const [index, cells] of rows.entries()) yield { line: index + 1, cells };
  } catch (error) {
    const reason = error instanceof Error ? error.message : BROKEN_SHEET;
    throw new TableFault(
      1,
      `The XLSX file cannot be read: ${reason}.`,
      'Save it anew as XLSX, or as CSV in UTF-8.',
    );
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
