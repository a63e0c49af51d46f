/**
 * Two releases of O*NET and two of ESCO in small, for tests: files by the names and columns that their publishers
 * give them. Between the first and the second a rating rises, an element is renamed and another one is gone, an
 * occupation is new and another one is gone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Texts of files by their paths. */
export type SampleFiles = Readonly<Record<string, string>>;

export function writeSampleFiles(folder: string, files: SampleFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

type Cells = readonly (readonly string[])[];
const tabbed = (rows: Cells) => rows.map((row) => `${row.join('\t')}\r\n`).join('');
const commas = (rows: Cells) =>
  rows
    .map((row) => `${row.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(',')}\r\n`)
    .join('');

const DEVELOPERS = '15-1252.00';
const PLANNERS = '43-5011.01';
const CLERKS = '43-9999.01';
const ENGINEERS = '17-2199.99';
const PROGRAMMING = '2.B.3.e';
const TIME = '2.B.5.a';
const NEGOTIATION = '2.B.1.d';
const SERVICE = '2.C.1.e';

const ratings = (code: string, element: string, importance: string, level: string) => {
  const row = (scale: string, value: string) => [
    ...[code, element, NAMES[element] ?? '', scale, value, '8', '0.12', '3.1', '4.2', 'N'],
    ...[scale === 'LV' ? 'N' : 'n/a', '08/2025', 'Analyst'],
  ];
  return [row('IM', importance), row('LV', level)];
};
const NAMES: Readonly<Record<string, string>> = {
  [PROGRAMMING]: 'Programming',
  [TIME]: 'Time Management',
  [NEGOTIATION]: 'Negotiation',
  [SERVICE]: 'Customer and Personal Service',
};
const RATING_HEAD = [
  ...['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value', 'N'],
  ...['Standard Error', 'Lower CI Bound', 'Upper CI Bound', 'Recommend Suppress'],
  ...['Not Relevant', 'Date', 'Domain Source'],
];

/** O*NET 30.0, and 30.1 with what it changes. */
export function onetSample(version: '30.0' | '30.1'): SampleFiles {
  const isSecond = version === '30.1';
  const folder = `db_${version.replace('.', '_')}_text`;
  const tables: Readonly<Record<string, Cells>> = {
    'Occupation Data.txt': [
      ['O*NET-SOC Code', 'Title', 'Description'],
      [DEVELOPERS, 'Software Developers', 'Research, design, and develop software.'],
      [PLANNERS, 'Harbour Planners', 'Plan who lies where.'],
      isSecond
        ? [ENGINEERS, 'Fog Signal Engineers', 'Build "fog" signals.']
        : [CLERKS, 'Tide Clerks', 'Note high and low water.'],
    ],
    'Skills.txt': [
      RATING_HEAD,
      ...ratings(DEVELOPERS, PROGRAMMING, '4.12', isSecond ? '5.00' : '4.00'),
      ...(isSecond ? ratings(DEVELOPERS, NEGOTIATION, '3.00', '2.50') : []),
      ...ratings(PLANNERS, TIME, '3.62', '3.25'),
    ],
    'Knowledge.txt': [RATING_HEAD, ...ratings(PLANNERS, SERVICE, '3.00', '3.75')],
    'Content Model Reference.txt': [
      ['Element ID', 'Element Name', 'Description'],
      ['2', 'Worker Requirements', 'What one brings.'],
      ['2.B', 'Cross-Functional Skills', 'Skills across work.'],
      [PROGRAMMING, isSecond ? 'Computer Programming' : 'Programming', 'Writing programs.'],
      [TIME, 'Time Management', 'Managing one’s own time.'],
      [NEGOTIATION, 'Negotiation', 'Bringing others together.'],
      // Knowledge.txt of the second release rates it still, so its element is there still.
      ['2.C', 'Knowledge', 'What one knows.'],
      [SERVICE, 'Customer and Personal Service', 'Knowing what customers need.'],
      ...(isSecond ? [] : [['2.C.9', 'Telegraphy', 'Knowing the Morse code.']]),
    ],
    'Level Scale Anchors.txt': [
      ['Element ID', 'Element Name', 'Scale ID', 'Anchor Value', 'Anchor Description'],
      [PROGRAMMING, 'Programming', 'LV', '2', isSecond ? 'Record a macro' : 'Write a macro'],
      [PROGRAMMING, 'Programming', 'LV', '6', 'Write an operating system'],
    ],
    'Alternate Titles.txt': [
      ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
      [DEVELOPERS, 'Coder', 'n/a', '08'],
      [DEVELOPERS, isSecond ? 'Application Engineer' : 'Program Writer', 'n/a', '08'],
    ],
    'Job Zones.txt': [
      ['O*NET-SOC Code', 'Job Zone', 'Date', 'Domain Source'],
      [DEVELOPERS, '4', '08/2025', 'Analyst'],
    ],
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [`${folder}/${name}`, tabbed(rows)]),
  );
}

