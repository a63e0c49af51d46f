import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, contentHash } from './content-hash.ts';

it('does not depend on the order of fields', () => {
  expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
});

it('takes null, false, empty texts and empty lists for absent fields', () => {
  expect(canonicalJson({ a: null, b: [], c: undefined, d: '', e: false, f: 0 })).toBe('{"f":0}');
  expect(canonicalJson([null, [], ''])).toBe('[null,[],""]');
});

it('keeps the order of lists', () => {
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});

it('is the same after a journey through JSON, and differs when a text differs', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (row) => {
      const travelled: unknown = JSON.parse(JSON.stringify(row));
      expect(canonicalJson(travelled)).toBe(canonicalJson(row));
      expect(canonicalJson({ ...row, text: 'b' })).not.toBe(canonicalJson({ ...row, text: 'a' }));
    }),
  );
});

it('hands the canonical text to the hash and gives back what it makes', () => {
  expect(contentHash({ b: 1, a: 'x' }, (text) => `<${text}>`)).toBe('<{"a":"x","b":1}>');
});
