import { z } from 'zod';
import { PLACE } from './queue-place.ts';

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

const unitKind = z.enum(['lesson', 'exercise', 'assessment']);

export const unitCountsSchema = z
  .object({
    skills: z.array(
      z.object({ skillId: z.uuid(), key: z.string(), name: z.string(), count: z.int() }),
    ),
    sources: z.array(z.object({ source: z.string(), title: z.string(), count: z.int() })),
    kinds: z.array(z.object({ kind: unitKind, count: z.int() })),
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
  level: z.coerce
    .number()
    .int()
    .min(1)
    .max(5)
    .optional()
    .describe('Only units that lead to this level, of the skill when one is named.'),
  kind: unitKind.optional().describe('Only units of this kind.'),
  minutes: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe('Only units that take no longer.'),
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

export const segmentParams = z.object({ unitId: z.uuid(), segmentId: z.uuid() });
export const segmentSkillsSchema = z.strictObject({ skills: z.array(link).max(20) }).meta({
  id: 'SegmentSkills',
  description: 'What a part is about: skills that its unit leads to.',
});

export const reviewQuery = z.object({
  source: z.string().max(300).optional().describe('Only what comes from this source.'),
  after: z
    .string()
    .regex(PLACE)
    .optional()
    .describe('The `place` of an entry: only what comes after it in the queue.'),
  locale: z.string().max(35).default('en'),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export const itemReviewQuery = reviewQuery.extend({
  like: z
    .uuid()
    .optional()
    .describe('Only open questions of this question’s unit, or of its topic if it has no unit.'),
});

const queueCounts = z.object({
  total: z.int().describe('All that wait, of those asked for.'),
  decided: z.int().describe('Those about which somebody decided already.'),
  waiting: z
    .object({ units: z.int(), items: z.int() })
    .describe('What waits in both queues, of the source if one is asked for.'),
  sources: z.array(z.object({ source: z.string(), title: z.string(), count: z.int() })),
  hasMore: z.boolean(),
});
export type QueueCounts = z.infer<typeof queueCounts>;

const suggested = z.object({
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
        alike: z.array(z.string()).describe('Titles of units and questions alike that have it.'),
        unit: z.boolean().describe('The unit that the question belongs to leads to it.'),
      }),
    }),
  ),
});
export type Suggested = z.infer<typeof suggested>;

const reviewEntry = suggested.extend({
  version: z.int(),
  locale: z.string(),
  title: z.string(),
  moduleTitle: z.string().describe('Empty when the unit stands alone.'),
  source: z.string(),
  sourceTitle: z.string(),
  place: z.string().describe('For `after`.'),
});

const reviewUnit = reviewEntry.extend({
  unitId: z.uuid(),
  summary: z.string(),
  durationMinutes: z.int(),
  itemCount: z.int().describe('Its questions.'),
  excerpt: z.string().describe('The beginning of its text, without marks.'),
  headings: z.array(z.string()),
});
export type ReviewUnit = z.infer<typeof reviewUnit>;

export const unitQueueSchema = queueCounts
  .extend({ units: z.array(reviewUnit) })
  .meta({ id: 'UnitQueue' });
export type UnitQueue = z.infer<typeof unitQueueSchema>;

const reviewItem = reviewEntry.extend({
  itemId: z.uuid(),
  kind: z
    .enum(['single', 'multiple', 'matching', 'open'])
    .describe('`single` and `multiple` can be asked and marked at once; others are never asked.'),
  title: z.string().describe('The first line of what it asks.'),
  stem: z.string().describe('What it asks, in Markdown.'),
  options: z
    .array(
      z.object({
        optionId: z.string(),
        text: z.string(),
        correct: z.boolean(),
        explanation: z.string().nullable(),
      }),
    )
    .describe('In the order of its makers.'),
  pairs: z
    .array(z.object({ left: z.string(), right: z.string() }))
    .describe('Of a matching question: each right one beside its left one.'),
  explanation: z.string().nullable(),
  modelResponse: z.string().nullable().describe('Of an open question.'),
  unit: z.object({ unitId: z.uuid(), title: z.string(), locale: z.string() }).nullable(),
  topic: z.string().nullable(),
  group: z
    .object({ title: z.string(), count: z.int() })
    .nullable()
    .describe(
      'The open questions of its unit, or of its topic if it has no unit, itself included; null if it is alone.',
    ),
});
export type ReviewItem = z.infer<typeof reviewItem>;

export const itemQueueSchema = queueCounts
  .extend({ items: z.array(reviewItem) })
  .meta({ id: 'ItemQueue' });
export type ItemQueue = z.infer<typeof itemQueueSchema>;

export const unitReviewParams = z.object({ unitId: z.uuid() });
export const keyDoubtParams = z.object({
  itemId: z.uuid(),
  version: z.coerce.number().int().min(1),
});
export const itemReviewParams = z.object({ itemId: z.uuid() });

const refusal = z.strictObject({
  kind: z.literal('refuse'),
  reason: z.string().trim().max(500).optional(),
});

export const unitDecisionSchema = z
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
    refusal,
  ])
  .meta({ id: 'UnitDecision' });

export const itemDecisionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('accept'),
      skill: link,
      group: z
        .int()
        .min(1)
        .optional()
        .describe(
          'For all open questions of its unit, or of its topic if it has no unit: as many as were named to who decides, itself included. Left out, for this one only.',
        ),
    }),
    refusal,
  ])
  .meta({ id: 'ItemDecision' });

const review = z.object({
  kind: z.enum(['accept', 'refuse']),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime(),
});

export const unitReviewSchema = review
  .extend({ unitId: z.uuid(), skills: z.array(link) })
  .meta({ id: 'UnitReview' });

export const itemReviewSchema = review
  .extend({
    itemIds: z.array(z.uuid()).describe('All that it was decided for.'),
    skill: link.nullable(),
  })
  .meta({ id: 'ItemReview' });
