import { describe, expect, test } from 'vitest';
import { planVersion, type StoredVersion } from './plan-version.ts';

const stored: StoredVersion = {
  version: 3,
  baseHash: 'base',
  variantHashes: new Map([
    ['en', 'english'],
    ['de', 'german'],
  ]),
};
const texts = (rows: Record<string, string>) => new Map(Object.entries(rows));

describe('planVersion', () => {
  test('begins with version 1', () => {
    expect(planVersion(undefined, { baseHash: 'base', variantHashes: texts({ en: 'a' }) })).toEqual(
      {
        state: 'new',
        version: 1,
        carriedLocales: [],
      },
    );
  });

  test('writes nothing when all that came is the same, even if a language did not come', () => {
    const given = { baseHash: 'base', variantHashes: texts({ en: 'english' }) };
    expect(planVersion(stored, given)).toMatchObject({ state: 'unchanged', version: 3 });
  });

  test('writes the next version when a text changed, and takes along the languages that did not come', () => {
    const given = { baseHash: 'base', variantHashes: texts({ en: 'better english' }) };
    expect(planVersion(stored, given)).toEqual({
      state: 'changed',
      version: 4,
      carriedLocales: ['de'],
    });
  });

  test('writes the next version when a language is added', () => {
    const given = { baseHash: null, variantHashes: texts({ fr: 'french' }) };
    expect(planVersion(stored, given)).toEqual({
      state: 'changed',
      version: 4,
      carriedLocales: ['en', 'de'],
    });
  });

  test('keeps what belongs to the original when only a translation came', () => {
    const given = { baseHash: null, variantHashes: texts({ de: 'german' }) };
    expect(planVersion(stored, given).state).toBe('unchanged');
    expect(planVersion(stored, { ...given, baseHash: 'other' }).state).toBe('changed');
  });
});
