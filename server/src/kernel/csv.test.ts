import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('csvOf quotes what would part a cell, and makes text of what a spreadsheet would run', () => {
  expect(
    csvOf([
      ['a,b', 'say "so"', 'two\nlines', '1;2'],
      ['=1+1', '-2', '\uff1dSUM(A1)', -2],
      ['plain', '', 'O*NET', 3.5],
    ]),
  ).toBe(
    '\ufeff"a,b","say ""so""","two\nlines","1;2"\r\n' +
      "'=1+1,'-2,'\uff1dSUM(A1),-2\r\n" +
      'plain,,O*NET,3.5\r\n',
  );
});
