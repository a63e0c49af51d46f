import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commaSeparated, handOver } from '../tabular/table-sample.ts';
import {
  HEADS,
  HIERARCHY_HEAD,
  headOf,
  memberRow,
  SAMPLE,
  type SampleFile,
  type SampleRows,
  skillRow,
  uri,
} from './release-sample.ts';
import { type EscoOptions, type EscoResult, EscoTranslation } from './translate-esco.ts';

const FILES = Object.keys(HEADS) as SampleFile[];

describe('what is wrong', () => {
  it('names the missing column and the file, and goes on without it', () => {
    const esco = new EscoTranslation();
    const head = ['conceptType', 'conceptUri', 'skillType', 'preferredLabel', 'altLabels'];
    const isTaken = handOver(esco, 'en/skills_en.csv', commaSeparated([head]));
    handRelease(esco, ['skillGroups_en.csv']);
    const { groups, problems } = esco.finish();
    expect(isTaken).toBe(false);
    expect(groups).toHaveLength(2);
    expect(problems).toEqual([
      {
        file: 'en/skills_en.csv',
        line: 1,
        field: '/reuseLevel',
        detail: 'The column “reuseLevel” is missing, so the file was left out.',
        mend: 'Import the file as it was published, with its head line.',
        alsoWrong: [],
      },
    ]);
  });

  it('takes one language and says that it left out the other', () => {
    const esco = new EscoTranslation();
    handRelease(esco, FILES);
    const german = [headOf('skills_en.csv'), skillRow({ id: 'esco:skill/knots', label: 'Knoten' })];
    handOver(esco, 'skills_de.csv', commaSeparated(german));
    const { skills, problems } = esco.finish();
    expect(skills[0]?.row.label).toBe('tie knots');
    expect(problems).toMatchObject([
      {
        file: 'skills_de.csv',
        line: 1,
        detail: 'The file is in “de” and was left out: the others are in “en”.',
      },
    ]);
  });

  it('takes the language that is asked for, whichever comes first', () => {
    const esco = new EscoTranslation({ language: 'DE' });
    handRelease(esco, ['skills_en.csv']);
    const german = [headOf('skills_en.csv'), skillRow({ id: 'esco:skill/knots', label: 'Knoten' })];
    handOver(esco, 'skills_de.csv', commaSeparated(german));
    const { skills, problems } = esco.finish();
    expect(skills.map(({ row }) => row.label)).toEqual(['Knoten']);
    expect(problems.map(({ file }) => file)).toEqual(['skills_en.csv']);
  });

  it('leaves out rows without an address of ESCO’s or with an unknown relation', () => {
    const { skills, relations, problems } = translate(FILES, {
      'skills_en.csv': [['Skill', 'tie-knots', 'knowledge', '', 'tie knots']],
      'skillSkillRelations.csv': [
        [uri('esco:skill/knots'), '', 'narrower', '', uri('esco:skill/rope')],
      ],
    });
    expect([skills, relations]).toEqual([[], []]);
    expect(problems.map(({ field, detail }) => [field, detail])).toEqual([
      ['/conceptUri', "“tie-knots” is no address of ESCO's."],
      ['/relationType', '“narrower” is no relation that is known.'],
    ]);
  });

  it('says by the schema what is wrong with a skill', () => {
    const { problems } = translate(['skills_en.csv'], {
      'skills_en.csv': [skillRow({ id: 'esco:skill/knots', label: ' ' })],
    });
    expect(problems).toMatchObject([{ line: 2, field: '/label', detail: '"label" is blank.' }]);
  });

  it.each([
    ['table', [], 'The table of occupations is not there, so no role could be made.'],
    [
      'row',
      [['Occupation', uri('esco:occupation/other'), '7115', 'other']],
      'Occupations left out because the table of occupations does not list them: 1, esco:occupation/builder the first.',
    ],
  ])('says once that a %s of occupations is missing', (_name, rows, detail) => {
    const { problems } = translate(FILES, { 'occupations_en.csv': rows });
    expect(problems.map((problem) => problem.detail)).toEqual([detail]);
  });
});

