import type { Work } from '#kernel/work';
import {
  listSkills,
  type Rating,
  type RatingScale,
  type RoleProfile,
  saveExternalSkills,
  saveRoleProfiles,
  targetsFromRatings,
} from '#rooms/skills';
import type { OnetRating, OnetRoleRow } from '#standards/interchange';
import type { Advance } from './import-content.ts';
import type { InterchangeRows, Located } from './interchange-rows.ts';
import type { ImportNotes } from './report.ts';

/** Profiles in one transaction; each has about 70 ratings. */
const BATCH = 50;

/** Saves O*NET's skills and knowledge areas, and those of its occupations that it has rated. */
export async function importRoles(
  work: Work,
  rows: InterchangeRows,
  scale: RatingScale,
  notes: ImportNotes,
  advance: Advance,
): Promise<void> {
  const elements = onceEach(rows.onetElements, (row) => row.id, 'externalSkills', notes);
  const saved = await saveExternalSkills(
    work,
    'onet',
    elements.map((row) => ({
      externalId: row.id,
      name: row.name,
      domain: row.domain,
      description: row.description ?? '',
      parentId: row.parent,
      levelAnchors: row.level_anchors,
    })),
  );
  notes.count('externalSkills', saved);
  const roles = onceEach(rows.onetRoles, (row) => row.role_id, 'roleProfiles', notes);
  const rated = roles.filter((row) => row.rated);
  notes.counts.roleProfiles.leftOut += roles.length - rated.length;
  const skills = rated.length > 0 ? await listSkills(work) : [];
  for (let from = 0; from < rated.length; from += BATCH) {
    const profiles = rated.slice(from, from + BATCH).map((row) => profileOf(row, scale, skills));
    notes.count('roleProfiles', await saveRoleProfiles(work, profiles));
    await advance('roleProfiles', Math.min(rated.length, from + BATCH), rated.length);
  }
}

function onceEach<Row>(
  rows: readonly Located<Row>[],
  idOf: (row: Row) => string,
  kind: 'externalSkills' | 'roleProfiles',
  notes: ImportNotes,
): Row[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, place }) => {
    const id = idOf(row);
    if (seen.has(id)) {
      const detail = `The id “${id}” stands in an earlier line too.`;
      notes.wrong(kind, { ...place, field: '', detail, mend: 'Take one of the two away.' });
      return [];
    }
    seen.add(id);
    return [row];
  });
}

function profileOf(
  row: OnetRoleRow,
  scale: RatingScale,
  skills: Parameters<typeof targetsFromRatings>[2],
): RoleProfile {
  const ratings = [...row.skills, ...row.knowledge].map(ratingOf);
  return {
    source: 'onet',
    externalId: row.role_id,
    title: row.title,
    description: row.description ?? '',
    jobZone: row.job_zone,
    alternateTitles: row.alternate_titles,
    targets: targetsFromRatings(ratings, scale, skills),
    ratings,
  };
}

function ratingOf(rating: OnetRating): Rating {
  return {
    externalId: rating.id,
    importance: rating.importance,
    level: rating.level,
    lowPrecision: rating.low_precision,
    notRelevant: rating.not_relevant,
  };
}
