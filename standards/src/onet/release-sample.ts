// A release of O*NET in small for tests: its publisher's columns, our own facts.

const RATED = [
  'N',
  'Standard Error',
  'Lower CI Bound',
  'Upper CI Bound',
  'Recommend Suppress',
  'Not Relevant',
  'Date',
  'Domain Source',
];

/** The head lines of the text files, by the name of the file. */
export const HEADS = {
  'Occupation Data.txt': ['O*NET-SOC Code', 'Title', 'Description'],
  'Skills.txt': [
    'O*NET-SOC Code',
    'Element ID',
    'Element Name',
    'Scale ID',
    'Data Value',
    ...RATED,
  ],
  'Content Model Reference.txt': ['Element ID', 'Element Name', 'Description'],
  'Level Scale Anchors.txt': [
    'Element ID',
    'Element Name',
    'Scale ID',
    'Anchor Value',
    'Anchor Description',
  ],
  'Scales Reference.txt': ['Scale ID', 'Scale Name', 'Minimum', 'Maximum'],
  'Job Zones.txt': ['O*NET-SOC Code', 'Job Zone', 'Date', 'Domain Source'],
  'Alternate Titles.txt': ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
  'Task Statements.txt': [
    'O*NET-SOC Code',
    'Task ID',
    'Task',
    'Task Type',
    'Incumbents Responding',
    'Date',
    'Domain Source',
  ],
  'Technology Skills.txt': [
    'O*NET-SOC Code',
    'Example',
    'Commodity Code',
    'Commodity Title',
    'Hot Technology',
    'In Demand',
  ],
  'Related Occupations.txt': [
    'O*NET-SOC Code',
    'Related O*NET-SOC Code',
    'Relatedness Tier',
    'Index',
  ],
} as const satisfies Record<string, readonly string[]>;

export type SampleFile = keyof typeof HEADS;
export type SampleRows = Readonly<Record<SampleFile, readonly (readonly string[])[]>>;

export type SampleRating = {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly importance: number;
  readonly level: number;
  readonly suppress?: boolean;
  readonly notRelevant?: boolean;
};

/** The two rows in which a rating is published; only that of the level says whether it is relevant. */
export function ratingRows(rating: SampleRating): readonly (readonly string[])[] {
  const { code, id, name } = rating;
  const end = ['8', '0.1250', '3.0000', '3.2500'];
  const yes = (is: boolean | undefined) => (is ? 'Y' : 'N');
  return [
    [code, id, name, 'IM', rating.importance.toFixed(2), ...end, 'N', 'n/a', '08/2025', 'Analyst'],
    [
      ...[code, id, name, 'LV', rating.level.toFixed(2), ...end],
      ...[yes(rating.suppress), yes(rating.notRelevant), '08/2025', 'Analyst'],
    ],
  ];
}

const BOATS = '99-1001.00';
const NETS = '99-1002.00';
const KNOTS = { id: '2.A.1.a', name: 'Knots' };
const TALK = { id: '2.B.1.a', name: 'Harbour Talk' };
const TIDES = { id: '2.C.6', name: 'Tides' };

export const SAMPLE: SampleRows = {
  'Occupation Data.txt': [
    [BOATS, 'Boat Builders', 'Build boats.'],
    [NETS, 'Net Makers', 'Make "fine" nets.'],
  ],
  'Skills.txt': [
    ...ratingRows({ code: BOATS, ...KNOTS, importance: 4.12, level: 5 }),
    ...ratingRows({ code: BOATS, ...TALK, importance: 1, level: 0, notRelevant: true }),
    ...ratingRows({ code: BOATS, ...TIDES, importance: 3.5, level: 2.25, suppress: true }),
    ...ratingRows({ code: BOATS, id: '1.A.1.a', name: 'Sight', importance: 3, level: 3 }),
  ],
  'Content Model Reference.txt': [
    ['1', 'Outside', 'Outside'],
    ['1.A.1.a', 'Sight', 'Seeing.'],
    ['2', 'All', 'All'],
    ['2.A', 'Basics', 'What comes first'],
    ['2.A.1', 'Hands', 'With hands'],
    [KNOTS.id, KNOTS.name, 'Tying.'],
    ['2.B', 'Across', 'Across'],
    ['2.B.1', 'People', 'People'],
    [TALK.id, TALK.name, 'Talking.'],
    ['2.C', 'Knowing', 'Knowing'],
    [TIDES.id, TIDES.name, 'High and low.'],
    ['2.D.1', 'Schooling', 'Outside too'],
  ],
  'Level Scale Anchors.txt': [
    [KNOTS.id, KNOTS.name, 'LV', '2', 'Tie a shoe'],
    [KNOTS.id, KNOTS.name, 'LV', '6', 'Rig a ship'],
    ['1.A.1.a', 'Sight', 'LV', '2', 'Read'],
  ],
  'Scales Reference.txt': [
    ['IM', 'Importance', '1', '5'],
    ['LV', 'Level', '0', '7'],
    ['AO', 'Automation', '1', '5'],
  ],
  'Job Zones.txt': [[BOATS, '4', '08/2025', 'Analyst']],
  'Alternate Titles.txt': [
    [BOATS, 'Shipwright', 'n/a', '08'],
    [BOATS, 'Boatwright', 'BW', '10'],
  ],
  'Task Statements.txt': [
    [BOATS, '12', 'Bend planks.', 'Core', '40', '08/2025', 'Incumbent'],
    [NETS, '7', 'Mend nets.', 'n/a', 'n/a', '08/2025', 'Analyst'],
  ],
  'Technology Skills.txt': [
    [BOATS, 'Hull 3D', '43230000', 'Drawing software', 'N', 'N'],
    [BOATS, 'Zeta Mail', '43230001', 'Mail software', 'Y', 'N'],
    [BOATS, 'Yard Plan', '43230002', 'Planning software', 'N', 'Y'],
    [BOATS, 'Alpha Mail', '43230001', 'Mail software', 'Y', 'N'],
  ],
  'Related Occupations.txt': [
    [BOATS, '99-1003.00', 'Primary-Long', '6'],
    [BOATS, NETS, 'Primary-Short', '1'],
  ],
};
