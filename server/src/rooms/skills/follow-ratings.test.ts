import { expect, test } from 'vitest';
import { followRatings } from './follow-ratings.ts';
import type { OriginatedTarget, TargetOrigin } from './target-basis.ts';

const target = (
  skillId: string,
  level: number,
  origin: TargetOrigin = 'rating',
): OriginatedTarget => ({ skillId, level, importance: 3, origin, basis: null, setAt: null });
const told = (targets: readonly OriginatedTarget[]) =>
  targets.map(({ skillId, level, origin }) => `${skillId} ${level} ${origin}`);

test('a target that follows from a rating goes on following it', () => {
  const role = [target('git', 3), target('sql', 2)];
  expect(told(followRatings(role, role, [target('sql', 2), target('git', 4)]))).toEqual([
    'git 4 rating',
    'sql 2 rating',
  ]);
});

test('it goes when the rating asks for nothing any more', () => {
  const role = [target('git', 3), target('sql', 2)];
  expect(told(followRatings(role, role, [target('git', 3)]))).toEqual(['git 3 rating']);
});

test('what somebody set stays, and what somebody took out stays out', () => {
  const before = [target('git', 3), target('sql', 2)];
  const role = [target('git', 5, 'set')];
  expect(told(followRatings(role, before, [target('git', 4), target('sql', 3)]))).toEqual([
    'git 5 set',
  ]);
});

test('what the occupation asks for the first time is asked of the role too', () => {
  const before = [target('git', 3)];
  expect(told(followRatings(before, before, [target('git', 3), target('sql', 2)]))).toEqual([
    'git 3 rating',
    'sql 2 rating',
  ]);
});

test('a proposal gives way to a rating, and stays where there is none', () => {
  const role = [target('git', 2, 'proposal'), target('sql', 1, 'proposal')];
  expect(told(followRatings(role, [], [target('git', 4)]))).toEqual([
    'git 4 rating',
    'sql 1 proposal',
  ]);
});

test('a rating that is not of the occupation stays', () => {
  expect(told(followRatings([target('git', 3)], [target('sql', 2)], [target('sql', 3)]))).toEqual([
    'git 3 rating',
  ]);
});
