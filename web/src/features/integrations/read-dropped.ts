import type { ChosenFile } from './sort-files.ts';

/**
 * The files of what was dropped, with those in folders where the browser can read them.
 * The entries have to be taken while the event lasts; their files may come later.
 */
export function readDropped(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length > 0) return filesOf(entries);
  return Promise.resolve([...transfer.files].map((file) => ({ path: file.name, file })));
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<readonly ChosenFile[]> {
  const files: ChosenFile[] = [];
  const open = [...entries];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    if (isFile(entry))
      files.push({ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) });
    else if (isFolder(entry)) open.push(...(await entriesOf(entry)));
  }
  return files;
}

/** A reader hands out a hundred entries or so at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
