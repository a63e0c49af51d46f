import { z } from 'zod';

const level = z.int().min(1).max(5);

export const skillSchema = z
  .object({
    skillId: z.uuid(),
    key: z.string(),
    groupKey: z.string(),
    groupName: z.string(),
    name: z.string(),
    summary: z.string(),
    levels: z.array(z.object({ level, name: z.string(), description: z.string() })),
    cutPoints: z.array(z.number()).describe('Logits between the five levels, rising.'),
    position: z.int(),
    prerequisites: z.array(z.object({ skillId: z.uuid(), level, forLevel: level })),
    related: z.array(z.uuid()),
    links: z.array(
      z.object({
        scheme: z.enum(['onet', 'esco']),
        externalId: z.string(),
        match: z.enum(['exact', 'close', 'broader', 'narrower']),
      }),
    ),
  })
  .meta({ id: 'Skill' });

export const frameworkSchema = z
  .object({
    framework: z.object({ title: z.string(), version: z.int() }),
    skills: z.array(skillSchema),
  })
  .meta({ id: 'Framework' });

export const rolesSchema = z
  .object({
    roles: z.array(
      z.object({
        roleId: z.uuid(),
        title: z.string(),
        summary: z.string(),
        targets: z
          .array(z.object({ skillId: z.uuid(), name: z.string(), level, importance: level }))
          .describe('Proposals that nobody confirmed are not among them.'),
        proposals: z.int().describe('How many wait for somebody to confirm them.'),
        holders: z.int(),
      }),
    ),
  })
  .meta({ id: 'Roles' });

export const targetSchema = z
  .object({
    skillId: z.uuid(),
    level,
    importance: level,
    sources: z.array(z.enum(['role', 'aspiration', 'team', 'self'])),
    byRole: level.nullable(),
    byAspiration: level.nullable(),
    byTeam: level.nullable(),
    bySelf: level.nullable(),
  })
  .meta({ id: 'Target' });

export const goalParams = z.object({ teamId: z.uuid(), skillId: z.uuid() });
export const goalBodySchema = z.strictObject({
  level,
  dueOn: z.iso.date(),
  reason: z.string().trim().max(300).describe('Why, as the members read it.'),
});
export const goalsSchema = z
  .object({
    goals: z.array(
      z.object({
        teamName: z.string(),
        skillId: z.uuid(),
        skillKey: z.string(),
        skillName: z.string(),
        level,
        dueOn: z.iso.date().describe('A local date.'),
        reason: z.string(),
        setByName: z.string().nullable().describe('Null of somebody who left.'),
      }),
    ),
  })
  .meta({ id: 'Goals' });

export const skillParams = z.object({ skillId: z.uuid() });
export const targetChangeSchema = z.strictObject({ level: level.nullable() });
export const targetReplySchema = z.object({ target: targetSchema.nullable() });
