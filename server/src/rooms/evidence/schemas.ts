import { z } from 'zod';
import { personParams } from '#rooms/people';
import { LEDGER_KINDS } from './evidence.db.ts';

const levelOrNone = z.int().min(0).max(5);
const level = z.int().min(1).max(5);
const probability = z.number().min(0).max(1);

export const skillRefSchema = z
  .object({ skillId: z.uuid(), key: z.string(), name: z.string() })
  .meta({ id: 'SkillRef', description: 'A skill, as far as one names it.' });

export const estimateSchema = z
  .object({
    mean: z.number().describe('Logits.'),
    standardDeviation: z.number().describe('Logits.'),
    likelyLevel: levelOrNone,
    lowLevel: levelOrNone.describe('With highLevel: holds the true level in 80 of 100 cases.'),
    highLevel: levelOrNone,
    certainty: z.enum(['unknown', 'unsure', 'probable', 'clear']),
    probabilities: z.array(probability).optional().describe('Of being exactly at levels 1 to 5.'),
  })
  .meta({ id: 'Estimate', description: 'What we know of a person in a skill, and how surely.' });

export const movedSchema = z
  .object({ skill: skillRefSchema, before: estimateSchema, after: estimateSchema })
  .meta({ id: 'Moved' });

const contestSchema = z
  .object({
    contestId: z.uuid(),
    state: z.enum(['open', 'withdrawn', 'upheld', 'rejected']),
    reason: z.string(),
    raisedAt: z.iso.datetime(),
  })
  .meta({ id: 'Contest' });
export const contestReplySchema = contestSchema;

export const personSkillSchema = z
  .object({
    skill: skillRefSchema.extend({
      groupKey: z.string(),
      groupName: z.string(),
      cutPoints: z.array(z.number()),
      summary: z.string(),
    }),
    estimate: estimateSchema,
    attainedLevel: levelOrNone,
    attainedIsDue: z.boolean(),
    target: z
      .object({
        level,
        importance: level,
        sources: z.array(z.enum(['role', 'aspiration', 'team', 'self'])),
      })
      .nullable(),
    gapLevels: levelOrNone
      .nullable()
      .describe('Missing to the target; null while the standing is unknown.'),
    probabilityAtTarget: probability.nullable(),
    evidenceCount: z.int(),
    inferred: z.boolean(),
    lastObservedAt: z.iso.datetime().nullable(),
    prerequisites: z.array(z.object({ skillId: z.uuid(), level, forLevel: level })),
    shown: z.boolean().describe('Colleagues may find one by it.'),
  })
  .meta({ id: 'PersonSkill' });

const momentsSchema = z.object({ mean: z.number(), standardDeviation: z.number() });

const ledgerEntrySchema = z
  .object({
    entryId: z.uuid(),
    kind: z.enum(LEDGER_KINDS),
    sourceKind: z.string(),
    sourceId: z.string(),
    title: z.string(),
    observedAt: z.iso.datetime(),
    recordedAt: z.iso.datetime(),
    outcome: z.enum(['correct', 'wrong', 'notLearnt']).optional(),
    before: momentsSchema,
    after: momentsSchema,
    movedBy: z.number().describe('Logits; the mean after less the mean before.'),
    weight: z.enum(['strong', 'some', 'little']),
    lessFor: z
      .enum(['hint', 'retry', 'hurry'])
      .nullable()
      .describe('Why a response counts for less; null of what counts in full.'),
    contest: contestSchema.nullable(),
    voided: z.boolean().describe('It does not count (any more).'),
    rating: z
      .object({
        rater: z
          .object({ personId: z.uuid(), displayName: z.string() })
          .nullable()
          .describe('Who said it; null for oneself, and for who is not here any more.'),
        level: levelOrNone.describe('As it was said; 0: not yet at the first.'),
        leniencyLevels: z
          .number()
          .describe('By how many levels whoever rated usually reads too high; taken off.'),
      })
      .nullable()
      .describe('Null for what nobody said.'),
  })
  .meta({ id: 'LedgerEntry' });

const withoutSchema = {
  without: momentsSchema.describe('The estimate as of now if it were not there.'),
  probabilityWithout: probability
    .nullable()
    .describe('Of being at the target then; null without a target.'),
};

const explanationSchema = z
  .object({
    entries: z
      .array(z.object({ entryId: z.uuid(), ...withoutSchema }))
      .describe('The pieces of evidence that the estimate owes most to, the first most of all.'),
    skills: z
      .array(z.object({ skill: skillRefSchema, ...withoutSchema }))
      .describe('Related skills without whose evidence it would be another.'),
  })
  .meta({ id: 'Explanation', description: 'Why an estimate is what it is.' });

export const personSkillsSchema = z
  .object({ skills: z.array(personSkillSchema) })
  .meta({ id: 'PersonSkills' });

export const personSkillDetailSchema = personSkillSchema
  .extend({
    levels: z.array(z.object({ level, name: z.string(), description: z.string() })),
    evidence: z.array(ledgerEntrySchema),
    explanation: explanationSchema,
    selfRating: z
      .object({ level: levelOrNone, ratedAt: z.iso.datetime() })
      .nullable()
      .describe('What one says oneself.'),
    requests: z
      .array(
        z.object({
          ratingRequestId: z.uuid(),
          rater: z.string().nullable().describe('Null when they are not here any more.'),
          state: z.enum(['open', 'answered', 'declined']),
          askedAt: z.iso.datetime(),
        }),
      )
      .describe('What one asked colleagues about it, the newest first.'),
  })
  .meta({ id: 'PersonSkillDetail' });

export const skillColleaguesSchema = z
  .object({
    people: z
      .array(
        z.object({
          personId: z.uuid(),
          displayName: z.string(),
          roleTitle: z.string().nullable(),
          teamName: z.string().nullable(),
          level: level.describe('The one that they have attained.'),
        }),
      )
      .describe('Who let colleagues see it, the highest level first; thirty at most.'),
  })
  .meta({ id: 'SkillColleagues' });
export const knownSkillParams = z.object({ skillId: z.uuid() });

export const contestsSchema = z.object({
  contests: z.array(
    z.object({
      contestId: z.uuid(),
      kind: z.enum(LEDGER_KINDS),
      title: z.string(),
      skill: skillRefSchema.nullable().describe('Null when it left the framework.'),
      reason: z.string().describe('What the person wrote.'),
      observedAt: z.iso.datetime(),
      raisedAt: z.iso.datetime(),
      person: z
        .object({ personId: z.uuid(), displayName: z.string() })
        .nullable()
        .describe('Null for a response: the question is judged, not who answered it.'),
      question: z
        .object({
          stem: z.string().describe('Markdown.'),
          options: z.array(
            z.object({
              optionId: z.string(),
              text: z.string(),
              correct: z.boolean(),
              explanation: z.string().nullable(),
            }),
          ),
        })
        .nullable(),
    }),
  ),
});
export const reviewParams = z.object({ contestId: z.uuid() });
export const decisionSchema = z.strictObject({
  agrees: z.boolean().describe('True: the evidence counts no more. False: it counts.'),
});

export const skillParams = personParams.extend({ skillId: z.uuid() });
export const entryParams = personParams.extend({ entryId: z.uuid() });
export const contestParams = personParams.extend({ contestId: z.uuid() });
export const contestBodySchema = z.strictObject({ reason: z.string().trim().min(1).max(2000) });