const ESCO = 'http://data.europa.eu/esco';
/** The concept that the starter's skill JavaScript is linked with. */
const JAVASCRIPT = `${ESCO}/skill/3cd569a2-4f88-4c1e-9995-8dce8c5e51a7`;
const concept = (kind: string, digit: number) =>
  `${ESCO}/${kind}/00000000-0000-4000-8000-00000000000${digit}`;

/** ESCO 1.2.0, and 1.2.1 with what it changes. */
export function escoSample(version: '1.2.0' | '1.2.1'): SampleFiles {
  const isSecond = version === '1.2.1';
  const folder = `ESCO dataset - v${version} - classification - en - csv`;
  const [nets, rope, knots] = [1, 2, 3].map((digit) => concept('skill', digit)) as [
    string,
    string,
    string,
  ];
  const [mender, weaver] = [concept('occupation', 1), concept('occupation', 2)];
  const skill = (uri: string, type: string, label: string, alt = '') => [
    ...['KnowledgeSkillCompetence', uri, type, 'cross-sector', label, alt, '', 'released'],
    ...['2025-01-01', '', '', `${ESCO}/concept-scheme/skills`, `About ${label}.`],
  ];
  const occupation = (uri: string, label: string) => [
    ...['Occupation', uri, '6222', label, '', '', 'released', '2025-01-01', '', '', '', ''],
    ...[`Somebody who is a ${label}.`, '6222.1'],
  ];
  const tables: Readonly<Record<string, Cells>> = {
    'skills_en.csv': [
      [
        ...['conceptType', 'conceptUri', 'skillType', 'reuseLevel', 'preferredLabel', 'altLabels'],
        ...['hiddenLabels', 'status', 'modifiedDate', 'scopeNote', 'definition', 'inScheme'],
        'description',
      ],
      skill(nets, 'skill/competence', 'mend nets', 'repair nets\npatch nets'),
      skill(rope, 'knowledge', 'kinds of rope'),
      skill(JAVASCRIPT, 'knowledge', isSecond ? 'JavaScript (language)' : 'JavaScript'),
      ...(isSecond ? [] : [skill(knots, 'skill/competence', 'tie knots')]),
    ],
    'skillGroups_en.csv': [
      [
        ...['conceptType', 'conceptUri', 'preferredLabel', 'altLabels', 'hiddenLabels', 'status'],
        ...['modifiedDate', 'scopeNote', 'inScheme', 'description', 'code'],
      ],
      [
        ...['SkillGroup', concept('skill', 9), 'working by hand', '', '', 'released'],
        ...['2025-01-01', '', '', 'By hand.', 'S6'],
      ],
    ],
    'broaderRelationsSkillPillar_en.csv': [
      ['conceptType', 'conceptUri', 'broaderType', 'broaderUri'],
      ['KnowledgeSkillCompetence', nets, 'SkillGroup', concept('skill', 9)],
    ],
    'skillSkillRelations_en.csv': [
      [
        ...['originalSkillUri', 'originalSkillType', 'relationType', 'relatedSkillType'],
        'relatedSkillUri',
      ],
      [nets, 'skill/competence', isSecond ? 'essential' : 'optional', 'knowledge', rope],
    ],
    'occupations_en.csv': [
      [
        ...['conceptType', 'conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels'],
        ...['hiddenLabels', 'status', 'modifiedDate', 'regulatedProfessionNote', 'scopeNote'],
        ...['definition', 'inScheme', 'description', 'code'],
      ],
      occupation(mender, 'net mender'),
      isSecond
        ? occupation(concept('occupation', 3), 'rope maker')
        : occupation(weaver, 'sail weaver'),
    ],
    'occupationSkillRelations_en.csv': [
      ['occupationUri', 'relationType', 'skillType', 'skillUri'],
      [mender, 'essential', 'skill/competence', nets],
      [mender, isSecond ? 'essential' : 'optional', 'knowledge', rope],
    ],
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [`${folder}/${name}`, commas(rows)]),
  );
}
