import { z } from 'zod';
import { estimateSchema, movedSchema, skillRefSchema } from '#rooms/evidence';
import { personParams } from '#rooms/people';
import { planChangeSchema, planReasonSchema } from '#rooms/plans';

const level = z.int().min(1).max(5);
const levelOrNone = z.int().min(0).max(5);
const outcome = z.enum(['correct', 'wrong', 'notLearnt']);
const endReason = z.enum(['sure', 'exact', 'maximum', 'noItems', 'littleToLearn', 'stopped']);

const presentationBase = z.object({
  presentationId: z.uuid(),
  item: z.object({
    itemId: z.uuid(),
    kind: z.enum(['single', 'multiple']),
    stem: z.string().describe('Markdown.'),
    locale: z.string(),
    options: z
      .array(z.object({ optionId: z.string(), text: z.string().describe('Markdown.') }))
      .describe('In the order to show; it is the same on every device.'),
    topic: z.string().nullable(),
  }),
  skill: skillRefSchema.nullable().describe('Null when the item says nothing about a skill.'),
  position: z.int().min(1),
  why: z.object({
    kind: z.enum(['uncertain', 'target', 'unit']),
    skillId: z.uuid().nullable(),
  }),
});

/** A presentation that has just been made: there is no response to it yet. */
const nextPresentationSchema = presentationBase
  .extend({ response: z.null() })
  .meta({ id: 'NextPresentation' });

export const replySchema = z
  .object({
    presentationId: z.uuid(),
    outcome,
    correctOptionIds: z.array(z.string()),
    options: z
      .array(
        z.object({
          optionId: z.string(),
          explanation: z.string().nullable(),
          correct: z.boolean(),
          chosen: z.boolean(),
        }),
      )
      .describe('In the order shown.'),
    explanation: z.string().nullable(),
    counts: z
      .boolean()
      .optional()
      .describe('False of an item on trial: the response moves nothing.'),
    hurried: z
      .boolean()
      .optional()
      .describe('It was given before anybody can have read the item, and counts for less.'),
    moved: z.array(movedSchema).describe('The item’s skill first, then related ones.'),
    plan: planChangeSchema,
    next: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('presentation'), presentation: nextPresentationSchema }),
      z.object({ kind: z.literal('checkEnded'), reason: endReason }),
      z.object({ kind: z.literal('unitEnd') }),
      z.object({ kind: z.literal('none') }),
    ]),
  })
  .meta({ id: 'Reply', description: 'What follows from a response.' });
export type Reply = z.input<typeof replySchema>;

export const presentationSchema = presentationBase
  .extend({ response: replySchema.nullable() })
  .meta({
    id: 'Presentation',
    description: 'An item as it is shown; the key comes with the reply.',
  });
export type Presentation = z.input<typeof presentationSchema>;
export type NextPresentation = z.input<typeof nextPresentationSchema>;

export const responseBodySchema = z
  .strictObject({
    chosen: z.array(z.string().max(200)).max(50),
    notLearnt: z
      .boolean()
      .optional()
      .describe('“I haven’t learnt this yet”; nothing is chosen then.'),
    durationMs: z.int().min(0).max(86_400_000).optional(),
  })
  .meta({ id: 'Response' });

const testOutScope = z.enum(['unit', 'module', 'path']);

