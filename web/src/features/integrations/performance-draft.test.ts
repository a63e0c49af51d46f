import { describe, expect, it } from 'vitest';
import type { TableColumn } from '../../api/wire.ts';
import { withUse } from './mapping-draft.ts';
import {
  entriesOf,
  isRecordField,
  newMeasure,
  type PerformanceDraft,
  performanceKind,
  withMeasures,
} from './performance-draft.ts';

const { draftOf, faultsOf, load, mappingOf, settingsOf } = performanceKind;

const column = (name: string, more: Partial<TableColumn> = {}): TableColumn => ({
  name,
  examples: [],
  entries: [],
  isMore: false,
  suggestedField: null,
  isDelicate: false,
  ...more,
});
const columns = [
  column('No', { suggestedField: 'person', entries: ['1', '2'] }),
  column('Day', { suggestedField: 'observedOn' }),
  column('Review', { entries: ['good', 'Poor'] }),
  column('FirstTimeRight', { entries: ['0.5', '0,9', 'none'] }),
  column('Salary', { isDelicate: true }),
];
const fresh = draftOf(columns, { mapping: null, isComplete: false });
const use = (draft: PerformanceDraft, name: string, as: 'measure' | 'dropped' | 'observedOn') =>
  withUse(draft, name, as, isRecordField);
const said = withMeasures(use(fresh, 'Review', 'measure'), 'Review', ([first]) =>
  first ? [{ ...first, skill: 'sql', levels: { good: 3 } }] : [],
);

describe('a draft', () => {
  it('takes what is suggested, and proposes a title and how levels are said', () => {
    expect(fresh.columns.map(({ use: as }) => as)).toEqual([
      'person',
      'observedOn',
      ...['dropped', 'dropped', 'dropped'],
    ]);
    expect(fresh.columns[2]?.measures).toMatchObject([{ title: 'Review', by: 'entries' }]);
    expect(fresh.columns[3]?.measures).toMatchObject([
      { title: 'First time right', by: 'figures' },
    ]);
  });

  it('is sent as the server takes it: entries with a level, or figures', () => {
    const both = withMeasures(
      use(said, 'FirstTimeRight', 'measure'),
      'FirstTimeRight',
      ([first]) =>
        first ? [{ ...first, skill: 'git', leastFor: ['', '0,5', ' 0.8', '', ''] }] : [],
    );
    expect(settingsOf(both)).toEqual({
      kind: 'performance',
      mapping: {
        source: 'hr',
        dates: 'iso',
        columns: { person: 'No', observedOn: 'Day' },
        measures: [
          { column: 'Review', skill: 'sql', title: 'Review', levels: { good: 3 } },
          {
            column: 'FirstTimeRight',
            skill: 'git',
            title: 'First time right',
            leastFor: [null, 0.5, 0.8, null, null],
          },
        ],
      },
    });
  });

  it('gives one day for all rows only where no column is the day', () => {
    const undated = use(said, 'Day', 'dropped');
    expect(settingsOf(undated)).toEqual([{ place: 'day', column: null, detail: '' }]);
    expect(settingsOf({ ...undated, day: '2026-01-15' })).toMatchObject({
      mapping: { columns: { person: 'No' }, observedOn: '2026-01-15' },
    });
    expect(mappingOf({ ...said, day: '2026-01-15' })).not.toHaveProperty('observedOn');
  });

  it('says all that is lacking before the server is asked', () => {
    const placesOf = (draft: PerformanceDraft) => {
      const found = settingsOf(draft);
      return 'mapping' in found
        ? []
        : found.map(({ place, column: name, part }) => [place, name, part]);
    };
    expect(placesOf(fresh)).toEqual([['measures', null, undefined]]);
    const second = withMeasures(said, 'Review', (before) => [
      ...before,
      newMeasure({ name: 'Review', entries: [] }),
    ]);
    expect(placesOf(second)).toEqual([
      ['skill', 'Review', 1],
      ['levels', 'Review', 1],
    ]);
  });

  it.each([
    [['', '', '', '', ''], false],
    [['1', '2', '3', '4', '5'], true],
    [['', '', '0,5', '', ''], true],
    [['2', '1', '', '', ''], false],
    [['1', '1', '', '', ''], false],
    [['many', '', '', '', ''], false],
  ])('takes the figures %j: %s', (leastFor, isTaken) => {
    const draft = withMeasures(said, 'Review', ([first]) =>
      first ? [{ ...first, by: 'figures', leastFor }] : [],
    );
    expect('mapping' in settingsOf(draft)).toBe(isTaken);
  });
});

it('finds the places of the faults that the server names', () => {
  const draft = withMeasures(said, 'Review', ([first]) => (first ? [first, first] : []));
  const at = (pointer: string) => {
    const [fault] = faultsOf(draft, [{ pointer, detail: 'd' }]);
    return [fault?.place, fault?.column, fault?.part];
  };
  expect(at('/mapping/source')).toEqual(['source', null, undefined]);
  expect(at('/mapping/observedOn')).toEqual(['day', null, undefined]);
  expect(at('/mapping/measures/0/title')).toEqual(['title', 'Review', 0]);
  expect(at('/mapping/measures/1')).toEqual(['skill', 'Review', 1]);
  expect(at('/mapping/measures/1/levels/good')).toEqual(['levels', 'Review', 1]);
  expect(at('/mapping/measures')).toEqual(['other', null, undefined]);
});

describe('a mapping from a file', () => {
  const mapping = {
    source: 'sap',
    dates: 'dayFirst',
    columns: { person: 'No', observedOn: 'When' },
    measures: [
      { column: 'Review', skill: 'sql', title: 'Reviews', levels: { GOOD: 3, great: 5 } },
      { column: 'Review', skill: 'git', title: 'Reviews', leastFor: [1, null, 3, null, null] },
      { column: 'Salary', skill: 'sql', title: 'Pay', levels: { 9: 1 } },
    ],
  };

  it('is shown, with its entries as this table writes them, and names what this table lacks', () => {
    const loaded = load(JSON.stringify(mapping), fresh);
    expect(loaded?.missing).toEqual(['When']);
    const review = loaded?.draft.columns[2];
    expect(review).toMatchObject({
      use: 'measure',
      measures: [
        { skill: 'sql', by: 'entries', levels: { good: 3, great: 5 } },
        { skill: 'git', by: 'figures', leastFor: ['1', '', '3', '', ''] },
      ],
    });
    const [first] = review?.measures ?? [];
    expect(review && first && entriesOf(review, first)).toEqual(['good', 'Poor', 'great']);
    // A column that is about the person is no record of their work, whatever a file says.
    expect(loaded?.draft.columns[4]?.use).toBe('dropped');
  });

  it('comes back as it was saved', () => {
    const loaded = load(JSON.stringify(mappingOf(said)), fresh);
    expect(loaded?.missing).toEqual([]);
    expect(loaded && mappingOf(loaded.draft)).toEqual(mappingOf(said));
  });

  it.each(['', '[]', '{"source":"hr","columns":{}}'])('is told from %s', (json) => {
    expect(load(json, fresh)).toBeNull();
  });
});
