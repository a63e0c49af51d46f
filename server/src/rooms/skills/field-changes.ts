// What differs between a skill or an occupation as it is kept and as a new release of its publisher has it.
import type { ExternalSkill } from './external-skill.ts';
import type { Rating } from './targets-from-ratings.ts';

export type Named = { readonly id: string; readonly name: string };

export type RatingValue = Omit<Rating, 'externalId' | 'requirement'> & {
  readonly requirement: NonNullable<Rating['requirement']> | null;
};
export type TargetValue = { readonly level: number; readonly importance: number };

/** A field before and after; null where it was not there, or is not any more. */
export type TextChange = {
  readonly field:
    | 'name'
    | 'domain'
    | 'description'
    | 'jobZone'
    | 'alternateName'
    | 'broader'
    | 'need'
    | 'levelAnchor';
  /** The other skill, or the value on the publisher's scale; null for what is of the thing itself. */
  readonly about: Named | null;
  readonly before: string | null;
  readonly after: string | null;
};
export type RatingChange = {
  readonly field: 'rating';
  readonly about: Named;
  readonly before: RatingValue | null;
  readonly after: RatingValue | null;
};
export type TargetChange = {
  readonly field: 'target';
  /** The skill of the framework. */
  readonly about: Named;
  readonly before: TargetValue | null;
  readonly after: TargetValue | null;
};
export type FieldChange = TextChange | RatingChange | TargetChange;

export type NameOf = (id: string) => string;

/** What of an element differs, field by field; lists are compared as sets, for their order says nothing. */
export function skillChanges(
  before: ExternalSkill,
  after: ExternalSkill,
  nameOf: NameOf,
): TextChange[] {
  return [
    ...textChanges('name', before.name, after.name),
    ...textChanges('domain', before.domain, after.domain),
    ...textChanges('description', before.description, after.description),
    ...listChanges('alternateName', before.alternateNames, after.alternateNames, () => null),
    ...listChanges('broader', before.broaderIds, after.broaderIds, named(nameOf)),
    ...needChanges(before.needs, after.needs, nameOf),
    ...anchorChanges(before.levelAnchors, after.levelAnchors),
  ];
}

/** An occupation as far as a release can change it. */
export type ComparedProfile = {
  readonly title: string;
  readonly description: string;
  readonly jobZone: number | null;
  readonly alternateTitles: readonly string[];
  readonly ratings: readonly Rating[];
  readonly targets: readonly (TargetValue & { readonly skillId: string })[];
};

/** What of an occupation differs, and which targets follow from that. */
export function profileChanges(
  before: ComparedProfile,
  after: ComparedProfile,
  nameOf: { readonly element: NameOf; readonly skill: NameOf },
): FieldChange[] {
  const zone = ({ jobZone }: ComparedProfile) => (jobZone === null ? '' : String(jobZone));
  return [
    ...textChanges('name', before.title, after.title),
    ...textChanges('description', before.description, after.description),
    ...textChanges('jobZone', zone(before), zone(after)),
    ...listChanges('alternateName', before.alternateTitles, after.alternateTitles, () => null),
    ...ratingChanges(before.ratings, after.ratings, nameOf.element),
    ...targetChanges(before.targets, after.targets, nameOf.skill),
  ];
}

/** Which targets differ in level or importance, by the name of the skill. */
export function targetChanges(
  before: ComparedProfile['targets'],
  after: ComparedProfile['targets'],
  nameOf: NameOf,
): TargetChange[] {
  const bySkill = (targets: ComparedProfile['targets']) =>
    new Map(targets.map(({ skillId, level, importance }) => [skillId, { level, importance }]));
  return differing(bySkill(before), bySkill(after), isSameTarget)
    .map((change) => ({ field: 'target' as const, ...aboutWith(nameOf, change) }))
    .toSorted(byName);
}

function textChanges(field: TextChange['field'], before: string, after: string): TextChange[] {
  if (before === after) return [];
  return [{ field, about: null, before: before || null, after: after || null }];
}

function listChanges(
  field: TextChange['field'],
  before: readonly string[],
  after: readonly string[],
  aboutOf: (entry: string) => Named | null,
): TextChange[] {
  const known = new Set(before);
  const kept = new Set(after);
  const change = (entry: string, isThere: boolean): TextChange => {
    const about = aboutOf(entry);
    const words = about?.name ?? entry;
    return { field, about, before: isThere ? null : words, after: isThere ? words : null };
  };
  return [
    ...[...known].filter((entry) => !kept.has(entry)).map((entry) => change(entry, false)),
    ...[...kept].filter((entry) => !known.has(entry)).map((entry) => change(entry, true)),
  ];
}

function needChanges(
  before: ExternalSkill['needs'],
  after: ExternalSkill['needs'],
  nameOf: NameOf,
): TextChange[] {
  const byId = (needs: ExternalSkill['needs']) => new Map(needs.map(({ id, kind }) => [id, kind]));
  return differing(byId(before), byId(after), (a, b) => a === b)
    .map((change) => ({ field: 'need' as const, ...aboutWith(nameOf, change) }))
    .toSorted(byName);
}

function anchorChanges(
  before: ExternalSkill['levelAnchors'],
  after: ExternalSkill['levelAnchors'],
): TextChange[] {
  const byValue = (anchors: ExternalSkill['levelAnchors']) => {
    const texts = Map.groupBy(anchors, ({ value }) => String(value));
    return new Map(
      [...texts].map(([value, group]) => [
        value,
        [...new Set(group.map(({ text }) => text))].toSorted().join('\n'),
      ]),
    );
  };
  return differing(byValue(before), byValue(after), (a, b) => a === b)
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map((change) => ({ field: 'levelAnchor' as const, ...aboutWith((id) => id, change) }));
}

function ratingChanges(
  before: readonly Rating[],
  after: readonly Rating[],
  nameOf: NameOf,
): RatingChange[] {
  const byElement = (ratings: readonly Rating[]) =>
    new Map(ratings.map((rating) => [rating.externalId, ratingValue(rating)]));
  return differing(byElement(before), byElement(after), isSameRating)
    .map((change) => ({ field: 'rating' as const, ...aboutWith(nameOf, change) }))
    .toSorted(byName);
}

function ratingValue(rating: Rating): RatingValue {
  const { importance, level, lowPrecision, notRelevant, requirement = null } = rating;
  return { importance, level, lowPrecision, notRelevant, requirement };
}

function isSameRating(a: RatingValue, b: RatingValue): boolean {
  return (
    a.importance === b.importance &&
    a.level === b.level &&
    a.lowPrecision === b.lowPrecision &&
    a.notRelevant === b.notRelevant &&
    a.requirement === b.requirement
  );
}

function isSameTarget(a: TargetValue, b: TargetValue): boolean {
  return a.level === b.level && a.importance === b.importance;
}

type Difference<Value> = {
  readonly id: string;
  readonly before: Value | null;
  readonly after: Value | null;
};

function differing<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  isSame: (a: Value, b: Value) => boolean,
): Difference<Value>[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id) => {
    const [old = null, next = null] = [before.get(id), after.get(id)];
    if (old !== null && next !== null && isSame(old, next)) return [];
    return [{ id, before: old, after: next }];
  });
}

const named = (nameOf: NameOf) => (id: string) => ({ id, name: nameOf(id) });

function aboutWith<Value>(nameOf: NameOf, { id, before, after }: Difference<Value>) {
  return { about: { id, name: nameOf(id) }, before, after };
}

function byName(a: { readonly about: Named }, b: { readonly about: Named }): number {
  return a.about.name < b.about.name ? -1 : Number(a.about.name > b.about.name);
}
