import { z } from 'zod';

export const healthSchema = z
  .object({
    version: z.string(),
    startedAt: z.iso.datetime(),
    engine: z.enum(['embedded', 'server']),
    databaseVersion: z.string(),
    databaseBytes: z.int(),
    lastMigration: z.string(),
    migratedAt: z.iso.datetime(),
    memoryBytes: z.int().describe('Of the process.'),
    disk: z
      .object({ freeBytes: z.int(), totalBytes: z.int() })
      .describe('Where the data folder lies.'),
    eventsWaiting: z.int().describe('Announced between rooms and not yet acted on.'),
    failedJobs: z
      .array(
        z.object({
          jobId: z.uuid(),
          queue: z.string(),
          failedAt: z.iso.datetime(),
          reason: z.string().nullable(),
        }),
      )
      .describe('The newest that were given up in the last week.'),
    calibration: z
      .object({
        begunAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
        skillsDue: z.int(),
        skillsDone: z.int(),
      })
      .nullable()
      .describe('The last time that questions were fitted to responses; null of never.'),
    faults: z
      .array(z.enum(['littleDisk', 'failedEvents', 'manyEvents', 'failedJobs', 'failedTask']))
      .describe('What somebody should look at; none when all is well.'),
  })
  .meta({ id: 'Health' });
