// Drafts become rows of the interchange format.
import type { OnetElementRow, OnetRoleRow } from '../interchange/index.ts';
import { fitting, type Placed, type ProblemLog, settle } from '../tabular/index.ts';
import { aboveOf, type Domain, domainOf } from './content-model.ts';
import type {
  ElementDraft,
  OnetDrafts,
  RatingDraft,
  RoleDraft,
  TechnologyDraft,
} from './drafts.ts';

export type RoleNames = {
  /** Begins each role's id, before the colon. */
  readonly prefix: string;
  readonly scheme: string;
};

/** The elements of the content model in its order, then those that are rated, but not in it. */
export function buildElements(
  drafts: OnetDrafts,
  log: ProblemLog,
): readonly Placed<OnetElementRow>[] {
  const elements = new Map<string, ElementDraft>(drafts.elements);
  for (const [id, { name, place }] of drafts.rated)
    if (!elements.has(id)) elements.set(id, { name, place, description: '' });
  const holders = new Set([...elements.keys()].map(aboveOf));
  return [...elements].flatMap(([id, { name, description, place }]) => {
    const above = aboveOf(id);
    const isGroup = holders.has(id) || !/\..*\./.test(id);
    const draft = {
      id,
      name,
      domain: isGroup ? 'group' : domainOf(id),
      description,
      parent: above !== null && elements.has(above) ? above : null,
      scale_importance: isGroup ? null : (drafts.scales.get('IM') ?? null),
      scale_level: isGroup ? null : (drafts.scales.get('LV') ?? null),
      level_anchors: isGroup ? [] : (drafts.anchors.get(id) ?? []),
    };
    return settle('onet-element', draft, place, log);
  });
}

/** The roles in the order of Occupation Data; what is told of others is noted once a file. */
export function buildRoles(
  drafts: OnetDrafts,
  names: RoleNames,
  log: ProblemLog,
): readonly Placed<OnetRoleRow>[] {
  noteUnknown(drafts, log);
  const known = [...drafts.roles.values()].flatMap((draft) =>
    draft.occupation === null ? [] : [{ draft, occupation: draft.occupation }],
  );
  // Drafts begin in whichever table came first; the order of Occupation Data is the publisher's.
  known.sort((a, b) => a.occupation.place.line - b.occupation.place.line);
  return known.flatMap(({ draft, occupation: { title, description, place } }) => {
    const technologies = [...draft.technologies.values()].sort(byDemand);
    const related = [...draft.related].sort(byIndex).map(([code]) => `${names.prefix}:${code}`);
    const tasks = [...draft.tasks].map(([id, task]) => ({ id, ...task }));
    const row = {
      role_id: `${names.prefix}:${draft.code}`,
      scheme: names.scheme,
      code: draft.code,
      title,
      description,
      job_zone: draft.jobZone,
      alternate_titles: fitting([...draft.titles], 'other titles', place, log),
      rated: draft.ratings.size > 0,
      skills: ratingsOf(draft, 'skill', log),
      knowledge: ratingsOf(draft, 'knowledge', log),
      tasks: fitting(tasks, 'tasks', place, log),
      technologies: fitting(technologies, 'technologies', place, log),
      related_roles: fitting(related, 'related occupations', place, log),
    };
    return settle('onet-role', row, place, log);
  });
}

function noteUnknown(drafts: OnetDrafts, log: ProblemLog): void {
  const unknown = [...drafts.roles.values()].filter((draft) => draft.occupation === null);
  const isListMissing = unknown.length === drafts.roles.size;
  const files = new Set(unknown.map((draft) => draft.place.file));
  for (const file of isListMissing ? [...files].slice(0, 1) : files) {
    const here = unknown.filter((draft) => draft.place.file === file);
    const [first] = here;
    if (first === undefined) continue;
    log.note(
      first.place,
      'O*NET-SOC Code',
      isListMissing
        ? 'The table “Occupation Data” is not there, so no role could be made.'
        : `Occupations left out because “Occupation Data” does not list them: ${here.length}, ${first.code} the first.`,
      'Put the file “Occupation Data” of the same release beside this one.',
    );
  }
}

function ratingsOf(draft: RoleDraft, domain: Domain, log: ProblemLog): readonly object[] {
  return [...draft.ratings.values()].flatMap((rating) => {
    if (domainOf(rating.id) !== domain) return [];
    const { importance, level } = rating;
    if (importance === null || level === null) {
      noteHalf(rating, log);
      return [];
    }
    return [
      {
        id: rating.id,
        name: rating.name,
        importance,
        level,
        low_precision: rating.isLowPrecision,
        not_relevant: rating.isNotRelevant,
      },
    ];
  });
}

function noteHalf(rating: RatingDraft, log: ProblemLog): void {
  const lacking = rating.importance === null ? 'importance (IM)' : 'level (LV)';
  log.note(
    rating.place,
    'Scale ID',
    `“${rating.name}” has no ${lacking} for this occupation and was left out.`,
    'Import the table as it was published, with both scales.',
  );
}

/** What vacancies ask for comes first, then what is hot, then by name. */
function byDemand(a: TechnologyDraft, b: TechnologyDraft): number {
  return (
    Number(b.in_demand) - Number(a.in_demand) ||
    Number(b.hot) - Number(a.hot) ||
    (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}

/** By the publisher's index; occupations without one keep their order, after the others. */
function byIndex([, a]: readonly [string, number], [, b]: readonly [string, number]): number {
  return a === b ? 0 : a - b;
}
