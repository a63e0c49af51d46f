import { describe, expect, it } from 'vitest';
import { parseLine } from './parse-line.ts';
import type { RowKind } from './row-kinds.ts';
import { kindOfFile } from './row-kinds.ts';

const PLACE = { file: 'questions/acme.jsonl', line: 7 };
const QUESTION = {
  question_id: 'acme/feedback.q1',
  source: 'acme',
  unit_id: 'acme/feedback',
  type: 'single',
  stem: 'What comes first?',
  language: 'en',
  options: [
    { text: 'What you saw', correct: true },
    { text: 'What you think of the person', correct: false },
  ],
  licence: 'CC0-1.0',
};

function problemOf(kind: RowKind, value: unknown, line = 7) {
  return parseLine(kind, JSON.stringify(value), { ...PLACE, line }).problem;
}

it('settles what is missing as null and empty lists', () => {
  const { row } = parseLine('question', JSON.stringify(QUESTION), PLACE);
  expect(row).toMatchObject({ explanation: null, pairs: [], topic: null, translates: null });
  expect(row?.options[0]).toEqual({ text: 'What you saw', correct: true, explanation: null });
});

it('drops fields that the format does not know and names them', () => {
  const parsed = parseLine('question', JSON.stringify({ ...QUESTION, tilte: 'x' }), PLACE);
  expect(parsed.problem).toBeUndefined();
  expect('ignored' in parsed && parsed.ignored).toEqual(['tilte']);
  expect(parsed.row).not.toHaveProperty('tilte');
});

it('reads a settled row back as itself', () => {
  const { row } = parseLine('question', JSON.stringify(QUESTION), PLACE);
  expect(parseLine('question', JSON.stringify(row), PLACE).row).toEqual(row);
});

it('takes a byte order mark off the first line only', () => {
  const marked = `\ufeff${JSON.stringify(QUESTION)}`;
  expect(parseLine('question', marked, { ...PLACE, line: 1 }).problem).toBeUndefined();
  expect(parseLine('question', marked, PLACE).problem?.field).toBe('');
});

describe('a problem says where, what and how to mend it', () => {
  it('for a missing field', () => {
    const { stem: _, ...rest } = QUESTION;
    expect(problemOf('question', rest)).toEqual({
      file: 'questions/acme.jsonl',
      line: 7,
      field: '/stem',
      detail: '"stem" is missing.',
      mend: 'Add "stem" (string).',
      alsoWrong: [],
    });
  });

  it('for the first of several, naming the others', () => {
    const problem = problemOf('question', { ...QUESTION, stem: 3, type: 'essay', language: '??' });
    expect(problem).toMatchObject({
      field: '/type',
      mend: 'Use one of "single", "multiple", "matching", "open".',
      alsoWrong: ['/stem', '/language'],
    });
  });

  it.each<[string, object, string]>([
    [
      'no right option',
      { options: QUESTION.options.map((option) => ({ ...option, correct: false })) },
      '/options',
    ],
    [
      'two right ones in a single choice',
      { options: QUESTION.options.map((option) => ({ ...option, correct: true })) },
      '/options',
    ],
    ['one option alone', { options: QUESTION.options.slice(0, 1) }, '/options'],
    [
      'two options that read the same',
      { options: [...QUESTION.options, { text: ' What  you saw', correct: false }] },
      '/options/2/text',
    ],
    ['a matching question without pairs', { type: 'matching', options: [] }, '/pairs'],
    ['a blank stem', { stem: ' \n ' }, '/stem'],
    ['a space in an id', { question_id: 'acme/a b' }, '/question_id'],
    ['a NUL', { stem: 'a\u0000b' }, '/stem'],
    ['half a surrogate pair', { explanation: 'a\ud800b' }, '/explanation'],
    ['a reference that runs code', { reference: 'javascript:alert(1)' }, '/reference'],
    [
      'a truth value as text',
      { options: [{ text: 'x', correct: 'true' }, QUESTION.options[0]] },
      '/options/0/correct',
    ],
    ['null for what is needed', { licence: null }, '/licence'],
  ])('for %s', (_, part, field) => {
    const problem = problemOf('question', { ...QUESTION, ...part });
    expect(problem?.field).toBe(field);
    expect(problem?.mend).not.toBe('');
  });

  it('lets a multiple choice have one right option or several', () => {
    const several = QUESTION.options.map((option) => ({ ...option, correct: true }));
    expect(
      problemOf('question', { ...QUESTION, type: 'multiple', options: several }),
    ).toBeUndefined();
    expect(problemOf('question', { ...QUESTION, type: 'multiple' })).toBeUndefined();
  });
});

describe('hostile lines become problems', () => {
  it.each<[string, string, string]>([
    ['no JSON', '{"a":', 'The line is not JSON'],
    ['a list', '[]', 'The line is JSON, but no object.'],
    ['a number', '7', 'The line is JSON, but no object.'],
    ['nothing', '', 'The line is not JSON'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, 'nested more than 64'],
    ['a million levels', '{"a":'.repeat(200_000), 'nested more than 64'],
    ['2 MiB and one byte', `"${'x'.repeat(2 * 1024 * 1024 - 1)}"`, 'longer than 2 MiB'],
    ['2 MiB in wide letters', `"${'語'.repeat(700_000)}"`, 'longer than 2 MiB'],
  ])('%s', (_, text, detail) => {
    const { problem } = parseLine('unit', text, PLACE);
    expect(problem?.detail).toContain(detail);
  });

  it('does not count brackets inside texts', () => {
    const stem = `\\"${'['.repeat(500)}`;
    expect(problemOf('question', { ...QUESTION, stem })).toBeUndefined();
  });

  it('keeps __proto__ out of the row', () => {
    const text = JSON.stringify(QUESTION).replace('{', '{"__proto__":{"polluted":true},');
    const { row } = parseLine('question', text, PLACE);
    expect(row).toBeDefined();
    expect(row).not.toHaveProperty('polluted');
  });

  it('names at most twenty further fields', () => {
    const options = Array.from({ length: 26 }, () => ({ text: 1, correct: 1 }));
    expect(problemOf('question', { ...QUESTION, options })?.alsoWrong).toHaveLength(20);
  });
});

it('knows the files of a folder by their names', () => {
  expect(kindOfFile('content/modules-acme.jsonl')).toBe('module');
  expect(kindOfFile('content/units-acme-de.jsonl')).toBe('unit');
  expect(kindOfFile('content/paths-acme.jsonl')).toBe('path');
  expect(kindOfFile('bodies/acme.jsonl.gz')).toBe('body');
  expect(kindOfFile('questions/acme.jsonl')).toBe('question');
  expect(kindOfFile('taxonomy/onet-elements.jsonl')).toBe('onet-element');
  expect(kindOfFile('taxonomy/onet-older-it-role-profiles.jsonl')).toBe('onet-role');
  expect(kindOfFile('taxonomy/esco-role-profiles.jsonl.gz')).toBe('esco-role');
  expect(kindOfFile('people/hris.csv')).toBeNull();
  expect(kindOfFile('content/units-.jsonl.zip')).toBeNull();
});
