// Rows of O*NET and ESCO as what they tell of skills and occupations: of tables that did not come, nothing.
import type { Rating, ToldOccupation, ToldSkill } from '#rooms/skills';
import type { EscoRelationRow, EscoRoleRow, OnetRating, OnetRoleRow } from '#standards/interchange';
import type { InterchangeRows, Located } from './interchange-rows.ts';
import type { ImportNotes } from './report.ts';

export function onetSkills(rows: InterchangeRows, notes: ImportNotes): ToldSkill[] {
  const { published } = rows.releases.onet;
  const tells = (table: 'elements' | 'anchors'): boolean => published?.tables.has(table) ?? true;
  return onceEach(rows.onetElements, (row) => row.id, 'externalSkills', notes).map((row) => ({
    externalId: row.id,
    name: row.name,
    domain: row.domain,
    ...(tells('elements') && {
      description: row.description ?? '',
      broaderIds: row.parent === null ? [] : [row.parent],
    }),
    ...(tells('anchors') && { levelAnchors: row.level_anchors }),
  }));
}

export function escoSkills(rows: InterchangeRows, notes: ImportNotes): ToldSkill[] {
  const tables = rows.releases.esco.published?.tables;
  const tellsBroader = !tables || tables.has('broader') || tables.has('hierarchy');
  const tellsNeeds = tables?.has('relations') ?? true;
  const skills = onceEach(rows.escoSkills, (row) => row.skill_id, 'externalSkills', notes);
  const groups = onceEach(rows.escoGroups, (row) => row.group_id, 'externalSkills', notes);
  const needs = needsBySkill(rows.escoRelations, new Set(skills.map((row) => row.skill_id)), notes);
  return [
    ...groups.map((row) => ({
      externalId: row.group_id,
      name: row.label,
      domain: 'group',
      description: row.description ?? '',
      ...(tellsBroader && { broaderIds: row.broader }),
    })),
    ...skills.map((row) => ({
      externalId: row.skill_id,
      name: row.label,
      domain: row.type === 'knowledge' ? 'knowledge' : 'skill',
      description: row.description ?? '',
      alternateNames: row.alt_labels,
      ...(tellsBroader && { broaderIds: row.broader }),
      ...(tellsNeeds && { needs: needs.get(row.skill_id) ?? [] }),
    })),
  ];
}

/** A relation belongs to the skill that it starts from, and both have to come along. */
function needsBySkill(
  relations: readonly Located<EscoRelationRow>[],
  skillIds: ReadonlySet<string>,
  notes: ImportNotes,
): ReadonlyMap<string, NonNullable<ToldSkill['needs']>> {
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

/** O*NET parts its ratings into files that come one by one: a folder can hold those of some parts only. */
export function onetOccupations(rows: InterchangeRows, notes: ImportNotes): ToldOccupation[] {
  const tables = rows.releases.onet.published?.tables;
  const tells = (table: 'ratings' | 'titles' | 'jobZones'): boolean => tables?.has(table) ?? true;
  const ratedParts = tables && {
    ratedParts: [...new Set(rows.onetRoles.flatMap(({ row }) => ratingsOf(row).map(partOf)))],
  };
  return onceEach(rows.onetRoles, (row) => row.role_id, 'roleProfiles', notes).map((row) => ({
    externalId: row.role_id,
    title: row.title,
    description: row.description ?? '',
    ...(tells('jobZones') && { jobZone: row.job_zone }),
    ...(tells('titles') && { alternateTitles: row.alternate_titles }),
    ...(tells('ratings') && { ratings: ratingsOf(row).map(onetRating), ...ratedParts }),
  }));
}

function ratingsOf(row: OnetRoleRow): readonly OnetRating[] {
  return row.rated ? [...row.skills, ...row.knowledge] : [];
}

/** '2.A' of '2.A.1.b'. */
function partOf({ id }: OnetRating): string {
  return id.split('.').slice(0, 2).join('.');
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

export function escoOccupations(rows: InterchangeRows, notes: ImportNotes): ToldOccupation[] {
  const tells = rows.releases.esco.published?.tables.has('occupationSkills') ?? true;
  return onceEach(rows.escoRoles, (row) => row.role_id, 'roleProfiles', notes).map((row) => ({
    externalId: row.role_id,
    title: row.title,
    description: row.description ?? '',
    alternateTitles: row.alternate_titles,
    ...(tells && { ratings: escoRatings(row) }),
  }));
}

/** ESCO tells which skills an occupation needs and gives no level, so no target follows from it. */
function escoRatings(row: EscoRoleRow): Rating[] {
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
  return [...[...essential].map(rating('essential')), ...[...optional].map(rating('optional'))];
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
