// A release of ESCO in small for tests: its publisher's columns, our own facts.

const MEMBER =
  'conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,broaderConceptPT';

/** The head lines of ESCO 1.1.1, by the name of the file. */
export const HEADS = {
  'skills_en.csv':
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description',
  'skillGroups_en.csv':
    'conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code',
  'broaderRelationsSkillPillar.csv': 'conceptType,conceptUri,broaderType,broaderUri',
  'skillSkillRelations.csv':
    'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
  'occupations_en.csv':
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code',
  'occupationSkillRelations.csv': 'occupationUri,relationType,skillType,skillUri',
  'digitalSkillsCollection_en.csv': MEMBER,
  'digCompSkillsCollection_en.csv': MEMBER,
  'greenSkillsCollection_en.csv': MEMBER,
  'languageSkillsCollection_en.csv': MEMBER,
  'researchSkillsCollection_en.csv': MEMBER,
  'transversalSkillsCollection_en.csv': MEMBER,
} as const;

export const HIERARCHY_HEAD =
  'Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 code,Level 1 code,Level 2 code,Level 3 code';

export type SampleFile = keyof typeof HEADS;
export type SampleRows = Readonly<Record<SampleFile, readonly (readonly string[])[]>>;

export const headOf = (file: SampleFile): readonly string[] => HEADS[file].split(',');

/** The publisher's address of an id of ours. */
export const uri = (id: string) => id.replace(/^esco:/, 'http://data.europa.eu/esco/');

export function skillRow(skill: {
  readonly id: string;
  readonly label: string;
  readonly type?: string | null;
  readonly reuse?: string | null;
  readonly alt?: readonly string[];
  readonly status?: string;
  readonly description?: string | null;
}): readonly string[] {
  return [
    ...['KnowledgeSkillCompetence', uri(skill.id), skill.type ?? '', skill.reuse ?? ''],
    ...[skill.label, (skill.alt ?? []).join('\n'), '', skill.status ?? 'released', '2025-01-01'],
    ...['', '', uri('esco:concept-scheme/skills'), skill.description ?? ''],
  ];
}

export function groupRow(group: {
  readonly id: string;
  readonly label: string;
  readonly code?: string | null;
  readonly description?: string | null;
}): readonly string[] {
  return [
    ...['SkillGroup', uri(group.id), group.label, '', '', 'released', '2025-01-01', '', ''],
    ...[group.description ?? '', group.code ?? ''],
  ];
}

export function occupationRow(occupation: {
  readonly id: string;
  readonly label: string;
  readonly isco?: string | null;
  readonly alt?: readonly string[];
  readonly description?: string | null;
}): readonly string[] {
  return [
    ...['Occupation', uri(occupation.id), occupation.isco ?? '', occupation.label],
    ...[(occupation.alt ?? []).join('\n'), '', 'released', '2025-01-01', '', '', '', ''],
    ...[occupation.description ?? '', '1.1'],
  ];
}

/** A line of a collection's table; the names in it are those of the skill and not read again. */
export const memberRow = (id: string): readonly string[] => [
  ...['KnowledgeSkillCompetence', uri(id), '', 'released', '', '', 'a | b', '', '', ''],
];

const KNOTS = 'esco:skill/knots';
const ROPE = 'esco:skill/rope';
const HANDS = 'esco:skill/hands';
const CRAFT = 'esco:isced-f/07';
const BUILDER = 'esco:occupation/builder';

export const SAMPLE: SampleRows = {
  'skills_en.csv': [
    skillRow({
      ...{ id: KNOTS, label: 'tie knots', type: 'skill/competence', reuse: 'cross-sector' },
      ...{ alt: ['knot, with “ease”', 'make "knots"', 'tie knots '], description: 'Tie.\nUntie. ' },
    }),
    skillRow({ id: ROPE, label: 'rope', type: 'knowledge' }),
    skillRow({ id: 'esco:skill/old', label: 'old', status: 'obsolete' }),
  ],
  'skillGroups_en.csv': [
    groupRow({ id: HANDS, label: 'using hands', code: 'S6', description: 'By hand.' }),
    groupRow({ id: CRAFT, label: 'crafts' }),
    ['ISCOGroup', uri('esco:isco/C7'), 'Craft workers', '', '', 'released', '', '', '', '', '7'],
  ],
  'broaderRelationsSkillPillar.csv': [
    ['KnowledgeSkillCompetence', uri(KNOTS), 'SkillGroup', uri(HANDS)],
    ['KnowledgeSkillCompetence', uri(KNOTS), 'KnowledgeSkillCompetence', uri(ROPE)],
    ['SkillGroup', uri(CRAFT), 'SkillGroup', uri('esco:skill/top')],
  ],
  'skillSkillRelations.csv': [
    [uri(KNOTS), 'skill/competence', 'essential', 'knowledge', uri(ROPE)],
    [uri(ROPE), 'knowledge', 'optional', 'skill/competence', uri(KNOTS)],
  ],
  'occupations_en.csv': [
    occupationRow({
      ...{ id: BUILDER, label: 'boat builder', isco: '7115', alt: ['shipwright'] },
      ...{ description: 'Builds boats.' },
    }),
  ],
  'occupationSkillRelations.csv': [
    [uri(BUILDER), 'essential', 'skill/competence', uri(KNOTS)],
    [uri(BUILDER), 'optional', 'knowledge', uri(ROPE)],
  ],
  'digitalSkillsCollection_en.csv': [],
  'digCompSkillsCollection_en.csv': [],
  'greenSkillsCollection_en.csv': [memberRow(ROPE)],
  'languageSkillsCollection_en.csv': [],
  'researchSkillsCollection_en.csv': [],
  'transversalSkillsCollection_en.csv': [memberRow(KNOTS), memberRow(ROPE)],
};
