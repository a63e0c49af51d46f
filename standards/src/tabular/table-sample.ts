// Tables for tests, written as publishers write them and read as the server reads them.
import { parse } from 'csv-parse/sync';
import type { TakeRow } from './placed-row.ts';

type Translation = { takeTable(file: string, head: readonly string[]): TakeRow | null };

/** Hands a file to a translation, row by row. @returns whether it took the table */
export function handOver(translation: Translation, file: string, text: string): boolean {
  const isTabbed = /\.(?:txt|tsv|tab)$/i.test(file);
  // With `info`, csv-parse gives each record together with where it ended; its types know that only of streams.
  const records = parse(text, {
    delimiter: isTabbed
      ? '\t'
      : [',', ';'].filter((sign) => text.split('\n', 1)[0]?.includes(sign)),
    quote: isTabbed ? false : '"',
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
  let line = 1;
  let take: TakeRow | null | undefined;
  for (const { record, info } of records) {
    if (take === undefined) take = translation.takeTable(file, record);
    else take?.({ line, cells: record });
    // A record is told the line on which it ended.
    line = info.lines + 1;
  }
  return Boolean(take);
}

/** As O*NET writes its text files: parted by tabs, no quotes. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join('\t')}\r\n`).join('');
}

/** As ESCO writes its files: RFC 4180, with quotes where a cell needs them. */
export function commaSeparated(rows: readonly (readonly string[])[], delimiter = ','): string {
  const cell = (text: string) =>
    /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}
