import { expect, test } from 'vitest';
import type { TeamOverview } from '../../api/wire.ts';
import { teamHelp } from './team-help.ts';

type Skill = TeamOverview['skills'][number];
type Person = TeamOverview['people'][number];

const skill = (skillId: string, most: number, change: Partial<Skill> = {}): Skill => ({
  skillId,
  key: skillId,
  name: skillId,
  target: 3,
  low: 1,
  middle: 2,
  high: 3,
  atTarget: { least: most, most },
  unsure: 0,
  members: 8,
  ...change,
});
const person = (personId: string, likelyLevel: number | null, certainty = 'clear'): Person => ({
  personId,
  displayName: personId,
  roleTitle: null,
  attributes: 0,
  skills:
    likelyLevel === null
      ? null
      : [
          {
            skillId: 'git',
            lowLevel: likelyLevel,
            likelyLevel,
            highLevel: likelyLevel,
            certainty: certainty as 'clear',
            targetLevel: 3,
          },
        ],
});

test('names the skills in which fewer than half are at their target, the shortest first', () => {
  const skills = [skill('sql', 3), skill('git', 2), skill('writing', 4), skill('meetings', 8)];
  expect(teamHelp({ skills, people: [] }, 'me').map(({ name }) => name)).toEqual(['git', 'sql']);
});

test('says nothing of a skill whose range is withheld', () => {
  const withheld = skill('git', 1, { low: null, middle: null, high: null, atTarget: null });
  expect(teamHelp({ skills: [withheld], people: [] }, 'me')).toEqual([]);
});

test('names who can show it and who would gain, of those who share and are known well enough', () => {
  const people = [
    person('me', 5),
    person('silent', null),
    person('able', 3),
    person('best', 5),
    person('guess', 4, 'unsure'),
    person('near', 2),
    person('far', 1),
  ];
  const [help] = teamHelp({ skills: [skill('git', 2)], people }, 'me');
  expect(help?.canShow.map(({ personId }) => personId)).toEqual(['best', 'able']);
  expect(help?.wouldGain.map(({ personId }) => personId)).toEqual(['far', 'near']);
});
