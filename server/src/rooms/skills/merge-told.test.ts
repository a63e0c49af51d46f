import { describe, expect, test } from 'vitest';
import { wholeOccupation, wholeSkill } from './merge-told.ts';
import type { Rating } from './targets-from-ratings.ts';

describe('wholeSkill', () => {
  const told = { externalId: '2.B.3.e', name: 'Programming', domain: 'skill' };
  const known = {
    ...told,
    description: 'Writing programs.',
    alternateNames: ['Coding'],
    broaderIds: ['2.B.3'],
    needs: [],
    levelAnchors: [{ value: 2, text: 'Write a macro' }],
  };

  test('keeps what is not told, and takes what is told empty', () => {
    expect(wholeSkill({ ...told, name: 'Coding', alternateNames: [] }, known)).toEqual({
      ...known,
      name: 'Coding',
      alternateNames: [],
    });
  });

  test('has nothing more of one that nobody knows', () => {
    expect(wholeSkill(told, undefined)).toMatchObject({ description: '', levelAnchors: [] });
  });
});

describe('wholeOccupation', () => {
  const rating = (externalId: string, level = 3): Rating => ({
    externalId,
    importance: 3,
    level,
    lowPrecision: false,
    notRelevant: false,
  });
  const told = { externalId: 'onet:1', title: 'Developers', description: '' };
  const known = {
    jobZone: 4,
    alternateTitles: ['Coders'],
    ratings: [rating('2.A.1.a'), rating('2.A.1.b'), rating('2.AB.1'), rating('2.C.3.a')],
  };
  const ids = ({ ratings }: { ratings: readonly Rating[] }) =>
    ratings.map(({ externalId, level }) => `${externalId} ${level}`);

  test('keeps ratings, titles and zone that no table tells', () => {
    expect(wholeOccupation(told, known)).toEqual({ ...told, ...known });
    expect(wholeOccupation({ ...told, jobZone: null, alternateTitles: [] }, known)).toMatchObject({
      jobZone: null,
      alternateTitles: [],
    });
  });

  test('takes the ratings of the parts that are told, and keeps those of the others', () => {
    const whole = wholeOccupation(
      { ...told, ratings: [rating('2.A.1.a', 5)], ratedParts: ['2.A'] },
      known,
    );
    expect(ids(whole)).toEqual(['2.A.1.a 5', '2.AB.1 3', '2.C.3.a 3']);
  });

  test('takes all ratings where no parts are named, none included', () => {
    expect(ids(wholeOccupation({ ...told, ratings: [] }, known))).toEqual([]);
  });
});
