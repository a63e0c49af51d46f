/**
 * Who may do what. Everything that is not allowed here is refused; there is no other place that allows.
 *
 * relation: how the actor stands to the person whose data it is. `self`; `manager` (of the person, now);
 * `trustedManager` (the same, and the person shares more with them); `colleague` (any other signed-in person).
 * capability: a grant that an administrator gave: `administrator`, `learningLead`.
 */

export type Relation = 'self' | 'manager' | 'trustedManager' | 'colleague';
export type Capability = 'administrator' | 'learningLead';

export type Grant = {
  readonly capability: Capability;
  /** The team that the grant is limited to; null for the whole organisation. */
  readonly teamId: string | null;
};

export type Actor = {
  readonly personId: string;
  readonly grants: readonly Grant[];
  /** The teams that the person is in today. */
  readonly teamIds: readonly string[];
};

/** What is acted on: a person's own data, a team's, or what everybody shares. */
export type Subject =
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly relations: readonly Relation[];
      readonly teamIds: readonly string[];
    }
  | { readonly kind: 'team'; readonly teamId: string; readonly managedByActor: boolean }
  | { readonly kind: 'organisation' };

type Rule = {
  readonly subject: Subject['kind'];
  readonly relations?: readonly Relation[];
  /** May those who manage the team do it? */
  readonly teamManager?: boolean;
  readonly capabilities?: readonly Capability[];
  /** Any signed-in person may, e.g. read the catalogue. */
  readonly anyone?: boolean;
  /** Who reaches a field, where it is not the whole; nobody else does, and no other field is reached. */
  readonly fields?: Readonly<Record<string, readonly (Relation | Capability)[]>>;
};

/** One line for each action. An action that is not listed is refused. */
export const RULES = {
  'organisation.read': { subject: 'organisation', anyone: true },
  'catalogue.read': { subject: 'organisation', anyone: true },
  'catalogue.review': {
    subject: 'organisation',
    capabilities: ['administrator', 'learningLead'],
  },
  'import.run': { subject: 'organisation', capabilities: ['administrator'] },
  'release.read': { subject: 'organisation', capabilities: ['administrator', 'learningLead'] },
  'unit.author': { subject: 'organisation', capabilities: ['administrator', 'learningLead'] },
  'role.write': { subject: 'organisation', capabilities: ['administrator', 'learningLead'] },
  'coverage.read': { subject: 'organisation', capabilities: ['administrator', 'learningLead'] },
  'person.read': { subject: 'person', relations: ['self'], capabilities: ['administrator'] },
  // A field for each viewer that a kind of attribute can name.
  'attribute.read': {
    subject: 'person',
    relations: ['self', 'manager'],
    capabilities: ['administrator'],
    fields: {
      self: ['self'],
      manager: ['self', 'manager'],
      administrator: ['self', 'administrator'],
    },
  },
  'people.find': { subject: 'organisation', anyone: true },
  'people.list': { subject: 'organisation', capabilities: ['administrator'] },
  'account.read': { subject: 'organisation', capabilities: ['administrator'] },
  'account.signOut': { subject: 'organisation', capabilities: ['administrator'] },
  'employment.write': { subject: 'organisation', capabilities: ['administrator'] },
  'system.read': { subject: 'organisation', capabilities: ['administrator'] },
  'job.retry': { subject: 'organisation', capabilities: ['administrator'] },
  'audit.read': { subject: 'organisation', capabilities: ['administrator'] },
  'grant.write': { subject: 'organisation', capabilities: ['administrator'] },
  'attributeKind.write': { subject: 'organisation', capabilities: ['administrator'] },
  'person.invite': { subject: 'person', capabilities: ['administrator'] },
  'account.write': { subject: 'person', relations: ['self'] },
  'preference.read': { subject: 'person', relations: ['self'] },
  'preference.write': { subject: 'person', relations: ['self'] },
  'readTrace.read': { subject: 'person', relations: ['self'] },
  'proficiency.read': {
    subject: 'person',
    relations: ['self'],
    fields: { range: ['self', 'trustedManager'], estimate: ['self'], evidence: ['self'] },
  },
  // What somebody lets colleagues see, skill by skill.
  'shownSkill.read': { subject: 'person', relations: ['self', 'colleague'] },
  'shownSkill.write': { subject: 'person', relations: ['self'] },
  'rating.self': { subject: 'person', relations: ['self'] },
  // Whoever manages somebody says how they see a skill of theirs; it shows them nothing of the estimate.
  'rating.manage': { subject: 'person', relations: ['manager'] },
  'rating.ask': { subject: 'person', relations: ['self'] },
  // Only what one was asked oneself: a rating by a colleague is there by request alone.
  'rating.answer': { subject: 'organisation', anyone: true },
  'evidence.contest': { subject: 'person', relations: ['self'] },
  'evidence.review': { subject: 'organisation', capabilities: ['administrator', 'learningLead'] },
  'plan.read': { subject: 'person', relations: ['self'] },
  'plan.write': { subject: 'person', relations: ['self'] },
  'learning.read': { subject: 'person', relations: ['self'] },
  'learning.write': { subject: 'person', relations: ['self'] },
  'team.readRanges': { subject: 'team', teamManager: true, capabilities: ['learningLead'] },
  'team.setGoals': { subject: 'team', teamManager: true, capabilities: ['learningLead'] },
} as const satisfies Readonly<Record<string, Rule>>;

export type Action = keyof typeof RULES;

/**
 * The one permission check.
 * @param field a part of the subject, when an action reaches only some for some relations; unknown fields are refused
 * @param purpose why, for reads of another person's data; recorded in the read trace by the caller, and required for it
 */
export function can(
  actor: Actor,
  action: Action,
  subject: Subject,
  field?: string,
  purpose?: string,
): boolean {
  const rule: Rule | undefined = Object.hasOwn(RULES, action) ? RULES[action] : undefined;
  if (!rule || rule.subject !== subject.kind) return false;
  if (rule.anyone) return true;
  const allowed: readonly (Relation | Capability)[] =
    field === undefined
      ? [...(rule.relations ?? []), ...(rule.capabilities ?? [])]
      : (rule.fields?.[field] ?? []);
  if (hasCapability(actor, allowed, subject)) return true;
  if (subject.kind === 'team') return rule.teamManager === true && subject.managedByActor;
  if (subject.kind !== 'person') return false;
  const relations =
    subject.personId === actor.personId
      ? subject.relations
      : subject.relations.filter((relation) => relation !== 'self');
  if (!relations.includes('self') && purpose === undefined) return false;
  return relations.some((relation) => allowed.includes(relation));
}

function hasCapability(
  actor: Actor,
  allowed: readonly (Relation | Capability)[],
  subject: Subject,
): boolean {
  return actor.grants.some((grant) => {
    if (!allowed.includes(grant.capability)) return false;
    if (grant.teamId === null) return true;
    if (subject.kind === 'team') return subject.teamId === grant.teamId;
    return subject.kind === 'person' && subject.teamIds.includes(grant.teamId);
  });
}
