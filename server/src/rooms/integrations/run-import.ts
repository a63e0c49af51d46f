import { fileStore } from '#kernel/files';
import type { Work } from '#kernel/work';
import { mediaTypeOf, saveAsset } from '#rooms/content';
import { type RatingScale, releasesOfImport, type UpdateMode } from '#rooms/skills';
import { type Advance, importContent, type MappingToApply } from './import-content.ts';
import { importRoles } from './import-roles.ts';
import { insertRun, replaceProblems, updateProgress, updateRun } from './integrations.db.ts';
import type { ImportAsset, InterchangeRows } from './interchange-rows.ts';
import type { ImportNotes, ImportReport } from './report.ts';

export type ImportOptions = {
  /** The folder of the kernel's file store; without it pictures cannot be taken in. */
  readonly filesDir?: string;
  /** Told a line for people whenever a batch is in. */
  readonly progress?: (line: string) => void;
};

export type PreparedImport = {
  readonly origin: string;
  readonly rows: InterchangeRows;
  readonly maps: readonly MappingToApply[];
  readonly scale: RatingScale;
  readonly notes: ImportNotes;
  readonly passedOver: readonly string[];
  /** When reading began. */
  readonly beganAt: Date;
};

/** Saves what was read, keeps what was wrong with it, and says how it went. */
export async function runImport(
  work: Work,
  prepared: PreparedImport,
  options: ImportOptions,
): Promise<ImportReport> {
  const importRunId = work.newId();
  await insertRun(work.db, {
    importRunId,
    kind: 'content',
    origin: prepared.origin,
    state: 'applying',
    createdBy: null,
    createdAt: work.clock.now(),
  });
  try {
    const advance: Advance = async (kind, done, total) => {
      options.progress?.(`${kind}: ${done} of ${total}`);
      await updateProgress(work.db, importRunId, { kind, done, total });
    };
    const mode = { kind: 'apply', importRunId, begunBy: null } as const;
    await saveRows(work, prepared, options.filesDir, advance, mode);
    const { notes } = prepared;
    await replaceProblems(work.db, importRunId, notes.problems);
    await updateRun(work.db, importRunId, {
      state: 'done',
      result: notes.counts,
      problemCount: notes.problemCount,
      endedAt: work.clock.now(),
    });
  } catch (error) {
    // Inside a caller's transaction nothing can be written any more, nor needs to be: all of it is undone.
    if (!work.db.isTransaction)
      await updateRun(work.db, importRunId, { state: 'failed', endedAt: work.clock.now() });
    throw error;
  }
  return await reportOf(work, importRunId, prepared);
}

/** Saves rows batch by batch, or finds out what that would come to. */
export async function saveRows(
  work: Work,
  { rows, maps, scale, notes }: PreparedImport,
  filesDir: string | undefined,
  advance: Advance,
  mode: UpdateMode,
): Promise<void> {
  const isComparison = mode.kind !== 'apply';
  await importContent(work, rows, maps, notes, advance, isComparison);
  if (!isComparison) await importAssets(work, rows.assets, filesDir, notes);
  await importRoles(work, rows, scale, notes, advance, mode);
}

async function reportOf(
  work: Work,
  importRunId: string,
  prepared: PreparedImport,
): Promise<ImportReport> {
  const { notes, passedOver, beganAt } = prepared;
  return {
    importRunId,
    counts: notes.counts,
    problems: notes.problems,
    problemCount: notes.problemCount,
    passedOver,
    releases: await releasesOfImport(work, importRunId),
    durationMs: work.clock.now().getTime() - beganAt.getTime(),
  };
}

async function importAssets(
  work: Work,
  assets: readonly ImportAsset[],
  filesDir: string | undefined,
  notes: ImportNotes,
): Promise<void> {
  const files = filesDir === undefined ? undefined : fileStore(filesDir);
  for (const { source, path, bytes } of assets) {
    const mediaType = mediaTypeOf(path);
    if (files && mediaType !== undefined) {
      const state = await saveAsset(work, files, { source, path, bytes, mediaType });
      notes.count('assets', { [state]: 1 });
      continue;
    }
    notes.wrong('assets', {
      file: `assets/${source}/${path}`,
      line: 1,
      field: '',
      detail: files
        ? 'This is no picture that a browser shows.'
        : 'There is no folder for pictures.',
      mend: files ? 'Bring it as PNG, JPEG, GIF, WebP, AVIF or SVG.' : 'Name one in the options.',
    });
  }
}
