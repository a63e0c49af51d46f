import { describe, expect, test } from 'vitest';
import type { RoleTarget } from '../../../api/wire.ts';
import {
  changesOf,
  draftOf,
  withChange,
  withConfirmed,
  withOffered,
  without,
  withSkill,
  withTargetAt,
} from './role-draft.ts';

const target = (skillId: string, change: Partial<RoleTarget> = {}): RoleTarget => ({
  skillId,
  name: skillId,
  level: 3,
  importance: 3,
  origin: 'set',
  basis: null,
  setAt: null,
  ...change,
});
const role = { version: 4, targets: [target('git'), target('sql', { origin: 'proposal' })] };
const draft = draftOf(role);

describe('a draft of a role', () => {
  test('begins as the role is, without a change', () => {
    expect(draft.version).toBe(4);
    expect(draft.targets.map(({ confirmed }) => confirmed)).toEqual([true, false]);
    expect(changesOf(draft, role.targets)).toEqual([]);
  });

  test('says each change once: what is changed is not confirmed besides', () => {
    const next = without(withSkill(withChange(draft, 'sql', { level: 4 }), 'shell'), 'git');
    expect(changesOf(next, role.targets)).toEqual([
      { kind: 'level', skillId: 'sql', from: 3, level: 4 },
      { kind: 'added', skillId: 'shell', level: 3 },
      { kind: 'removed', skillId: 'git' },
    ]);
  });

  test('confirms a proposal, one or all', () => {
    const confirmed = [{ kind: 'confirmed', skillId: 'sql', level: 3 }];
    expect(changesOf(withConfirmed(draft, 'sql'), role.targets)).toEqual(confirmed);
    expect(changesOf(withConfirmed(draft), role.targets)).toEqual(confirmed);
    expect(changesOf(withConfirmed(draft, 'git'), role.targets)).toEqual([]);
  });

  test('is as before once what was removed is put back in its place', () => {
    const [git] = draft.targets;
    expect(git && withTargetAt(without(draft, 'git'), git, 0)).toEqual(draft);
  });

  test('holds a skill once, however often it is added or offered', () => {
    expect(withSkill(draft, 'git')).toEqual(draft);
    const offered = [target('git'), target('shell', { origin: 'proposal', level: 2 })];
    expect(withOffered(draft, offered).targets.slice(2)).toEqual([
      { skillId: 'shell', level: 2, importance: 3, confirmed: false },
    ]);
  });
});
