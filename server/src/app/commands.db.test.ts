import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StartUpError } from '#kernel/start-up-error';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { loadStarter } from '#rooms/integrations';
import { createPerson, findPerson, gate } from '#rooms/people';
import { runCommand } from './commands.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Said = {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /** The line of the failure; undefined when there was none. */
  readonly failure: string | undefined;
};

const run = async (...words: string[]): Promise<Said> => {
  const lines: string[] = [];
  const warnings: string[] = [];
  const config = { publicUrl: 'http://cairn.example', dataDir: join(folder, '.data') };
  const output = {
    print: (line: string) => lines.push(line),
    warn: (line: string) => warnings.push(line),
  };
  const failure = await runCommand([folder, ...words], {
    work: database.work,
    config,
    ...output,
  }).then(
    () => undefined,
    (error: unknown) => {
      expect(error).toBeInstanceOf(StartUpError);
      return error instanceof Error ? error.message : '';
    },
  );
  return { lines, warnings, failure };
};
const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('import', () => {
  const module = {
    module_id: 'acme/basics',
    source: 'acme',
    title: 'Basics',
    summary: null,
    language: 'en',
  };

  test('says what files say on one line each, without what moves a terminal', async () => {
    write('content/units-\u001b[2J\nx.jsonl', '{}\n');
    const { warnings } = await run('import', '.');
    const told = warnings.find((line) => line.startsWith('content/units-'));
    expect(told).toMatch(/^content\/units-\ufffd\[2J\ufffdx\.jsonl:1 /);
    expect(warnings.join('')).not.toMatch(/\p{Cc}/u);
  });

  test('fails after the good rows went in when others are wrong, and says how many', async () => {
    write('content/modules-acme.jsonl', `${JSON.stringify(module)}\n`);
    write('content/units-acme.jsonl', '{}\n'.repeat(1500));
    const { lines, warnings, failure } = await run('import', '.');
    expect(lines).toContain('modules: 1 new, 0 changed, 0 unchanged, 0 wrong');
    expect(warnings.at(-1)).toBe('… and 1480 more.');
    expect(failure).toMatch(
      /^1500 problems: what they are about was left out, everything else is in/,
    );
  });

  test('writes the problems that were kept into a file, and again into the same one', async () => {
    write('content/units-acme.jsonl', '{}\n'.repeat(1500));
    for (const _time of ['first', 'second']) {
      const { failure } = await run('import', '.', '--problems', 'problems.csv');
      expect(failure).toMatch(/^1500 problems, the first 1000 of them in .*problems\.csv: /);
      const [head, first, ...others] = read('problems.csv').trim().split('\n');
      expect(head).toBe('file,line,field,detail,mend');
      expect(first).toMatch(/^content\/units-acme\.jsonl,1,/);
      expect(others).toHaveLength(999);
    }
  });

  describe('of a release of O*NET', () => {
    const head = 'O*NET-SOC Code\tTitle\tDescription\n';
    const release = (version: string, text: string): void =>
      write(`db_${version}_text/Occupation Data.txt`, head + text);

    test('with --dry-run says what would change, as a table too, and changes nothing', async () => {
      release('30_0', '15-1252.00\tDevelopers\tDevelop.\n43-9999.01\tTide Clerks\tNote.\n');
      const { lines } = await run('import', 'db_30_0_text');
      expect(lines).toContain('O*NET 30.0: skills unchanged; occupations 2 new; roles 0 changed');
      release('30_1', '15-1252.00\tSoftware Developers\tDevelop.\n');
      const words = ['import', 'db_30_1_text', '--dry-run', '--changes', 'changes.csv'];
      for (const _time of ['first', 'second']) {
        const dry = await run(...words);
        expect(dry.failure).toBeUndefined();
        const from = dry.lines.findIndex((line) => line.startsWith('O*NET 30.1 would change'));
        expect(dry.lines.slice(from)).toEqual([
          'O*NET 30.1 would change: skills unchanged; occupations 1 changed, 1 no longer there; roles unchanged',
          'What else would change:',
          '  changed: Software Developers (onet:15-1252.00)',
          '    name: Developers → Software Developers',
          '  no longer there: Tide Clerks (onet:43-9999.01)',
          'Nothing was changed: this was a dry run.',
        ]);
      }
      expect(read('changes.csv')).toContain(
        'occupation,changed,onet:15-1252.00,Software Developers,,name,,Developers,Software Developers\r\n',
      );
      const real = await run('import', 'db_30_1_text');
      expect(real.lines).toContain(
        'O*NET 30.1: skills unchanged; occupations 1 changed, 1 no longer there; roles 0 changed',
      );
      const same = await run('import', 'db_30_1_text', '--dry-run');
      expect(same.lines).toContain('O*NET 30.1: nothing changes.');
    });

    test('writes no table of changes that did not happen, and over no other file', async () => {
      release('30_0', '15-1252.00\tDevelopers\tDevelop.\n');
      const undone = await run('import', 'db_30_0_text', '--changes', 'changes.csv');
      expect(undone.failure).toMatch(/^--changes lists what would change: give --dry-run too/);
      write('mine.csv', 'my own table');
      const words = ['import', 'db_30_0_text', '--dry-run', '--changes', 'mine.csv'];
      expect((await run(...words)).failure).toMatch(/is there and is no table of changes/);
      expect(read('mine.csv')).toBe('my own table');
    });
  });

  test('keeps a file that is no list of problems', async () => {
    write('content/modules-acme.jsonl', `${JSON.stringify(module)}\n`);
    const { failure } = await run('import', '.', '--problems', 'content/modules-acme.jsonl');
    expect(failure).toMatch(/is no list of problems: name another file/);
    expect(read('content/modules-acme.jsonl')).toContain('Basics');
  });

  test('refuses an empty folder and one that is no corpus, and names what it passed over', async () => {
    expect((await run('import', '.')).failure).toMatch(/holds nothing that Cairn can read/);
    write('notes.jsonl', '{}\n');
    write('README.md', '# Notes');
    const { warnings, failure } = await run('import', '.');
    expect(failure).toMatch(/holds nothing that Cairn can read: give the folder that holds/);
    expect(warnings.join('')).toContain('notes.jsonl');
  });

  test('of a file says what to give instead', async () => {
    write('file', '');
    expect((await run('import', 'file')).failure).toMatch(/file is no folder: give the one that/);
    expect((await run('import', 'nowhere')).failure).toMatch(/^There is no folder .*nowhere/);
  });
});

describe('people import', () => {
  const mapping = {
    source: 'hris',
    columns: { externalId: 'ID', displayName: 'Name', manager: 'Boss', team: 'Unit' },
  };
  beforeEach(() => {
    write('people.csv', 'ID,Name,Boss,Unit,Shoe size\n1,Mira Sand,,North,40\n2,Ole,1,North,41\n');
    write('mapping.json', JSON.stringify(mapping));
  });

  test('suggests a mapping when there is none, and takes nobody in', async () => {
    write('hr.csv', 'EmployeeNumber,FullName,Shoe size\n1,Mira,40\n');
    const { lines, failure } = await run('people', 'import', 'hr.csv');
    expect(JSON.parse(lines.join('\n'))).toEqual({
      source: 'hris',
      columns: { externalId: 'EmployeeNumber', displayName: 'FullName' },
      attributes: [],
      dates: 'iso',
    });
    expect(failure).toMatch(/^Nobody was taken in, .* are dropped: Shoe size\.$/);
  });

  test('says what would change, changes it, and the second time nothing', async () => {
    const words = ['people', 'import', 'people.csv', '--mapping', 'mapping.json'];
    const dry = await run(...words, '--dry-run');
    expect(dry.lines).toContain('people: 2 new, 0 changed, 0 unchanged, 0 wrong');
    expect(dry.lines.at(-1)).toBe('Nothing was changed: this was a dry run.');
    expect(await findPerson(database.work, '2')).toBeUndefined();
    const real = await run(...words);
    expect(real).toMatchObject({ failure: undefined, warnings: [] });
    expect(real.lines).toEqual([
      'people: 2 read',
      'people: 2 new, 0 changed, 0 unchanged, 0 wrong',
      'managers: 1 changed, 0 wrong',
      'new teams: North',
      'dropped columns: Shoe size',
    ]);
    const again = await run(...words);
    expect(again.lines).toContain('people: 0 new, 0 changed, 2 unchanged, 0 wrong');
  });

  test('lets those go whom a complete table does not name', async () => {
    write('people.csv', 'ID,Name,Boss,Unit\n11,Ada,,\n12,Bo,,\n');
    write('mapping.json', JSON.stringify({ ...mapping, source: 'other' }));
    const words = ['people', 'import', 'people.csv', '--mapping', 'mapping.json', '--complete'];
    expect((await run(...words)).lines).toContain('leavers: 0');
    write('people.csv', 'ID,Name,Boss,Unit\n11,Ada,,\n');
    expect((await run(...words)).lines).toContain('leavers: 1');
  });

  test('tells wrong rows, takes in the others, and defuses what a table program would run', async () => {
    write('people.csv', '=ID,Name,Boss,Unit\n21,Ida,nobody,\n,Ole,,\n22,Ivo,,\n');
    const columns = { ...mapping.columns, externalId: '=ID' };
    write('mapping.json', JSON.stringify({ ...mapping, columns }));
    const words = ['people', 'import', 'people.csv', '--mapping', 'mapping.json'];
    const { lines, warnings, failure } = await run(...words, '--problems', 'problems.csv');
    expect(lines).toContain('people: 2 new, 0 changed, 0 unchanged, 1 wrong');
    expect(warnings[0]).toMatch(/^people\.csv:3 =ID: The id is empty/);
    expect(failure).toMatch(/^2 rows were left out or not taken whole \(listed in .*problems\.csv/);
    const [, empty, boss] = read('problems.csv').split('\n');
    expect(empty).toMatch(/^people\.csv,3,'=ID,The id is empty\.,/);
    expect(boss).toMatch(/^people\.csv,2,Boss,/);
  });

  test('names each place of a mapping that cannot be used', async () => {
    const wrong = {
      source: 'HR',
      columns: { externalId: 'ID', name: 'Name', displayName: 3 },
      extra: 1,
    };
    write('mapping.json', JSON.stringify(wrong));
    const words = ['people', 'import', 'people.csv', '--mapping', 'mapping.json'];
    const { warnings, failure } = await run(...words);
    const pointers = warnings.map((line) => /^mapping\.json (\S*): /.exec(line)?.[1]);
    expect(pointers.toSorted()).toEqual([
      '/columns/displayName',
      '/columns/name',
      '/extra',
      '/source',
    ]);
    expect(failure).toMatch(/cannot be used: mend the 4 places above/);
    write('mapping.json', '{');
    expect((await run(...words)).failure).toMatch(/mapping\.json is no JSON/);
  });

  test('says of a table that cannot be read what is wrong with it', async () => {
    const importing = async (file: string) =>
      (await run('people', 'import', file, '--mapping', 'mapping.json')).failure;
    expect(await importing('nowhere.csv')).toMatch(/^There is no file .*nowhere\.csv/);
    expect(await importing('.')).toMatch(/is a folder: name a file/);
    write('people.csv', '');
    expect(await importing('people.csv')).toMatch(/^people\.csv:1 The file is empty/);
    write('people.csv', 'ID\n1\n');
    expect(await importing('people.csv')).toMatch(/has no column “Name”, “Boss”, “Unit”/);
  });
});

describe('performance import', () => {
  test('says what would become evidence, tells what is wrong, and takes the rest in', async () => {
    await loadStarter(database.work);
    write('people.csv', 'ID\n31\n');
    write('mapping.json', JSON.stringify({ source: 'work', columns: { externalId: 'ID' } }));
    await run('people', 'import', 'people.csv', '--mapping', 'mapping.json');
    const measures = [{ column: 'Mark', skill: 'sql', title: 'Queries', levels: { good: 3 } }];
    const columns = { person: 'ID', observedOn: 'Day' };
    write('mapping.json', JSON.stringify({ source: 'work', columns, measures }));
    write('marks.csv', 'ID,Day,Mark,Pay\n31,2026-01-15,good,9\n32,2026-01-15,good,9\n');
    const words = ['performance', 'import', 'marks.csv', '--mapping', 'mapping.json'];
    const dry = await run(...words, '--dry-run');
    expect(dry.lines.at(-1)).toBe('Nothing was changed: this was a dry run.');
    expect(dry.failure).toMatch(/^1 record would be left out: /);
    const { lines, warnings, failure } = await run(...words, '--problems', 'problems.csv');
    expect(lines).toEqual([
      'records: 2 rows read',
      'records: 1 new, 0 unchanged, 1 wrong',
      'people with new evidence: 1',
      'dropped columns: Pay',
    ]);
    expect(warnings).toEqual([
      'marks.csv:3 ID: The source “work” has nobody with the id “32”. Import the people first, or correct the id.',
    ]);
    expect(failure).toMatch(
      /^1 record was left out \(listed in .*problems\.csv\): mend them and import again\.$/,
    );
    expect((await run(...words)).lines).toContain('records: 0 new, 1 unchanged, 1 wrong');
  });
});

describe('export', () => {
  test('writes what import reads, and only into an empty folder', async () => {
    const module = {
      module_id: 'acme/more',
      source: 'acme',
      title: 'More',
      summary: null,
      language: 'en',
    };
    write('in/content/modules-acme.jsonl', `${JSON.stringify(module)}\n`);
    expect((await run('import', 'in')).failure).toBeUndefined();
    const { lines, failure } = await run('export', 'out');
    expect(failure).toBeUndefined();
    expect(lines[0]).toMatch(/^modules: \d+$/);
    expect(read('out/content/modules-acme.jsonl')).toContain('acme/more');
    expect((await run('export', 'out')).failure).toMatch(/holds something: name a new/);
    write('file', '');
    expect((await run('export', 'file/out')).failure).toMatch(/cannot be written \(ENOTDIR\)/);
  });
});

test('token revoke ends the tokens that were made', async () => {
  const identifiers = [{ source: 'local', externalId: 'mira' }];
  const mira = { displayName: 'Mira', identifiers, startedOn: '2026-01-01' };
  const personId = await createPerson(database.work, mira, null);
  const { lines } = await run('token', 'create', '--person', 'mira');
  const caller = {
    address: '127.0.0.1',
    httpVersion: '1.1',
    headers: {},
    token: lines[0],
    cookies: {},
    setCookie: () => {},
    clearCookie: () => {},
  };
  expect((await gate.identify(database.work, caller))?.personId).toBe(personId);
  const revoked = await run('token', 'revoke', '--person', 'mira');
  expect(revoked.lines).toEqual(['1 token no longer works.']);
  expect(await gate.identify(database.work, caller)).toBeUndefined();
});
