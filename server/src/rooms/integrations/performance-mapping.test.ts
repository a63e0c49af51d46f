import { describe, expect, test } from 'vitest';
import { levelOfCell, performanceMappingSchema } from './performance-mapping.ts';

const measure = { column: 'Review', skill: 'sql', title: 'Reviews of queries' };
const mapping = (over: object = {}) => ({
  source: 'hris',
  columns: { person: 'ID' },
  observedOn: '2026-10-01',
  measures: [{ ...measure, levels: { good: 3 } }],
  ...over,
});
const faultsOf = (value: unknown) =>
  (performanceMappingSchema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('/'));

describe('performanceMappingSchema', () => {
  test('takes a day for all rows or a column of days, one of the two', () => {
    expect(faultsOf(mapping())).toEqual([]);
    const dated = { columns: { person: 'ID', observedOn: 'Day' } };
    expect(faultsOf(mapping({ ...dated, observedOn: undefined }))).toEqual([]);
    expect(faultsOf(mapping(dated))).toEqual(['observedOn']);
    expect(faultsOf(mapping({ observedOn: undefined }))).toEqual(['observedOn']);
  });

  test('refuses a measure without levels, with two kinds of them, twice, or falling', () => {
    const withMeasures = (...measures: object[]) => faultsOf(mapping({ measures }));
    expect(withMeasures(measure)).toEqual(['measures/0']);
    const leastFor = [0, 0.5, 0.8, 0.95, null];
    expect(withMeasures({ ...measure, leastFor })).toEqual([]);
    expect(withMeasures({ ...measure, leastFor, levels: { a: 1 } })).toEqual(['measures/0']);
    expect(withMeasures({ ...measure, leastFor }, { ...measure, leastFor })).toEqual([
      'measures/1',
    ]);
    expect(withMeasures({ ...measure, leastFor: [0, 0.5, 0.4, null, null] })).toEqual([
      'measures/0/leastFor',
    ]);
    expect(withMeasures({ ...measure, leastFor: [null, null, null, null, null] })).toEqual([
      'measures/0/leastFor',
    ]);
  });

  test('refuses what is about the person and not about their work', () => {
    const rise = { ...measure, column: 'PercentSalaryHike', levels: { 11: 3 } };
    expect(faultsOf(mapping({ measures: [rise] }))).toEqual(['measures/0/column']);
  });
});

describe('levelOfCell', () => {
  test('knows words whatever their case, nothing for an empty cell, and says what it does not know', () => {
    const words = { ...measure, levels: { 'Not yet': 0, Good: 3 } };
    expect(['good', ' NOT YET ', '', 'great'].map((cell) => levelOfCell(words, cell))).toEqual([
      3,
      0,
      null,
      undefined,
    ]);
  });

  test('counts figures from the least of a level on, past levels that none shows', () => {
    const figures = { ...measure, leastFor: [10, null, 30, 40, null] };
    const levels = ['9', '10', '29.9', '30', '39,5', '1000'].map((cell) =>
      levelOfCell(figures, cell),
    );
    expect(levels).toEqual([0, 1, 1, 3, 3, 4]);
    for (const cell of ['1,000.5', 'ten', '1e3', 'NaN'])
      expect(levelOfCell(figures, cell)).toBeUndefined();
  });
});
