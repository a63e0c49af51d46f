import { z } from 'zod';
import { FIRST_RUN_STEPS, FORMATS } from './preferences.ts';

export const personParams = z.object({
  personId: z
    .union([z.literal('me'), z.uuid()])
    .describe('A person’s id; `me` stands for the caller.'),
});

export const signInSchema = z.strictObject({
  identifier: z.string().min(1).max(320),
  password: z.string().min(1).max(1000),
});

export const capabilitySchema = z.enum(['administrator', 'learningLead']);

export const sessionSchema = z
  .object({
    signedIn: z.boolean(),
    person: z
      .object({
        personId: z.uuid(),
        displayName: z.string(),
        locale: z.string(),
        isManager: z.boolean(),
        capabilities: z.array(capabilitySchema),
        teams: z.array(z.object({ teamId: z.uuid(), name: z.string(), managedByMe: z.boolean() })),
        firstRunDone: z.boolean(),
      })
      .nullable(),
    organisation: z.object({ name: z.string() }),
    demo: z
      .object({
        people: z.array(
          z.object({
            personId: z.uuid(),
            displayName: z.string(),
            roleTitle: z.string().nullable(),
            teamName: z.string().nullable(),
            story: z.string(),
            isManager: z.boolean(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Session' });

export const profileSchema = z
  .object({
    personId: z.uuid(),
    displayName: z.string(),
    locale: z.string(),
    timeZone: z.string(),
    role: z.object({ roleId: z.uuid(), title: z.string(), summary: z.string() }).nullable(),
    teams: z.array(z.object({ teamId: z.uuid(), name: z.string() })),
    managers: z.array(z.object({ displayName: z.string() })),
    minutesAWeek: z.int(),
    formats: z.array(z.string()),
    aspirationRoleId: z.uuid().nullable(),
    aspiration: z.string(),
    sharesRanges: z.boolean(),
    firstRun: z.object({ step: z.string(), doneAt: z.iso.datetime().nullable() }),
    hasPassword: z.boolean(),
  })
  .meta({ id: 'Profile' });

export const preferenceChangeSchema = z
  .strictObject({
    minutesAWeek: z.int().min(5).max(2400).optional(),
    formats: z.array(z.enum(FORMATS)).max(FORMATS.length).optional(),
    locale: z.enum(['en', 'de']).optional(),
    aspirationRoleId: z.uuid().nullable().optional(),
    aspiration: z.string().max(500).optional(),
    roleId: z.uuid().optional(),
    sharesRanges: z.boolean().optional(),
    firstRunStep: z.enum(FIRST_RUN_STEPS).optional(),
    firstRunDone: z.literal(true).optional(),
    dataUseSeen: z.literal(true).optional(),
  })
  .meta({ id: 'PreferenceChange' });

const seenBySchema = z.array(
  z.enum(['self', 'manager', 'trustedManager', 'learningLead', 'administrator', 'everyone']),
);

export const dataUseSchema = z.object({
  uses: z.array(
    z.object({
      code: z.enum([
        'responses',
        'estimates',
        'ranges',
        'ratings',
        'shownSkills',
        'plan',
        'preferences',
        'profile',
        'readTraces',
      ]),
      seenBy: seenBySchema,
    }),
  ),
});

const valueSchema = z.object({
  value: z.string(),
  source: z
    .string()
    .nullable()
    .describe('The system that an import had the value from; null where that is not known.'),
  since: z.iso.datetime().describe('Since when the value is what it is.'),
});
const kindSchema = z.object({
  key: z.string(),
  title: z.string(),
  purpose: z.string().describe('Why it is kept.'),
});

export const attributesSchema = z.object({
  attributes: z.array(
    z.object({ ...kindSchema.shape, ...valueSchema.shape, seenBy: seenBySchema }),
  ),
});

export const attributeKindParams = z.object({ key: z.string().min(1).max(40) });

export const attributeKindsSchema = z.object({
  kinds: z.array(
    z.object({
      ...kindSchema.shape,
      viewer: z
        .enum(['self', 'manager', 'administrator'])
        .describe('Who sees it besides the person; self: nobody.'),
      since: z.iso.datetime(),
      people: z.int().describe('How many have a value of it, those who left among them.'),
    }),
  ),
});

export const foundValuesSchema = z.object({
  people: z.array(z.object({ personId: z.uuid(), displayName: z.string(), ...valueSchema.shape })),
  isMore: z.boolean().describe('More have these words in their name than are given.'),
});

export const readTracesQuery = z.object({
  before: z.uuid().optional().describe('`next` of the page before; without it the newest.'),
});

export const readTracesSchema = z.object({
  traces: z.array(
    z.object({
      readTraceId: z.uuid(),
      readerName: z.string(),
      action: z.string(),
      purpose: z.string(),
      times: z.int().describe('How often on one day (UTC).'),
      readAt: z.iso.datetime().describe('The last of these times.'),
    }),
  ),
  next: z.uuid().nullable().describe('To ask for older ones; null when there are none.'),
});

const capability = z.enum(['administrator', 'learningLead']);

export const peopleListQuery = z.object({
  query: z
    .string()
    .max(200)
    .default('')
    .describe('Part of a name, or a whole identifier; everybody when blank.'),
  capability: capability.optional().describe('Only people who have it.'),
  status: z.enum(['active', 'left']).default('active').describe('Who is here, or who has left.'),
  after: z
    .string()
    .regex(/^[0-9a-f-]{36} /)
    .max(400)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const grantsSchema = z.array(
  z.object({
    grantId: z.uuid(),
    capability,
    teamId: z.uuid().nullable().describe('Null for the whole organisation.'),
  }),
);

export const peopleListSchema = z
  .object({
    total: z.int().describe('All that fit, not only those of this page.'),
    people: z.array(
      z.object({
        personId: z.uuid(),
        displayName: z.string(),
        roleTitle: z.string().nullable(),
        teamName: z.string().nullable(),
        leftOn: z.iso.date().nullable().describe('Null of who is here.'),
        grants: grantsSchema,
      }),
    ),
    next: z.string().nullable().describe('Null on the last page.'),
  })
  .meta({ id: 'PeopleList' });

export const accountSchema = z
  .object({
    personId: z.uuid(),
    displayName: z.string(),
    status: z.enum(['active', 'left']),
    startedOn: z.iso.date().nullable().describe('Of the latest employment.'),
    endedOn: z.iso.date().nullable(),
    identifiers: z.array(z.object({ source: z.string(), externalId: z.string() })),
    roles: z.array(z.object({ roleId: z.uuid(), title: z.string() })),
    teams: z.array(z.object({ teamId: z.uuid(), name: z.string() })),
    managers: z.array(
      z.object({
        personId: z.uuid(),
        displayName: z.string(),
        kind: z.enum(['line', 'dotted']),
      }),
    ),
    grants: grantsSchema,
    lastSignInAt: z.iso.datetime().nullable().describe('Null as long as they never did.'),
    sessions: z
      .array(
        z.object({
          beganBy: z.enum(['password', 'link', 'demo']),
          beganAt: z.iso.datetime(),
          expiresAt: z.iso.datetime(),
        }),
      )
      .describe('Where they are signed in now, newest first.'),
  })
  .meta({ id: 'Account' });

export const foundPeopleQuery = z.object({
  query: z.string().trim().min(2).max(200).describe('Part of a name.'),
});

export const foundPeopleSchema = z
  .object({
    total: z.int(),
    people: z
      .array(
        z.object({
          personId: z.uuid(),
          displayName: z.string(),
          roleTitle: z.string().nullable(),
          teamName: z.string().nullable(),
        }),
      )
      .describe('The first few by name.'),
  })
  .meta({ id: 'FoundPeople' });

export const grantSubjectParams = z.object({ personId: z.uuid() });
export const grantParams = z.object({ personId: z.uuid(), grantId: z.uuid() });
export const grantSchema = z.strictObject({ capability });

export const auditQuery = z.object({
  person: z.uuid().optional().describe('Who did it, or to whom it was done.'),
  action: z.string().max(100).optional(),
  until: z.coerce.date().optional().describe('Only what was done up to this instant.'),
  after: z.uuid().optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const auditSchema = z
  .object({
    actions: z.array(z.string()).describe('All that have been done here.'),
    entries: z.array(
      z.object({
        auditEntryId: z.uuid(),
        recordedAt: z.iso.datetime(),
        actorId: z.uuid().nullable().describe('Null of the system.'),
        actorName: z.string().nullable(),
        action: z.string(),
        subjectKind: z.string(),
        subjectId: z.string(),
        subjectName: z.string().nullable().describe('Of a person.'),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
    next: z.uuid().nullable(),
  })
  .meta({ id: 'Audit' });
