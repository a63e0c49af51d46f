/** A file as it was chosen: by itself, or with the folders above it. */
export type ChosenFile = { readonly path: string; readonly file: File };
/** Why a file is not sent. */
export type LeftOutReason = 'notOurs' | 'otherTable' | 'noFolder' | 'empty' | 'name' | 'twice';
export type LeftOutFile = { readonly path: string; readonly reason: LeftOutReason };
export type SortedFiles = {
  readonly files: readonly ChosenFile[];
  readonly leftOut: readonly LeftOutFile[];
};

/** What one import takes. */
export const mostBytes = 1024 * 1024 * 1024;
export const mostFiles = 10_000;

/**
 * Parts what Cairn can read from what it cannot: lines in the interchange format, tables of O*NET
 * and ESCO, pictures. A file gets the path that it has inside the format's folder, whichever folder
 * above or below that was chosen.
 */
export async function sortFiles(chosen: readonly ChosenFile[]): Promise<SortedFiles> {
  const files = new Map<string, ChosenFile>();
  const leftOut: LeftOutFile[] = [];
  // The shallowest first, so that of two lists of sources the one at the top counts.
  const inOrder = chosen.toSorted(
    (a, b) => depthOf(a.path) - depthOf(b.path) || a.path.localeCompare(b.path),
  );
  for (const { path, file } of inOrder) {
    const place = await placeOf(path, file);
    if ('reason' in place) leftOut.push({ path, reason: place.reason });
    else if (files.has(place.path)) leftOut.push({ path, reason: 'twice' });
    else files.set(place.path, { path: place.path, file });
  }
  return {
    files: [...files.values()].sort((a, b) => a.path.localeCompare(b.path)),
    leftOut: leftOut.sort((a, b) => a.path.localeCompare(b.path)),
  };
}

/** A table is one file; its name becomes one that the server takes. */
export function tableFile(file: File): ChosenFile {
  const plain = file.name.replace(/[\p{C}\\/:*?"<>|]/gu, '-').slice(-180);
  return { path: plain === '' ? 'table.csv' : plain, file };
}

type Place = { readonly path: string } | { readonly reason: LeftOutReason };

async function placeOf(path: string, file: File): Promise<Place> {
  const place = nameOf(path);
  if ('reason' in place) return place;
  if (file.size === 0) return { reason: 'empty' };
  if (!isPlainPath(place.path)) return { reason: 'name' };
  if (textTable.test(path) && !(await isPublishersTable(file))) return { reason: 'otherTable' };
  return place;
}

const inFolder =
  /(?:^|\/)((?:content\/(?:modules|units|paths)-[^/]+|bodies\/[^/]+|questions\/[^/]+|taxonomy\/(?:onet|esco)-[^/]+)\.jsonl(?:\.gz)?)$/;
const picture = /(?:^|\/)(assets\/[^/]+\/.+\.(?:avif|gif|jpe?g|png|svg|webp))$/i;
const textTable = /\.(?:csv|txt|tsv|tab)$/i;
const sheet = /\.xlsx$/i;

function nameOf(path: string): Place {
  const known = inFolder.exec(path)?.[1] ?? picture.exec(path)?.[1];
  if (known) return { path: known };
  const name = path.split('/').at(-1) ?? '';
  if (name === 'sources.json') return { path: name };
  // Of a single file the folder above it is not known; these names can stand in one only.
  if (/^(?:modules|units|paths)-[^/]+\.jsonl(?:\.gz)?$/.test(name))
    return { path: `content/${name}` };
  if (/^(?:onet|esco)-[^/]+\.jsonl(?:\.gz)?$/.test(name)) return { path: `taxonomy/${name}` };
  if (/\.jsonl(?:\.gz)?$/.test(name)) return { reason: path === name ? 'noFolder' : 'notOurs' };
  // With all of its path: ESCO says its version in the name of a folder.
  if (textTable.test(name) || sheet.test(name)) return { path };
  return { reason: 'notOurs' };
}

const headBytes = 4096;
const publishersColumn =
  /conceptUri|conceptType|skillUri|occupationUri|Level 0 URI|O\*NET-SOC Code|Element ID|Scale ID/i;

/** Whether the head of a table has a column as O*NET or ESCO name them. */
async function isPublishersTable(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const [head = ''] = new TextDecoder(encoding).decode(bytes).split(/[\r\n]/, 1);
  return publishersColumn.test(head);
}

/** As the server asks for it. */
function isPlainPath(path: string): boolean {
  const parts = path.split('/');
  return (
    path.length <= 500 &&
    parts.length <= 8 &&
    parts.every((part) => /^[^\p{C}\\/:*?"<>|]{1,200}$/u.test(part) && !/^\.{1,2}$/.test(part))
  );
}

function depthOf(path: string): number {
  return path.split('/').length;
}
