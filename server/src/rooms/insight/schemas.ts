import { z } from 'zod';
import { skillRefSchema } from '#rooms/evidence';

const level = z.int().min(0).max(5);

export const teamParams = z.object({ teamId: z.uuid() });

const rangeSchema = z.object({
  skillId: z.uuid(),
  lowLevel: level,
  likelyLevel: level,
  highLevel: level,
  certainty: z.enum(['unknown', 'unsure', 'probable', 'clear']),
  targetLevel: level.nullable(),
});

export const teamOverviewSchema = z
  .object({
    team: z.object({ teamId: z.uuid(), name: z.string() }),
    members: z.int(),
    masked: z.boolean(),
    skills: z.array(
      z.object({
        skillId: z.uuid(),
        key: z.string(),
        name: z.string(),
        target: level.describe('The highest that a role of the team asks for.'),
        low: level
          .nullable()
          .describe('With high: the middle half of those of whom anything is known.'),
        middle: level
          .nullable()
          .describe('Null like low and high when these are too few to tell of no single one.'),
        high: level.nullable(),
        atTarget: z
          .object({ least: z.int(), most: z.int() })
          .nullable()
          .describe(
            'Nobody and one are not told apart, nor all and all but one; null like the range.',
          ),
        unsure: z.int(),
        members: z.int(),
      }),
    ),
    goals: z
      .array(
        z.object({
          skill: skillRefSchema,
          level: z.int().min(1).max(5),
          dueOn: z.iso.date(),
          reason: z.string(),
          progress: z
            .object({
              there: z.object({ least: z.int(), most: z.int() }),
              unsure: z.int(),
              members: z.int(),
            })
            .nullable()
            .describe(
              'Of members but for the reader; null where too few are known to hide single ones.',
            ),
        }),
      )
      .describe('The next day first.'),
    people: z.array(
      z.object({
        personId: z.uuid(),
        displayName: z.string(),
        roleTitle: z.string().nullable(),
        attributes: z
          .int()
          .describe('How many attributes of the person one may see, one person at a time.'),
        skills: z.array(rangeSchema).nullable(),
      }),
    ),
  })
  .meta({ id: 'TeamOverview' });

const asked = z.int().min(1).max(5);

export const colleagueSchema = z
  .object({
    personId: z.uuid(),
    displayName: z.string(),
    roleTitle: z.string().nullable(),
    teams: z.array(z.object({ teamId: z.uuid(), name: z.string() })),
    managers: z.array(z.object({ personId: z.uuid(), displayName: z.string() })),
    shown: z
      .array(z.object({ skill: skillRefSchema, level: asked }))
      .describe('By which the person lets colleagues find them, with the attained level.'),
    ranges: z
      .array(rangeSchema.extend({ skill: skillRefSchema }))
      .nullable()
      .describe(
        'Against the targets of their role; null of a person who shares them not with one.',
      ),
    managed: z.boolean().describe('One manages the person.'),
    attributes: z.int().describe('How many attributes of the person one may see.'),
  })
  .meta({ id: 'Colleague' });
export const colleagueParams = z.object({ personId: z.uuid() });
const count = z.object({ least: z.int(), most: z.int() });

export const roleParams = z.object({ roleId: z.uuid() });

export const roleDraftSchema = z.strictObject({
  targets: z
    .array(
      z.strictObject({
        skillId: z.uuid(),
        level: asked,
        importance: asked,
        confirmed: z.boolean().default(true).describe('A proposal is in no sum.'),
      }),
    )
    .max(500),
});

export const roleEffectSchema = z
  .object({
    holders: z.int().describe('Whose plans change when this is kept.'),
    masked: z.boolean().describe('Too few others to say where they stand.'),
    minutes: z
      .object({ draft: z.int(), today: z.int() })
      .describe(
        'Of a plan for somebody new: for what is confirmed here, and for what counts today.',
      ),
    skills: z.array(
      z.object({
        skillId: z.uuid(),
        level: asked,
        minutes: z.int().describe('Of units that lead there from nothing.'),
        reached: z.boolean().describe('Whether a unit leads to the level itself.'),
        people: z
          .object({ likely: count, below: count, unsure: z.int() })
          .nullable()
          .describe('Without whoever asks. Null when these are too few to say.'),
      }),
    ),
  })
  .meta({ id: 'RoleEffect' });

export const coverageSchema = z
  .object({
    skills: z.array(
      z.object({
        skillId: z.uuid(),
        key: z.string(),
        name: z.string(),
        groupKey: z.string(),
        groupName: z.string(),
        levels: z.array(
          z.object({
            level: asked,
            units: z.int().describe('That lead to this very level, with a confirmed skill.'),
            items: z.int().describe('Choice items of this very level, with a confirmed skill.'),
            people: z.int().describe('Whose role asks for this level or a higher one.'),
            noUnit: z.boolean(),
            fewItems: z.boolean().describe('Fewer can show the level than attaining it takes.'),
          }),
        ),
      }),
    ),
    roles: z.array(
      z.object({
        roleId: z.uuid(),
        title: z.string(),
        holders: z.int(),
        targets: z.array(z.object({ skillId: z.uuid(), level: asked })),
      }),
    ),
  })
  .meta({ id: 'Coverage' });

