import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readResponses } from './read-responses.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-responses-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(lines: readonly string[], name = 'responses.csv'): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

const LINES = [
  'part,user,item,skill,correct,ts,school',
  '1,ann,q7,add,1,100,north',
  '1,ann,q7,carry,1,100,north',
  '2,ben,q9,add,0,,south',
  '1,cem,-1,carry,0,300,north',
  '3,dia,q8,round,1,400,north',
];
const read = (lines: readonly string[], parts: string[][], dropRepeats = false) =>
  readResponses({ file: fileOf(lines), parts, dropRepeats });

describe('readResponses', () => {
  test('gives the wanted parts in the order of the file, numbered by where they first come', () => {
    const [train, later] = read(LINES, [['1', '2'], ['3']]);
    expect(train?.learners).toEqual(Int32Array.of(0, 0, 1, 2));
    expect(train?.items).toEqual(Int32Array.of(0, 0, 1, -1));
    expect(train?.skills).toEqual(Int32Array.of(0, 1, 0, 1));
    expect(train?.correct).toEqual(Uint8Array.of(1, 1, 0, 0));
    expect(train?.seconds).toEqual(Float64Array.of(100, 100, Number.NaN, 300));
    expect(later?.items).toEqual(Int32Array.of(2));
    expect(later?.skills).toEqual(Int32Array.of(2));
  });

  test('drops a row with the item of the row before and another skill, when asked', () => {
    expect(read(LINES, [['1']], true)[0]?.skills).toEqual(Int32Array.of(0, 1));
    expect(read(LINES, [['1']])[0]?.skills).toEqual(Int32Array.of(0, 1, 1));
  });

  test('puts the rows of one learner together where they lie apart', () => {
    const [train] = read(['part,user,skill,correct', 'a,1,x,1', 'a,2,x,0', 'a,1,y,0'], [['a']]);
    expect(train?.learners).toEqual(Int32Array.of(0, 0, 1));
    expect(train?.correct).toEqual(Uint8Array.of(1, 0, 0));
    expect(train?.items).toEqual(Int32Array.of(-1, -1, -1));
  });

  test('reads what is packed with xz', () => {
    const file = fileOf(LINES, 'packed.csv');
    execFileSync('xz', ['-kf', file]);
    const request = { parts: [['1']], dropRepeats: false };
    expect(readResponses({ file: `${file}.xz`, ...request })).toEqual(
      readResponses({ file, ...request }),
    );
  });

  test('says what is wrong: a part that is not there, a column, a value, a file', () => {
    expect(() => read(LINES, [['9', '8']])).toThrow('has no row with part 9 or 8');
    expect(() => read(['part,user,skill', 'a,1,x'], [['a']])).toThrow('has no column correct');
    expect(() => read(['part,user,correct', 'a,1,1', 'a,1,yes'], [['a']])).toThrow(
      'line 3: correct is “yes”, not 0 or 1',
    );
    const file = join(folder, 'nowhere.csv.xz');
    expect(() => readResponses({ file, parts: [['1']], dropRepeats: false })).toThrow('ENOENT');
  });
});
