// What is known of elements and occupations while the tables come in, in whatever order.
import type { LinePlace } from '../interchange/index.ts';

export type RatingDraft = {
  readonly id: string;
  readonly name: string;
  readonly place: LinePlace;
  importance: number | null;
  level: number | null;
  isLowPrecision: boolean;
  isNotRelevant: boolean;
};

export type RoleDraft = {
  readonly code: string;
  /** Where it was first named, in whichever table. */
  readonly place: LinePlace;
  occupation: {
    readonly title: string;
    readonly description: string;
    readonly place: LinePlace;
  } | null;
  jobZone: number | null;
  readonly ratings: Map<string, RatingDraft>;
  readonly titles: Set<string>;
  readonly tasks: Map<string, { readonly text: string; readonly type: string }>;
  readonly technologies: Map<string, TechnologyDraft>;
  readonly related: Map<string, number>;
};

export type TechnologyDraft = {
  readonly name: string;
  readonly category: string;
  readonly hot: boolean;
  readonly in_demand: boolean;
};

export type ElementDraft = {
  readonly name: string;
  readonly description: string;
  readonly place: LinePlace;
};

export type Anchor = { readonly value: number; readonly text: string };
export type Range = readonly [number, number];

export type OnetDrafts = {
  readonly roles: Map<string, RoleDraft>;
  readonly elements: Map<string, ElementDraft>;
  /** Elements that occupations are rated on, by the name the ratings give. */
  readonly rated: Map<string, { readonly name: string; readonly place: LinePlace }>;
  readonly anchors: Map<string, Anchor[]>;
  readonly scales: Map<string, Range>;
};

export function noDrafts(): OnetDrafts {
  return {
    roles: new Map(),
    elements: new Map(),
    rated: new Map(),
    anchors: new Map(),
    scales: new Map(),
  };
}

/** The draft of an occupation, begun when it is named for the first time. */
export function roleDraft(drafts: OnetDrafts, code: string, place: LinePlace): RoleDraft {
  const known = drafts.roles.get(code);
  if (known !== undefined) return known;
  const draft: RoleDraft = {
    code,
    place,
    occupation: null,
    jobZone: null,
    ratings: new Map(),
    titles: new Set(),
    tasks: new Map(),
    technologies: new Map(),
    related: new Map(),
  };
  drafts.roles.set(code, draft);
  return draft;
}
