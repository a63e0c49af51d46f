import { z } from 'zod';
import { personParams } from '#rooms/people';
import { RATING_KINDS } from './evidence.db.ts';
import { skillRefSchema } from './schemas.ts';

const levelOrNone = z.int().min(0).max(5);

/** As somebody chooses it from the framework's five descriptions. */
const saidLevel = levelOrNone.describe('0: not yet at the first.');
export const describedSkillSchema = skillRefSchema.extend({
  levels: z.array(z.object({ level: z.int(), name: z.string(), description: z.string() })),
});

export const ratingBodySchema = z.strictObject({ level: saidLevel });
export const managedSkillParams = personParams.extend({ skillId: z.uuid() });

export const managerRatingsSchema = z
  .object({
    skills: z.array(
      z.object({
        skill: describedSkillSchema,
        mine: z.object({ level: saidLevel, ratedAt: z.iso.datetime() }).nullable(),
      }),
    ),
  })
  .meta({
    id: 'ManagerRatings',
    description: 'The skills that the role of somebody asks for, with what one said oneself.',
  });

export const askBodySchema = z.strictObject({ skillId: z.uuid(), raterId: z.uuid() });
export const ratingRequestParams = personParams.extend({ ratingRequestId: z.uuid() });
export const askedParams = z.object({ ratingRequestId: z.uuid() });
export const answerBodySchema = z.strictObject({
  level: saidLevel.nullable().describe('Null: one cannot tell.'),
});
export const askedSchema = z
  .object({
    requests: z.array(
      z.object({
        ratingRequestId: z.uuid(),
        person: z.object({ personId: z.uuid(), displayName: z.string() }),
        skill: describedSkillSchema,
        askedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'AskedRatings', description: 'What colleagues ask, the oldest first.' });

export const ratingNewsSchema = z
  .object({
    told: z.array(
      z.object({
        entryId: z.uuid(),
        kind: z.enum(RATING_KINDS),
        skill: skillRefSchema,
        rater: z.string().nullable().describe('Null when they are not here any more.'),
        level: saidLevel,
        ratedAt: z.iso.datetime(),
      }),
    ),
    asked: z.int().describe('How many colleagues wait for an answer.'),
  })
  .meta({ id: 'RatingNews', description: 'What others said about oneself, and what they ask.' });
export const seenBodySchema = z.strictObject({ entryIds: z.array(z.uuid()).max(100) });