describe('a release', () => {
  it('becomes skills with names, what is above them, and collections', () => {
    const { skills, problems } = translate(FILES);
    expect(problems).toEqual([]);
    expect(skills).toEqual([
      {
        place: { file: 'skills_en.csv', line: 2 },
        row: {
          skill_id: 'esco:skill/knots',
          label: 'tie knots',
          type: 'skill/competence',
          reuse_level: 'cross-sector',
          alt_labels: ['knot, with “ease”', 'make "knots"', 'tie knots'],
          description: 'Tie.\nUntie.',
          broader: ['esco:skill/hands', 'esco:skill/rope'],
          collections: ['transversal'],
        },
      },
      {
        // The texts of the row before take three lines more.
        place: { file: 'skills_en.csv', line: 6 },
        row: {
          skill_id: 'esco:skill/rope',
          label: 'rope',
          type: 'knowledge',
          reuse_level: null,
          alt_labels: [],
          description: null,
          broader: [],
          collections: ['green', 'transversal'],
        },
      },
    ]);
  });

  it('becomes groups, relations and roles', () => {
    const { groups, relations, roles } = translate(FILES);
    expect(groups.map(({ row }) => row)).toEqual([
      {
        ...{ group_id: 'esco:skill/hands', label: 'using hands', code: 'S6' },
        ...{ description: 'By hand.', broader: [] },
      },
      {
        ...{ group_id: 'esco:isced-f/07', label: 'crafts', code: null },
        ...{ description: null, broader: ['esco:skill/top'] },
      },
    ]);
    expect(relations.map(({ row }) => row)).toEqual([
      { from: 'esco:skill/knots', type: 'essential', to: 'esco:skill/rope' },
      { from: 'esco:skill/rope', type: 'optional', to: 'esco:skill/knots' },
    ]);
    expect(roles.map(({ row }) => row)).toEqual([
      {
        role_id: 'esco:occupation/builder',
        scheme: 'ESCO 1.1.1',
        isco_group: '7115',
        title: 'boat builder',
        alternate_titles: ['shipwright'],
        description: 'Builds boats.',
        essential: ['esco:skill/knots'],
        optional: ['esco:skill/rope'],
      },
    ]);
  });

  it('takes an ISCO group as an address too, and names no version that it does not know', () => {
    const row = ['Occupation', uri('esco:occupation/builder'), uri('esco:isco/C7115'), 'builder'];
    const { roles } = translate(FILES, { 'occupations_en.csv': [row] }, {});
    expect(roles[0]?.row).toMatchObject({ scheme: 'ESCO', isco_group: '7115' });
  });

  it('takes a collection of which only the addresses are left', () => {
    const esco = new EscoTranslation();
    handRelease(esco, ['skills_en.csv']);
    const [, address] = memberRow('esco:skill/knots');
    handOver(esco, 'seaSkillsCollection_en.csv', `conceptUri\n${address}\n`);
    expect(esco.finish().skills[0]?.row.collections).toEqual(['sea']);
  });

  it('takes groups from the hierarchy when their table is not there', () => {
    const esco = new EscoTranslation();
    handRelease(esco, ['skills_en.csv']);
    const top = [uri('esco:skill/top'), 'skills'];
    const hands = [uri('esco:skill/hands'), 'using hands'];
    const knots = [uri('esco:skill/knots'), 'tie knots'];
    const rows = [
      [...top, '', '', '', '', '', '', '', '', 'S'],
      [...top, ...hands, '', '', '', '', 'By hand.', '', 'S', 'S6'],
      [...top, ...hands, ...knots, '', '', '', '', 'S', 'S6', 'S6.1'],
    ];
    handOver(esco, 'skillsHierarchy_en.csv', commaSeparated([HIERARCHY_HEAD.split(','), ...rows]));
    const { skills, groups } = esco.finish();
    expect(groups.map(({ row }) => row)).toEqual([
      {
        ...{ group_id: 'esco:skill/top', label: 'skills', code: 'S' },
        ...{ description: null, broader: [] },
      },
      {
        ...{ group_id: 'esco:skill/hands', label: 'using hands', code: 'S6' },
        ...{ description: 'By hand.', broader: ['esco:skill/top'] },
      },
    ]);
    expect(skills[0]?.row.broader).toEqual(['esco:skill/hands']);
  });

  it('takes the relations of 1.2, which carry labels and are there once a language', () => {
    const esco = new EscoTranslation();
    handRelease(esco, ['skills_en.csv']);
    const head = 'conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel';
    const row = [
      ...['KnowledgeSkillCompetence', uri('esco:skill/knots'), 'tie knots'],
      ...['SkillGroup', uri('esco:skill/hands'), 'using hands'],
    ];
    for (const language of ['de', 'en'])
      handOver(
        esco,
        `broaderRelationsSkillPillar_${language}.csv`,
        commaSeparated([head.split(','), row]),
      );
    expect(esco.finish().skills[0]?.row.broader).toEqual(['esco:skill/hands']);
  });

  it('comes to the same in any order of tables', () => {
    const expected = rowsOnly(translate(FILES));
    const orders = fc.shuffledSubarray(FILES, { minLength: FILES.length });
    fc.assert(
      fc.property(orders, (files) => {
        const esco = new EscoTranslation({ version: '1.1.1' });
        handRelease(esco, files, SAMPLE);
        expect(rowsOnly(esco.finish())).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what a release lists', () => {
  it('is known by the whole tables of skills, groups and occupations, without what is obsolete', () => {
    const { tables, listed } = translate(FILES);
    expect(tables.has('occupationSkills')).toBe(true);
    expect([...(listed.skills ?? [])]).toEqual(['esco:skill/knots', 'esco:skill/rope']);
    expect([...(listed.groups ?? [])]).toEqual(['esco:skill/hands', 'esco:isced-f/07']);
    expect([...(listed.roles ?? [])]).toEqual(['esco:occupation/builder']);
  });

  it('is unknown without the table, with a row without an address, and when the file broke off', () => {
    expect(translate(['occupationSkillRelations.csv']).listed).toEqual({
      skills: null,
      groups: null,
      roles: null,
    });
    const rows = SAMPLE['skills_en.csv'];
    const lost = { 'skills_en.csv': [...rows, ['Skill', 'tie-knots', 'knowledge', '', 'knots']] };
    expect(translate(FILES, lost).listed.skills).toBeNull();
    const esco = new EscoTranslation();
    handRelease(esco, FILES);
    esco.breakOff('skillGroups_en.csv');
    expect(esco.finish().listed.groups).toBeNull();
  });
});

function translate(
  files: readonly SampleFile[],
  changed: Partial<SampleRows> = {},
  options: EscoOptions = { version: '1.1.1' },
): EscoResult {
  const esco = new EscoTranslation(options);
  handRelease(esco, files, { ...SAMPLE, ...changed });
  return esco.finish();
}

function handRelease(
  esco: EscoTranslation,
  files: readonly SampleFile[],
  rows: SampleRows = SAMPLE,
): void {
  for (const file of files) handOver(esco, file, commaSeparated([headOf(file), ...rows[file]]));
}

function rowsOnly({ skills, groups, relations, roles, problems }: EscoResult) {
  const rows = [...skills, ...groups, ...relations, ...roles].map(({ row }) => row);
  return { rows, problems };
}