export const unitParams = z.object({ unitId: z.uuid() });
export const unitItemsQuery = z.object({ locale: z.string().max(35).default('en') });

const share = z.number().min(0).max(1);

const itemFittedSchema = z
  .object({
    hardness: z
      .object({ at: z.number(), low: z.number(), high: z.number() })
      .describe(
        'Where people are of whom three in four know it: 2.5 is the middle of level 2; 0 to 6, with 80 %.',
      ),
    discrimination: z.number().describe('For each logit.'),
    discriminationError: z.number().describe('Standard error.'),
    responders: z.int(),
    calibration: z.int().describe('The number of the calibration of its skill.'),
  })
  .describe('What was fitted to responses in skill checks.');

const itemJudgementSchema = z
  .object({
    faults: z.array(z.enum(['suspectedKey', 'negativeDiscrimination', 'ableChooseWrong', 'drift'])),
    suspectedOptionId: z.string().nullable().describe('It may be the right one.'),
    settled: z.boolean().describe('An author said that the key is right.'),
    languages: z
      .array(z.object({ locale: z.string(), harder: z.boolean(), large: z.boolean() }))
      .describe(
        'In which it is harder or easier than for equally able people in the language that most read; of large groups.',
      ),
    locations: z
      .array(z.object({ name: z.string(), harder: z.boolean(), large: z.boolean() }))
      .describe('The same between those who work at different places.'),
    drift: z.number().describe('Later minus earlier share of right responses, beyond abilities.'),
    groups: z
      .array(
        z.object({
          count: z.int(),
          shares: z.record(z.string(), share).describe('By option id: who chose it.'),
        }),
      )
      .describe('From the least to the most able, by their other responses.'),
  })
  .describe('What responses in skill checks say about it, from thirty people on.');

export const describedItemSchema = z
  .object({
    itemId: z.uuid(),
    kind: z.enum(['single', 'multiple']),
    skill: skillRefSchema.nullable(),
    level: asked.nullable(),
    onTrial: z
      .boolean()
      .describe('Skill checks ask it now and then, and responses count for nobody yet.'),
    stem: z.string(),
    explanation: z.string().nullable(),
    parameters: z
      .object({ difficulty: z.number(), discrimination: z.number(), guessing: z.number() })
      .nullable()
      .describe('Logits; null of an item without a confirmed skill.'),
    options: z.array(
      z.object({
        optionId: z.string(),
        text: z.string(),
        correct: z.boolean(),
        explanation: z.string().nullable(),
        chosen: share.nullable(),
      }),
    ),
    responders: z
      .int()
      .nullable()
      .describe('First responses to this version; null, as all figures are, of fewer than five.'),
    right: z
      .object({ share, low: share, high: share })
      .nullable()
      .describe('With the 80 % interval of Wilson.'),
    checks: z
      .object({ count: z.int(), share, expected: share })
      .nullable()
      .describe(
        'Of first responses in skill checks, and what was expected by what was known of the people.',
      ),
    notLearnt: share.nullable().describe('Who said that they had not learnt it yet.'),
    medianSeconds: z.int().nullable(),
    flags: z.array(z.enum(['harder', 'easier', 'doubtfulKey', 'deadOption'])),
    version: z.int(),
    fitted: itemFittedSchema.nullable(),
    judgement: itemJudgementSchema.nullable(),
    doubted: z.boolean().describe('Responses speak against its key, so that it counts for nobody.'),
  })
  .meta({ id: 'DescribedItem' });

export const faultyItemsSchema = z
  .object({
    items: z
      .array(
        describedItemSchema.extend({
          unit: z.object({ unitId: z.uuid(), title: z.string() }).nullable(),
        }),
      )
      .describe('The most urgent first, fifty at the most.'),
  })
  .meta({ id: 'FaultyItems' });

export const unitItemsSchema = z
  .object({
    unit: z.object({
      unitId: z.uuid(),
      title: z.string(),
      summary: z.string(),
      moduleTitle: z.string(),
      durationMinutes: z.int(),
      locales: z.array(z.string()),
      version: z.int(),
    }),
    teaches: z.array(z.object({ skill: skillRefSchema, level: asked })),
    items: z.array(describedItemSchema).describe('Choice items in their order.'),
  })
  .meta({ id: 'UnitItems' });

export const progressSchema = z
  .object({
    targets: z.int().describe('Skills that something is asked of the person in.'),
    known: z.int().describe('Of how many of them there is evidence.'),
    weeks: z
      .array(
        z.object({
          endsAt: z.iso.datetime(),
          share: share.describe('Of the levels up to all targets, probably behind.'),
          low: share,
          high: share.describe('With low: where it lies in 80 of 100 cases.'),
          minutes: z.int().describe('Of units done in the week.'),
          units: z.int(),
        }),
      )
      .describe('Oldest first; none without evidence.'),
  })
  .meta({ id: 'Progress' });
