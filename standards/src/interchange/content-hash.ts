/**
 * The row as one text that is the same for the same content: keys in order, nothing undefined.
 * Fields that are null, false or empty count as absent, so that a format that learns a new
 * optional field does not turn every old row into a changed one.
 *
 * @param value JSON data at most 64 deep, as `parseLine` lets through
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => !isAbsent(field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

function isAbsent(field: unknown): boolean {
  if (field === undefined || field === null || field === false || field === '') return true;
  return Array.isArray(field) && field.length === 0;
}

/**
 * A seal of a row's content: importing the same row twice gives the same one.
 *
 * @param hash makes the seal from the text, such as SHA-256 in hexadecimal digits; it comes in
 *   because this folder knows no platform
 */
export function contentHash(row: object, hash: (text: string) => string): string {
  return hash(canonicalJson(row));
}
