import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedDate } from 'react-intl';
import { api, reply } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { isProblem } from '../../api/problem.ts';
import type { Health } from '../../api/wire.ts';
import type { TextKey } from '../../i18n/locales.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FormFault } from '../../ui/state/form-fault.tsx';
import styles from './health-page.module.css';

type Job = Health['failedJobs'][number];

const queueTexts: Readonly<Record<string, TextKey>> = {
  'integrations.compare': 'operations.job.compare',
  'integrations.apply': 'operations.job.apply',
  'learning.calibrateItems': 'operations.job.calibrate',
};
const refusalTexts: Readonly<Record<string, TextKey>> = {
  'unknown-job': 'operations.retry.unknown',
  'job-not-failed': 'operations.retry.notFailed',
  'job-without-handler': 'operations.retry.noHandler',
};

/** What was given up, each with why, to be run again one by one. */
export function FailedJobs({ jobs }: { readonly jobs: readonly Job[] }) {
  const text = useText();
  const retry = useRetry();
  // What was asked for is still said when it was the last one.
  if (jobs.length === 0 && !retry.isSuccess) return null;
  return (
    <section className={styles.jobs} aria-labelledby="failed-jobs">
      <h2 id="failed-jobs">
        <Text id="operations.jobs" />
      </h2>
      {jobs.length > 0 && (
        <p>
          <Text id="operations.jobs.lead" />
        </p>
      )}
      <p role="status">
        {retry.isSuccess && (
          <Text id="operations.retry.asked" values={{ what: nameOf(text, retry.variables) }} />
        )}
      </p>
      <FormFault isSystem={!isProblem(retry.error) || retry.error.status >= 500}>
        {retry.error && <Text id={faultText(retry.error)} />}
      </FormFault>
      <ul>
        {jobs.map((job) => (
          <li key={job.jobId}>
            <div>
              <b>{nameOf(text, job)}</b>{' '}
              <FormattedDate value={job.failedAt} dateStyle="medium" timeStyle="short" />
              {job.reason === null ? (
                <p>
                  <Text id="operations.job.noReason" />
                </p>
              ) : (
                <p lang="en">{job.reason}</p>
              )}
            </div>
            <Button
              aria-label={text('operations.retry.open', { what: nameOf(text, job) })}
              busy={retry.isPending && retry.variables.jobId === job.jobId}
              onClick={() => retry.mutate(job)}
            >
              <Text id="operations.retry" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useRetry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ jobId }: Job) => {
      await reply(api.POST('/api/jobs/{jobId}/retry', { params: { path: { jobId } } }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.health }),
  });
}

/** What a job does, in words; one that has none yet by the name of its queue. */
function nameOf(text: ReturnType<typeof useText>, { queue }: Job): string {
  const known = queueTexts[queue];
  return known === undefined ? queue : text(known);
}

function faultText(error: Error): TextKey {
  const slug = isProblem(error) ? (error.type.split('/').at(-1) ?? '') : '';
  return refusalTexts[slug] ?? 'operations.retry.failed';
}
