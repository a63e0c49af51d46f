import type { Jobs } from '#kernel/jobs';
import { Problem, type ProblemKind } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';

export const unknownJob: ProblemKind = {
  slug: 'operations/unknown-job',
  status: 404,
  title: 'There is no such job any more',
};
export const jobNotFailed: ProblemKind = {
  slug: 'operations/job-not-failed',
  status: 409,
  title: 'This job was not given up',
};
export const jobWithoutHandler: ProblemKind = {
  slug: 'operations/job-without-handler',
  status: 409,
  title: 'Nothing here does such jobs any more',
};

const REFUSALS = {
  unknown: { kind: unknownJob, mend: 'It was cleared away: load the page again.' },
  notFailed: { kind: jobNotFailed, mend: 'It waits, runs or is done: load the page again.' },
  noHandler: {
    kind: jobWithoutHandler,
    mend: 'It is of another version of Cairn: begin what it was for anew.',
  },
} as const;

/**
 * Runs a job again that was given up, never one that waits or runs.
 * @throws Problem operations/unknown-job, operations/job-not-failed, operations/job-without-handler
 */
export async function retryJob(
  work: Work,
  jobs: Pick<Jobs, 'retry'>,
  jobId: string,
  actorId: string,
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const outcome = await jobs.retry(inside, jobId);
    if ('refusal' in outcome) {
      const { kind, mend } = REFUSALS[outcome.refusal];
      throw new Problem(kind, mend);
    }
    await recordAudit(inside, {
      actorId,
      action: 'job.retry',
      subjectKind: 'job',
      subjectId: jobId,
      detail: { queue: outcome.queue },
    });
  });
}
