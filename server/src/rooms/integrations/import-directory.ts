import type { Work } from '#kernel/work';
import { readFolder } from './read-folder.ts';
import { ImportNotes, type ImportReport } from './report.ts';
import { type ImportOptions, type PreparedImport, runImport } from './run-import.ts';
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

/** Reads and checks a folder. @throws StartUpError when there is no such folder */
export async function prepareDirectory(work: Work, folder: string): Promise<PreparedImport> {
  const beganAt = work.clock.now();
  const notes = new ImportNotes();
  const { rows, passedOver } = await readFolder(folder, notes);
  return {
    origin: folder,
    rows,
    maps: { mappings: starterMappings(), isPartial: true },
    scale: starterScale(),
    notes,
    passedOver,
    beganAt,
  };
}
