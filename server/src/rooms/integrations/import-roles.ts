import type { Work } from '#kernel/work';
import {
  type ExternalSkill,
  listSkills,
  type Rating,
  type RatingScale,
  type RoleProfile,
  saveExternalSkills,
  saveRoleProfiles,
  targetsFromRatings,
} from '#rooms/skills';
import type { EscoRelationRow, EscoRoleRow, OnetRating, OnetRoleRow } from '#standards/interchange';
import type { Advance } from './import-content.ts';
import type { InterchangeRows, Located } from './interchange-rows.ts';
import type { ImportNotes } from './report.ts';

/** In one transaction: short enough that others who wait for the embedded database hardly notice. */
const BATCH = { externalSkills: 500, roleProfiles: 50 } as const;

/** Saves skills, knowledge areas and occupations of O*NET and ESCO; those that O*NET has not rated come without targets. */
export async function importRoles(
  work: Work,
  rows: InterchangeRows,
  scale: RatingScale,
  notes: ImportNotes,
  advance: Advance,
  isComparison = false,
): Promise<void> {
  const mode = isComparison ? 'compare' : 'write';
  for (const [scheme, skills] of [
    ['onet', onetSkills(rows, notes)],
    ['esco', escoSkills(rows, notes)],
  ] as const) {
    for (const batch of batches(skills, BATCH.externalSkills)) {
      notes.count('externalSkills', await saveExternalSkills(work, scheme, batch.entries, mode));
      await advance('externalSkills', batch.done, skills.length);
    }
  }
  const skills = await listSkills(work);
  const profiles = [
    ...onceEach(rows.onetRoles, (row) => row.role_id, 'roleProfiles', notes).map((row) =>
      onetProfile(row, scale, skills),
    ),
    ...onceEach(rows.escoRoles, (row) => row.role_id, 'roleProfiles', notes).map(escoProfile),
  ];
  for (const batch of batches(profiles, BATCH.roleProfiles)) {
    notes.count('roleProfiles', await saveRoleProfiles(work, batch.entries, mode));
    await advance('roleProfiles', batch.done, profiles.length);
  }
}

function* batches<Entry>(entries: readonly Entry[], size: number) {
  for (let from = 0; from < entries.length; from += size) {
    yield {
      entries: entries.slice(from, from + size),
      done: Math.min(entries.length, from + size),
    };
  }
}

function onetSkills(rows: InterchangeRows, notes: ImportNotes): ExternalSkill[] {
  return onceEach(rows.onetElements, (row) => row.id, 'externalSkills', notes).map((row) => ({
    externalId: row.id,
    name: row.name,
    domain: row.domain,
    description: row.description ?? '',
    alternateNames: [],
    broaderIds: row.parent === null ? [] : [row.parent],
    needs: [],
    levelAnchors: row.level_anchors,
  }));
}

function escoSkills(rows: InterchangeRows, notes: ImportNotes): ExternalSkill[] {
  const skills = onceEach(rows.escoSkills, (row) => row.skill_id, 'externalSkills', notes);
  const groups = onceEach(rows.escoGroups, (row) => row.group_id, 'externalSkills', notes);
  const needs = needsBySkill(rows.escoRelations, new Set(skills.map((row) => row.skill_id)), notes);
  return [
    ...groups.map((row) => ({
      externalId: row.group_id,
      name: row.label,
      domain: 'group',
      description: row.description ?? '',
      alternateNames: [],
      broaderIds: row.broader,
      needs: [],
      levelAnchors: [],
    })),
    ...skills.map((row) => ({
      externalId: row.skill_id,
      name: row.label,
      domain: row.type === 'knowledge' ? 'knowledge' : 'skill',
      description: row.description ?? '',
      alternateNames: row.alt_labels,
      broaderIds: row.broader,
      needs: needs.get(row.skill_id) ?? [],
      levelAnchors: [],
    })),
  ];
}

/** A relation belongs to the skill that it starts from, and both have to come along. */
function needsBySkill(
  relations: readonly Located<EscoRelationRow>[],
  skillIds: ReadonlySet<string>,
  notes: ImportNotes,
): ReadonlyMap<string, ExternalSkill['needs']> {
  const needs = new Map<string, Map<string, 'essential' | 'optional'>>();
  for (const { row, place } of relations) {
    const lost = (['from', 'to'] as const).find((end) => !skillIds.has(row[end]));
    if (lost !== undefined) {
      notes.problem({
        ...place,
        field: `/${lost}`,
        detail: `No skill of this import has the id “${row[lost]}”; the relation was left out.`,
        mend: 'Add the line of the skill, or correct the id.',
      });
      continue;
    }
    const ofSkill = needs.get(row.from) ?? new Map();
    needs.set(row.from, ofSkill.set(row.to, row.type));
  }
  return new Map(
    [...needs].map(([from, ofSkill]) => [from, [...ofSkill].map(([id, kind]) => ({ id, kind }))]),
  );
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

function onetProfile(
  row: OnetRoleRow,
  scale: RatingScale,
  skills: Parameters<typeof targetsFromRatings>[2],
): RoleProfile {
  const ratings = row.rated ? [...row.skills, ...row.knowledge].map(onetRating) : [];
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

function onetRating(rating: OnetRating): Rating {
  return {
    externalId: rating.id,
    importance: rating.importance,
    level: rating.level,
    lowPrecision: rating.low_precision,
    notRelevant: rating.not_relevant,
  };
}

/** ESCO tells which skills an occupation needs and gives no level, so it sets no target by itself. */
function escoProfile(row: EscoRoleRow): RoleProfile {
  const essential = new Set(row.essential);
  const optional = new Set(row.optional.filter((id) => !essential.has(id)));
  const rating = (requirement: 'essential' | 'optional') => (externalId: string) => ({
    externalId,
    importance: null,
    level: null,
    lowPrecision: false,
    notRelevant: false,
    requirement,
  });
  return {
    source: 'esco',
    externalId: row.role_id,
    title: row.title,
    description: row.description ?? '',
    alternateTitles: row.alternate_titles,
    targets: [],
    ratings: [...[...essential].map(rating('essential')), ...[...optional].map(rating('optional'))],
  };
}
