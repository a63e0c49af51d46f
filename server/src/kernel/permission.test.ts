import { describe, expect, test } from 'vitest';
import { type Action, type Actor, can, RULES, type Subject } from './permission.ts';

const ada: Actor = { personId: 'ada', grants: [], teamIds: [] };
const self: Subject = { kind: 'person', personId: 'ada', relations: ['self'], teamIds: ['t1'] };
const report: Subject = {
  kind: 'person',
  personId: 'bo',
  relations: ['colleague', 'manager'],
  teamIds: ['t1'],
};
const openReport: Subject = { ...report, relations: ['colleague', 'manager', 'trustedManager'] };
const stranger: Subject = { ...report, relations: ['colleague'], teamIds: [] };
const administrator: Actor = {
  personId: 'ada',
  grants: [{ capability: 'administrator', teamId: null }],
  teamIds: [],
};
const organisation: Subject = { kind: 'organisation' };

describe('can', () => {
  test('refuses what no rule names', () => {
    // Cast: the point is a word that is no action.
    expect(can(ada, 'person.sell' as Action, self)).toBe(false);
    expect(can(ada, 'toString' as Action, self)).toBe(false);
  });

  test('refuses every action on a stranger to somebody without a grant, but for reading what they show', () => {
    const personActions = Object.keys(RULES).filter(
      (action) => RULES[action as Action].subject === 'person',
    );
    expect(personActions.length).toBeGreaterThan(8);
    for (const action of personActions) {
      // What somebody shows to all colleagues, skill by skill, is the one thing.
      const isShown = action === 'shownSkill.read';
      expect(can(ada, action as Action, stranger, undefined, 'curiosity'), action).toBe(isShown);
    }
  });

  test('refuses a relation that claims to be oneself for another person', () => {
    expect(can(ada, 'plan.read', { ...report, relations: ['self'] }, undefined, 'trick')).toBe(
      false,
    );
  });

  test('lets a person do with their own what the rules say, without a purpose', () => {
    expect(can(ada, 'plan.read', self)).toBe(true);
    expect(can(ada, 'proficiency.read', self, 'estimate')).toBe(true);
    expect(can(ada, 'person.invite', self)).toBe(false);
  });

  test('shows a manager ranges only of those who share them, and never the estimate', () => {
    expect(can(ada, 'proficiency.read', report, 'range', 'teamOverview')).toBe(false);
    expect(can(ada, 'proficiency.read', openReport, 'range', 'teamOverview')).toBe(true);
    expect(can(ada, 'proficiency.read', openReport, 'estimate', 'teamOverview')).toBe(false);
    expect(can(ada, 'proficiency.read', openReport, undefined, 'teamOverview')).toBe(false);
  });

  test('lets who manages somebody rate their skills, and neither them themself nor anybody else', () => {
    expect(can(ada, 'rating.manage', report, undefined, 'rating')).toBe(true);
    expect(can(ada, 'rating.manage', self)).toBe(false);
    expect(can(ada, 'rating.manage', stranger, undefined, 'rating')).toBe(false);
    expect(can(administrator, 'rating.manage', stranger, undefined, 'rating')).toBe(false);
    expect(can(ada, 'rating.self', report, undefined, 'rating')).toBe(false);
    expect(can(ada, 'rating.ask', report, undefined, 'rating')).toBe(false);
  });

  test('refuses reading another person without a purpose', () => {
    expect(can(ada, 'proficiency.read', openReport, 'range')).toBe(false);
  });

  test('refuses a field that the rule does not know, a capability included', () => {
    expect(can(ada, 'proficiency.read', self, 'salary')).toBe(false);
    expect(can(administrator, 'attribute.read', report, 'salary', 'attributes')).toBe(false);
  });

  test('shows an attribute to the viewer that it names and to nobody else', () => {
    const seenBy = (viewer: string) => ({
      person: can(ada, 'attribute.read', self, viewer),
      manager: can(ada, 'attribute.read', report, viewer, 'attributes'),
      administrator: can(administrator, 'attribute.read', stranger, viewer, 'attributes'),
      colleague: can(ada, 'attribute.read', stranger, viewer, 'attributes'),
    });
    const nobody = { person: true, manager: false, administrator: false, colleague: false };
    expect(seenBy('self')).toEqual(nobody);
    expect(seenBy('manager')).toEqual({ ...nobody, manager: true });
    expect(seenBy('administrator')).toEqual({ ...nobody, administrator: true });
  });

  test('limits a grant to its team', () => {
    const lead: Actor = {
      personId: 'lee',
      grants: [{ capability: 'learningLead', teamId: 't1' }],
      teamIds: [],
    };
    expect(
      can(lead, 'team.readRanges', { kind: 'team', teamId: 't1', managedByActor: false }),
    ).toBe(true);
    expect(
      can(lead, 'team.readRanges', { kind: 'team', teamId: 't2', managedByActor: false }),
    ).toBe(false);
    expect(can(lead, 'import.run', organisation)).toBe(false);
    // Roles are the whole organisation's.
    expect(can(lead, 'role.write', organisation)).toBe(false);
  });

  test('needs the right grant for what concerns the organisation', () => {
    expect(can(ada, 'catalogue.read', organisation)).toBe(true);
    expect(can(ada, 'people.find', organisation)).toBe(true);
    expect(can(ada, 'import.run', organisation)).toBe(false);
    expect(can(administrator, 'import.run', organisation)).toBe(true);
    expect(can(ada, 'role.write', organisation)).toBe(false);
    expect(can(administrator, 'role.write', organisation)).toBe(true);
    for (const action of ['people.list', 'system.read', 'audit.read', 'grant.write'] as const) {
      expect(can(ada, action, organisation)).toBe(false);
      expect(can(administrator, action, organisation)).toBe(true);
    }
    expect(can(ada, 'unit.author', organisation)).toBe(false);
    expect(can(administrator, 'unit.author', organisation)).toBe(true);
    expect(can(ada, 'coverage.read', organisation)).toBe(false);
    expect(can(administrator, 'coverage.read', organisation)).toBe(true);
    expect(can(ada, 'catalogue.review', organisation)).toBe(false);
    expect(can(administrator, 'catalogue.review', organisation)).toBe(true);
  });
});
