import { describe, expect, test } from 'vitest';
import {
  type RatedSkill,
  type Rating,
  type RatingScale,
  targetsFromRatings,
} from './targets-from-ratings.ts';

const scale: RatingScale = {
  scale: 'test',
  version: 1,
  noTarget: [
    { rule: 'not_relevant' },
    { rule: 'low_precision' },
    { rule: 'missing_rating' },
    { rule: 'importance_below', below: 2.5 },
    { rule: 'level_below', below: 1 },
  ],
  levels: [
    { from: 1, to: 3.5, target: 2 },
    { from: 3.5, to: 6, target: 3 },
    { from: 6, to: 7, target: 5 },
  ],
  importance: [
    { from: 2.5, to: 3.5, importance: 3 },
    { from: 3.5, to: 5, importance: 4 },
  ],
  links: [
    { match: 'exact', use: 'target' },
    { match: 'close', use: 'target' },
    { match: 'broader', use: 'suggestion' },
    { match: 'narrower', use: 'suggestion' },
  ],
};

const rated = (change: Partial<Rating> = {}): Rating => ({
  externalId: '2.A.1.c',
  importance: 3,
  level: 4,
  lowPrecision: false,
  notRelevant: false,
  ...change,
});

const writing = (match: string, externalId = '2.A.1.c'): RatedSkill => ({
  key: 'writing',
  links: [{ scheme: 'onet', externalId, match }],
});

const targetsOf = (rating: Rating, skill = writing('close')) =>
  targetsFromRatings([rating], scale, [skill]);

describe('targetsFromRatings', () => {
  test('puts a rating into its bands', () => {
    expect(targetsOf(rated())).toMatchObject([{ skillKey: 'writing', level: 3, importance: 3 }]);
  });

  test('counts the lower end of a band in, and the upper end only where the scale ends', () => {
    expect(targetsOf(rated({ level: 3.5 }))[0]?.level).toBe(3);
    expect(targetsOf(rated({ level: 3.49 }))[0]?.level).toBe(2);
    expect(targetsOf(rated({ level: 7, importance: 5 }))[0]).toMatchObject({
      level: 5,
      importance: 4,
    });
  });

  test.each([
    ['marked as not relevant', { notRelevant: true }],
    ['marked as imprecise', { lowPrecision: true }],
    ['without a level', { level: null }],
    ['without an importance', { importance: null }],
    ['of little importance', { importance: 2.49 }],
    ['of hardly any level', { level: 0.99 }],
  ])('sets no target from a rating %s', (_name, change) => {
    expect(targetsOf(rated(change))).toEqual([]);
  });

  test('follows only links that say the same, and only those to O*NET', () => {
    expect(targetsOf(rated(), writing('exact'))).toHaveLength(1);
    expect(targetsOf(rated(), writing('broader'))).toEqual([]);
    expect(targetsOf(rated(), writing('narrower'))).toEqual([]);
    const esco = {
      key: 'writing',
      links: [{ scheme: 'esco', externalId: '2.A.1.c', match: 'exact' }],
    };
    expect(targetsOf(rated(), esco)).toEqual([]);
  });

  test('takes the highest of several elements that speak for one skill', () => {
    const skill: RatedSkill = {
      key: 'writing',
      links: ['a', 'b'].map((externalId) => ({ scheme: 'onet', externalId, match: 'close' })),
    };
    const ratings = [
      rated({ externalId: 'a', level: 6.5, importance: 2.6 }),
      rated({ externalId: 'b', level: 2, importance: 4.5 }),
    ];
    expect(targetsFromRatings(ratings, scale, [skill])).toMatchObject([
      { skillKey: 'writing', level: 5, importance: 4, rating: { externalId: 'a' } },
    ]);
  });

  test('says which rating and which version of the scale a target comes from', () => {
    expect(targetsOf(rated({ level: 4.1 }))[0]?.rating).toEqual({
      kind: 'rating',
      externalId: '2.A.1.c',
      level: 4.1,
      importance: 3,
      target: 3,
      scaleVersion: 1,
    });
  });
});
