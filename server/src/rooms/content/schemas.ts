import { z } from 'zod';
import { PLACE } from './review-queue.ts';

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

const level = z.int().min(1).max(5);
const link = z.strictObject({ skillId: z.uuid(), level });

export const reviewQuery = z.object({
  source: z.string().max(300).optional().describe('Only units of this source.'),
  after: z
    .string()
    .regex(PLACE)
    .optional()
    .describe('The `place` of a unit: only what comes after it in the queue.'),
  locale: z.string().max(35).default('en'),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export const reviewQueueSchema = z
  .object({
    total: z.int().describe('All that wait, of the source if one is asked for.'),
    decided: z.int().describe('Those about which somebody decided already.'),
    sources: z.array(z.object({ source: z.string(), title: z.string(), count: z.int() })),
    units: z.array(
      z.object({
        unitId: z.uuid(),
        version: z.int(),
        locale: z.string(),
        title: z.string(),
        summary: z.string(),
        moduleTitle: z.string().describe('Empty when the unit stands alone.'),
        source: z.string(),
        sourceTitle: z.string(),
        durationMinutes: z.int(),
        itemCount: z.int().describe('Its questions.'),
        excerpt: z.string().describe('The beginning of its text, without marks.'),
        headings: z.array(z.string()),
        sureness: z
          .enum(['sure', 'likely', 'guess'])
          .describe('How often first suggestions like this one are right: see the bench.'),
        suggestions: z.array(
          z.object({
            skillId: z.uuid(),
            name: z.string(),
            level,
            why: z.object({
              words: z.array(z.string()).describe('Words that it shares with the skill.'),
              alike: z.array(z.string()).describe('Titles of units alike that lead to it.'),
            }),
          }),
        ),
        place: z.string().describe('For `after`.'),
      }),
    ),
    hasMore: z.boolean(),
  })
  .meta({ id: 'ReviewQueue' });

export const reviewParams = z.object({ unitId: z.uuid() });

export const mappingDecisionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('accept'),
      skills: z
        .array(link)
        .min(1)
        .max(3)
        .refine(
          (skills) => new Set(skills.map((skill) => skill.skillId)).size === skills.length,
          'Name each skill once.',
        ),
    }),
    z.strictObject({
      kind: z.literal('refuse'),
      reason: z.string().trim().max(500).optional(),
    }),
  ])
  .meta({ id: 'MappingDecision' });

export const mappingReviewSchema = z
  .object({
    unitId: z.uuid(),
    kind: z.enum(['accept', 'refuse']),
    skills: z.array(link),
    reason: z.string().nullable(),
    decidedAt: z.iso.datetime(),
  })
  .meta({ id: 'MappingReview' });
