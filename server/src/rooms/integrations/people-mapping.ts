import { z } from 'zod';
import { isDelicate, type KnownNames, suggestFields } from './column-names.ts';

const column = z.string().min(1).max(200);

/** Fields of a person that a column may be mapped to. */
export const PERSON_FIELDS = [
  'externalId',
  'displayName',
  'givenName',
  'familyName',
  'email',
  'manager',
  'team',
  'role',
  'location',
  'startedOn',
  'leftOn',
  'locale',
  'timeZone',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Which column of a file says what of a person. A column that is not named here is dropped. */
export const peopleMappingSchema = z
  .strictObject({
    /** The system that the ids are of. */
    source: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]{0,39}$/,
        'is 1 to 40 small letters, digits and hyphens, a letter first',
      )
      .refine((source) => source !== 'email' && source !== 'local', 'is taken by Cairn itself'),
    columns: z.strictObject({
      /** By which people are known. */
      externalId: column,
      displayName: column.optional(),
      givenName: column.optional(),
      familyName: column.optional(),
      email: column.optional(),
      manager: column.optional(),
      team: column.optional(),
      role: column.optional(),
      location: column.optional(),
      startedOn: column.optional(),
      leftOn: column.optional(),
      locale: column.optional(),
      timeZone: column.optional(),
    } satisfies Record<PersonField, z.ZodType>),
    attributes: z
      .array(
        z.strictObject({
          column,
          key: z
            .string()
            .regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'is one word that begins with a small letter'),
          title: z.string().trim().min(1).max(100),
          /** Why it is kept, as the person reads it. */
          purpose: z.string().trim().min(10, 'says in a sentence why it is kept').max(500),
          /** Who sees it besides the person. */
          viewer: z.enum(['self', 'manager', 'administrator']),
          /** Said on purpose, for what should not be kept by accident. */
          delicate: z.literal(true).optional(),
        }),
      )
      .max(50)
      .default([]),
    /** How days are written: 2026-11-25, 25.11.2026 or 11/25/2026. */
    dates: z.enum(['iso', 'dayFirst', 'monthFirst']).default('iso'),
  })
  .superRefine(({ attributes }, context) => {
    for (const [index, attribute] of attributes.entries()) {
      if (!isDelicate(attribute.column) || attribute.delicate) continue;
      context.addIssue({
        code: 'custom',
        path: ['attributes', index, 'column'],
        message: `“${attribute.column}” reads like something that a learning platform has no need of: leave it out, or add "delicate": true`,
      });
    }
  });

export type PeopleMapping = z.output<typeof peopleMappingSchema>;

/** Names of the column by which people are known. */
export const PERSON_IDS: readonly string[] = [
  'employeenumber',
  'employeeid',
  'employeeno',
  'personnelnumber',
  'personnelno',
  'staffid',
  'workerid',
  'userid',
  'externalid',
  'personalnummer',
  'mitarbeiternummer',
  'id',
  'no',
];

/** Names of columns as HR systems write them. */
const KNOWN: KnownNames<PersonField> = {
  externalId: PERSON_IDS,
  displayName: ['displayname', 'fullname', 'name', 'employeename', 'vollername'],
  givenName: ['firstname', 'givenname', 'forename', 'vorname'],
  familyName: ['lastname', 'familyname', 'surname', 'nachname'],
  email: ['email', 'emailaddress', 'workemail', 'mail', 'emailadresse'],
  manager: [
    'managerid',
    'managernumber',
    'managerno',
    'manager',
    'supervisor',
    'supervisorid',
    'reportsto',
    'linemanager',
    'boss',
    'manageremail',
    'vorgesetzter',
    'fuehrungskraft',
    'führungskraft',
  ],
  team: [
    'team',
    'department',
    'dept',
    'orgunit',
    'organisationalunit',
    'organizationunit',
    'abteilung',
  ],
  role: ['jobrole', 'role', 'jobtitle', 'job', 'title', 'position', 'rolle', 'stelle', 'funktion'],
  location: ['location', 'site', 'office', 'worklocation', 'standort'],
  startedOn: [
    'startdate',
    'hiredate',
    'startedon',
    'joindate',
    'dateofjoining',
    'eintritt',
    'eintrittsdatum',
  ],
  leftOn: ['enddate', 'terminationdate', 'lefton', 'leavedate', 'austritt', 'austrittsdatum'],
  locale: ['locale', 'language', 'preferredlanguage', 'sprache'],
  timeZone: ['timezone', 'zeitzone'],
};

/** What the columns of a head probably say. */
export function suggestColumns(head: readonly string[]): Partial<Record<PersonField, string>> {
  return suggestFields(head, KNOWN);
}
