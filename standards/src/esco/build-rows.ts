// Drafts become rows of the interchange format.
import type {
  EscoGroupRow,
  EscoRelationRow,
  EscoRoleRow,
  EscoSkillRow,
} from '../interchange/index.ts';
import { fitting, type Placed, type ProblemLog, settle } from '../tabular/index.ts';
import type { EscoDrafts, NeedsDraft } from './drafts.ts';

export function buildSkills(drafts: EscoDrafts, log: ProblemLog): readonly Placed<EscoSkillRow>[] {
  return [...drafts.skills].flatMap(([id, skill]) => {
    const draft = {
      skill_id: id,
      label: skill.label,
      type: skill.type,
      reuse_level: skill.reuseLevel,
      alt_labels: fitting(skill.altLabels, 'other names', skill.place, log),
      description: skill.description,
      broader: broaderOf(drafts, id),
      // Tables come in by name of file; the order of collections must not hang on that.
      collections: [...(drafts.collections.get(id) ?? [])].sort(),
    };
    return settle('esco-skill', draft, skill.place, log);
  });
}

/** Groups as their own table lists them; without it, as far as the hierarchy shows them. */
export function buildGroups(drafts: EscoDrafts, log: ProblemLog): readonly Placed<EscoGroupRow>[] {
  const groups = drafts.groups.size > 0 ? drafts.groups : drafts.hierarchy;
  return [...groups].flatMap(([id, { label, description, place, code }]) => {
    // The hierarchy goes down to some skills, which are no groups.
    if (drafts.skills.has(id)) return [];
    const draft = {
      group_id: id,
      label,
      code: code === '' ? (drafts.hierarchy.get(id)?.code ?? '') : code,
      description,
      broader: broaderOf(drafts, id),
    };
    return settle('esco-group', draft, place, log);
  });
}

export function buildRelations(
  drafts: EscoDrafts,
  log: ProblemLog,
): readonly Placed<EscoRelationRow>[] {
  return [...drafts.relations.values()].flatMap(({ place, from, type, to }) =>
    settle('esco-relation', { from, type, to }, place, log),
  );
}

export function buildRoles(
  drafts: EscoDrafts,
  scheme: string,
  log: ProblemLog,
): readonly Placed<EscoRoleRow>[] {
  noteUnknown(drafts, log);
  return [...drafts.occupations].flatMap(([id, { place, ...occupation }]) => {
    const needs = drafts.needs.get(id);
    const draft = {
      role_id: id,
      scheme,
      isco_group: occupation.iscoGroup,
      title: occupation.label,
      alternate_titles: fitting(occupation.altLabels, 'other names', place, log),
      description: occupation.description,
      essential: fitting([...(needs?.essential ?? [])], 'essential skills', place, log),
      optional: fitting([...(needs?.optional ?? [])], 'optional skills', place, log),
    };
    return settle('esco-role', draft, place, log);
  });
}

function broaderOf(drafts: EscoDrafts, id: string): readonly string[] {
  const broader = drafts.broader.get(id);
  if (broader !== undefined) return [...broader];
  const above = drafts.hierarchy.get(id)?.above ?? null;
  return above === null ? [] : [above];
}

/** One note for all: whoever imports relations without occupations has forgotten one file, not 3,000 rows. */
function noteUnknown(drafts: EscoDrafts, log: ProblemLog): void {
  const unknown = [...drafts.needs].filter(([id]) => !drafts.occupations.has(id));
  const first: readonly [string, NeedsDraft] | undefined = unknown[0];
  if (first === undefined) return;
  log.note(
    first[1].place,
    'occupationUri',
    drafts.occupations.size === 0
      ? 'The table of occupations is not there, so no role could be made.'
      : `Occupations left out because the table of occupations does not list them: ${unknown.length}, ${first[0]} the first.`,
    'Put the file “occupations_en.csv”, or that of your language, beside this one.',
  );
}
