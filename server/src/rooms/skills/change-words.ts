// Changes of a release in plain English, for the command line and for tables that are taken along.
import type { FieldChange, RatingValue, TargetValue } from './field-changes.ts';
import type { ChangeState, ReleaseChange } from './release-change.ts';

export const STATE_WORDS: Readonly<Record<ChangeState, string>> = {
  new: 'new',
  changed: 'changed',
  withdrawn: 'no longer there',
  returned: 'there again',
};

const FIELD_WORDS: Readonly<Record<FieldChange['field'], string>> = {
  name: 'name',
  domain: 'kind',
  description: 'description',
  jobZone: 'job zone',
  alternateName: 'other name',
  broader: 'belongs to',
  need: 'needs',
  levelAnchor: 'anchor at level',
  rating: 'rating of',
  target: 'target in',
};

export type SaidChange = {
  readonly field: string;
  readonly about: string;
  /** '' where it was not there. */
  readonly before: string;
  readonly after: string;
};

/** What changed of a field, in words. */
export function sayField(change: FieldChange): SaidChange {
  return {
    field: FIELD_WORDS[change.field],
    about: change.about?.name ?? '',
    ...valuesOf(change),
  };
}

function valuesOf(change: FieldChange): Pick<SaidChange, 'before' | 'after'> {
  switch (change.field) {
    case 'rating':
      return { before: sayRating(change.before), after: sayRating(change.after) };
    case 'target':
      return { before: sayTarget(change.before), after: sayTarget(change.after) };
    default:
      return { before: change.before ?? '', after: change.after ?? '' };
  }
}

function sayRating(value: RatingValue | null): string {
  if (value === null) return '';
  const { importance, level, requirement } = value;
  return [
    requirement ?? '',
    importance === null ? '' : `importance ${importance}`,
    level === null ? '' : `level ${level}`,
    value.lowPrecision ? 'low precision' : '',
    value.notRelevant ? 'not relevant' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function sayTarget(value: TargetValue | null): string {
  return value === null ? '' : `level ${value.level}, importance ${value.importance}`;
}

/** The head of `changeTable`. */
export const CHANGE_COLUMNS = [
  ...['kind', 'state', 'id', 'name', 'linked with', 'field', 'about', 'before', 'after'],
] as const;

/** A row for each field that changed; one for what is new or withdrawn. */
export function changeRows(change: ReleaseChange): (readonly string[])[] {
  const { kind, state, externalId, name, linked, fields } = change;
  const start = [
    ...[kind, STATE_WORDS[state], externalId, name],
    linked.map((one) => one.name).join('; '),
  ];
  if (fields.length === 0) return [[...start, '', '', '', '']];
  return fields.map((field) => {
    const said = sayField(field);
    return [...start, said.field, said.about, said.before, said.after];
  });
}
