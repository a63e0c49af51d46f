import { describe, expect, test } from 'vitest';
import type { PlannableUnit } from '#rooms/content';
import type { Skill } from '#rooms/skills';
import { plannedMinutes, wayTo } from './minutes-from-nothing.ts';

const skill = (skillId: string, prerequisites: Skill['prerequisites'] = []): Skill => ({
  skillId,
  key: skillId,
  groupKey: 'all',
  groupName: 'All',
  name: skillId,
  summary: '',
  levels: [],
  cutPoints: [-2, -0.7, 0.7, 2],
  position: 0,
  prerequisites,
  related: [],
  links: [],
});
const unit = (unitId: string, skillId: string, level: number): PlannableUnit => ({
  unitId,
  version: 1,
  moduleId: null,
  position: 1,
  itemCount: 0,
  durationMinutes: 60,
  teaches: [{ skillId, level }],
  prerequisites: [],
  titles: { en: unitId },
  locales: ['en'],
});
const skills = [
  skill('shell'),
  skill('git', [{ skillId: 'shell', level: 1, forLevel: 1 }]),
  skill('sql'),
];
const units = [unit('a', 'shell', 1), unit('b', 'git', 1), unit('c', 'git', 2)];
const asked = (skillId: string, level: number) => ({ skillId, level, importance: 3 });

describe('wayTo', () => {
  test('has no minutes where no unit leads', () => {
    expect(wayTo(units, skills, asked('sql', 1))).toEqual({ minutes: 0, reached: false });
  });

  test('counts what leads there, steps in other skills included', () => {
    expect(wayTo(units, skills, asked('git', 2))).toEqual({ minutes: 180, reached: true });
  });

  test('says that units lead on the way, and none to the level itself', () => {
    expect(wayTo(units, skills, asked('git', 3))).toEqual({ minutes: 180, reached: false });
  });
});

test('plannedMinutes counts once what two targets need', () => {
  expect(plannedMinutes(units, skills, [asked('shell', 1), asked('git', 1)])).toBe(120);
});
