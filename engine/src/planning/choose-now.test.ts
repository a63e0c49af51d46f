import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/properties.oracle.ts';
import { chooseNow } from './choose-now.ts';

const entries = [
  { durationMinutes: 20 },
  { durationMinutes: 4, requiresEntries: [0] },
  { durationMinutes: 8 },
  { durationMinutes: 5 },
];

describe('chooseNow', () => {
  it('takes the first of the plan that fits', () => {
    expect(chooseNow({ entries, minutes: 30 })).toEqual({ index: 0, fits: true });
    expect(chooseNow({ entries, minutes: 15 })).toEqual({ index: 2, fits: true });
    expect(chooseNow({ entries, minutes: 5 })).toEqual({ index: 3, fits: true });
  });

  it('begins the first when nothing fits', () => {
    expect(chooseNow({ entries, minutes: 3 })).toEqual({ index: 0, fits: false });
  });

  it('lets in what builds on an entry once that is done', () => {
    const [first, ...others] = entries;
    const begun = [{ durationMinutes: 20, ...first, done: true }, ...others];
    expect(chooseNow({ entries: begun, minutes: 5 })).toEqual({ index: 1, fits: true });
  });

  it('has nothing when all is done', () => {
    const done = entries.map((entry) => ({ ...entry, done: true }));
    expect(chooseNow({ entries: done, minutes: 60 })).toBeUndefined();
    expect(chooseNow({ entries: [], minutes: 60 })).toBeUndefined();
  });

  it('refuses no time, and positions outside the plan', () => {
    expect(refusalOf(() => chooseNow({ entries, minutes: 0 }))).toBe('outOfRange minutes');
    const astray = [{ durationMinutes: 5, requiresEntries: [9] }];
    expect(refusalOf(() => chooseNow({ entries: astray, minutes: 5 }))).toBe(
      'wrongShape entries.requiresEntries',
    );
  });
});
