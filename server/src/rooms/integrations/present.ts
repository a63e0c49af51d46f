import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { type Release, releasesOfImport } from '#rooms/skills';
import { type ImportRun, selectProblems } from './integrations.db.ts';
import type { importListSchema, importSchema } from './schemas.ts';
import type { UploadFolder } from './upload-folder.ts';

const SHOWN_PROBLEMS = 50;

export async function presentImport(
  work: Work,
  uploads: UploadFolder,
  run: ImportRun,
): Promise<z.input<typeof importSchema>> {
  const report = (value: unknown) =>
    value === null
      ? null
      : // Stored by import-jobs.ts; the schema checks it once more on its way out.
        ({ content: null, people: null, performance: null, [run.kind]: value } as z.input<
          typeof importSchema
        >['comparison']);
  return {
    ...summaryOf(run),
    files: [...uploads.list(run.importRunId)],
    mapping: run.mapping,
    isComplete: run.isComplete,
    progress: run.progress,
    comparison: report(run.comparison),
    result: report(run.result),
    releases: await releasesOf(work, run),
    failure: run.failure,
    problems: (await selectProblems(work.db, run.importRunId, SHOWN_PROBLEMS)).map(
      ({ file, line, field, detail, mend }) => ({ file, line, field, detail, mend }),
    ),
  };
}

/** Of a comparison what would change; of what is applied, or broke off on its way, what did. */
async function releasesOf(work: Work, run: ImportRun): Promise<Release[]> {
  const isCompared = run.state === 'compared';
  if (run.kind !== 'content' || !['compared', 'done', 'failed'].includes(run.state)) return [];
  const releases = await releasesOfImport(work, run.importRunId);
  return releases.filter(({ state }) => (state === 'compared') === isCompared);
}

export function summaryOf(run: ImportRun): z.input<typeof importListSchema>['imports'][number] {
  return {
    importId: run.importRunId,
    kind: run.kind,
    origin: run.origin,
    // A discarded one is never presented.
    state: run.state === 'discarded' ? 'done' : run.state,
    problemCount: run.problemCount,
    createdAt: run.createdAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  };
}
