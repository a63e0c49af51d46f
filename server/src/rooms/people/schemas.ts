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

export const dataUseSchema = z.object({
  uses: z.array(
    z.object({
      code: z.enum([
        'responses',
        'estimates',
        'ranges',
        'plan',
        'preferences',
        'profile',
        'readTraces',
      ]),
      seenBy: z.array(
        z.enum(['self', 'manager', 'trustedManager', 'learningLead', 'administrator', 'everyone']),
      ),
    }),
  ),
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
