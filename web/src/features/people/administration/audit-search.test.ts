import { expect, test } from 'vitest';
import { auditQuery, auditSearch } from './audit-search.ts';

test('leaves out what it does not know', () => {
  expect(auditSearch({ person: 'x', action: '', until: 'soon', page: 3 })).toEqual({});
  expect(auditSearch({ action: 'grant.give', until: '2026-11-02' })).toEqual({
    action: 'grant.give',
    until: '2026-11-02',
  });
});

test('asks up to the end of a day where one is', () => {
  const { until } = auditQuery({ until: '2026-11-02' });
  expect(new Date(until ?? '').getTime()).toBe(new Date(2026, 10, 2, 23, 59, 59, 999).getTime());
  expect(auditQuery({ until: '2026-99-99' })).toEqual({});
});
