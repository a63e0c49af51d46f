import { expect, it } from 'vitest';
import { HEADS, type SampleFile } from './release-sample.ts';
import { onetVersionOf, recogniseOnetTable } from './tables.ts';

it.each([
  ['Occupation Data.txt', 'occupations'],
  ['Skills.txt', 'ratings'],
  ['Content Model Reference.txt', 'elements'],
  ['Level Scale Anchors.txt', 'anchors'],
  ['Scales Reference.txt', 'scales'],
  ['Job Zones.txt', 'jobZones'],
  ['Alternate Titles.txt', 'titles'],
  ['Task Statements.txt', 'tasks'],
  ['Technology Skills.txt', 'technologies'],
  ['Related Occupations.txt', 'related'],
] satisfies [SampleFile, string][])('knows %s, whatever it is called', (file, table) => {
  expect(recogniseOnetTable(file, HEADS[file])).toEqual({ table, missing: [] });
  expect(recogniseOnetTable('a.csv', HEADS[file])).toEqual({ table, missing: [] });
});

it.each([
  ['Work Context.txt', 'O*NET-SOC Code|Element ID|Element Name|Scale ID|Category|Data Value'],
  ['Sample of Reported Titles.txt', 'O*NET-SOC Code|Reported Job Title|Shown in My Next Move'],
  ['Job Zone Reference.txt', 'Job Zone|Name|Experience|Education|Job Training|Examples|SVP Range'],
  ['Tools Used.txt', 'O*NET-SOC Code|Example|Commodity Code|Commodity Title'],
  ['Tasks to DWAs.xlsx', 'O*NET-SOC Code|Title|Task ID|Task|DWA ID|DWA Title|Date|Domain Source'],
  ['Emerging Tasks.txt', 'O*NET-SOC Code|Task|Category|Original Task ID|Date|Domain Source'],
  ['Task Categories.txt', 'Scale ID|Category|Category Description'],
  ['DWA Reference.txt', 'Element ID|IWA ID|DWA ID|DWA Title'],
  ['RIASEC Keywords.txt', 'Element ID|Element Name|Keyword|Keyword Type'],
  ['Skills.csv', 'Name|Level|Owner'],
  ['people.csv', 'Title|Description|Name'],
])('does not take %s', (file, head) => {
  expect(recogniseOnetTable(file, head.split('|'))).toBeNull();
});

it('names what is missing from a table that its name gives away', () => {
  const head = ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Data Value'];
  expect(recogniseOnetTable('db_30_3_text/Transferable Skills.txt', head)).toEqual({
    table: 'ratings',
    missing: ['Scale ID'],
  });
});

it.each([
  ['db_30_0_text/Skills.txt', '30.0'],
  ['downloads/db_29_3_excel', '29.3'],
  ['O*NET 28.1/Skills.txt', '28.1'],
  ['onet_v30.2', '30.2'],
  ['onet-2026/Skills.txt', null],
  ['onet-2026.11/Skills.txt', null],
  ['ESCO dataset - v1.2.0/skills_en.csv', null],
  ['Skills.txt', null],
])('reads the release off %s', (path, version) => expect(onetVersionOf(path)).toBe(version));
