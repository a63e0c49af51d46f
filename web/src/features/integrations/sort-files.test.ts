import { describe, expect, it } from 'vitest';
import { sortFiles, tableFile } from './sort-files.ts';

const chosen = (path: string, text = 'x') => ({ path, file: new File([text], 'any') });
const sorted = async (...paths: string[]) => {
  const { files, leftOut } = await sortFiles(paths.map((path) => chosen(path)));
  return {
    files: files.map(({ path }) => path),
    leftOut: leftOut.map(({ path, reason }) => `${path}: ${reason}`),
  };
};

describe('files of a folder', () => {
  it('get the path that they have in the format, whichever folder was chosen', async () => {
    expect(
      await sorted(
        'corpus/content/units-acme.jsonl',
        'bodies/acme.jsonl.gz',
        'a/b/taxonomy/onet-elements.jsonl',
        'corpus/sources.json',
        'corpus/assets/acme/deep/map.PNG',
      ),
    ).toEqual({
      files: [
        'assets/acme/deep/map.PNG',
        'bodies/acme.jsonl.gz',
        'content/units-acme.jsonl',
        'sources.json',
        'taxonomy/onet-elements.jsonl',
      ],
      leftOut: [],
    });
  });

  it('are left out where the format has no use for them', async () => {
    expect(
      await sorted(
        'corpus/README.md',
        'corpus/activity/xapi.jsonl.gz',
        'corpus/content/more.jsonl',
      ),
    ).toEqual({
      files: [],
      leftOut: [
        'corpus/activity/xapi.jsonl.gz: notOurs',
        'corpus/content/more.jsonl: notOurs',
        'corpus/README.md: notOurs',
      ],
    });
  });

  it('that would lie at one place are sent once, from the folder further up', async () => {
    expect(await sorted('a/old/sources.json', 'a/sources.json')).toEqual({
      files: ['sources.json'],
      leftOut: ['a/old/sources.json: twice'],
    });
  });

  it('are tables of O*NET and ESCO by their columns, under the path that says the version', async () => {
    const { files, leftOut } = await sortFiles([
      chosen('ESCO v1.1.1/skills_en.csv', 'conceptType,conceptUri,skillType\n'),
      chosen('licences/MIT.txt', 'Permission is hereby granted'),
      chosen('db/Job Zones.txt', 'O*NET-SOC Code\tJob Zone\n'),
      chosen('people/hris.csv', 'Age,Name\n'),
      chosen('Skills.xlsx'),
    ]);
    expect(files.map(({ path }) => path)).toEqual([
      'db/Job Zones.txt',
      'ESCO v1.1.1/skills_en.csv',
      'Skills.xlsx',
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['otherTable', 'otherTable']);
  });
});

describe('single files', () => {
  it('go where their name belongs, and are left out where it does not say', async () => {
    expect(await sorted('units-acme.jsonl', 'esco-skills.jsonl', 'acme.jsonl')).toEqual({
      files: ['content/units-acme.jsonl', 'taxonomy/esco-skills.jsonl'],
      leftOut: ['acme.jsonl: noFolder'],
    });
  });

  it('are left out when they are empty or the server takes no such name', async () => {
    const { leftOut } = await sortFiles([
      chosen('content/units-a.jsonl', ''),
      chosen('assets/acme/what?.png'),
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['name', 'empty']);
  });

  it('of people get a name that the server takes', () => {
    expect(tableFile(new File(['x'], 'Staff: all?.csv')).path).toBe('Staff- all-.csv');
  });
});
