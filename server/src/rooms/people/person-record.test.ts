import { describe, expect, test } from 'vitest';
import { changeOf, type KnownPerson, nameKey } from './person-record.ts';

const mira: KnownPerson = {
  personId: '1',
  externalId: '17',
  status: 'active',
  displayName: 'Mira Sand',
  email: 'mira@cairn.example',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  team: 'North',
  role: 'Analyst',
  location: null,
  startedOn: '2024-02-01',
  leftOn: null,
  attributes: { grade: '7' },
};
const on = '2026-11-25';

describe('changeOf', () => {
  test('is nothing when the file says what is known, whatever the case of a team', () => {
    const record = {
      externalId: '17',
      displayName: 'Mira Sand',
      team: 'NORTH ',
      startedOn: '2024-02-01',
    };
    expect(changeOf(mira, record, on)).toBeUndefined();
  });

  test('leaves what the file does not say', () => {
    expect(changeOf(mira, { externalId: '17' }, on)).toBeUndefined();
  });

  test('ends what the file says is none, but keeps the name', () => {
    const record = { externalId: '17', displayName: null, email: null, team: null, role: 'Lead' };
    expect(changeOf(mira, record, on)).toEqual({ email: null, team: null, role: 'Lead' });
  });

  test('knows who has left by the day of the import', () => {
    expect(changeOf(mira, { externalId: '17', leftOn: '2026-11-01' }, on)).toEqual({
      leftOn: '2026-11-01',
    });
    expect(changeOf(mira, { externalId: '17', leftOn: '2026-12-31' }, on)).toBeUndefined();
  });

  test('lets nobody leave before they began, and changes nothing the second time', () => {
    const record = { externalId: '17', leftOn: '2024-01-15' };
    expect(changeOf(mira, record, on)).toEqual({ leftOn: '2024-02-01' });
    const left = { ...mira, status: 'left' as const, leftOn: '2024-02-01' };
    expect(changeOf(left, record, on)).toBeUndefined();
    const whole = { ...record, startedOn: '2023-06-01' };
    expect(changeOf(left, whole, on)).toEqual({ startedOn: '2023-06-01', leftOn: '2024-01-15' });
  });

  test('puts nobody who has left into a team', () => {
    const left = { ...mira, status: 'left' as const, leftOn: '2026-01-31', team: null, role: null };
    const record = { externalId: '17', leftOn: '2026-01-31', team: 'North', role: 'Analyst' };
    expect(changeOf(left, record, on)).toBeUndefined();
  });

  test('lets somebody come back', () => {
    const left = { ...mira, status: 'left' as const, leftOn: '2026-01-31' };
    expect(changeOf(left, { externalId: '17', team: 'North' }, on)).toEqual({ returns: true });
    expect(changeOf(left, { externalId: '17', leftOn: '2026-01-31' }, on)).toBeUndefined();
  });

  test('changes only the attributes that differ', () => {
    const attributes = { grade: '7', site: 'Kiel' };
    expect(changeOf(mira, { externalId: '17', attributes }, on)).toEqual({
      attributes: { site: 'Kiel' },
    });
    expect(changeOf(mira, { externalId: '17', attributes: { grade: null } }, on)).toEqual({
      attributes: { grade: null },
    });
  });
});

test('a name is known whatever its case and spaces', () => {
  expect(nameKey('  Human   Resources')).toBe('human resources');
});
