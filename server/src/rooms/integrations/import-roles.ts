import type { Work } from '#kernel/work';
import {
  beginUpdate,
  endUpdate,
  type RatingScale,
  type ReleaseUpdate,
  type ToldOccupation,
  type ToldSkill,
  type UpdateMode,
  updateOccupations,
  updateSkills,
  withdrawOccupations,
  withdrawSkills,
} from '#rooms/skills';
import { escoOccupations, escoSkills, onetOccupations, onetSkills } from './build-told.ts';
import type { Advance } from './import-content.ts';
import type { InterchangeRows } from './interchange-rows.ts';
import type { ImportNotes } from './report.ts';

/** In one transaction: short enough that others who wait for the embedded database hardly notice. */
const BATCH = { externalSkills: 500, roleProfiles: 50 } as const;

/** What an import holds of one publisher. */
type Release = {
  readonly scheme: 'onet' | 'esco';
  readonly version: string | null;
  readonly skills: readonly ToldSkill[];
  readonly occupations: readonly ToldOccupation[];
  /** Marks what its whole tables do not list any more. */
  readonly withdraw: (update: ReleaseUpdate) => Promise<void>;
};

/** Saves skills, knowledge areas and occupations of O*NET and ESCO, or finds out what of them would change. */
export async function importRoles(
  work: Work,
  rows: InterchangeRows,
  scale: RatingScale,
  notes: ImportNotes,
  advance: Advance,
  mode: UpdateMode,
): Promise<void> {
  for (const release of [onetRelease(rows, notes), escoRelease(rows, notes)]) {
    const { scheme, version, skills, occupations } = release;
    if (skills.length + occupations.length === 0) continue;
    const names = new Map(skills.map(({ externalId, name }) => [externalId, name]));
    const update = await beginUpdate(work, { scheme, version, scale, names, mode });
    for (const batch of batches(skills, BATCH.externalSkills)) {
      notes.count('externalSkills', await updateSkills(update, batch.entries));
      await advance('externalSkills', batch.done, skills.length);
    }
    for (const batch of batches(occupations, BATCH.roleProfiles)) {
      notes.count('roleProfiles', await updateOccupations(update, batch.entries));
      await advance('roleProfiles', batch.done, occupations.length);
    }
    await release.withdraw(update);
    await endUpdate(update);
  }
}

function onetRelease(rows: InterchangeRows, notes: ImportNotes): Release {
  const { version, published } = rows.releases.onet;
  return {
    scheme: 'onet',
    version,
    skills: onetSkills(rows, notes),
    occupations: onetOccupations(rows, notes),
    withdraw: async (update) => {
      const { elements = null, roles = null } = published?.listed ?? {};
      if (elements) await withdrawSkills(update, elements, ['skill', 'knowledge', 'group']);
      if (roles) await withdrawOccupations(update, roles, 'onet:');
    },
  };
}

function escoRelease(rows: InterchangeRows, notes: ImportNotes): Release {
  const { version, published } = rows.releases.esco;
  return {
    scheme: 'esco',
    // Lines of the interchange format say it with each occupation.
    version:
      version ?? /^ESCO (\d+(?:\.\d+)+)$/.exec(rows.escoRoles[0]?.row.scheme ?? '')?.[1] ?? null,
    skills: escoSkills(rows, notes),
    occupations: escoOccupations(rows, notes),
    withdraw: async (update) => {
      const { skills = null, groups = null, roles = null } = published?.listed ?? {};
      if (skills) await withdrawSkills(update, skills, ['skill', 'knowledge']);
      if (groups) await withdrawSkills(update, groups, ['group']);
      if (roles) await withdrawOccupations(update, roles, 'esco:');
    },
  };
}

function* batches<Entry>(entries: readonly Entry[], size: number) {
  for (let from = 0; from < entries.length; from += size) {
    yield {
      entries: entries.slice(from, from + size),
      done: Math.min(entries.length, from + size),
    };
  }
}
