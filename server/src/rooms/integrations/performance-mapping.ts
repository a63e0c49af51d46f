import { z } from 'zod';
import { isDelicate, type KnownNames, suggestFields } from './column-names.ts';
import { PERSON_IDS } from './people-mapping.ts';

const column = z.string().min(1).max(200);
const level = z.int().min(0).max(5);

/** Fields of a record that a column may be mapped to; the others are measures. */
export const RECORD_FIELDS = ['person', 'observedOn'] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

const KNOWN: KnownNames<RecordField> = {
  person: PERSON_IDS,
  observedOn: ['observedon', 'date', 'day', 'reviewdate', 'reviewedon', 'datum', 'tag', 'stichtag'],
};

/** Which columns of a head probably say of whom a record is and of which day. */
export function suggestRecordColumns(
  head: readonly string[],
): Partial<Record<RecordField, string>> {
  return suggestFields(head, KNOWN);
}

/** Which column of a table says how well people did something at work, and what level of a skill that shows. */
export const performanceMappingSchema = z
  .strictObject({
    /** The system that the ids of people are of: the one that they were imported from. */
    source: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is the source that people came from'),
    columns: z.strictObject({
      /** By which people are known in that system. */
      person: column,
      observedOn: column.optional(),
    } satisfies Record<RecordField, z.ZodType>),
    /** The day of all rows, when no column says it. */
    observedOn: z.iso.date().optional(),
    /** How days are written: 2026-11-25, 25.11.2026 or 11/25/2026. */
    dates: z.enum(['iso', 'dayFirst', 'monthFirst']).default('iso'),
    measures: z
      .array(
        z
          .strictObject({
            column,
            /** Key of a skill of the framework. */
            skill: z.string().min(1).max(100),
            /** What was done, as the person reads it among their evidence. */
            title: z.string().trim().min(3, 'says in a few words what was done').max(200),
            /** The level that each entry of the column shows, for marks and words. */
            levels: z.record(z.string().min(1), level).optional(),
            /** The least number that shows levels 1 to 5, for figures; null where none does. */
            leastFor: z
              .array(z.number().nullable())
              .length(5, 'is five numbers, for levels 1 to 5')
              .optional(),
          })
          .refine(
            (measure) => (measure.levels === undefined) !== (measure.leastFor === undefined),
            {
              message: 'has either levels or leastFor',
            },
          )
          .refine(({ leastFor }) => leastFor === undefined || isRising(leastFor), {
            path: ['leastFor'],
            message: 'rises from level to level and has at least one number',
          }),
      )
      .min(1)
      .max(20),
  })
  .refine(
    ({ columns, observedOn }) => (columns.observedOn === undefined) !== (observedOn === undefined),
    { path: ['observedOn'], message: 'is needed, or a column in columns.observedOn, but not both' },
  )
  .superRefine(({ measures }, context) => {
    for (const [index, { column: name, skill }] of measures.entries()) {
      if (isDelicate(name)) {
        context.addIssue({
          code: 'custom',
          path: ['measures', index, 'column'],
          message: `“${name}” is about the person and no record of their work: leave it out`,
        });
      }
      if (measures.findIndex((other) => other.column === name && other.skill === skill) !== index) {
        context.addIssue({
          code: 'custom',
          path: ['measures', index],
          message: 'stands twice: one column says one thing about a skill',
        });
      }
    }
  });

export type PerformanceMapping = z.output<typeof performanceMappingSchema>;
export type Measure = PerformanceMapping['measures'][number];

function isRising(leastFor: readonly (number | null)[]): boolean {
  const told = leastFor.filter((least) => least !== null);
  return (
    told.length > 0 &&
    told.every((least, index) => index === 0 || least > (told[index - 1] ?? least))
  );
}

/**
 * @returns level 0 to 5, 0 for less than level 1; null for an empty cell, which says nothing; undefined for what the
 * measure does not know
 */
export function levelOfCell(measure: Measure, cell: string): number | null | undefined {
  const text = cell.trim();
  if (text === '') return null;
  if (measure.levels) {
    const found = Object.entries(measure.levels).find(
      ([word]) => word.toLowerCase() === text.toLowerCase(),
    );
    return found?.[1];
  }
  // A comma for the decimals, as a German table writes them, but not one for thousands.
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  const figure = Number(text.replace(',', '.'));
  return (measure.leastFor ?? []).findLastIndex((least) => least !== null && figure >= least) + 1;
}
