import { describe, expect, it } from 'vitest';
import { exploreSearch, isFiltered } from './explore-search.ts';

describe('exploreSearch', () => {
  it('keeps what it knows, and nothing for the usual view', () => {
    expect(exploreSearch({ query: 'git', skill: 'version-control', pages: 3, other: 1 })).toEqual({
      query: 'git',
      skill: 'version-control',
      pages: 3,
    });
    expect(exploreSearch({ query: '', pages: 1 })).toEqual({});
  });
  it('keeps a filter that there is, and tells whether any narrows down', () => {
    expect(exploreSearch({ level: 3, kind: 'lesson', minutes: 10 })).toEqual({
      level: 3,
      kind: 'lesson',
      minutes: 10,
    });
    expect(exploreSearch({ level: 6, kind: 'film', minutes: '10' })).toEqual({});
    expect(isFiltered({ query: 'git', pages: 2 })).toBe(false);
    expect(isFiltered({ query: 'git', level: 1 })).toBe(true);
  });
  it('takes a number for words', () => {
    expect(exploreSearch({ query: 2026 })).toEqual({ query: '2026' });
  });
  it('cuts what the server would refuse', () => {
    expect(exploreSearch({ query: 'a'.repeat(300) }).query).toHaveLength(200);
    expect(exploreSearch({ pages: 1e9 })).toEqual({ pages: 50 });
    expect(exploreSearch({ pages: 'all' })).toEqual({});
  });
});
