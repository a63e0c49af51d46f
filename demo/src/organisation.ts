import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const CONTENT_DIR = join(import.meta.dirname, '../content');

const level = z.int().min(0).max(5);

const personSchema = z.object({
  person: z.string(),
  name: z.string(),
  email: z.email(),
  team: z.string(),
  role: z.string(),
  manager: z.string().nullable().default(null),
  locale: z.enum(['en', 'de']),
  timeZone: z.string(),
  /** Where the person works. */
  site: z.string(),
  /** So that stories such as “has just started” stay true whenever the demo is loaded. */
  startedDaysAgo: z.int().min(0),
  minutesAWeek: z.int(),
  aspirationRole: z.string().optional(),
  aspiration: z.string().optional(),
  formats: z.array(z.string()).default([]),
  administrator: z.boolean().default(false),
  learningLead: z.boolean().default(false),
  /** What only the simulation knows: true proficiencies in logits by skill key. */
  ability: z.record(z.string(), z.number()),
  /** Share of the weeks' occasions that the person takes, in [0, 1]. */
  diligence: z.number().min(0).max(1),
  /** Days before today without a sitting; for those who were away. */
  awayDaysAgo: z.object({ from: z.int(), until: z.int() }).optional(),
  /** Lets their manager see their own ranges. */
  sharesRanges: z.boolean().default(false),
  /** Keys of skills by which colleagues may find them, once a level is attained. */
  shows: z.array(z.string()).default([]),
  /** Takes a unit off their path once, or contests a piece of evidence once. */
  removesUnit: z.boolean().default(false),
  contests: z.string().optional(),
  /** Levels by skill key that the person says of themself and their manager says of them, and whom they ask about what. */
  ratings: z
    .object({
      self: z.record(z.string(), level),
      manager: z.record(z.string(), level),
      asks: z.object({ person: z.string(), skill: z.string() }).optional(),
    })
    .optional(),
  /** Whether the person has a history at all; a new starter has none. */
  history: z.enum(['none', 'played']).default('played'),
  story: z.string(),
});

const organisationSchema = z.object({
  company: z.object({ name: z.string(), domain: z.string(), about: z.string() }),
  roles: z.array(
    z.object({
      role: z.string(),
      title: z.string(),
      summary: z.string(),
      targets: z.array(
        z.object({
          skill: z.string(),
          level: z.int().min(1).max(5),
          importance: z.int().min(1).max(5),
        }),
      ),
    }),
  ),
  teams: z.array(
    z.object({
      team: z.string(),
      name: z.string(),
      manager: z.string(),
      goals: z
        .array(
          z.object({ skill: z.string(), level: z.int(), dueInDays: z.int(), reason: z.string() }),
        )
        .default([]),
    }),
  ),
  people: z.array(personSchema),
});

export type DemoOrganisation = z.infer<typeof organisationSchema>;
export type DemoPerson = z.infer<typeof personSchema>;

/** The demo organisation as written in `content/organisation.json`. */
export function readOrganisation(): DemoOrganisation {
  return organisationSchema.parse(
    JSON.parse(readFileSync(join(CONTENT_DIR, 'organisation.json'), 'utf8')),
  );
}
