import { describe, expect, it } from 'vitest';
import type { PeopleMapping, TableColumn } from '../../api/wire.ts';
import { withUse as withAnyUse } from './mapping-draft.ts';
import {
  isPersonField,
  type PeopleColumnDraft,
  type PeopleDraft,
  peopleKind,
  withAttribute,
} from './people-draft.ts';

const { faultsOf, load, settingsOf } = peopleKind;
// What a mapping is as it is saved.
const mappingOf = (draft: PeopleDraft) => peopleKind.mappingOf(draft) as PeopleMapping;
const withUse = (draft: PeopleDraft, name: string, use: PeopleColumnDraft['use']) =>
  withAnyUse(draft, name, use, isPersonField);
const draftOf = (columns: readonly TableColumn[]) =>
  peopleKind.draftOf(columns, { mapping: null, isComplete: false });

const column = (
  name: string,
  suggestedField: TableColumn['suggestedField'] = null,
  isDelicate = false,
): TableColumn => ({
  name,
  examples: ['x'],
  entries: [],
  isMore: false,
  suggestedField,
  isDelicate,
});
const columns = [
  column('EmployeeNumber', 'externalId'),
  column('JobRole', 'role'),
  column('YearsAtCompany'),
  column('MonthlyIncome', null, true),
];
const fresh = draftOf(columns);

describe('a draft', () => {
  it('takes what is suggested and keeps nothing else', () => {
    expect(mappingOf(fresh)).toEqual({
      source: 'hr',
      dates: 'iso',
      columns: { externalId: 'EmployeeNumber', role: 'JobRole' },
      attributes: [],
    });
  });

  it('takes a field from the column that had it', () => {
    const moved = withUse(fresh, 'YearsAtCompany', 'role');
    expect(moved.columns.map(({ use }) => use)).toEqual([
      'externalId',
      'dropped',
      'role',
      'dropped',
    ]);
  });

  it('proposes a title and a key for an attribute, and says what is kept on purpose', () => {
    let draft = withUse(fresh, 'YearsAtCompany', 'attribute');
    draft = withUse(draft, 'MonthlyIncome', 'attribute');
    draft = withAttribute(draft, 'MonthlyIncome', { keptOnPurpose: true, viewer: 'administrator' });
    expect(mappingOf(draft).attributes).toEqual([
      {
        column: 'YearsAtCompany',
        key: 'yearsAtCompany',
        title: 'Years at company',
        purpose: '',
        viewer: 'self',
      },
      {
        column: 'MonthlyIncome',
        key: 'monthlyIncome',
        title: 'Monthly income',
        purpose: '',
        viewer: 'administrator',
        delicate: true,
      },
    ]);
  });

  it('gives each attribute a key of its own that the server takes', () => {
    const names = ['Über 18', '18+', '18 +', '部署'];
    let draft = draftOf(names.map((name) => column(name)));
    for (const name of names) draft = withUse(draft, name, 'attribute');
    const keys = mappingOf(draft).attributes?.map(({ key }) => key) ?? [];
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-zA-Z0-9]{0,39}$/);
  });
});

it('is not sent without the column by which people are known', () => {
  expect(settingsOf(fresh)).toMatchObject({ kind: 'people', isComplete: false });
  expect(settingsOf(withUse(fresh, 'EmployeeNumber', 'dropped'))).toEqual([
    { place: 'externalId', column: null, detail: '' },
  ]);
});

it('finds the places of the faults that the server names', () => {
  const draft = withUse(
    withUse(fresh, 'MonthlyIncome', 'attribute'),
    'YearsAtCompany',
    'attribute',
  );
  const at = (pointer: string) => {
    const [fault] = faultsOf(draft, [{ pointer, detail: 'd' }]);
    return [fault?.place, fault?.column];
  };
  expect(at('/mapping/source')).toEqual(['source', null]);
  expect(at('/mapping/columns/externalId')).toEqual(['externalId', null]);
  expect(at('/mapping/attributes/0/purpose')).toEqual(['purpose', 'YearsAtCompany']);
  expect(at('/mapping/attributes/1/column')).toEqual(['delicate', 'MonthlyIncome']);
  expect(at('/mapping/attributes/1/key')).toEqual(['attribute', 'MonthlyIncome']);
  expect(at('/isComplete')).toEqual(['other', null]);
});

/** A mapping of records of work. */
const records = '{"source":"hr","columns":{"person":"No"},"measures":[]}';

describe('a mapping from a file', () => {
  it('comes back as it was saved', () => {
    let draft = withUse(fresh, 'YearsAtCompany', 'attribute');
    draft = withAttribute(draft, 'YearsAtCompany', { purpose: 'To find mentors.' });
    const mapping = mappingOf({ ...draft, source: 'sap', dates: 'dayFirst' });
    const loaded = load(JSON.stringify(mapping), fresh);
    expect(loaded?.missing).toEqual([]);
    expect(loaded && mappingOf(loaded.draft)).toEqual(mapping);
  });

  it('names the columns that this table does not have', () => {
    const json = JSON.stringify({ source: 'hr', columns: { externalId: 'No', role: 'JobRole' } });
    const loaded = load(json, fresh);
    expect(loaded?.missing).toEqual(['No']);
    expect(loaded && mappingOf(loaded.draft).columns).toEqual({ role: 'JobRole' });
  });

  it.each(['', '[]', '{"source": 1}', '{"columns": {}}', 'No,Name\n', records])(
    'is told from %s',
    (json) => {
      expect(load(json, fresh)).toBeNull();
    },
  );
});
