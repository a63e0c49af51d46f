import { expect, test } from 'vitest';
import { unstorableAt } from './storable-text.ts';

test.each([
  ['NUL in a list', { formats: ['a', 'b\0'] }, '/formats/1'],
  ['half a pair', { aspiration: 'x\ud800' }, '/aspiration'],
  ['NUL in a name', { kept: { '\0': 1 } }, '/kept'],
  ['NUL alone', '\0', ''],
])('finds %s', (_, value, pointer) => {
  expect(unstorableAt(value)).toBe(pointer);
});

test('lets every other text through', () => {
  expect(unstorableAt({ a: '😀 \u0001', b: [null, 1, true], c: undefined })).toBeUndefined();
});
