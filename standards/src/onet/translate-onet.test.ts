import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PROBLEMS_OF_A_FILE } from '../tabular/index.ts';
import { commaSeparated, handOver, tabbed } from '../tabular/table-sample.ts';
import { HEADS, ratingRows, SAMPLE, type SampleFile, type SampleRows } from './release-sample.ts';
import { type OnetResult, OnetTranslation } from './translate-onet.ts';

const FILES = Object.keys(HEADS) as SampleFile[];

describe('what is wrong', () => {
  it('names the missing column and the file, and goes on without it', () => {
    const onet = new OnetTranslation();
    handRelease(
      onet,
      FILES.filter((file) => file !== 'Job Zones.txt'),
    );
    const head = ['O*NET-SOC Code', 'Zone', 'Date'];
    const isTaken = handOver(onet, 'db/Job Zones.txt', tabbed([head, ['99-1001.00', '4', '']]));
    const { roles, problems } = onet.finish();
    expect(isTaken).toBe(false);
    expect(problems).toEqual([
      {
        file: 'db/Job Zones.txt',
        line: 1,
        field: '/Job Zone',
        detail: 'The column “Job Zone” is missing, so the file was left out.',
        mend: 'Import the file as it was published, with its head line.',
        alsoWrong: [],
      },
    ]);
    expect(roles.map(({ row }) => row.job_zone)).toEqual([null, null]);
  });

  it('says once that Occupation Data is not there, and still gives the elements', () => {
    const { elements, roles, problems } = translate(
      FILES.filter((file) => file !== 'Occupation Data.txt'),
    );
    expect(roles).toEqual([]);
    expect(elements).toHaveLength(9);
    expect(problems.map(({ detail }) => detail)).toEqual([
      'The table “Occupation Data” is not there, so no role could be made.',
    ]);
  });

  it('says once a file which occupations are not listed', () => {
    const extra = ['99-5', '99-6'].map((code) => [`${code}000.00`, '3', '08/2025', 'Analyst']);
    const { problems } = translate(FILES, {
      'Job Zones.txt': [...SAMPLE['Job Zones.txt'], ...extra],
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: 'Job Zones.txt',
      line: 3,
      detail:
        'Occupations left out because “Occupation Data” does not list them: 2, 99-5000.00 the first.',
    });
  });

  it.each([
    ['no number', 'much'],
    ['too high', '5.01'],
    ['empty', ''],
  ])('leaves out a rating whose value is %s', (_name, value) => {
    const [importance, level] = ratingRows({
      ...{ code: '99-1001.00', id: '2.A.1.a', name: 'Knots' },
      ...{ importance: 4, level: 5 },
    });
    const { roles, problems } = translate(FILES, {
      'Skills.txt': [importance?.with(4, value) ?? [], level ?? []],
    });
    expect(problems.map((problem) => [problem.line, problem.field, problem.detail])).toEqual([
      [2, '/Data Value', `“${value}” is no importance from 1 to 5.`],
      [3, '/Scale ID', '“Knots” has no importance (IM) for this occupation and was left out.'],
    ]);
    expect(roles[0]?.row.skills).toEqual([]);
  });

  it('refuses codes that a spreadsheet has turned into something else', () => {
    const { roles, problems } = translate(['Occupation Data.txt'], {
      'Occupation Data.txt': [['11101100', 'Boat Builders', 'Build boats.']],
    });
    expect(roles).toEqual([]);
    expect(problems[0]?.detail).toBe('“11101100” is no O*NET-SOC code.');
  });

  it('says by the schema what is wrong with an occupation', () => {
    const { roles, problems } = translate(['Occupation Data.txt'], {
      'Occupation Data.txt': [['99-1001.00', '', 'Build boats.']],
    });
    expect(roles).toEqual([]);
    expect(problems[0]).toMatchObject({ line: 2, field: '/title', detail: '"title" is blank.' });
  });

  it('says that two releases rate the same thing differently, and keeps the first', () => {
    const again = ratingRows({
      ...{ code: '99-1001.00', id: '2.A.1.a', name: 'Knots' },
      ...{ importance: 2, level: 5 },
    });
    const { roles, problems } = translate(FILES, {
      'Skills.txt': [...SAMPLE['Skills.txt'], ...again],
    });
    expect(problems.map(({ detail }) => detail)).toEqual([
      'The importance of “Knots” for 99-1001.00 is given twice, and not the same.',
    ]);
    expect(roles[0]?.row.skills[0]?.importance).toBe(4.12);
  });

  it('cuts a list at 1000 entries and says so', () => {
    const titles = Array.from({ length: 1001 }, (_, at) => ['99-1001.00', `Title ${at}`, '', '']);
    const { roles, problems } = translate(FILES, { 'Alternate Titles.txt': titles });
    expect(roles[0]?.row.alternate_titles).toHaveLength(1000);
    expect(problems[0]?.detail).toContain('1001 other titles');
  });

  it('does not flood the report', () => {
    const zones = Array.from({ length: 999 }, () => ['99-1001.00', '9', '', '']);
    const { problems } = translate(FILES, { 'Job Zones.txt': zones });
    expect(problems).toHaveLength(MOST_PROBLEMS_OF_A_FILE + 1);
  });
});

