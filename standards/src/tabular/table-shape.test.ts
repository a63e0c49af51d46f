import { describe, expect, it } from 'vitest';
import { MOST_PROBLEMS_OF_A_FILE, ProblemLog } from './problem-log.ts';
import { cellReader, fileStem, recogniseShape, type TableShape } from './table-shape.ts';

const SHAPES = {
  boats: {
    needed: { id: ['Boat ID'], name: ['Boat Name', 'Vessel'] },
    optional: { length: ['Length'] },
    never: ['Harbour ID'],
    file: /^boats$/,
  },
  moorings: {
    needed: { id: ['Boat ID'], harbour: ['Harbour ID'], since: ['Since'] },
    optional: {},
    never: [],
    file: /^moorings$/,
  },
} as const satisfies Record<string, TableShape>;

const recognise = (path: string, head: readonly string[]) => recogniseShape(SHAPES, path, head);

describe('which table a file is', () => {
  it('names the missing columns of a file that is called like a table', () => {
    expect(recognise('old/Moorings.txt', ['boat id', 'Since', 'Berth'])).toEqual({
      table: 'moorings',
      missing: ['Harbour ID'],
    });
  });

  it('does not take a file for a table just by its name', () => {
    expect(recognise('moorings.csv', ['Since', 'Price'])).toBeNull();
    expect(recognise('lists.csv', ['Boat ID', 'Since'])).toBeNull();
  });

  it('goes by the columns, in any order, case and spacing, with more of them', () => {
    const head = ['Colour', '\ufeffVESSEL', ' boatId '];
    expect(recognise('anything.csv', head)).toEqual({ table: 'boats', missing: [] });
  });

  it('tells tables apart that look alike', () => {
    const head = ['Boat ID', 'Boat Name', 'Harbour ID', 'Since'];
    expect(recognise('boats.csv', head)).toEqual({ table: 'moorings', missing: [] });
  });
});

it('picks cells by what they are to us; what is not there is empty', () => {
  const pick = cellReader(SHAPES.boats, ['Vessel', 'Colour', 'Boat ID']);
  expect(pick({ line: 2, cells: [' Ada ', 'red'] })).toEqual({ id: '', name: 'Ada', length: '' });
});

it('takes folder, ending, language and numbering off a name', () => {
  const names = ['a/b/skills_en.csv', 'Job Zones.txt', 'skills_pt-BR.csv', 'skills_en (2).csv'];
  expect(names.map(fileStem)).toEqual(['skills', 'job zones', 'skills', 'skills']);
});

describe('the list of problems', () => {
  it('says one file’s problems up to a limit, then how many more there are', () => {
    const log = new ProblemLog();
    for (let line = 1; line <= MOST_PROBLEMS_OF_A_FILE + 3; line += 1)
      log.note({ file: 'a.csv', line }, 'Data/Value', 'Bad.', 'Mend it.');
    log.missing('b.csv', ['Job Zone']);
    const all = log.all();
    expect(all).toHaveLength(MOST_PROBLEMS_OF_A_FILE + 2);
    expect(all[0]?.field).toBe('/Data~1Value');
    expect(all.at(-1)).toMatchObject({
      file: 'a.csv',
      detail: '3 more rows of this file are wrong.',
    });
    expect(all.at(-2)?.detail).toBe('The column “Job Zone” is missing, so the file was left out.');
  });
});
