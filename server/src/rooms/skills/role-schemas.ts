import { z } from 'zod';
import { withdrawnSchema } from './release-schemas.ts';

const level = z.int().min(1).max(5);
const source = z.enum(['organisation', 'onet', 'esco']);

const ratingBasis = z.object({
  kind: z.literal('rating'),
  externalId: z.string().describe('The element that was rated.'),
  level: z.number().describe('As the publisher rates it, 0 to 7.'),
  importance: z.number().describe('As the publisher rates it, 1 to 5.'),
  target: level.describe('What the scale made of it.'),
  scaleVersion: z.int(),
});
const proposalBasis = z.object({
  kind: z.literal('proposal'),
  level: level.describe('What was proposed.'),
  from: z.array(
    z.object({
      roleProfileId: z.uuid(),
      title: z.string(),
      source,
      similarity: z.number().describe('In [0, 1].'),
      level,
    }),
  ),
});

const roleTargetSchema = z
  .object({
    skillId: z.uuid(),
    name: z.string(),
    level,
    importance: level,
    origin: z
      .enum(['set', 'rating', 'proposal'])
      .describe('A proposal counts for nobody until it is confirmed.'),
    basis: z
      .union([ratingBasis, proposalBasis])
      .nullable()
      .describe('Where it comes from; kept when somebody confirms or changes it.'),
    setAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'RoleTarget' });

export const roleParams = z.object({ roleId: z.uuid() });
export const profileParams = z.object({ roleProfileId: z.uuid() });

export const roleSchema = z
  .object({
    roleId: z.uuid(),
    title: z.string(),
    summary: z.string(),
    holders: z.int(),
    madeFrom: z
      .object({
        roleProfileId: z.uuid(),
        source,
        title: z.string(),
        withdrawnIn: withdrawnSchema,
      })
      .nullable()
      .describe(
        'The occupation that it was made from: targets by its ratings follow its releases.',
      ),
    version: z.int().describe('Given back with new targets; 0 until there were any.'),
    targets: z.array(roleTargetSchema),
    offered: z
      .array(roleTargetSchema)
      .describe('What similar profiles propose, for a role without any target; not kept yet.'),
  })
  .meta({ id: 'Role' });

export const profileQuery = z.object({
  query: z.string().trim().max(200).default(''),
  source: source.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

export const profilesSchema = z
  .object({
    total: z.int(),
    profiles: z.array(
      z.object({
        roleProfileId: z.uuid(),
        source,
        externalId: z.string(),
        title: z.string(),
        foundBy: z.string().nullable().describe('The alternate title that fits better.'),
        roleId: z.uuid().nullable(),
        withdrawnIn: withdrawnSchema,
        targets: z.int().describe('Of its own; one without any gets proposals.'),
      }),
    ),
  })
  .meta({ id: 'RoleProfiles' });

export const profileSchema = z
  .object({
    roleProfileId: z.uuid(),
    source,
    externalId: z.string(),
    title: z.string(),
    description: z.string(),
    alternateTitles: z.array(z.string()),
    roleId: z.uuid().nullable(),
    withdrawnIn: withdrawnSchema,
    targets: z.array(roleTargetSchema),
  })
  .meta({ id: 'RoleProfile' });

const title = z.string().trim().min(1).max(200);
const summary = z.string().trim().max(1000);

export const newRoleSchema = z.strictObject({
  title,
  summary: summary.default(''),
  fromProfileId: z.uuid().optional(),
});
export const roleChangeSchema = z.strictObject({
  title: title.optional(),
  summary: summary.optional(),
});
export const roleTargetsSchema = z.strictObject({
  version: z.int().min(0).describe('Of the role as it was read.'),
  targets: z
    .array(
      z.strictObject({
        skillId: z.uuid(),
        level,
        importance: level,
        confirmed: z
          .boolean()
          .default(true)
          .describe('False leaves a proposal one; with another level or importance it is set.'),
      }),
    )
    .max(500),
});