describe('a release', () => {
  it('becomes elements with parents, domains, scales and anchors', () => {
    const { elements, problems } = translate(FILES);
    expect(problems).toEqual([]);
    expect(elements.map(({ row }) => [row.id, row.domain, row.parent])).toEqual([
      ['2', 'group', null],
      ['2.A', 'group', '2'],
      ['2.A.1', 'group', '2.A'],
      ['2.A.1.a', 'skill', '2.A.1'],
      ['2.B', 'group', '2'],
      ['2.B.1', 'group', '2.B'],
      ['2.B.1.a', 'skill', '2.B.1'],
      ['2.C', 'group', '2'],
      ['2.C.6', 'knowledge', '2.C'],
    ]);
    expect(elements[3]).toEqual({
      place: { file: 'Content Model Reference.txt', line: 7 },
      row: {
        id: '2.A.1.a',
        name: 'Knots',
        domain: 'skill',
        description: 'Tying.',
        parent: '2.A.1',
        scale_importance: [1, 5],
        scale_level: [0, 7],
        level_anchors: [
          { value: 2, text: 'Tie a shoe' },
          { value: 6, text: 'Rig a ship' },
        ],
      },
    });
    expect(elements[2]?.row).toMatchObject({ scale_level: null, level_anchors: [] });
  });

  it('becomes roles with joined ratings, titles, tasks, technologies and relatives', () => {
    const { roles } = translate(FILES);
    const flags = { low_precision: false, not_relevant: false };
    expect(roles.map(({ place }) => place.line)).toEqual([2, 3]);
    expect(roles[0]?.row).toEqual({
      role_id: 'onet:99-1001.00',
      scheme: 'O*NET-SOC 2019',
      code: '99-1001.00',
      title: 'Boat Builders',
      description: 'Build boats.',
      job_zone: 4,
      alternate_titles: ['Shipwright', 'Boatwright'],
      rated: true,
      skills: [
        { id: '2.A.1.a', name: 'Knots', importance: 4.12, level: 5, ...flags },
        {
          ...{ id: '2.B.1.a', name: 'Harbour Talk', importance: 1, level: 0 },
          ...{ low_precision: false, not_relevant: true },
        },
      ],
      knowledge: [
        {
          ...{ id: '2.C.6', name: 'Tides', importance: 3.5, level: 2.25 },
          ...{ low_precision: true, not_relevant: false },
        },
      ],
      tasks: [{ id: '12', text: 'Bend planks.', type: 'Core' }],
      technologies: [
        { name: 'Yard Plan', category: 'Planning software', hot: false, in_demand: true },
        { name: 'Alpha Mail', category: 'Mail software', hot: true, in_demand: false },
        { name: 'Zeta Mail', category: 'Mail software', hot: true, in_demand: false },
        { name: 'Hull 3D', category: 'Drawing software', hot: false, in_demand: false },
      ],
      related_roles: ['onet:99-1002.00', 'onet:99-1003.00'],
    });
    expect(roles[1]?.row).toMatchObject({
      description: 'Make "fine" nets.',
      rated: false,
      skills: [],
      job_zone: null,
      tasks: [{ id: '7', text: 'Mend nets.', type: null }],
    });
  });

  it('gives the same as spreadsheets, which add columns and leave cells empty', () => {
    const onet = new OnetTranslation();
    for (const file of FILES) {
      const head = HEADS[file].toSpliced(1, 0, 'Title of our own');
      const body = SAMPLE[file].map((row) =>
        row.map((cell) => (cell === 'n/a' ? '' : cell)).toSpliced(1, 0, 'Whatever'),
      );
      const take = onet.takeTable(file, head);
      for (const [index, cells] of body.entries()) take?.({ line: index + 2, cells });
    }
    expect(onet.finish()).toEqual(translate(FILES));
  });

  it('gives the same as CSV with semicolons and decimal commas', () => {
    const onet = new OnetTranslation();
    for (const file of FILES) {
      const body = SAMPLE[file].map((row) =>
        row.map((cell) => cell.replace(/^(\d)\.(\d\d)$/, '$1,$2')),
      );
      handOver(onet, file.replace('.txt', '.csv'), commaSeparated([HEADS[file], ...body], ';'));
    }
    expect(rowsOnly(onet.finish())).toEqual(rowsOnly(translate(FILES)));
  });

  it('takes the names and columns of 30.3', () => {
    const onet = new OnetTranslation();
    handRelease(onet, [
      'Occupation Data.txt',
      'Content Model Reference.txt',
      'Scales Reference.txt',
    ]);
    handRelease(onet, ['Level Scale Anchors.txt', 'Job Zones.txt', 'Task Statements.txt']);
    handRelease(onet, ['Related Occupations.txt']);
    const ratings = SAMPLE['Skills.txt'];
    for (const [file, prefix] of [
      ['Essential Skills.txt', '2.A'],
      ['Transferable Skills.txt', '2.B'],
      ['Knowledge.txt', '2.C'],
    ] as const) {
      const rows = ratings.filter((row) => row[1]?.startsWith(prefix));
      handOver(onet, file, tabbed([HEADS['Skills.txt'], ...rows]));
    }
    const titles = [['O*NET-SOC Code', 'Job Title', 'Short Title', 'Source(s)']];
    handOver(onet, 'Job Titles.txt', tabbed([...titles, ...SAMPLE['Alternate Titles.txt']]));
    const software = SAMPLE['Technology Skills.txt'].map(
      ([code, name, , category, hot, demand]) => [
        ...[code, name, '2.E.1.a', category, hot, demand].map((cell) => cell ?? ''),
      ],
    );
    const named = [
      ...['O*NET-SOC Code', 'Workplace Example', 'Element ID', 'Element Name'],
      ...['Hot Technology', 'In Demand'],
    ];
    handOver(onet, 'Software Skills.txt', tabbed([named, ...software]));
    expect(rowsOnly(onet.finish())).toEqual(rowsOnly(translate(FILES)));
  });

  it('takes elements from the ratings when there is no content model', () => {
    const { elements } = translate(['Occupation Data.txt', 'Skills.txt']);
    expect(elements.map(({ row }) => [row.id, row.name, row.domain, row.parent])).toEqual([
      ['2.A.1.a', 'Knots', 'skill', null],
      ['2.B.1.a', 'Harbour Talk', 'skill', null],
      ['2.C.6', 'Tides', 'knowledge', null],
    ]);
  });

  it('bears other names when the codes are of another scheme', () => {
    const names = { prefix: 'onet2010', scheme: 'O*NET-SOC 2010' };
    const onet = new OnetTranslation(names);
    handRelease(onet, FILES);
    const [first] = onet.finish().roles;
    expect(first?.row).toMatchObject({
      role_id: 'onet2010:99-1001.00',
      scheme: 'O*NET-SOC 2010',
      related_roles: ['onet2010:99-1002.00', 'onet2010:99-1003.00'],
    });
  });

  it('comes to the same in any order of tables', () => {
    const expected = rowsOnly(translate(FILES));
    const orders = fc.shuffledSubarray(FILES, { minLength: FILES.length });
    fc.assert(
      fc.property(orders, (files) => {
        const onet = new OnetTranslation();
        handRelease(onet, files, SAMPLE);
        expect(rowsOnly(onet.finish())).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what a release lists', () => {
  const listed = (files: readonly SampleFile[], changed: Partial<SampleRows> = {}) =>
    translate(files, changed).listed;

  it('is known by the whole tables of occupations and elements', () => {
    const { tables, listed: all } = translate(FILES);
    expect([...tables].sort()).toEqual(
      [
        ...['anchors', 'elements', 'jobZones', 'occupations', 'ratings'],
        ...['related', 'scales', 'tasks', 'technologies', 'titles'],
      ].sort(),
    );
    expect([...(all.roles ?? [])]).toEqual(['onet:99-1001.00', 'onet:99-1002.00']);
    expect(all.elements?.has('2.A.1.a')).toBe(true);
    expect(all.elements?.has('1.A.1.a')).toBe(false);
  });

  it('is unknown without the table, and with a row that does not say what it is about', () => {
    expect(listed(['Skills.txt', 'Job Zones.txt'])).toEqual({ elements: null, roles: null });
    const rows = SAMPLE['Occupation Data.txt'];
    expect(
      listed(FILES, { 'Occupation Data.txt': [...rows, ['11101100', 'Chiefs', 'Lead.']] }).roles,
    ).toBeNull();
    expect(listed(FILES, { 'Occupation Data.txt': [] }).roles).toBeNull();
  });

  it('holds an occupation whose row is wrong: it is not gone', () => {
    const rows = SAMPLE['Occupation Data.txt'];
    const { roles } = listed(FILES, {
      'Occupation Data.txt': [...rows, ['99-1009.00', '', 'No title.']],
    });
    expect(roles?.has('onet:99-1009.00')).toBe(true);
  });

  it('is unknown when the file broke off', () => {
    const onet = new OnetTranslation();
    handRelease(onet, FILES);
    onet.breakOff('Occupation Data.txt');
    const { listed: rest } = onet.finish();
    expect(rest.roles).toBeNull();
    expect(rest.elements).not.toBeNull();
  });
});

function translate(files: readonly SampleFile[], changed: Partial<SampleRows> = {}): OnetResult {
  const onet = new OnetTranslation();
  handRelease(onet, files, { ...SAMPLE, ...changed });
  return onet.finish();
}

function handRelease(
  onet: OnetTranslation,
  files: readonly SampleFile[],
  rows: SampleRows = SAMPLE,
): void {
  for (const file of files) handOver(onet, file, tabbed([HEADS[file], ...rows[file]]));
}

function rowsOnly({ elements, roles, problems }: OnetResult) {
  return { elements: elements.map(({ row }) => row), roles: roles.map(({ row }) => row), problems };
}
