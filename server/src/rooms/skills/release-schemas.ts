import { z } from 'zod';

const scheme = z.enum(['onet', 'esco']);
const kind = z.enum(['element', 'occupation', 'role']);
const state = z
  .enum(['new', 'changed', 'withdrawn', 'returned'])
  .describe('withdrawn: no longer in the release; returned: in it again.');
const level = z.int().min(1).max(5);
const states = z.object({
  new: z.int(),
  changed: z.int(),
  withdrawn: z.int(),
  returned: z.int(),
});
const version = z
  .string()
  .nullable()
  .describe('As the publisher numbers it; null when nothing tells it, then the day names it.');

export const releaseSchema = z
  .object({
    releaseId: z.uuid(),
    scheme,
    version,
    state: z
      .enum(['compared', 'applying', 'applied'])
      .describe('compared: what applying would change; applying: not all of it is in yet.'),
    importId: z.uuid().describe('The import that brought it.'),
    begunBy: z
      .object({ personId: z.uuid(), displayName: z.string() })
      .nullable()
      .describe('Null for a command, and for somebody who has left.'),
    begunAt: z.iso.datetime(),
    appliedAt: z.iso.datetime().nullable(),
    previous: z
      .object({ version, appliedAt: z.iso.datetime() })
      .nullable()
      .describe('The release before it; null for the first.'),
    counts: z.object({
      elements: states.describe('Skills, knowledge areas and groups of them.'),
      occupations: states,
      roles: z.object({
        changed: z.int().describe('Roles whose targets change with it.'),
        held: z.int().describe('Those of them that somebody holds.'),
      }),
    }),
  })
  .meta({ id: 'Release' });

const about = z.object({ id: z.string(), name: z.string() });
const rating = z
  .object({
    importance: z.number().nullable().describe('1 to 5'),
    level: z.number().nullable().describe('0 to 7'),
    lowPrecision: z.boolean(),
    notRelevant: z.boolean(),
    requirement: z.enum(['essential', 'optional']).nullable(),
  })
  .nullable();
const target = z.object({ level, importance: level }).nullable();

const fieldChange = z.discriminatedUnion('field', [
  z.object({
    field: z.enum([
      ...['name', 'domain', 'description', 'jobZone'],
      ...['alternateName', 'broader', 'need', 'levelAnchor'],
    ] as const),
    about: about.nullable().describe('The other skill, or the value on the publisher’s scale.'),
    before: z.string().nullable().describe('Null where it was not there.'),
    after: z.string().nullable().describe('Null where it is not there any more.'),
  }),
  z.object({ field: z.literal('rating'), about, before: rating, after: rating }),
  z.object({
    field: z.literal('target'),
    about: about.describe('The skill of the framework.'),
    before: target,
    after: target,
  }),
]);

const releaseChangeSchema = z
  .object({
    changeId: z.uuid(),
    kind: kind.describe('role: a role of the organisation that follows an occupation.'),
    state,
    externalId: z.string().describe('The publisher’s id; of a role its role id.'),
    name: z.string(),
    domain: z.string().nullable().describe('Of an element: skill, knowledge or group.'),
    fields: z.array(fieldChange).describe('Empty for what is new or withdrawn.'),
    linked: z
      .array(
        z.object({
          ...about.shape,
          match: z.enum(['exact', 'close', 'broader', 'narrower']).nullable(),
        }),
      )
      .describe(
        'Skills of the framework that are linked with an element, roles that were made from an occupation, and of a role its occupation; as they were then.',
      ),
    holders: z.int().nullable().describe('Of a role: how many people held it then.'),
  })
  .meta({ id: 'ReleaseChange' });

export const releasesSchema = z.object({ releases: z.array(releaseSchema) });
export const releaseParams = z.object({ releaseId: z.uuid() });
export const changesQuery = z.strictObject({
  kind: kind.optional(),
  state: state.optional(),
  linked: z
    .stringbool()
    .optional()
    .describe(
      'Only elements and occupations that the organisation hangs on and that were here before.',
    ),
  query: z
    .string()
    .trim()
    .max(200)
    .default('')
    .describe('Part of a name or an id, or of the name of what changed in it.'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export const changesSchema = z
  .object({ total: z.int(), changes: z.array(releaseChangeSchema) })
  .meta({ id: 'ReleaseChanges' });

/** The release that took something back; null as long as it is there. */
export const withdrawnSchema = z
  .object({ releaseId: z.uuid(), version, at: z.iso.datetime() })
  .nullable();
