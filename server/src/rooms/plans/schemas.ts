import { z } from 'zod';
import { skillRefSchema } from '#rooms/evidence';
import { personParams } from '#rooms/people';

const level = z.int().min(1).max(5);
const levelOrNone = z.int().min(0).max(5);
const probability = z.number().min(0).max(1);

export const namedUnitSchema = z.object({ unitId: z.uuid(), title: z.string() });

export const planReasonSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('gap'),
      skill: skillRefSchema,
      fromLevel: levelOrNone,
      targetLevel: level,
    }),
    z.object({
      kind: z.literal('prerequisite'),
      skill: skillRefSchema,
      fromLevel: levelOrNone,
      neededLevel: level,
      forSkill: skillRefSchema,
    }),
    z.object({ kind: z.literal('unitPrerequisite'), forUnit: namedUnitSchema }),
  ])
  .meta({ id: 'PlanReason', description: 'Why a unit is in the plan.' });

/** What a response or a completed unit did to the plan. */
export const planChangeSchema = z
  .object({
    changed: z.boolean(),
    pending: z.boolean().describe('It will be computed anew, but not yet.'),
    added: z.array(namedUnitSchema),
    dropped: z.array(namedUnitSchema),
  })
  .meta({ id: 'PlanChange' });

const planEntrySchema = z
  .object({
    unitId: z.uuid(),
    title: z.string(),
    moduleTitle: z.string().describe('Empty when the unit stands alone.'),
    minutes: z.int(),
    skill: skillRefSchema,
    level,
    reason: planReasonSchema,
    gain: z.number().describe('Expected rise, in levels times the target’s importance.'),
    probabilityKnown: probability,
    completedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PlanEntry' });

export const planSchema = z
  .object({
    plan: z
      .object({
        planId: z.uuid(),
        computedAt: z.iso.datetime(),
        cause: z.enum([
          'first',
          'evidence',
          'preference',
          'role',
          'target',
          'removal',
          'completion',
          'content',
          'week',
        ]),
        startsOn: z.iso.date().describe('The Monday of week 0.'),
        minutesAWeek: z.int(),
        weeks: z.array(
          z.object({
            week: z.int(),
            startsOn: z.iso.date(),
            minutes: z.int(),
            entries: z.array(planEntrySchema),
          }),
        ),
        skipped: z.array(
          namedUnitSchema.extend({
            minutes: z.int(),
            skill: skillRefSchema,
            probabilityKnown: probability,
          }),
        ),
        minutesSaved: z.int(),
        removed: z.array(namedUnitSchema.extend({ removedAt: z.iso.datetime() })),
        uncovered: z.array(
          z.object({
            skill: skillRefSchema,
            targetLevel: level.describe('The highest wanted level to which no unit leads.'),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Plan' });

export const removalParams = personParams.extend({ unitId: z.uuid() });
