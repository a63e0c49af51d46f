import { z } from 'zod';
import type { JobHandlers } from '#kernel/jobs';
import { StartUpError } from '#kernel/start-up-error';
import type { Work } from '#kernel/work';
import { forgetComparison } from '#rooms/skills';
import { prepareDirectory } from './import-directory.ts';
import { importPeople } from './import-people.ts';
import { importPerformance } from './import-performance.ts';
import {
  type ImportRun,
  replaceProblems,
  selectRun,
  updateProgress,
  updateRun,
} from './integrations.db.ts';
import { APPLY, COMPARE } from './manage-imports.ts';
import { peopleMappingSchema } from './people-mapping.ts';
import { performanceMappingSchema } from './performance-mapping.ts';
import { TableFault } from './read-table.ts';
import type { ImportProblem } from './report.ts';
import { saveRows } from './run-import.ts';
import type { UploadFolder } from './upload-folder.ts';

const payloadSchema = z.object({ importRunId: z.uuid() });

/** What an import came to, or would come to, and what was wrong. */
type Outcome = {
  readonly report: object;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
};

/** The process ends: the job is begun anew by the next one, and what is in already is passed over quickly. */
class Stopped extends Error {}

export function importJobs(options: {
  readonly uploads: UploadFolder;
  readonly filesDir: string;
}): JobHandlers {
  const handle =
    (mode: 'compare' | 'apply') =>
    async (work: Work, payload: unknown, stopping: AbortSignal): Promise<void> => {
      const { importRunId } = payloadSchema.parse(payload);
      const run = await selectRun(work.db, importRunId);
      if (run?.state !== (mode === 'compare' ? 'comparing' : 'applying')) return;
      try {
        await end(work, run, mode, await outcomeOf(work, run, mode, options, stopping));
      } catch (error) {
        if (error instanceof Stopped || stopping.aborted) throw error;
        await updateRun(work.db, importRunId, {
          state: 'failed',
          failure: reasonOf(error),
          endedAt: work.clock.now(),
        });
        if (reasonOf(error) === UNEXPECTED) throw error;
        return;
      }
      if (mode === 'apply') options.uploads.remove(importRunId);
    };
  return { [COMPARE]: handle('compare'), [APPLY]: handle('apply') };
}

async function end(
  work: Work,
  { importRunId }: ImportRun,
  mode: 'compare' | 'apply',
  { report, problems, problemCount }: Outcome,
): Promise<void> {
  await replaceProblems(work.db, importRunId, problems);
  await updateRun(
    work.db,
    importRunId,
    mode === 'compare'
      ? { state: 'compared', comparison: report, problemCount }
      : { state: 'done', result: report, problemCount, endedAt: work.clock.now() },
  );
}

async function outcomeOf(
  work: Work,
  run: ImportRun,
  mode: 'compare' | 'apply',
  { uploads, filesDir }: { readonly uploads: UploadFolder; readonly filesDir: string },
  stopping: AbortSignal,
): Promise<Outcome> {
  const folder = uploads.pathOf(run.importRunId);
  const advance = async (kind: string, done: number, total: number): Promise<void> => {
    if (stopping.aborted) throw new Stopped();
    await updateProgress(work.db, run.importRunId, { kind, done, total });
  };
  if (run.kind === 'content') {
    const prepared = await prepareDirectory(work, folder);
    const { importRunId, createdBy: begunBy } = run;
    if (mode === 'compare') await forgetComparison(work, importRunId);
    await saveRows(work, prepared, filesDir, advance, { kind: mode, importRunId, begunBy });
    if (mode === 'apply') await forgetComparison(work, importRunId);
    const { counts, problems, problemCount } = prepared.notes;
    return { report: counts, problems, problemCount };
  }
  const file = uploads.list(run.importRunId)[0]?.path ?? '';
  const table = { file: `${folder}/${file}`, mode, actorId: run.createdBy };
  const { problems, ...report } =
    run.kind === 'people'
      ? await importPeople(work, {
          ...table,
          mapping: peopleMappingSchema.parse(run.mapping),
          isComplete: run.isComplete,
          progress: (done) => advance('people', done, 0),
        })
      : await importPerformance(work, {
          ...table,
          mapping: performanceMappingSchema.parse(run.mapping),
          progress: (done) => advance('records', done, 0),
        });
  return {
    report,
    problems: problems.map((problem) => ({ file, ...problem })),
    problemCount: report.problemCount,
  };
}

const UNEXPECTED = 'Something went wrong here. What is in stays in; apply it again.';

function reasonOf(error: unknown): string {
  if (error instanceof TableFault) return `${error.message} ${error.mend}`;
  return error instanceof StartUpError ? error.message : UNEXPECTED;
}
