import { describe, expect, test } from 'vitest';
import { isDelicate } from './column-names.ts';
import { peopleMappingSchema, suggestColumns } from './people-mapping.ts';
import { dateOf, rowReader } from './people-rows.ts';

const mapping = peopleMappingSchema.parse({
  source: 'hris',
  columns: {
    externalId: 'No',
    givenName: 'First',
    familyName: 'Last',
    email: 'Mail',
    manager: 'Boss',
    team: 'Unit',
    startedOn: 'Since',
    timeZone: 'Zone',
  },
  attributes: [
    {
      column: 'Grade',
      key: 'grade',
      title: 'Grade',
      purpose: 'Targets by grade',
      viewer: 'manager',
    },
  ],
  dates: 'dayFirst',
});
const head = ['No', 'First', 'Last', 'Mail', 'Boss', 'Unit', 'Since', 'Zone', 'Grade', 'Pay'];
const readerOf = () => {
  const reader = rowReader(head, mapping);
  if ('missing' in reader) throw new Error(reader.missing.join());
  return reader;
};
const row = (...cells: string[]) => ({ line: 2, cells });

describe('rowReader', () => {
  test('reads a row by its mapping and drops what is not mapped', () => {
    const reader = readerOf();
    expect(reader.dropped).toEqual(['Pay']);
    const cells = [
      '17',
      'Mira',
      'Sand',
      'm@x.example',
      '',
      ' North ',
      '1.2.2024',
      'Europe/Berlin',
      '7',
      '9',
    ];
    expect(reader.read(row(...cells))).toEqual({
      line: 2,
      record: {
        externalId: '17',
        displayName: 'Mira Sand',
        email: 'm@x.example',
        team: 'North',
        startedOn: '2024-02-01',
        timeZone: 'Europe/Berlin',
        attributes: { grade: '7' },
      },
      manager: { externalId: '17', manager: null },
    });
  });

  test.each([
    ['No', ['', 'A', 'B']],
    ['Mail', ['1', 'A', 'B', 'nowhere']],
    ['Since', ['2', 'A', 'B', '', '', '', '31.2.2024']],
    ['Zone', ['3', 'A', 'B', '', '', '', '', 'Mars/Base']],
    ['First', ['4', 'A\u0007']],
    ['Last', ['5', 'A', 'B'.repeat(201)]],
  ])('names the column %s and how to mend it', (field, cells) => {
    const read = readerOf().read(row(...cells));
    expect(read).toMatchObject({ line: 2, field });
    expect('mend' in read && read.mend).toMatch(/\.$/);
  });

  test('takes an id once, whatever its case', () => {
    const reader = readerOf();
    expect(reader.read(row('a1'))).toHaveProperty('record');
    expect(reader.read(row('A1'))).toMatchObject({
      field: 'No',
      detail: '“A1” stands in line 2 too.',
    });
  });

  test('says which columns are not there', () => {
    expect(rowReader(['No', 'First'], mapping)).toEqual({
      missing: ['Last', 'Mail', 'Boss', 'Unit', 'Since', 'Zone', 'Grade'],
    });
  });
});

describe('dateOf', () => {
  test('reads days as they are written, and no others', () => {
    expect(dateOf('2026-1-5', 'iso')).toBe('2026-01-05');
    expect(dateOf('2026-01-05T00:00:00Z', 'monthFirst')).toBe('2026-01-05');
    expect(dateOf('03/04/2026', 'monthFirst')).toBe('2026-03-04');
    expect(dateOf('03.04.2026', 'dayFirst')).toBe('2026-04-03');
    expect(dateOf('03.04.2026', 'iso')).toBeUndefined();
    expect(dateOf('2026-02-30', 'iso')).toBeUndefined();
  });
});

describe('peopleMappingSchema', () => {
  const of = (attribute: object) =>
    peopleMappingSchema.safeParse({
      source: 'hris',
      columns: { externalId: 'No' },
      attributes: [
        { key: 'x', title: 'X', purpose: 'Because of the law', viewer: 'self', ...attribute },
      ],
    });

  test('asks for the purpose of what is kept, and for a word about what is delicate', () => {
    expect(of({ column: 'JobLevel' }).success).toBe(true);
    expect(of({ column: 'JobLevel', purpose: 'why' }).success).toBe(false);
    expect(of({ column: 'MonthlyIncome' }).success).toBe(false);
    expect(of({ column: 'MonthlyIncome', delicate: true }).success).toBe(true);
  });

  test('needs the column of ids, and a source that is not Cairn’s own', () => {
    expect(peopleMappingSchema.safeParse({ source: 'hris', columns: {} }).success).toBe(false);
    expect(
      peopleMappingSchema.safeParse({ source: 'email', columns: { externalId: 'No' } }).success,
    ).toBe(false);
  });
});

test('suggests columns by the names that HR systems give them', () => {
  expect(suggestColumns(['Personalnummer', 'Vorname', 'Nachname', 'E-Mail', 'Abteilung'])).toEqual({
    externalId: 'Personalnummer',
    givenName: 'Vorname',
    familyName: 'Nachname',
    email: 'E-Mail',
    team: 'Abteilung',
  });
});

test('knows columns that should not be kept by accident', () => {
  const delicate = [
    'Age',
    'Gender',
    'MaritalStatus',
    'MonthlyIncome',
    'Over18',
    'date_of_birth',
    'Gehalt',
  ];
  expect(delicate.filter(isDelicate)).toEqual(delicate);
  expect(['Manager', 'JobLevel', 'Language', 'Stage', 'Department'].filter(isDelicate)).toEqual([]);
});
