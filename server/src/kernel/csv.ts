/** Rows of text as CSV (RFC 4180), with a mark so that spreadsheets know it is UTF-8. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Such rows as a file to keep, in answer to a request. */
export function csvReply(name: string, rows: Parameters<typeof csvOf>[0]): Response {
  return new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

/**
 * A cell of a CSV file. A program for tables runs what begins like a formula, and what is exported quotes what
 * somebody wrote; a mark before it makes it text.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value;
  const isFormula = typeof value === 'string' && /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
