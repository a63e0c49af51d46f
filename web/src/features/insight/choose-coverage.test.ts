import { expect, test } from 'vitest';
import type { Coverage } from '../../api/wire.ts';
import { gapsOf, skillsFor } from './choose-coverage.ts';

const level = (at: number, units: number, items: number, people: number) => ({
  level: at,
  units,
  items,
  people,
  noUnit: units === 0,
  fewItems: items < 2,
});
const coverage: Coverage = {
  skills: [
    skill('git', 'technical', [level(1, 1, 4, 9), level(2, 0, 2, 9), level(3, 0, 0, 0)]),
    skill('sql', 'technical', [level(1, 1, 4, 12), level(2, 2, 2, 12), level(3, 1, 0, 3)]),
    skill('hiring', 'people', [level(1, 1, 4, 0), level(2, 0, 0, 0), level(3, 0, 0, 0)]),
  ],
  roles: [
    { roleId: 'dev', title: 'Developer', holders: 9, targets: [{ skillId: 'git', level: 2 }] },
  ],
};
const keys = (search: Parameters<typeof skillsFor>[1]) =>
  skillsFor(coverage, search).map(({ key }) => key);

test('shows first what somebody needs and nothing leads to', () => {
  expect(keys({})).toEqual(['git', 'sql']);
  expect(keys({ show: 'gaps' })).toEqual(['git', 'sql', 'hiring']);
  expect(keys({ show: 'all', group: 'people' })).toEqual(['hiring']);
});

test('answers where there is nothing at a level', () => {
  expect(keys({ level: 3 })).toEqual(['sql']);
  expect(keys({ level: 3, show: 'gaps' })).toEqual(['git', 'sql', 'hiring']);
});

test('keeps to what a role asks for', () => {
  expect(keys({ role: 'dev' })).toEqual(['git']);
  expect(keys({ role: 'dev', level: 1 })).toEqual([]);
});

test('puts the gaps first at which the roles of most people end', () => {
  expect(gapsOf(coverage).map(({ skill: { key }, level: { level: at } }) => [key, at])).toEqual([
    ['git', 2],
    ['sql', 3],
  ]);
});

function skill(key: string, groupKey: string, levels: Coverage['skills'][number]['levels']) {
  return { skillId: key, key, name: key, groupKey, groupName: groupKey, levels };
}
