/** What was to be sent of an import: kept on the device, for the server knows only what has arrived. */
export type Expected = { readonly files: number; readonly bytes: number };

export function expectFiles(importId: string, expected: Expected): void {
  try {
    localStorage.setItem(keyOf(importId), JSON.stringify(expected));
  } catch {
    // Storage is blocked: after a reload nobody says that something is missing.
  }
}

export function expectedFiles(importId: string): Expected | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(importId)) ?? 'null');
    return isExpected(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function expectNothing(importId: string): void {
  try {
    localStorage.removeItem(keyOf(importId));
  } catch {
    // Nothing was kept.
  }
}

function keyOf(importId: string): string {
  return `cairn-import-${importId}`;
}

function isExpected(kept: unknown): kept is Expected {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'files' in kept &&
    typeof kept.files === 'number' &&
    'bytes' in kept &&
    typeof kept.bytes === 'number'
  );
}
