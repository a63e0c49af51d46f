import { z } from 'zod';
import { publicRoute, type Route, route } from '#kernel/route';
import { healthSchema } from './operations-schemas.ts';
import { type HealthOf, readHealth } from './read-health.ts';
import { VERSION } from './version.ts';

/** What whoever operates Cairn asks it. */
export function operationsRoutes(health: HealthOf): readonly Route[] {
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
