import type { Work } from '#kernel/work';
import type { ReleaseChange, ToldRelease } from '#rooms/skills';
import type { Advance } from './import-content.ts';
import { readFolder } from './read-folder.ts';
import { ImportNotes, type ImportReport } from './report.ts';
import { type ImportOptions, type PreparedImport, runImport, saveRows } from './run-import.ts';
import { starterMappings, starterScale } from './starter.ts';

/**
 * Imports a folder in the interchange format: content, questions, skills and role profiles, mapped to the starter
 * framework where the starter knows the source. Good rows go in, in batches that are kept or undone as a whole;
 * wrong ones are told. The same folder a second time changes nothing.
 */
export async function importDirectory(
  work: Work,
  folder: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  return await runImport(work, await prepareDirectory(work, folder), options);
}

/** What importing a folder would come to, and change of O*NET and ESCO. */
export type FolderComparison = Omit<ImportReport, 'importRunId' | 'releases' | 'durationMs'> & {
  readonly updates: readonly ComparedUpdate[];
};
export type ComparedUpdate = ToldRelease & { readonly changes: readonly ReleaseChange[] };

/** Finds out what importing a folder would come to; nothing is written. @throws StartUpError when there is no such folder */
export async function compareDirectory(
  work: Work,
  folder: string,
  progress?: (line: string) => void,
): Promise<FolderComparison> {
  const prepared = await prepareDirectory(work, folder);
  const updates = new Map<string, ToldRelease & { changes: ReleaseChange[] }>();
  const tell = (release: ToldRelease, changes: readonly ReleaseChange[]): void => {
    const update = updates.get(release.scheme) ?? { ...release, changes: [] };
    for (const change of changes) update.changes.push(change);
    updates.set(release.scheme, update);
  };
  const advance: Advance = async (kind, done, total) => progress?.(`${kind}: ${done} of ${total}`);
  await saveRows(work, prepared, undefined, advance, { kind: 'tell', tell });
  const { counts, problems, problemCount } = prepared.notes;
  const { passedOver } = prepared;
  return { counts, problems, problemCount, passedOver, updates: [...updates.values()] };
}

/** Reads and checks a folder. @throws StartUpError when there is no such folder */
export async function prepareDirectory(work: Work, folder: string): Promise<PreparedImport> {
  const beganAt = work.clock.now();
  const notes = new ImportNotes();
  const { rows, mappings, passedOver } = await readFolder(folder, notes);
  return {
    origin: folder,
    rows,
    // What the folder says of its own sources comes last, so that it holds.
    maps: [...starterMappings(), ...mappings.map((mapping) => ({ mapping, isPartial: false }))],
    scale: starterScale(),
    notes,
    passedOver,
    beganAt,
  };
}
