import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/properties.oracle.ts';
import { prerequisitesFirst } from './prerequisites-first.ts';

describe('prerequisitesFirst', () => {
  it('puts each number after all its prerequisites', () => {
    expect(prerequisitesFirst([[2], [0], [], [1, 2]], 'units')).toEqual([2, 0, 1, 3]);
  });

  it('refuses a circle, a number that requires itself and one outside the list', () => {
    expect(refusalOf(() => prerequisitesFirst([[1], [2], [0]], 'units'))).toBe('cycle units');
    expect(refusalOf(() => prerequisitesFirst([[0]], 'units'))).toBe('cycle units');
    expect(refusalOf(() => prerequisitesFirst([[7]], 'units'))).toBe('wrongShape units');
  });
});
