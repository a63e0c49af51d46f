import { expect, it } from 'vitest';
import { escoId } from './concept-ids.ts';
import { HIERARCHY_HEAD, headOf, type SampleFile } from './release-sample.ts';
import { escoVersionOf, recogniseEscoTable } from './tables.ts';

it.each([
  ['skills_en.csv', 'skills'],
  ['skillGroups_en.csv', 'groups'],
  ['broaderRelationsSkillPillar.csv', 'broader'],
  ['skillSkillRelations.csv', 'relations'],
  ['occupations_en.csv', 'occupations'],
  ['occupationSkillRelations.csv', 'occupationSkills'],
] satisfies [SampleFile, string][])('knows %s, whatever it is called', (file, table) => {
  const language = file.includes('_en') ? 'en' : null;
  const expected = { table, missing: [], collection: null };
  expect(recogniseEscoTable(file, headOf(file))).toEqual({ ...expected, language });
  expect(recogniseEscoTable('a.csv', headOf(file))).toEqual({ ...expected, language: null });
});

it('knows the hierarchy of skills', () => {
  const head = HIERARCHY_HEAD.split(',');
  expect(recogniseEscoTable('x/skillsHierarchy_pt-br.csv', head)).toEqual({
    ...{ table: 'hierarchy', missing: [], language: 'pt-br', collection: null },
  });
});

it('knows a collection by its name alone', () => {
  const head = headOf('digCompSkillsCollection_en.csv');
  expect(recogniseEscoTable('en/digCompSkillsCollection_en.csv', head)).toEqual({
    ...{ table: 'collection', missing: [], language: 'en', collection: 'digComp' },
  });
  expect(recogniseEscoTable('list.csv', head)).toBeNull();
});

it.each([
  [
    'ISCOGroups_en.csv',
    'conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description',
  ],
  [
    'conceptSchemes_en.csv',
    'conceptType,conceptSchemeUri,preferredLabel,title,status,description,hasTopConcept',
  ],
  ['broaderRelationsOccPillar.csv', 'conceptType,conceptUri,broaderType,broaderUri'],
  [
    'researchOccupationsCollection_en.csv',
    'conceptType,conceptUri,preferredLabel,status,altLabels,description,broaderConceptUri,broaderConceptPT',
  ],
  ['skills.csv', 'ORIGINURI,ID,PREFERREDLABEL'],
  ['people.csv', 'name,mail'],
])('does not take %s', (file, head) => {
  expect(recogniseEscoTable(file, head.split(','))).toBeNull();
});

it('names what is missing from a table that its name gives away', () => {
  const head = headOf('occupations_en.csv').filter((name) => name !== 'iscoGroup');
  expect(recogniseEscoTable('occupations_fr.csv', head)).toEqual({
    ...{ table: 'occupations', missing: ['iscoGroup'], language: 'fr', collection: null },
  });
});

it('makes ids from addresses of ESCO’s, and from no others', () => {
  const addresses = [
    'http://data.europa.eu/esco/skill/ab-1',
    'https://data.europa.eu/esco/isced-f/0031',
    'http://example.org/skill/ab-1',
    '',
  ];
  expect(addresses.map(escoId)).toEqual(['esco:skill/ab-1', 'esco:isced-f/0031', null, null]);
});

it.each([
  ['ESCO dataset - v1.1.1 - classification - en - csv/skills_en.csv', '1.1.1'],
  ['ESCO 1.2/skills_en.csv', '1.2'],
  ['v1.2.0/skills_en.csv', '1.2.0'],
  ['csv/v1.2.0 en/skills_en.csv', '1.2.0'],
  ['skills_en.csv', null],
  ['rev1.2/skills_en.csv', null],
])('reads the version off %s', (path, version) => expect(escoVersionOf(path)).toBe(version));
