import { z } from 'zod';
import { publicRoute, type Route } from '#kernel/route';
import type { StartUpTasks } from './start-up-tasks.ts';
import { VERSION } from './version.ts';

/** What whoever operates Cairn asks it. */
export function operationsRoutes(tasks: StartUpTasks): readonly Route[] {
  return [
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
