import { z } from 'zod';
import { releaseSchema } from '#rooms/skills';
import { IMPORT_KINDS } from './integrations.db.ts';
import { PERSON_FIELDS, peopleMappingSchema } from './people-mapping.ts';
import { performanceMappingSchema, RECORD_FIELDS } from './performance-mapping.ts';

export const importParams = z.object({ importId: z.uuid() });
export const createImportSchema = z.strictObject({ kind: z.enum(IMPORT_KINDS) });
export const partQuery = z.strictObject({
  path: z.string().min(1).max(500).describe('Name of the file, with the folders above it.'),
  offset: z.coerce.number().int().min(0).describe('How many bytes of the file are here already.'),
});
export const partReplySchema = z.object({
  size: z.int().describe('Bytes of the file that are here.'),
});

export const settingsSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    mapping: peopleMappingSchema,
    isComplete: z
      .boolean()
      .describe('The file names everybody of the source: who is missing leaves, from today.'),
  }),
  z.strictObject({ kind: z.literal('performance'), mapping: performanceMappingSchema }),
]);
export type ImportSettings = z.output<typeof settingsSchema>;

const counts = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  wrong: z.int(),
});

const contentReport = z.object({
  modules: counts,
  paths: counts,
  units: counts,
  questions: counts,
  externalSkills: counts,
  roleProfiles: counts,
  mapping: counts,
  assets: counts,
});
const peopleReport = z.object({
  counts: z.object({
    people: counts,
    managers: z.object({ changed: z.int(), wrong: z.int() }),
    leavers: z.int(),
  }),
  newTeams: z.array(z.string()),
  newRoles: z.array(z.string()),
  newLocations: z.array(z.string()),
  dropped: z.array(z.string()).describe('Columns that nothing is mapped to: they were not read.'),
});
const performanceReport = z.object({
  counts: z.object({
    records: counts.omit({ changed: true }),
    people: z.int().describe('About whom there is new evidence.'),
  }),
  dropped: z.array(z.string()).describe('Columns that nothing is mapped to: they were not read.'),
});
/** One of them, by the kind of import. */
const report = z.object({
  content: contentReport.nullable(),
  people: peopleReport.nullable(),
  performance: performanceReport.nullable(),
});

const problem = z.object({
  file: z.string(),
  line: z.int(),
  field: z.string(),
  detail: z.string(),
  mend: z.string(),
});

const summary = {
  importId: z.uuid(),
  kind: z.enum(IMPORT_KINDS),
  origin: z.string(),
  state: z.enum(['receiving', 'comparing', 'compared', 'applying', 'done', 'failed']),
  problemCount: z.int(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
};

export const importSchema = z
  .object({
    ...summary,
    files: z.array(z.object({ path: z.string(), size: z.int() })),
    mapping: z.unknown().describe('As it was set last; null before.'),
    isComplete: z.boolean(),
    progress: z
      .object({ kind: z.string(), done: z.int(), total: z.int() })
      .nullable()
      .describe('What is done now; a total of 0 is not known.'),
    comparison: report.nullable().describe('What applying would come to.'),
    result: report.nullable().describe('What it came to.'),
    releases: z
      .array(releaseSchema)
      .describe(
        'What it changes of O*NET and ESCO, or changed; their changes are below /api/releases.',
      ),
    failure: z.string().nullable(),
    problems: z.array(problem).describe('The first fifty; all that are kept are in problems.csv.'),
  })
  .meta({ id: 'Import' });

export const importListSchema = z.object({ imports: z.array(z.object(summary)) });

export const columnsSchema = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      examples: z.array(z.string()),
      entries: z
        .array(z.string())
        .describe('Of records of work: what stands in its first rows, each entry once.'),
      isMore: z.boolean().describe('It has more entries than are told.'),
      suggestedField: z.enum([...PERSON_FIELDS, ...RECORD_FIELDS]).nullable(),
      isDelicate: z.boolean().describe('Its name says that it should not be kept by accident.'),
    }),
  ),
});
