import { z } from 'zod';

export const unitListSchema = z
  .object({
    total: z.int().describe('All that fit, not only those of this page.'),
    units: z.array(
      z.object({
        unitId: z.uuid(),
        title: z.string(),
        summary: z.string(),
        moduleTitle: z.string().describe('Empty when the unit stands alone.'),
        durationMinutes: z.int(),
        locale: z
          .string()
          .describe('The language of the title: the one asked for, or the nearest.'),
        mapped: z.boolean().describe('Whether it leads to a skill; only such units are planned.'),
        skills: z.array(z.object({ skillId: z.uuid(), key: z.string(), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'UnitList' });

export const unitCountsSchema = z
  .object({
    skills: z.array(
      z.object({ skillId: z.uuid(), key: z.string(), name: z.string(), count: z.int() }),
    ),
    sources: z.array(z.object({ source: z.string(), title: z.string(), count: z.int() })),
  })
  .meta({ id: 'UnitCounts' });

export const unitListQuery = z.object({
  query: z
    .string()
    .max(200)
    .default('')
    .describe('Words of the texts or of a skill’s name; small typing errors do not matter.'),
  skill: z.string().max(200).optional().describe('Key of a skill: only units that lead to it.'),
  source: z.string().max(300).optional().describe('Only units of this source.'),
  locale: z.string().max(35).default('en'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const assetParams = z.object({
  source: z.string().min(1).max(300),
  '*': z.string().min(1).max(2000),
});
