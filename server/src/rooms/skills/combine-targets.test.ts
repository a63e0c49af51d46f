import { describe, expect, test } from 'vitest';
import { combineTargets } from './combine-targets.ts';

describe('combineTargets', () => {
  test('takes the highest level and the highest importance of all who ask', () => {
    const [target] = combineTargets({
      role: [{ skillId: 'git', level: 2, importance: 3 }],
      aspiration: [{ skillId: 'git', level: 4, importance: 5 }],
      team: [],
      self: [{ skillId: 'git', level: 3 }],
    });
    expect(target).toEqual({
      skillId: 'git',
      level: 4,
      importance: 4,
      sources: ['role', 'aspiration', 'self'],
      byRole: 2,
      byAspiration: 4,
      byTeam: null,
      bySelf: 3,
    });
  });

  test('lets what only the aspiration asks for count one step less, but never nothing', () => {
    const targets = combineTargets({
      role: [],
      aspiration: [
        { skillId: 'sql', level: 3, importance: 4 },
        { skillId: 'shell', level: 1, importance: 1 },
      ],
      team: [],
      self: [],
    });
    expect(targets.map((target) => [target.skillId, target.importance])).toEqual([
      ['sql', 3],
      ['shell', 1],
    ]);
  });

  test('takes the highest goal of several teams, as important as what one asks of oneself', () => {
    const [target] = combineTargets({
      role: [{ skillId: 'git', level: 2, importance: 3 }],
      aspiration: [],
      team: [
        { skillId: 'git', level: 3 },
        { skillId: 'git', level: 4 },
        { skillId: 'git', level: 1 },
      ],
      self: [],
    });
    expect(target).toMatchObject({
      level: 4,
      importance: 4,
      sources: ['role', 'team'],
      byRole: 2,
      byTeam: 4,
    });
  });

  test('puts the most important first, then the highest level', () => {
    const targets = combineTargets({
      role: [
        { skillId: 'a', level: 1, importance: 5 },
        { skillId: 'b', level: 3, importance: 5 },
        { skillId: 'c', level: 5, importance: 2 },
      ],
      aspiration: [],
      team: [],
      self: [{ skillId: 'd', level: 2 }],
    });
    expect(targets.map((target) => target.skillId)).toEqual(['b', 'a', 'd', 'c']);
  });
});
