/** Whether PostgreSQL's text and JSON can hold it: no NUL, no half of a surrogate pair. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/**
 * Where in what somebody sent a text stands that the database cannot hold, as a JSON pointer; undefined when all fits.
 * @param value what a schema let through, so it is not nested without end
 */
export function unstorableAt(value: unknown, pointer = ''): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : pointer;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (!isStorable(key)) return pointer;
    const found = unstorableAt(part, `${pointer}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
