import { z } from 'zod';
import type { Jobs } from '#kernel/jobs';
import { publicRoute, type Route, route } from '#kernel/route';
import { healthSchema } from './operations-schemas.ts';
import { type HealthOf, readHealth } from './read-health.ts';
import { jobNotFailed, jobWithoutHandler, retryJob, unknownJob } from './retry-job.ts';
import { VERSION } from './version.ts';

/** What whoever operates Cairn asks it. */
export function operationsRoutes(health: HealthOf, jobs: Pick<Jobs, 'retry'>): readonly Route[] {
  const { tasks } = health;
  return [
    route({
      method: 'GET',
      path: '/api/health',
      operationId: 'readSystemHealth',
      summary: 'How this installation is, and what somebody should look at',
      access: { kind: 'organisation', action: 'system.read' },
      response: healthSchema,
      run: async ({ work }) => await readHealth(work, health),
    }),
    route({
      method: 'POST',
      path: '/api/jobs/:jobId/retry',
      operationId: 'retryJob',
      summary: 'Run a job again that was given up',
      access: { kind: 'organisation', action: 'job.retry' },
      params: z.object({ jobId: z.uuid() }),
      status: 202,
      response: z.null(),
      problems: [unknownJob, jobNotFailed, jobWithoutHandler],
      run: async ({ work, params, actor }) => {
        await retryJob(work, jobs, params.jobId, actor.personId);
        return null;
      },
    }),
    publicRoute({
      method: 'GET',
      path: '/healthz',
      operationId: 'readHealth',
      summary: 'Whether Cairn serves',
      why: 'Watchdogs have no account; it tells nothing about people.',
      response: z.object({ status: z.literal('ok'), version: z.string() }),
      run: async () => ({ status: 'ok' as const, version: VERSION }),
    }),
    publicRoute({
      method: 'GET',
      path: '/api/start-up',
      operationId: 'readStartUp',
      summary: 'How far the work is that runs after the start',
      why: 'The sign-in page shows it.',
      response: z.object({
        tasks: z.array(
          z.object({
            task: z.enum(['demo']),
            state: z.enum(['waiting', 'running', 'done', 'failed']),
            done: z.int(),
            total: z.int(),
          }),
        ),
      }),
      run: async () => ({ tasks: [...tasks.list()] }),
    }),
  ];
}
