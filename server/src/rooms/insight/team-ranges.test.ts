import { expect, test } from 'vitest';
import { goalProgress, isMasked, type MemberStanding, teamRanges } from './team-ranges.ts';

const member = (
  personId: string,
  likelyLevel: number,
  change: Partial<MemberStanding> = {},
): MemberStanding => ({
  personId,
  skillId: 'git',
  lowLevel: likelyLevel,
  likelyLevel,
  highLevel: likelyLevel,
  certainty: 'clear',
  targetLevel: 3,
  ...change,
});

test('gives the middle half of the team and counts who is at the target', () => {
  const team = [member('a', 1), member('b', 2), member('c', 3), member('d', 3), member('e', 4)];
  expect(teamRanges(team)).toEqual([
    {
      skillId: 'git',
      target: 3,
      low: 2,
      middle: 3,
      high: 3,
      atTarget: { least: 3, most: 3 },
      unsure: 0,
      members: 5,
    },
  ]);
});

test('leaves a skill out that fewer than five members have a target in', () => {
  const team = [1, 2, 3, 4].map((level) => member(`p${level}`, level));
  expect(teamRanges(team)).toEqual([]);
  expect(teamRanges([...team, member('p5', 5, { targetLevel: null })])).toEqual([]);
});

test('leaves members of whom nothing is known out of the range, and counts them as not sure', () => {
  const known = [2, 3, 3, 3, 4].map((level) => member(`known ${level}`, level));
  const nothing = [1, 2, 3, 4].map((n) => member(`unknown ${n}`, 0, { certainty: 'unknown' }));
  expect(teamRanges([...nothing, ...known])).toEqual([
    {
      skillId: 'git',
      target: 3,
      low: 3,
      middle: 3,
      high: 3,
      atTarget: { least: 4, most: 4 },
      unsure: 4,
      members: 9,
    },
  ]);
});

test('gives no range of fewer than five members of whom anything is known', () => {
  const known = [1, 2, 3, 4].map((level) => member(`known ${level}`, level));
  const nothing = member('unknown', 0, { certainty: 'unknown', targetLevel: 1 });
  expect(teamRanges([...known, nothing])).toMatchObject([
    { low: null, middle: null, high: null, atTarget: null, unsure: 1, members: 5 },
  ]);
});

test('gives neither range nor count when what is left of those who share tells of one or two', () => {
  const team = [1, 2, 3, 3, 4, 5].map((level) => member(`p${level}`, level)).slice(0, 6);
  const people = team.map((one, index) => ({ ...one, personId: `p${index}` }));
  const sharing = (count: number) => new Set(people.slice(0, count).map((one) => one.personId));
  for (const count of [4, 5])
    expect(teamRanges(people, sharing(count))).toMatchObject([{ middle: null, atTarget: null }]);
  for (const count of [0, 3, 6])
    expect(teamRanges(people, sharing(count))).toMatchObject([
      { middle: 3, atTarget: { most: 4 } },
    ]);
});

test('counts unknown and unsure members as unsure', () => {
  const team = [1, 1, 1, 1, 1].map((level, index) =>
    member(`p${index}`, level, {
      certainty: index === 0 ? 'unknown' : index === 1 ? 'unsure' : 'probable',
    }),
  );
  expect(teamRanges(team)[0]?.unsure).toBe(2);
});

test('does not tell nobody from one at the target, nor all from all but one', () => {
  const team = (levels: readonly number[]) =>
    levels.map((level, index) => member(`p${index}`, level));
  const atTarget = (levels: readonly number[]) => teamRanges(team(levels))[0]?.atTarget;
  expect(atTarget([1, 1, 1, 1, 1])).toEqual({ least: 0, most: 1 });
  expect(atTarget([3, 1, 1, 1, 1])).toEqual({ least: 0, most: 1 });
  expect(atTarget([3, 3, 1, 1, 1])).toEqual({ least: 2, most: 2 });
  expect(atTarget([3, 3, 3, 3, 1])).toEqual({ least: 4, most: 5 });
  expect(atTarget([3, 3, 3, 3, 3])).toEqual({ least: 4, most: 5 });
});

test('masks a group of fewer than five others, and one in which one or two could be told by subtraction', () => {
  expect([isMasked(4, 0), isMasked(5, 0), isMasked(5, 2)]).toEqual([true, false, false]);
  expect([isMasked(5, 3), isMasked(5, 4), isMasked(5, 5)]).toEqual([true, true, false]);
});

test('says how far a goal is only of enough members of whom something is known and who do not share', () => {
  const known = ['a', 'b', 'c', 'd', 'e'].map((personId, index) => member(personId, index + 1));
  const goal = { skillId: 'git', level: 3 };
  const progress = (standings: readonly MemberStanding[], sharing: readonly string[] = []) =>
    goalProgress(standings, { members: 8, sharing: new Set(sharing) }, goal);
  expect(progress(known)).toEqual({ there: { least: 3, most: 3 }, unsure: 3, members: 8 });
  expect(progress(known, ['a', 'b'])).not.toBeNull();
  // One level after the other would tell where the two who are left stand.
  expect(progress(known, ['a', 'b', 'c'])).toBeNull();
  expect(progress(known.slice(1))).toBeNull();
  expect(progress([...known.slice(1), member('f', 0, { certainty: 'unknown' })])).toBeNull();
});
