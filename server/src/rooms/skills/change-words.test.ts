import { expect, test } from 'vitest';
import { changeRows, sayField } from './change-words.ts';
import type { ReleaseChange } from './release-change.ts';

const change: ReleaseChange = {
  kind: 'occupation',
  state: 'changed',
  externalId: 'onet:15-1252.00',
  name: 'Software Developers',
  domain: null,
  fields: [
    { field: 'name', about: null, before: 'Developers', after: 'Software Developers' },
    {
      field: 'rating',
      about: { id: '2.B.3.e', name: 'Programming' },
      before: null,
      after: {
        importance: 3.62,
        level: 4.1,
        lowPrecision: true,
        notRelevant: false,
        requirement: null,
      },
    },
    {
      field: 'target',
      about: { id: 'x', name: 'Version control' },
      before: { level: 3, importance: 4 },
      after: { level: 4, importance: 4 },
    },
  ],
  linked: [{ id: 'r', name: 'Backend developer', match: null }],
  holders: null,
};

test('each field that changed is a row with what it was and what it is', () => {
  const start = ['occupation', 'changed', 'onet:15-1252.00', 'Software Developers'];
  const linked = 'Backend developer';
  expect(changeRows(change)).toEqual([
    [...start, linked, 'name', '', 'Developers', 'Software Developers'],
    [...start, linked, 'rating of', 'Programming', '', 'importance 3.62, level 4.1, low precision'],
    [
      ...[...start, linked, 'target in', 'Version control'],
      ...['level 3, importance 4', 'level 4, importance 4'],
    ],
  ]);
});

test('what is gone is one row that says so', () => {
  expect(changeRows({ ...change, state: 'withdrawn', fields: [] })).toEqual([
    [
      ...['occupation', 'no longer there', 'onet:15-1252.00', 'Software Developers'],
      ...['Backend developer', '', '', '', ''],
    ],
  ]);
});

test('ESCO’s needs are said by their requirement', () => {
  const value = { importance: null, level: null, lowPrecision: false, notRelevant: false };
  expect(
    sayField({
      field: 'rating',
      about: { id: 'esco:1', name: 'mend nets' },
      before: { ...value, requirement: 'optional' },
      after: { ...value, requirement: 'essential' },
    }),
  ).toEqual({ field: 'rating of', about: 'mend nets', before: 'optional', after: 'essential' });
});
