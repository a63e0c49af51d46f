import { type Action, type Actor, can, type Relation, type Subject } from '#kernel/permission';

const PERSON = 'subject';
type Seer = 'self' | 'manager' | 'trustedManager' | 'learningLead' | 'administrator' | 'everyone';
type Use = {
  readonly code:
    | 'responses'
    | 'estimates'
    | 'ranges'
    | 'ratings'
    | 'shownSkills'
    | 'plan'
    | 'preferences'
    | 'profile'
    | 'readTraces';
  readonly action: Action;
  readonly field?: string;
};

const USES: readonly Use[] = [
  { code: 'responses', action: 'learning.read' },
  { code: 'estimates', action: 'proficiency.read', field: 'estimate' },
  { code: 'ranges', action: 'proficiency.read', field: 'range' },
  { code: 'ratings', action: 'proficiency.read', field: 'evidence' },
  { code: 'shownSkills', action: 'shownSkill.read' },
  { code: 'plan', action: 'plan.read' },
  { code: 'preferences', action: 'preference.read' },
  { code: 'profile', action: 'person.read' },
  { code: 'readTraces', action: 'readTrace.read' },
];

/** What is used about every person, and who sees it. */
export function dataUses(): { code: Use['code']; seenBy: Seer[] }[] {
  return USES.map(({ code, action, field }) => ({ code, seenBy: seersOf(action, field) }));
}

/** Who sees something of a person: asked of the permission rules themselves, so it cannot say otherwise. */
export function seersOf(action: Action, field?: string): Seer[] {
  return SEERS.filter(({ actor, subject }) => can(actor, action, subject, field, 'question')).map(
    ({ seer }) => seer,
  );
}

const subjectWith = (relations: Relation[]): Subject => ({
  kind: 'person',
  personId: PERSON,
  relations,
  teamIds: [],
});
const stranger = (capability?: 'administrator' | 'learningLead'): Actor => ({
  personId: 'other',
  grants: capability ? [{ capability, teamId: null }] : [],
  teamIds: [],
});

const SEERS: readonly { seer: Seer; actor: Actor; subject: Subject }[] = [
  {
    seer: 'self',
    actor: { personId: PERSON, grants: [], teamIds: [] },
    subject: subjectWith(['self']),
  },
  { seer: 'manager', actor: stranger(), subject: subjectWith(['colleague', 'manager']) },
  {
    seer: 'trustedManager',
    actor: stranger(),
    subject: subjectWith(['colleague', 'manager', 'trustedManager']),
  },
  { seer: 'learningLead', actor: stranger('learningLead'), subject: subjectWith(['colleague']) },
  { seer: 'administrator', actor: stranger('administrator'), subject: subjectWith(['colleague']) },
  { seer: 'everyone', actor: stranger(), subject: subjectWith(['colleague']) },
];