export const checkStateSchema = z
  .object({
    check: z
      .object({
        skillCheckId: z.uuid(),
        state: z.enum(['open', 'finished', 'stopped']),
        askedCount: z.int().describe('Responses so far.'),
        maximumItems: z.int(),
        startedAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
        endReason: endReason.nullable(),
        testOut: z
          .object({
            scope: testOutScope,
            moduleTitle: z.string(),
            units: z
              .array(
                z.object({
                  unitId: z.uuid(),
                  title: z.string(),
                  minutes: z.int(),
                  passed: z.boolean().nullable().describe('Null while it is open.'),
                  lacking: z
                    .array(z.object({ skill: skillRefSchema, level }))
                    .describe('What it leads to and is not known, as of now.'),
                }),
              )
              .min(1),
          })
          .nullable()
          .describe('What one wants to test out of; null when it is about nothing.'),
        isPlacement: z
          .boolean()
          .describe('It finds where one stands in one skill, whatever the target.'),
        skills: z.array(
          z.object({
            skill: skillRefSchema,
            targetLevel: levelOrNone.describe('0: no target.'),
            askedCount: z.int(),
            before: estimateSchema,
            after: estimateSchema.describe('As of now while the check is open.'),
            responses: z
              .array(
                z.object({ entryId: z.uuid(), title: z.string(), outcome, movedBy: z.number() }),
              )
              .describe('Why: what was responded, in order, and by how many logits it moved.'),
          }),
        ),
        presentation: presentationSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'CheckState' });
export type CheckState = NonNullable<z.input<typeof checkStateSchema>['check']>;

export const skillPredictionSchema = z
  .object({
    levels: z
      .array(
        z.object({
          level,
          itemCount: z.int().min(1),
          right: z.number().describe('In [0, 1]: the share of its questions that would be right.'),
        }),
      )
      .describe('Levels of which there are questions.'),
    reasons: z
      .array(
        z.object({
          reason: z.enum([
            'item',
            'abilities',
            'skillHistory',
            'lastResponses',
            'order',
            'time',
            'amount',
          ]),
          logits: z.number(),
        }),
      )
      .describe('What it is made of, the strongest first; none while no model was fitted.'),
    moving: z
      .array(
        z.object({
          presentationId: z.uuid(),
          title: z.string(),
          isRight: z.boolean(),
          respondedAt: z.iso.datetime(),
          logits: z.number().describe('How many lower a question would be expected without it.'),
        }),
      )
      .describe('The responses that moved it most, the strongest first.'),
    model: z
      .object({ number: z.int(), responseCount: z.int() })
      .nullable()
      .describe('Null: by the estimate alone, as no model of responses was fitted yet.'),
  })
  .meta({
    id: 'SkillPrediction',
    description: 'How many questions of each level one would probably get right now, and why.',
  });
export type SkillPrediction = z.input<typeof skillPredictionSchema>;

const testOutObstacle = z.enum(['unmapped', 'ceiling', 'fewItems', 'nothing']);

export const testOutSchema = z
  .object({
    scope: testOutScope,
    title: z.string().describe('Of one unit.'),
    moduleTitle: z.string(),
    moduleId: z.uuid().nullable().describe('Of which one could test out as a whole instead.'),
    minutes: z.int().describe('Saved by whoever passes all of it.'),
    units: z.array(
      z.object({
        unitId: z.uuid(),
        title: z.string(),
        locale: z.string(),
        minutes: z.int(),
        obstacle: testOutObstacle.nullable().describe('Why nobody can test out of it.'),
        again: z.iso.datetime().nullable(),
        passedAt: z.iso.datetime().nullable(),
      }),
    ),
    skills: z.array(z.object({ skill: skillRefSchema, level })),
    maximumItems: z.int(),
    waitDays: z.int().describe('How long to wait after a try that did not pass.'),
    obstacle: testOutObstacle
      .nullable()
      .describe('Why nobody can test out of any of it; null when one can.'),
    again: z.iso.datetime().nullable().describe('From when on one may try again; null: now.'),
    passedAt: z.iso.datetime().nullable(),
    open: z.enum(['this', 'other']).nullable().describe('Whether a check is open already.'),
  })
  .meta({ id: 'TestOut', description: 'How one can show that units need not be read.' });
export type TestOutRules = z.input<typeof testOutSchema>;

const todayEntrySchema = z
  .object({
    kind: z.enum(['unit', 'skillCheck', 'continue']),
    unitId: z.uuid().optional(),
    title: z.string().optional(),
    moduleTitle: z.string().optional(),
    minutes: z.int().min(1),
    fits: z.boolean().describe('False: longer than the time there is; to be gone on with later.'),
    reason: z.union([
      planReasonSchema,
      z.object({ kind: z.literal('firstCheck') }),
      z.object({ kind: z.literal('continue') }),
    ]),
    skill: skillRefSchema.optional(),
    segmentTitle: z.string().optional(),
  })
  .meta({ id: 'TodayEntry' });
export type TodayEntry = z.input<typeof todayEntrySchema>;

export const todaySchema = z
  .object({
    minutes: z.int(),
    next: todayEntrySchema.nullable(),
    others: z.array(todayEntrySchema).max(3),
    weekMinutes: z.object({ planned: z.int(), done: z.int() }),
    empty: z.enum(['noTargets', 'noContent', 'allReached']).nullable(),
  })
  .meta({ id: 'Today' });
export type Today = z.input<typeof todaySchema>;
export const todayQuery = z.object({
  minutes: z.coerce.number().int().min(1).max(600).default(15),
});

export const unitPageSchema = z
  .object({
    unit: z.object({
      unitId: z.uuid(),
      version: z.int(),
      locale: z.string(),
      locales: z.array(z.string()),
      title: z.string(),
      summary: z.string(),
      objectives: z.array(z.string()).describe('What one can do after it.'),
      moduleTitle: z.string().describe('Empty when the unit stands alone.'),
      kind: z.string(),
      durationMinutes: z.int(),
      minutesLeft: z.int().describe('Without the parts that fold.'),
      licence: z.string(),
      attribution: z.string().nullable(),
      sourceUrl: z.string().nullable(),
      teaches: z.array(z.object({ skill: skillRefSchema, level })),
      segments: z.array(
        z.object({
          segmentId: z.uuid(),
          title: z.string(),
          level: z.int(),
          markdown: z.string(),
          words: z.int(),
          known: z
            .array(z.object({ skill: skillRefSchema, level }))
            .nullable()
            .describe('What the reader has attained of it already, so that it folds; else null.'),
        }),
      ),
      itemCount: z.int(),
      assetBase: z.string().describe('Pictures of the text stand below this path.'),
    }),
    attempt: z
      .object({
        unitAttemptId: z.uuid(),
        startedAt: z.iso.datetime(),
        completedAt: z.iso.datetime().nullable(),
        segmentId: z.uuid().nullable(),
      })
      .nullable(),
    inPlan: z.object({ week: z.int(), reason: planReasonSchema }).nullable(),
    mapped: z.boolean().describe('Whether it leads to a skill.'),
  })
  .meta({ id: 'UnitPage' });
export type UnitPage = z.input<typeof unitPageSchema>;

const previewReader = z.enum(['novice', 'half']);

export const unitPreviewSchema = z
  .object({
    page: unitPageSchema,
    readers: z.array(
      z.object({
        reader: previewReader,
        minutes: z.int(),
        foldedCount: z.int(),
        holds: z.array(z.object({ skill: skillRefSchema, level })),
      }),
    ),
    segments: z
      .array(
        z.object({
          segmentId: z.uuid(),
          title: z.string(),
          words: z.int(),
          about: z.array(z.object({ skillId: z.uuid(), level })),
        }),
      )
      .describe('The parts that have a name, with what each is about.'),
  })
  .meta({ id: 'UnitPreview' });

export const attemptSchema = z
  .object({ unitAttemptId: z.uuid(), presentations: z.array(presentationSchema) })
  .meta({ id: 'UnitAttempt' });
export type StartedAttempt = z.input<typeof attemptSchema>;

export const attemptEndingSchema = z
  .object({
    moved: z.array(movedSchema).describe('Since the attempt began.'),
    plan: planChangeSchema,
    next: todayEntrySchema.nullable(),
    minutesNamed: z.int().describe('What was said before how long it takes.'),
  })
  .meta({ id: 'AttemptEnding' });
export type AttemptEnding = z.input<typeof attemptEndingSchema>;

const locale = z
  .string()
  .regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/)
  .max(35);
export const attemptBodySchema = z.strictObject({ locale: locale.optional() });
export const placeBodySchema = z.strictObject({ segmentId: z.uuid() });
export const unitQuery = z.object({ locale: locale.optional() });
export const previewParams = z.object({ unitId: z.uuid() });
export const previewQuery = z.object({
  reader: previewReader.default('novice'),
  locale: locale.default('en'),
});

export const presentationParams = personParams.extend({ presentationId: z.uuid() });
export const checkParams = personParams.extend({ skillCheckId: z.uuid() });
export const moduleParams = personParams.extend({ moduleId: z.uuid() });
export const unitParams = personParams.extend({ unitId: z.uuid() });
export const attemptParams = personParams.extend({ unitAttemptId: z.uuid() });
